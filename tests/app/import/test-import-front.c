#include "config.h"

#include "app/import/gotgan-import.h"

#include <string.h>

/* What stands above a text, and what it says of the text. */

#define LONG_TEXT                                                                                 \
  "A bakery in the harbour district has sold its ovens and its name to a rival that has been "    \
  "trying to buy both since the spring, the two of them said in a joint letter to customers.\n\n" \
  "The rival will keep all four shops open and the recipes unchanged, according to the letter, "  \
  "and the founder will stay for two years to train the people who are to follow her there.\n\n"  \
  "Neither side would say what was paid, but a person who has seen the books put the figure at "  \
  "a little less than the yearly sales, which is what such shops have gone for in the town.\n"
#define KOREAN_TEXT                                                                              \
  "항구 앞 빵집이 오븐과 이름을 이웃 가게에 넘기기로 했다고 두 가게가 손님들에게 보낸 편지에서 " \
  "함께 밝혔다. 이웃 가게는 봄부터 이 빵집을 사려고 애써 왔다.\n\n"                              \
  "이웃 가게는 가게 네 곳을 모두 그대로 두고 조리법도 바꾸지 않겠다고 편지에 적었다. "           \
  "창업자는 두 해 동안 남아서 뒤를 이을 사람들을 가르칠 예정이다.\n"

