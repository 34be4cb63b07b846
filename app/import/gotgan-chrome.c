#include "config.h"

#include "app/import/gotgan-chrome.h"

#include "app/import/gotgan-line.h"

#include "app/base/gotgan-text.h"
#include "app/import/gotgan-pattern.h"

#include <string.h>

/* Longer lines are matched by no pattern: they are text, and patterns on them would cost too much. */
#define LONGEST_LINE 1200
#define WIDEST_PATTERN 400

typedef struct
{
  GotganChrome chrome;
  /* Columns beyond which a line can't be this. */
  guint max_width;
  const char *pattern;
} GotganChromePattern;

#define OPEN "^[\\W_]*"
#define CLOSE "[\\W_]*$"

static const GotganChromePattern patterns[] = {
  /* Tools and players. */
  { GOTGAN_CHROME_TOOL, 120, "(?:글자|글씨|폰트|본문)\\s*(?:크기|확대|축소)" },
  { GOTGAN_CHROME_TOOL, 60, "(?:본문|기사|음성|뉴스)\\s*(?:듣기|재생|읽어)" },
  { GOTGAN_CHROME_TOOL, 60, "텍스트\\s*음성|서비스\\s*사용하기$|레이어\\s*(?:열기|닫기)" },
  { GOTGAN_CHROME_TOOL, 60, "번역\\s*beta|Translated by" },
  { GOTGAN_CHROME_TOOL, 60, "이미지\\s*(?:크게|확대)|(?:사진|그래픽)\\s*(?:크게|확대)\\s*보기" },
  { GOTGAN_CHROME_TOOL, 40, OPEN "(?:가\\s*){2,}" CLOSE },
  { GOTGAN_CHROME_TOOL, 40, "^\\d{1,2}:\\d{2}\\s*/\\s*\\d{1,2}:\\d{2}" },
  { GOTGAN_CHROME_TOOL, 40, OPEN "(?:\\d+|[a-z]+)[ -]min(?:ute)?s?\\.? (?:read|listen)" CLOSE },
  { GOTGAN_CHROME_TOOL, 40, OPEN "(?:est\\. )?reading time\\b" },
  { GOTGAN_CHROME_TOOL, 60, "^listen to (?:this|the) (?:article|story|report)" },
  { GOTGAN_CHROME_TOOL, 60, "^(?:this audio is|add .{2,30} (?:on|as .{4,20}) google)" },
  { GOTGAN_CHROME_TOOL, 60, "^(?:\\d+ )?(?:comments?|replies|shares|views)" CLOSE },
  { GOTGAN_CHROME_TOOL, 30,
    "^(?:조회(?:수)?|추천|댓글|공감|좋아요|구독자?)\\s*[:：]?\\s*[\\d,.만천]*\\s*(?:개|명|건)?" CLOSE },
  { GOTGAN_CHROME_TOOL, 40,
    OPEN
    "(?:advertisement|광고|sponsored|pr)(?:\\s.{0,24}(?:scroll|continue|skip|story|below).{0,24})?" CLOSE },
  { GOTGAN_CHROME_TOOL, 40,
    "^(?:watch (?:now|live)|video \\d+:\\d+.*|opens (?:in )?(?:a )?new (?:tab|window)|purchase licensing rights.*)" CLOSE },

  { GOTGAN_CHROME_TOOL, 200,
    "\\(?opens in (?:a )?new (?:window|tab)\\)?|^(?:save|share)\\s.{6,120}\\son (?:x|twitter|facebook|linkedin|whatsapp|bluesky)" CLOSE },
  { GOTGAN_CHROME_TOOL, 80,
    "^(?:글쓴이|작성자|조회수?|추천수?|출처|current progress)\\s*(?:[:：]\\s*.*(?:\\d|http).*|\\d+%)$" },

  /* What the page says of itself. */
  { GOTGAN_CHROME_NOTICE, 400, "^\\(예시\\)" },
  { GOTGAN_CHROME_NOTICE, 80, "^(?:ad|광고|pr)\\s+\\S" },
  { GOTGAN_CHROME_NOTICE, 120,
    "이 기사(?:에 대해|가|를)\\s.{0,24}(?:어떻게|좋으셨|마음에|추천|공유|유익)" },
  { GOTGAN_CHROME_NOTICE, 120, "직접 확인하세요|해당 언론사로 이동" },
  { GOTGAN_CHROME_NOTICE, 120,
    "기자 프로필|구독자\\s*[\\d,.만천]+|응원\\s*수|구독해\\s*(?:보|주)세요" },
  { GOTGAN_CHROME_NOTICE, 160,
    "(?:기사|뉴스)?\\s*제보\\s*(?:및|는|하기|[:：]|전화|메일)|보도자료\\s.{0,12}@" },
  { GOTGAN_CHROME_NOTICE, 160,
    "(?:네이버|카카오톡?|유튜브|텔레그램).{0,24}(?:구독|채널\\s*추가|친구\\s*추가|팔로우)" },
  { GOTGAN_CHROME_NOTICE, 160,
    "로그인(?:한|\\s*후|하시|이\\s*필요)|등록된 댓글이|댓글(?:을|은)\\s.{0,20}(?:작성|남겨|등록)" },
  { GOTGAN_CHROME_NOTICE, 160,
    "(?:이|본)\\s*(?:기사|콘텐츠)는\\s.{0,60}(?:제공|제휴|제작|번역|작성)(?:된|한|받은)\\s*(?:기사|콘텐츠|글)?" },
  { GOTGAN_CHROME_NOTICE, 120,
    "^[☞▶※◆■]\\s*.{0,40}(?:구독|제보|바로가기|클릭|보러가기|앱|이벤트)" },
  { GOTGAN_CHROME_NOTICE, 200,
    "\\bwe (?:use|value)\\b.{0,40}\\b(?:cookies|privacy)\\b|\\baccept all\\b|\\bmanage (?:preferences|cookies)\\b" },
  { GOTGAN_CHROME_NOTICE, 200, "(?:쿠키|개인정보).{0,24}(?:동의|허용|처리방침)" },
  { GOTGAN_CHROME_NOTICE, 260,
    "\\bby (?:signing up|subscribing|registering|clicking|continuing)\\b" },
  { GOTGAN_CHROME_NOTICE, 200,
    "^(?:sign up|subscribe|join|register)\\b.{0,80}\\b(?:newsletter|briefing|inbox|for free|today|alerts?|now|readers|a (?:week|month|year))\\b" },
  { GOTGAN_CHROME_NOTICE, 160,
    "\\b(?:in|to|for|of) (?:this|our|the) (?:weekly|daily|free|morning|new)?\\s*newsletter\\b|^unlock the\\s" },
  { GOTGAN_CHROME_NOTICE, 100, "^[▶☞]\\s*\\S(?:(?!다\\.).)*$" },
  { GOTGAN_CHROME_NOTICE, 200, "\\b(?:sign up|subscribe|register|click) here\\b" },
  { GOTGAN_CHROME_NOTICE, 160,
    "^\\W*with (?:assistance|contributions?|reporting) (?:from|by)\\b|^our standards:" },
  { GOTGAN_CHROME_NOTICE, 160,
    "^\\((?:updates?|adds?|corrects?|recasts?|removes?|this story)\\b.{0,140}\\)" CLOSE },
  { GOTGAN_CHROME_NOTICE, 160,
    "^(?:write to|contact|reach|e-?mail|got a tip|send tips)\\b.{0,100}(?:@| at \\S+\\.\\S)" },
  { GOTGAN_CHROME_NOTICE, 200,
    "\\b(?:can be reached|reach (?:her|him|them)|contact (?:the|this) (?:reporter|author|writer))\\b" },
  { GOTGAN_CHROME_NOTICE, 100,
    "^follow\\s.{2,60}\\s(?:on|via)\\s(?:x|twitter|whatsapp|facebook|instagram|linkedin|threads|bluesky|telegram|google|youtube|apple)\\b" },
  { GOTGAN_CHROME_NOTICE, 160,
    "^(?:this (?:article|story)|a version of this|(?:it )?appeared in the|corrections? &)\\b.{0,100}\\b(?:print|edition|appeared|published|syndicated|generated)\\b" },
  { GOTGAN_CHROME_NOTICE, 200,
    "^(?:read (?:more|now|next|also)|also read|see also|related|more|recommended|watch|listen|don't miss|for more)\\s*[:：]" },
  { GOTGAN_CHROME_NOTICE, 200,
    "^(?:more|other|latest|related) (?:reviews?|stories|news|articles|coverage|reading|guides|posts|features|videos)\\s*[:：]" },
  { GOTGAN_CHROME_NOTICE, 120,
    "\\bearly[- ]bird (?:passes|tickets|rates?|prices?|pricing|discounts?)\\b|\\b(?:get|buy|book|grab|reserve) your (?:tickets?|pass(?:es)?|seats?)\\b" },
  { GOTGAN_CHROME_NOTICE, 300,
    "\\b(?:may|might|can|could) (?:earn|receive|get|make) an? (?:small )?(?:affiliate )?commission\\b|\\bcontains affiliate links\\b" },
  { GOTGAN_CHROME_NOTICE, 300,
    "\\b(?:views|opinions) (?:and opinions )?(?:expressed|stated)\\b.{0,80}\\b(?:the authors?|do not|don't)\\b" },
  { GOTGAN_CHROME_NOTICE, 200,
    "(?:본지|본보|당사|매체|언론사|신문사?|편집부)의?\\s.{0,30}(?:방향|견해|입장|논조|의견)\\S{0,3}\\s.{0,12}(?:다를|무관|일치하지)" },
  { GOTGAN_CHROME_NOTICE, 160,
    "^[<\\[(【]?\\s*(?:관련\\s*기사|함께\\s*읽기|더\\s*보기|바로가기|READ)\\s*[>\\])】]?\\s*[:：]" },
  { GOTGAN_CHROME_NOTICE, 100,
    "\\b(?:subscribers? only|premium content|(?:already|become) a (?:subscriber|member))\\b" },

  { GOTGAN_CHROME_COPYRIGHT, 260, "^[\\W_]*(?:copyright\\b|ⓒ|©|\\(c\\)|저작권자?\\b)" },
  { GOTGAN_CHROME_COPYRIGHT, 260, "무단\\s*(?:전재|복제|배포|사용|도용)" },
  { GOTGAN_CHROME_COPYRIGHT, 260, "all rights reserved" },
  { GOTGAN_CHROME_COPYRIGHT, 160,
    "등록번호\\s*[:：]?\\s*\\S+|발행인\\s*[:：·|]|청소년보호(?:책임자|정책)" },

  /* Heads of lists. */
  { GOTGAN_CHROME_LIST, 44,
    OPEN "관련\\s*(?:기사|뉴스|자료|영상|콘텐츠|글|키워드|태그|종목)" CLOSE },
  { GOTGAN_CHROME_LIST, 44,
    "(?:많이|주로)\\s*본\\s*(?:뉴스|기사|글)|(?:인기|추천|최신|주요|랭킹|화제의?|핫)\\s*(?:뉴스|기사|글|콘텐츠|이슈|클릭)" CLOSE },
  { GOTGAN_CHROME_LIST, 44,
    "^\\W*(?:실시간|주간|오늘의?|이\\s*시각|지금\\s*뜨는|방금\\s*들어온)\\s*(?:랭킹|인기|주요|속보|베스트|추천|핫|많이|뉴스|기사).{0,12}$" },
  { GOTGAN_CHROME_LIST, 44,
    "^\\W*(?:이\\s*(?:기자|기사|분야|언론사|매체).{0,10}|함께\\s.{0,10})(?:기사|뉴스|본 뉴스|콘텐츠)" CLOSE },
  { GOTGAN_CHROME_LIST, 30, OPEN "(?:이전|다음)\\s*(?:기사|글)" CLOSE },
  { GOTGAN_CHROME_LIST, 44,
    OPEN
    "(?:what to read next|read next|up next|next up|most (?:popular|read|viewed|shared|watched|commented)|top (?:stories|news|picks)|trending(?: now)?|popular(?: now)?|recommended(?: (?:for you|stories|reading))?)" CLOSE },
  { GOTGAN_CHROME_LIST, 60,
    OPEN
    "(?:related|recommended|sponsored|featured|popular|latest|recent)\\s(?:articles?|stories|news|topics?|coverage|content|posts?|links?|reading|videos?|headlines)" CLOSE },
  { GOTGAN_CHROME_LIST, 60,
    OPEN
    "more (?:on this story|on this topic|from\\s.{2,40}|stories|news|in (?:tech|technology|business|markets|news)|like this|to read)" CLOSE },
  { GOTGAN_CHROME_LIST, 60,
    OPEN "you (?:may|might) (?:also )?(?:like|be interested|have missed|enjoy)" },
  { GOTGAN_CHROME_LIST, 44,
    OPEN
    "(?:editors?['’]s? (?:picks?|choice)|(?:from )?around the web|elsewhere on.{0,24}|explore more.{0,24}|topics in this (?:article|story)|about the authors?|share this.{0,16})" CLOSE },
  { GOTGAN_CHROME_LIST, 24,
    OPEN "(?:tags?|topics?|keywords?|태그|키워드|해시태그|newsletters?|뉴스레터)" CLOSE },
  { GOTGAN_CHROME_LIST, 30,
    OPEN
    "(?:相关(?:文章|新闻|阅读|推荐)|推荐阅读|热门(?:文章|新闻)|延伸閱讀|相關(?:文章|新聞)|関連記事|関連ニュース|あわせて読みたい|人気記事)" CLOSE },

  { GOTGAN_CHROME_COMMENTS, 60,
    "^\\W*(?:conversation|comments?|join the (?:conversation|discussion)|leave a (?:comment|reply)|댓글|독자\\s*의견|전체\\s*댓글|의견\\s*쓰기)\\s*(?:\\(?\\s*[\\d,]+\\s*\\)?.{0,24})?" CLOSE },

  /* Pictures. */
  { GOTGAN_CHROME_CAPTION, 300,
    "[\\[(<]\\s*(?:사진|자료|그래픽|이미지|출처)[^\\])>]{0,40}[\\])>]$|^(?:getty images|pa media|ap photo)\\b" },
  { GOTGAN_CHROME_CAPTION, 60, "^/\\s*\\S" },
  { GOTGAN_CHROME_CAPTION, 200,
    "^[\\[(<▲△◀▶↑]?\\s*(?:사진|자료|그래픽|출처|일러스트|이미지)\\s*[=:：/]" },
  { GOTGAN_CHROME_CAPTION, 300,
    "(?:[/=·(\\[]|\\.)\\s*[^.]{0,24}(?:제공|캡처|캡쳐|갈무리|자료사진|자료\\s*사진|DB|연합뉴스|뉴스1|뉴시스|게티이미지\\S{0,6}|AP|AFP|EPA|로이터\\S{0,4}|신화)\\s*[.)\\]]?$" },
  { GOTGAN_CHROME_CAPTION, 300,
    "재판매\\s*및\\s*DB\\s*금지|^\\[\\d+/\\d+\\]|^item \\d+ of \\d+ |^file (?:photo)?\\s*[-–—:]" },
  { GOTGAN_CHROME_CAPTION, 400,
    "\\((?:ap photo|reuters|afp|getty|epa|photo)\\b[^)]{0,60}\\)\\s*(?:[A-Z]{2,10})?$" },
  { GOTGAN_CHROME_CAPTION, 200, "^[▲△◀]\\s*\\S.{0,180}(?:사진|제공|=|/|DB)" },
  { GOTGAN_CHROME_CAPTION, 200,
    "^(?:photo|image|illustration|credit|graphic|source|picture)s?\\s*(?:by\\b|credits?\\b|[:：])" },
  { GOTGAN_CHROME_CAPTION, 240,
    "\\b(?:getty images|/\\s?(?:reuters|ap|afp|bloomberg)|\\((?:reuters|ap photo|afp|bloomberg)[^)]{0,40}\\)|via (?:reuters|ap|afp|getty))\\.?$" },

  { GOTGAN_CHROME_POST, 60,
    "^(?:(?:senior|chief|staff|deputy|associate|contributing|global|us|uk|business|technology|tech|science|economics?|markets?|finance|political|ai|[a-z]+)[ ,&]+){0,5}(?:reporter|correspondent|editor|writer|columnist|journalist|producer|bureau chief)(?:,? (?:in )?[a-z ]{2,30})?$" },
  { GOTGAN_CHROME_LABEL, 24,
    "^\\W*(?:기사)?\\s*(?:입력|등록|승인|게재|발행|작성|송고|출고|게시|배포|최종\\s*수정|수정|업데이트)(?:일시?|시간|시각)?" CLOSE },
  { GOTGAN_CHROME_LABEL, 24,
    OPEN "(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?" CLOSE },
};

