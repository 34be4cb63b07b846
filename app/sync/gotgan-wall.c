#include "config.h"

#include "app/sync/gotgan-wall.h"

#include "app/base/gotgan-text.h"

/* Walls are short: letters of what is looked at, and of one paragraph. */
#define MAX_LETTERS 20000
#define MAX_PARAGRAPH 2000

/* What a wall says, and an article hardly. */
static const char words[] =
    "\\b(?:"
    "(?:sign|signing|log|logging) ?(?:in|up)|passwords?|(?:an|no|my|your) account|"
    "subscribe|subscribers?|subscriptions?|free trial|register (?:now|to|for|here)|"
    "(?:go on|continue|keep) reading|cookies?|consent|our (?:\\d+ )?partners|you (?:may |can )?agree|"
    "your (?:browser|device|privacy|choices)|(?:enable|turn on) javascript|captcha|a robot|"
    "are (?:you )?human|(?:page|article) (?:was |is |could )?not (?:be )?found"
    ")\\b"
    "|로그인|회원\\s?(?:가입|이 아니|전용)|비밀번호|구독(?:하|을|권|신청| 신청)|쿠키|동의(?:하|해)|개인정보|"
    "이용약관|결제|찾을 수 없|자바스크립트|브라우저|유료|가입하"
    "|ログイン|会員登録|パスワード|登录|登入|注册|註冊|密码|订阅|訂閱";

static GRegex *
compile (void)
{
  static gsize regex = 0;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, (gsize) g_regex_new (words, G_REGEX_CASELESS | G_REGEX_OPTIMIZE,
                                                    G_REGEX_MATCH_DEFAULT, NULL));
  return (GRegex *) regex;
}

double
gotgan_wall_measure (GotganArticle *page)
{
  guint n_all = 0;
  guint n_wall = 0;

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (page) && n_all < MAX_LETTERS; i++)
    {
      const GotganParagraph *paragraph = gotgan_article_get_paragraph (page, i);
      g_autofree char *text = gotgan_text_slice (paragraph->text, 0, MAX_PARAGRAPH);
      guint length = gotgan_text_length (text);

      if (paragraph->kind == GOTGAN_PARAGRAPH_HEADING)
        continue;
      n_all += length;
      n_wall += g_regex_match (compile (), text, G_REGEX_MATCH_DEFAULT, NULL) ? length : 0;
    }
  return n_all > 0 ? (double) n_wall / n_all : 0;
}