static const struct
{
  const char *name;
  const char *text;
  const char *title;
  const char *authors;
  const char *publisher;
  const char *published;
  const char *first;
} fronts[] = {
  { "paper below the by-line",
    "Harbour bakery sold to its oldest rival\n\nBy Ada Venn\nThe Quay Lantern, 3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", "The Quay Lantern", "2021-06-03",
    "A bakery in" },
  { "person beside the date",
    "Harbour bakery sold to its oldest rival\n\nAda Venn, 3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", NULL, "2021-06-03", "A bakery in" },
  { "place beside the date",
    "Harbour bakery sold to its oldest rival\n\nBy Ada Venn\nPort Lowry, 3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", NULL, "2021-06-03", "A bakery in" },
  { "fields between bars",
    "Harbour bakery sold to its oldest rival\n\nby Ada Venn-Castellane | 3 June 2021 | Seaside "
    "Weekly\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn-Castellane", "Seaside Weekly",
    "2021-06-03", "A bakery in" },
  { "date in a title between bars",
    "Harbour bakery sold to its oldest rival in town | Food | 3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival in town | Food | 3 June 2021", "", NULL, NULL,
    "A bakery in" },
  { "wire with a year",
    "Harbour bakery sold to its oldest rival\n\nPORT LOWRY, June 3, 2021 (Tidewire) - " LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", "Tidewire", "2021-06-03", "PORT LOWRY" },
  { "wire without a year",
    "Harbour bakery sold to its oldest rival\n\nPORT LOWRY, June 3 (Tidewire) - " LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", "Tidewire", NULL, "PORT LOWRY" },
  { "wire between slashes",
    "Harbour bakery sold to its oldest rival\n\nPORT LOWRY, June 3, 2021 /QuayNewswire/ -- " LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", NULL, "2021-06-03", "PORT LOWRY" },
  { "question as a title below a section",
    "Food\n\nWho would want to run a bakery in a harbour that has no ships?\n\nAda Venn\nJune 3, 2021\n\n" LONG_TEXT,
    "Who would want to run a bakery in a harbour that has no ships?", "Ada Venn", NULL,
    "2021-06-03", "A bakery in" },
  { "question below the title",
    "Bread and water\n\nWho would want to run a bakery in a harbour that has no ships?\n\n" LONG_TEXT,
    "Bread and water", "", NULL, NULL, "Who would want" },
  { "Korean paper behind the date",
    "항구 앞 빵집, 이웃 가게 품으로\n\n2021-06-03 09:20 | 빵집코리아\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "", "빵집코리아", "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "section behind the date",
    "항구 앞 빵집, 이웃 가게 품으로\n\n2021-06-03 09:20 | 먹거리\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "", NULL, "2021-06-03T09:20:00+09:00", "항구 앞 빵집이" },
  { "date line above a wire's",
    "Harbour bakery sold to its oldest rival\n\nPublished 4 June 2021\n\nPORT LOWRY, June 3, 2021 "
    "(Tidewire) - " LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", "Tidewire", "2021-06-04", "PORT LOWRY" },
  { "deck of whole sentences",
    "Bread and water\n\nShe baked for the whole town. Now somebody else will have to get up.\n\n"
    "By Ada Venn\nThe Quay Chronicle\nThursday, June 3, 2021\n\n" LONG_TEXT,
    "Bread and water", "Ada Venn", "The Quay Chronicle", "2021-06-03",
    "She baked for the whole town." },
  { "by-line below a short text",
    "Bread and water\n\nShe baked for the whole town. Now somebody else will have to get up.\n\n"
    "By Ada Venn\n\nMost read\n" LONG_TEXT,
    "Bread and water", "Ada Venn", NULL, NULL, "She baked for the whole town." },
  { "company of the name on top",
    "SALT & RYE\n\nHarbour bakery sold to its oldest rival\n\nBy Ada Venn\n\n" LONG_TEXT
    "\n© 2021 Salt & Rye Media Group Ltd. Registered in England.\n",
    "Harbour bakery sold to its oldest rival", "Ada Venn", "Salt & Rye", NULL, "A bakery in" },
  { "company of another name",
    "Business\n\nHarbour bakery sold to its oldest rival\n\nBy Ada Venn\n\n" LONG_TEXT
    "\n© 2021 Business Lantern Ltd. All rights reserved.\n",
    "Harbour bakery sold to its oldest rival", "Ada Venn", "Business Lantern", NULL,
    "A bakery in" },
  { "Korean paper beside the date",
    "항구 앞 빵집, 이웃 가게 품으로\n\n도하람 기자·연가온 기자\n갯벌경제 2021-06-03 09:20\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람; 연가온", "갯벌경제", "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "Korean name beside the date",
    "항구 앞 빵집, 이웃 가게 품으로\n\n도하람 2021-06-03 09:20\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람", NULL, "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "Korean word beside the date below the by-line",
    "항구 앞 빵집, 이웃 가게 품으로\n\n도하람 기자\n동네 2021-06-03 09:20\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람", NULL, "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
};

static GotganArticle *
import_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GotganArticle *article = gotgan_import_article (bytes, "a.txt", NULL, &error);

  g_assert_no_error (error);
  return article;
}

static void
test_front (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GotganArticle) article = import_text (fronts[i].text);
  g_autofree char *authors = g_strjoinv ("; ", (char **) gotgan_article_get_authors (article));

  g_assert_cmpstr (gotgan_article_get_title (article), ==, fronts[i].title);
  g_assert_cmpstr (authors, ==, fronts[i].authors);
  g_assert_cmpstr (gotgan_article_get_publisher (article), ==, fronts[i].publisher);
  g_assert_cmpstr (gotgan_article_get_published (article), ==, fronts[i].published);
  g_assert_true (
      g_str_has_prefix (gotgan_article_get_paragraph (article, 0)->text, fronts[i].first));
}

/* △ before a number is a minus sign, and the other marks are as printed. */
static void
test_marks (void)
{
  g_autoptr (GotganArticle) article =
      import_text ("항구 앞 빵집, 이웃 가게 품으로\n\n" KOREAN_TEXT "\n△337억원\n\n"
                   "가게 문은 아침 일곱 시에 열리고 저녁 여덟 시에 닫힌다고 안내문에 적혀 있다.\n");

  g_assert_cmpstr (gotgan_article_get_paragraph (article, 2)->text, ==, "△337억원");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (fronts); i++)
    {
      g_autofree char *path = g_strconcat ("/import/front/", fronts[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_front);
    }
  g_test_add_func ("/import/front/marks", test_marks);
  return g_test_run ();
}