/* Words of menus and tool bars. A line made of nothing but these, fillers, numbers and signs is one of them. */
static const char *const tool_words =
    "공유 공유하기 스크랩 스크랩하기 프린트 인쇄 인쇄하기 기사듣기 듣기 음성재생 음성으로 번역 번역beta 글자크기 글자 글씨 요약봇 요약 "
    "좋아요 훈훈해요 슬퍼요 화나요 후속기사 원해요 놀라워요 기대돼요 감동이에요 로그인 로그아웃 회원가입 구독 구독신청 구독하기 구독중 "
    "전체메뉴 메뉴 검색 검색창 페이스북 트위터 엑스 카카오톡 카카오스토리 네이버블로그 밴드 라인 url 링크복사 url복사 메일 이메일 메일로 북마크 "
    "댓글 댓글쓰기 팔로우 본문 바로가기 pdf 초판 신문보기 지면보기 기사저장 저장 공감순 최신순 등록순 더보기 맨위로 위로 제보 기사제보 홈 "
    "share save print email e-mail gift listen subscribe login signin register bookmark follow facebook twitter "
    "whatsapp linkedin bluesky reddit telegram pinterest threads flipboard comments comment skip menu search copy "
    "download advertisement newsletters newsletter sign log portfolio account cookies";
static const char *const filler_words =
    "열기 닫기 보기 크기 크게 작게 변경 변경하기 설정 하기 보내기 복사 링크 이미지 기사 뉴스 음성 자동 도움말 접기 펼치기 이 기자 알림 받기 추가 "
    "a an the this article story page link in up out us on via to main content navigation min mins minutes read more my "
    "x or and home close open toggle play pause audio video all now for options";

