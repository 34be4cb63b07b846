#include "config.h"

#include "app/import/gotgan-credit.h"
#include "app/import/gotgan-outlet.h"
#include "app/import/gotgan-place.h"
#include "app/import/gotgan-publisher.h"

/* Authors are joined by "; ". */
static const struct
{
  const char *piece;
  GotganCredit credit;
  const char *authors;
  const char *name;
} pieces[] = {
  { "By Jane Doe", GOTGAN_CREDIT_PERSON, "Jane Doe", NULL },
  { "Jane Doe in Paris and John Roe in London", GOTGAN_CREDIT_PERSON, "Jane Doe; John Roe", NULL },
  { "Jane Doe & John Roe", GOTGAN_CREDIT_PERSON, "Jane Doe; John Roe", NULL },
  { "From Jane Doe in Berlin", GOTGAN_CREDIT_PERSON, "Jane Doe", NULL },
  { "Energy Correspondent Jane Doe", GOTGAN_CREDIT_PERSON, "Jane Doe", NULL },
  { "By Jane Doe (jane@ledger.example)", GOTGAN_CREDIT_PERSON, "Jane Doe", NULL },
  { "증권나루 표우진 기자", GOTGAN_CREDIT_PERSON, "표우진", "증권나루" },
  { "표우진 증권나루 기자", GOTGAN_CREDIT_PERSON, "표우진", "증권나루" },
  { "에디터 표우진", GOTGAN_CREDIT_PERSON, "표우진", NULL },
  { "산업부 표우진 기자", GOTGAN_CREDIT_PERSON, "표우진", NULL },
  { "표우진 베이징 특파원", GOTGAN_CREDIT_PERSON, "표우진", NULL },
  { "Jane Doe for The Mercury", GOTGAN_CREDIT_PERSON, "Jane Doe", "The Mercury" },
  { "Author: Jane Doe", GOTGAN_CREDIT_NAME, "", "Jane Doe" },
  { "갯벌일보 표우진", GOTGAN_CREDIT_PERSON, "표우진", "갯벌일보" },
  { "표우진 의학 전문기자", GOTGAN_CREDIT_PERSON, "표우진", NULL },
  { "런던/표우진 특파원", GOTGAN_CREDIT_PERSON, "표우진", NULL },
  { "Jane Doe (Port Lowry)", GOTGAN_CREDIT_NONE, "", NULL },
  { "By Rack & Rail staff", GOTGAN_CREDIT_OUTLET, "", "Rack & Rail" },
  { "By Associated Press", GOTGAN_CREDIT_OUTLET, "", "Associated Press" },
  { "Eastern Bread Review staff writer", GOTGAN_CREDIT_OUTLET, "", "Eastern Bread Review" },
  { "jane@ledger.example", GOTGAN_CREDIT_BESIDE, "", NULL },
  { "Lisbon (Costa-Agentur)", GOTGAN_CREDIT_OUTLET, "", "Costa-Agentur" },
  { "TideParade", GOTGAN_CREDIT_OUTLET, "", "TideParade" },
  { "The Mercury", GOTGAN_CREDIT_OUTLET, "", "The Mercury" },
  { "Jane Doe", GOTGAN_CREDIT_NAME, "", "Jane Doe" },
  { "and Jane Doe,", GOTGAN_CREDIT_NAME, "", "Jane Doe" },
  { "표우진", GOTGAN_CREDIT_NAME, "", "표우진" },
  { "Crustosphere", GOTGAN_CREDIT_WORD, "", "Crustosphere" },
  { "증권나루", GOTGAN_CREDIT_WORD, "", "증권나루" },
  { "New York", GOTGAN_CREDIT_BESIDE, "", NULL },
  { "TEL AVIV", GOTGAN_CREDIT_BESIDE, "", NULL },
  { "Senior reporter", GOTGAN_CREDIT_BESIDE, "", NULL },
  { "By Staff", GOTGAN_CREDIT_BESIDE, "", NULL },
  { "Markets", GOTGAN_CREDIT_BESIDE, "", NULL },
  { "온라인뉴스팀", GOTGAN_CREDIT_BESIDE, "", NULL },
  { "편집 표우진", GOTGAN_CREDIT_BESIDE, "", NULL },
  { "수정", GOTGAN_CREDIT_BESIDE, "", NULL },
  { "", GOTGAN_CREDIT_BESIDE, "", NULL },
  { "backers are being asked to top up", GOTGAN_CREDIT_NONE, "", NULL },
  { "이웃 가게 품으로", GOTGAN_CREDIT_NONE, "", NULL },
};

static void
test_pieces (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GPtrArray) authors = g_ptr_array_new_null_terminated (0, g_free, TRUE);
      g_autofree char *name = NULL;
      g_autofree char *joined = NULL;

      g_test_message ("%s", pieces[i].piece);
      g_assert_cmpint (gotgan_credit_of (pieces[i].piece, authors, &name), ==, pieces[i].credit);
      joined = authors->len > 0 ? g_strjoinv ("; ", (char **) authors->pdata) : g_strdup ("");
      g_assert_cmpstr (joined, ==, pieces[i].authors);
      g_assert_cmpstr (name, ==, pieces[i].name);
    }
}

static void
test_papers (void)
{
  static const struct
  {
    const char *text;
    gboolean is_paper;
  } papers[] = {
    { "The Tidewater Ledger", TRUE },
    { "Wire & Wave", TRUE },
    { "Reuters", TRUE },
    { "빵집코리아", TRUE },
    { "갯벌빵집 레터", TRUE },
    { "한겨레", TRUE },
    { "Harbour Tech Week", TRUE },
    { "Quay Standard-Courier", TRUE },
    { "Jane Doe", FALSE },
    { "McKinley", FALSE },
    { "Jane Doe & John Roe", FALSE },
    { "뉴스레터", FALSE },
    { "The rest of it", FALSE },
    { "Jane Doe, The Ledger", FALSE },
    { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_test_message ("%s", papers[i].text);
      g_assert_cmpint (gotgan_publisher_is_paper (papers[i].text), ==, papers[i].is_paper);
    }
}

static void
test_lists (void)
{
  g_assert_true (gotgan_place_is_known ("Washington, D.C."));
  g_assert_true (gotgan_place_is_known ("SÃO PAULO"));
  g_assert_false (gotgan_place_is_known ("Jane Doe"));
  g_assert_false (gotgan_place_is_known (""));
  g_assert_true (gotgan_outlet_is_known ("REUTERS"));
  g_assert_false (gotgan_outlet_is_known (""));
  g_assert_cmpstr (gotgan_outlet_of_address ("표우진 기자 a@YNA.co.kr"), ==, "연합뉴스");
  g_assert_null (gotgan_outlet_of_address ("표우진 기자 a@yna.co.kr.example"));
  g_assert_null (gotgan_outlet_of_address ("yna.co.kr"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/credit/pieces", test_pieces);
  g_test_add_func ("/import/credit/papers", test_papers);
  g_test_add_func ("/import/credit/lists", test_lists);
  return g_test_run ();
}
