#include "config.h"

#include "app/import/gotgan-outlet.h"

#include "app/import/gotgan-name-set.h"

#include <string.h>

/* Bytes. */
#define LONGEST_OUTLET 60
#define LONGEST_DOMAIN 60

/* Those whose names hold no "News", "Times" or "일보". Everyday words such as "Time" or "Fortune" are left out. */
static const char outlets[] =
    "reuters|thomson reuters|bloomberg|associated press|the associated press|agence france-presse|afp|ap|dpa|axios|cnbc|cnn|"
    "bbc|nbc|npr|pbs|techcrunch|venturebeat|the information|the verge|ars technica|engadget|zdnet|cnet|wired|semafor|"
    "politico|quartz|business insider|rest of world|handelsblatt|les echos|le monde|le figaro|der spiegel|el pais|xinhua|"
    "caixin|caixin global|nikkei|nikkei asia|kyodo|jiji|moneycontrol|livemint|inc42|yourstory|entrackr|tech in asia|"
    "dealstreetasia|sifted|crunchbase|pitchbook|the register|data center dynamics|marketwatch|barron's|seeking alpha|"
    "한겨레|블로터|더벨|플래텀|아웃스탠딩|바이라인네트워크|디일렉|이데일리|지디넷코리아|조선비즈|비즈워치|비즈한국|"
    "인베스트조선|딜사이트|시사인|노컷뉴스|와우테일|벤처스퀘어|더스쿠프|로이터|블룸버그|신화통신|아이티조선|it조선";

/* What stands behind the @ of their reporters. */
static const struct
{
  const char *domain;
  const char *outlet;
} domains[] = {
  { "asiae.co.kr", "아시아경제" },
  { "bloter.net", "블로터" },
  { "chosun.com", "조선일보" },
  { "chosunbiz.com", "조선비즈" },
  { "cnbc.com", "CNBC" },
  { "ddaily.co.kr", "디지털데일리" },
  { "donga.com", "동아일보" },
  { "dt.co.kr", "디지털타임스" },
  { "edaily.co.kr", "이데일리" },
  { "etnews.com", "전자신문" },
  { "fnnews.com", "파이낸셜뉴스" },
  { "ft.com", "Financial Times" },
  { "hani.co.kr", "한겨레" },
  { "hankookilbo.com", "한국일보" },
  { "hankyung.com", "한국경제" },
  { "heraldcorp.com", "헤럴드경제" },
  { "inews24.com", "아이뉴스24" },
  { "joongang.co.kr", "중앙일보" },
  { "kmib.co.kr", "국민일보" },
  { "kyunghyang.com", "경향신문" },
  { "mk.co.kr", "매일경제" },
  { "mt.co.kr", "머니투데이" },
  { "munhwa.com", "문화일보" },
  { "news1.kr", "뉴스1" },
  { "newsis.com", "뉴시스" },
  { "newspim.com", "뉴스핌" },
  { "nytimes.com", "The New York Times" },
  { "platum.kr", "플래텀" },
  { "sedaily.com", "서울경제" },
  { "segye.com", "세계일보" },
  { "seoul.co.kr", "서울신문" },
  { "techcrunch.com", "TechCrunch" },
  { "thebell.co.kr", "더벨" },
  { "thomsonreuters.com", "Reuters" },
  { "tr.com", "Reuters" },
  { "washpost.com", "The Washington Post" },
  { "wsj.com", "The Wall Street Journal" },
  { "yna.co.kr", "연합뉴스" },
  { "zdnet.co.kr", "지디넷코리아" },
};

gboolean
gotgan_outlet_is_known (const char *text)
{
  static GotganNameSet set = { outlets, LONGEST_OUTLET, G_ONCE_INIT };

  return gotgan_name_set_has (&set, text);
}

const char *
gotgan_outlet_of_address (const char *text)
{
  const char *at = strchr (text, '@');
  g_autofree char *domain = NULL;

  if (at == NULL)
    return NULL;
  domain = g_strndup (
      at + 1, strspn (at + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-"));
  if (strlen (domain) > LONGEST_DOMAIN)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (domains); i++)
    if (g_ascii_strcasecmp (domain, domains[i].domain) == 0)
      return domains[i].outlet;
  return NULL;
}