/* Sections of newspapers; two or more in a row are a menu or a trail. */
static const char *const section_words =
    "홈 뉴스 정치 경제 사회 국제 세계 문화 연예 스포츠 오피니언 사설 칼럼 산업 증권 금융 부동산 과학 테크 라이프 건강 지역 포토 전국 생활 기업 "
    "재테크 마켓 글로벌 전자 통신 바이오 자동차 it tv home news sport sports business innovation culture travel "
    "earth markets market tech technology politics world opinion live arts science health lifestyle companies economy "
    "finance sections us uk asia europe africa audio weather watch climate style energy crypto";

static const char *const element_words =
    "ad ads adv advert advertisement advertising adsense adslot dfp gpt banner promo promotion sponsor sponsored "
    "partner taboola outbrain dable share sharing sns social related relation relate rel recommend recommended "
    "recommendation ranking rank popular trending mostread most comment comments reply replies disqus livere "
    "newsletter subscribe subscription signup paywall cookie cookies consent gdpr cmp popup modal overlay toast nav "
    "navigation navbar menu breadcrumb breadcrumbs gnb lnb snb footer foot colophon sidebar side aside widget "
    "byline reporter journalist author writer copyright copy tag tags keyword keywords tool tools toolbar util utils utility "
    "btn btns button buttons print fontsize pager pagination paging login poll survey emotion ticker "
    "video videos player gallery weather stock quote_box skip masthead sitemap jump teaser teasers more morenews seealso readmore promo "
    "hidden blind sr screenreader visuallyhidden loc location timestamp dateline date datetime nl";

