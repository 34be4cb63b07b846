#include "config.h"

#include "ui/widgets/gotgan-match-markup.h"

#include <pango/pango.h>

#define O "\342\201\250"
#define C "\342\201\251"

typedef struct
{
  const char *snippet;
  const char *markup;
} MarkupCase;

static const MarkupCase cases[] = {
  { "", "" },
  { "no match", "no match" },
  { "a " O "b" C " c", "a <b>b</b> c" },
  { O "오픈" C "AI의 " O "투자" C, "<b>오픈</b>AI의 <b>투자</b>" },
  { "1 < 2 & " O "<i>" C, "1 &lt; 2 &amp; <b>&lt;i&gt;</b>" },
  { O "cut off", "<b>cut off</b>" },
  { "cut off" C, "cut off" },
  { O O "twice" C C, "<b>twice</b>" },
};

static void
test_markup (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markup = gotgan_match_dup_markup (cases[i].snippet);

      g_assert_cmpstr (markup, ==, cases[i].markup);
      g_assert_true (pango_parse_markup (markup, -1, 0, NULL, NULL, NULL, NULL));
    }
}

static void
test_has_any (void)
{
  g_assert_true (gotgan_match_has_any ("a " O "b" C));
  g_assert_false (gotgan_match_has_any ("a b"));
  g_assert_false (gotgan_match_has_any (""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match-markup/markup", test_markup);
  g_test_add_func ("/match-markup/has-any", test_has_any);
  return g_test_run ();
}
