#include "config.h"

#include "app/base/gotgan-initials.h"

static const struct
{
  const char *name;
  const char *wanted;
  gboolean found;
} cases[] = {
  { "소프트뱅크", "ㅅㅍㅌㅂㅋ", TRUE },
  { "소프트뱅크", "소ㅍㅌ", TRUE },
  { "소프트뱅크", "솦ㅌ", TRUE },
  { "소프트뱅크", "ㅅ프ㅌ뱅ㅋ", TRUE },
  { "소프트뱅크", "ㅂㅋ", TRUE },
  { "소프트뱅크", "뱅크", TRUE },
  { "소프트뱅크", "밴", FALSE },
  { "소프트뱅크", "배", TRUE },
  { "소프트뱅크", "배크", FALSE },
  { "소프트뱅크", "ㅅㅌ", FALSE },
  { "소프트뱅크", "ㅅㅍㅌㅂㅋㅋ", FALSE },
  { "소프트뱅크", "", TRUE },
  { "소프트뱅크 비전펀드", "ㅂㅋㅂㅈ", TRUE },
  { "소프트뱅크 비전펀드", "뱅크비", TRUE },
  { "오픈AI", "ㅇㅍai", TRUE },
  { "오픈AI", "옾A", TRUE },
  { "OpenAI", "ㅇㅍ", FALSE },
  { "OpenAI", "OPENA", TRUE },
  { "값진 투자", "ㄱㅈ", TRUE },
  { "값진 투자", "가", TRUE },
  { "값진 투자", "갑", FALSE },
  { "기술보증", "ㄱㅅ", TRUE },
  /* Two consonants that an input method has put together. */
  { "기술보증", "ㄳ", TRUE },
  { "롯데바이오", "ㄼ", FALSE },
  { "라바", "ㄼ", TRUE },
  { "달고나", "닭ㄴ", TRUE },
  { "닭고기", "닭", TRUE },
  { "삼성전자", "사ㅁ", FALSE },
  { "삼성전자", "삼ㅅ", TRUE },
  { "삼성전자", "삼서", TRUE },
  { "까마귀", "ㄱㅁ", FALSE },
  { "까마귀", "ㄲㅁ", TRUE },
  { "", "ㄱ", FALSE },
  { "가", "ㄱㄱ", FALSE },
  { "가", "ㄳ", FALSE },
  { "가", "각", FALSE },
};

static void
test_match (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s in %s", cases[i].wanted, cases[i].name);
      g_assert_true (gotgan_initials_match (cases[i].name, cases[i].wanted) == cases[i].found);
    }
}

static void
test_place (void)
{
  g_assert_cmpuint (gotgan_initials_find ("소프트뱅크", "뱅"), ==, 3);
  g_assert_cmpuint (gotgan_initials_find ("소프트뱅크", ""), ==, 0);
  g_assert_cmpuint (gotgan_initials_find ("소프트뱅크", "나"), ==, G_MAXUINT);
  g_assert_true (gotgan_initials_begin ("소프트뱅크", "소프"));
  g_assert_false (gotgan_initials_begin ("소프트뱅크", "뱅"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/initials/match", test_match);
  g_test_add_func ("/initials/place", test_place);
  return g_test_run ();
}