static const char *const content_pattern =
    "(?:^|[\\s_-])(?:(?:article|news|story|post|entry|view|cont|contents?|body|art|arti|newsct|detail|read|text)s?"
    "[_-]?(?:article|body|text|txt|contents?|cont|cnts?|view|main|viewer|area|con|news|bodycontent)s?"
    "|articlebody\\w*|harmonycontainer|dic_area|newsendcontents|news_?contents|maintext|post|entry|prose)(?:$|[\\s_-])";

static const char *const caption_words =
    "caption captions cap figcaption imgdesc imgcaption photocaption";

static const char *const portals =
    "다음 다음뉴스 daum 네이버 네이버뉴스 naver nate 네이트 네이트뉴스 줌 zum msn msn뉴스 googlenews yahoo yahoonews yahoofinance applenews";

/* Columns that part narrow lines from wide ones, which fewer patterns can match. */
static const guint widths[] = { 0, 60, 120, 200 };
#define N_WIDTHS G_N_ELEMENTS (widths)

/* Whether each alternative of @pattern begins with the line. */
static gboolean
gotgan_chrome_is_tied (const char *pattern)
{
  guint depth = 0;
  gboolean in_class = FALSE;

  if (*pattern != '^')
    return FALSE;
  for (const char *at = pattern; *at != '\0'; at++)
    {
      if (*at == '\\' && at[1] != '\0')
        at++;
      else if (in_class)
        in_class = *at != ']';
      else if (*at == '[')
        in_class = TRUE;
      else if (*at == '(' || *at == ')')
        depth += *at == '(' ? 1 : -1u;
      else if (*at == '|' && depth == 0 && at[1] != '^')
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  GRegex *lines[G_N_ELEMENTS (patterns)];
  /* All at once that a line of some width can match, since most lines match none: those that begin with the line, and the
   * others. */
  GRegex *starts[N_WIDTHS];
  GRegex *parts[N_WIDTHS];
  GRegex *content;
  GHashTable *tools;
  GHashTable *fillers;
  GHashTable *sections;
  GHashTable *elements;
  GHashTable *captions;
  GHashTable *portals;
} GotganChromeTables;

static GHashTable *
gotgan_chrome_make_set (const char *words)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (gsize i = 0; list[i] != NULL; i++)
    g_hash_table_add (set, g_strdup (list[i]));
  return set;
}

