#include "config.h"

#include "app/library/gotgan-claim-lines.h"
#include "app/library/gotgan-error-text.h"
#include "app/library/gotgan-i18n.h"

#include <string.h>

#define CLAIM                                                                              \
  "{\"kind\":\"revenue\",\"company\":{\"id\":null,\"name\":\"A\"},\"basis\":\"reported\"," \
  "\"amount\":{\"currency\":\"USD\",\"min\":5,\"max\":5,\"qualifier\":\"exact\"},\"quote\":\"$5\",\"paragraph\":0,\"start\":0,\"end\":2"
#define LINE_OF(claims) "{\"file\":\"a\",\"article\":{\"title\":\"T\"},\"claims\":[" claims "]}\n"
#define TRACED LINE_OF (CLAIM ",\"trace\":[\"clause: $5\"]}")
#define UNTRACED LINE_OF (CLAIM "}")

static GPtrArray *
read_text (const char *text, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return gotgan_claim_lines_read (bytes, error);
}

/* --- What is wrong with a line ------------------------------------------------------------------ */

static const struct
{
  const char *text;
  gsize length;
  GotganClaimLinesError code;
  const char *begins;
} refused[] = {
  { "\x89PNG\r\n\x1a\n\0\0\0", 11, GOTGAN_CLAIM_LINES_ERROR_NOT_TEXT, "Line 1 is not text." },
  { "\0", 1, GOTGAN_CLAIM_LINES_ERROR_NOT_TEXT, "Line 1 is not text." },
  { "\n\nGoogle invested.\n", 19, GOTGAN_CLAIM_LINES_ERROR_NOT_JSON, "Line 3 is not JSON." },
  { "{\"claims\": 1}\n", 14, GOTGAN_CLAIM_LINES_ERROR_NO_ARTICLE,
    "Line 1 is JSON, but no article" },
  { UNTRACED "[1]", sizeof UNTRACED + 2, GOTGAN_CLAIM_LINES_ERROR_NO_ARTICLE,
    "Line 2 is JSON, but no article" },
  { LINE_OF ("{}"), sizeof LINE_OF ("{}") - 1, GOTGAN_CLAIM_LINES_ERROR_BAD_CLAIM,
    "A fact in line 1 can’t be read." },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) claims = read_text (refused[i].text, refused[i].length, &error);
      g_autofree char *told = NULL;

      g_assert_null (claims);
      g_assert_error (error, GOTGAN_CLAIM_LINES_ERROR, (int) refused[i].code);
      told = gotgan_error_text (error);
      g_assert_true (g_str_has_prefix (told, refused[i].begins));
    }
}

/* --- Traces ------------------------------------------------------------------------------------- */

static const struct
{
  const char *text;
  guint n_untraced;
  guint n_lines;
} traces[] = {
  { "", 0, 0 },
  { LINE_OF (""), 0, 0 },
  { TRACED TRACED, 0, 2 },
  { UNTRACED TRACED "\n" UNTRACED, 2, 3 },
  { UNTRACED LINE_OF (CLAIM "}," CLAIM "}"), 2, 2 },
};

static void
test_traces (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) claims = read_text (traces[i].text, strlen (traces[i].text), &error);
      guint n_lines = 7;

      g_assert_no_error (error);
      g_assert_cmpuint (gotgan_claim_lines_count_untraced (claims, &n_lines), ==,
                        traces[i].n_untraced);
      g_assert_cmpuint (n_lines, ==, traces[i].n_lines);
    }
}

int
main (int argc, char **argv)
{
  gotgan_i18n_init ("en");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/claim-lines/refused", test_refused);
  g_test_add_func ("/library/claim-lines/traces", test_traces);
  return g_test_run ();
}