/* The patterns for lines wider than @width, those that are tied to the start of the line or the others. */
static GRegex *
gotgan_chrome_join_patterns (guint width, gboolean starts)
{
  g_autoptr (GString) any = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (patterns[i].max_width > width && starts == gotgan_chrome_is_tied (patterns[i].pattern))
      g_string_append_printf (any, "%s(?:%s)", any->len > 0 ? "|" : "", patterns[i].pattern);
  return any->len > 0
             ? gotgan_pattern_new (any->str, G_REGEX_CASELESS | (starts ? G_REGEX_ANCHORED : 0))
             : NULL;
}

static gpointer
gotgan_chrome_make_tables (gpointer unused)
{
  GotganChromeTables *tables = g_new0 (GotganChromeTables, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    tables->lines[i] = gotgan_pattern_new (patterns[i].pattern, G_REGEX_CASELESS);
  for (gsize i = 0; i < N_WIDTHS; i++)
    {
      tables->starts[i] = gotgan_chrome_join_patterns (widths[i], TRUE);
      tables->parts[i] = gotgan_chrome_join_patterns (widths[i], FALSE);
    }
  tables->content = gotgan_pattern_new (content_pattern, G_REGEX_CASELESS);
  tables->tools = gotgan_chrome_make_set (tool_words);
  tables->fillers = gotgan_chrome_make_set (filler_words);
  tables->sections = gotgan_chrome_make_set (section_words);
  tables->elements = gotgan_chrome_make_set (element_words);
  tables->captions = gotgan_chrome_make_set (caption_words);
  tables->portals = gotgan_chrome_make_set (portals);
  return tables;
}

static const GotganChromeTables *
gotgan_chrome_tables (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, gotgan_chrome_make_tables, NULL);
}

/* The words of @text in lower case; @camel also ends a word before a capital, as class names need. */
static GStrv
gotgan_chrome_split (const char *text, gboolean camel)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *lower = NULL;
  gunichar before = ' ';

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean part = g_unichar_isalpha (c) || (!camel && (c == '-' || c == '\''));

      if (!part || (camel && g_unichar_isupper (c) && g_unichar_islower (before)))
        g_string_append_c (words, ' ');
      if (part)
        g_string_append_unichar (words, c);
      before = c;
    }
  lower = g_utf8_strdown (words->str, -1);
  return g_strsplit (lower, " ", -1);
}

static gboolean
gotgan_chrome_is_tool_row (const GotganChromeTables *tables, const char *line)
{
  g_auto (GStrv) words = gotgan_chrome_split (line, FALSE);
  guint n_tools = 0;
  guint n_sections = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (g_hash_table_contains (tables->tools, words[i]))
        n_tools++;
      else if (g_hash_table_contains (tables->sections, words[i]))
        n_sections++;
      else if (*words[i] != '\0' && !g_hash_table_contains (tables->fillers, words[i]))
        return FALSE;
    }
  return n_tools > 0 || n_sections > 1;
}

gboolean
gotgan_chrome_is_section (const char *text)
{
  const GotganChromeTables *tables = gotgan_chrome_tables ();
  g_auto (GStrv) words = NULL;
  guint n_sections = 0;

  if (strlen (text) > LONGEST_LINE)
    return FALSE;
  words = gotgan_chrome_split (text, FALSE);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (g_hash_table_contains (tables->sections, words[i]))
        n_sections++;
      else if (*words[i] != '\0' && !g_hash_table_contains (tables->fillers, words[i]))
        return FALSE;
    }
  return n_sections > 0;
}

/* Whether @line matches any of the patterns for lines of its width. */
static gboolean
gotgan_chrome_may_match (const GotganChromeTables *tables, const char *line, guint width)
{
  gsize i = 0;

  while (i + 1 < N_WIDTHS && width > widths[i + 1])
    i++;
  return (tables->starts[i] != NULL && g_regex_match (tables->starts[i], line, 0, NULL))
         || (tables->parts[i] != NULL && g_regex_match (tables->parts[i], line, 0, NULL));
}

GotganChrome
gotgan_chrome_of_line (const char *line)
{
  const GotganChromeTables *tables = gotgan_chrome_tables ();
  GotganLineShape shape;

  if (strlen (line) > LONGEST_LINE)
    return GOTGAN_CHROME_NONE;
  shape = gotgan_line_measure (line);
  if (shape.width <= WIDEST_PATTERN && gotgan_chrome_may_match (tables, line, shape.width))
    for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
      if (shape.width <= patterns[i].max_width && g_regex_match (tables->lines[i], line, 0, NULL))
        return patterns[i].chrome;
  if (shape.width <= 120 && gotgan_chrome_is_tool_row (tables, line))
    return GOTGAN_CHROME_TOOL;
  return GOTGAN_CHROME_NONE;
}

/* Whether a word of @attribute, a class or id, is in @set. */
static gboolean
gotgan_chrome_has_word (GHashTable *set, const char *attribute)
{
  g_auto (GStrv) words = NULL;

  if (strlen (attribute) > LONGEST_LINE)
    return FALSE;
  words = gotgan_chrome_split (attribute, TRUE);
  for (gsize i = 0; words[i] != NULL; i++)
    if (g_hash_table_contains (set, words[i]))
      return TRUE;
  return FALSE;
}

gboolean
gotgan_chrome_of_element (const char *attribute)
{
  return gotgan_chrome_has_word (gotgan_chrome_tables ()->elements, attribute);
}

gboolean
gotgan_chrome_is_caption (const char *attribute)
{
  return gotgan_chrome_has_word (gotgan_chrome_tables ()->captions, attribute);
}

gboolean
gotgan_chrome_is_content (const char *attribute)
{
  return strlen (attribute) <= LONGEST_LINE
         && g_regex_match (gotgan_chrome_tables ()->content, attribute, 0, NULL);
}

gboolean
gotgan_chrome_is_portal (const char *name)
{
  g_autofree char *folded = strlen (name) <= LONGEST_LINE ? gotgan_text_fold (name) : g_strdup ("");

  return g_hash_table_contains (gotgan_chrome_tables ()->portals, folded);
}
