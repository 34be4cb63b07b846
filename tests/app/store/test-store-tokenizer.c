#include "config.h"

#include "app/store/gotgan-token-list.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *document;
  const char *query;
} Case;

/* Tokens are joined by a space; an asterisk marks the lone letter of a run. */
static const Case cases[] = {
  { "empty", "", "", "" },
  { "hangul", "투자금", "투자 자금 금*", "투자 자금" },
  { "two-syllables", "투자", "투자 자*", "투자" },
  { "one-syllable", "돈", "돈*", "돈*" },
  { "two-runs", "투자 유치", "투자 자* 유치 치*", "투자 자* 유치" },
  { "latin", "OpenAI raised", "openai raised", "openai raised" },
  { "mixed", "오픈AI가", "오픈 픈* ai 가*", "오픈 픈* ai 가*" },
  { "mixed-end", "오픈AI", "오픈 픈* ai", "오픈 픈* ai" },
  { "han", "人工知能", "人工 工知 知能 能*", "人工 工知 知能" },
  { "kana", "スーパー", "スー ーパ パー ー*", "スー ーパ パー" },
  { "figures", "8,300억", "8300 억*", "8300 억*" },
  { "long-figures", "1,234,567", "1234567", "1234567" },
  { "no-group", "2024,2025", "2024 2025", "2024 2025" },
  { "four-before-group", "2024,300", "2024 300", "2024 300" },
  { "decimal", "$3.6B", "3.6b", "3.6b" },
  { "decimal-of-grouped", "1,234.5", "1234.5", "1234.5" },
  { "full-stop", "in 2024. Then", "in 2024 then", "in 2024 then" },
  { "list-of-figures", "1, 2", "1 2", "1 2" },
  { "hyphen", "GPT-4o", "gpt 4o", "gpt 4o" },
  { "apostrophe", "OpenAI's", "openai s", "openai s" },
  { "full-width", "ＡＩ３", "ai3", "ai3" },
  { "decomposed-hangul", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab\xe1\x84\x80\xe1\x85\xae\xe1\x86\xa8",
    "한국 국*", "한국" },
  { "half-width-kana", "ｶﾞｽ", "ガス ス*", "ガス" },
  { "bracketed", "㈜가나", "주* 가나 나*", "주* 가나" },
  { "ligature", "oﬃce", "office", "office" },
  { "decomposed-latin", "Cafe\xcc\x81", "caf\xc3\xa9", "caf\xc3\xa9" },
  { "soft-hyphen", "in\xc2\xadvest", "invest", "invest" },
  { "zero-width-space", "투\xe2\x80\x8b자", "투자 자*", "투자" },
  { "symbols", "★ → %", "", "" },
  { "not-utf8", "a\xff\xfe투자", "a 투자 자*", "a 투자" },
  { "cut-utf8", "a\xed\x88", "a", "a" },
};

static char *
describe (const char *text, GotganTokenizeMode mode)
{
  g_autoptr (GotganTokenList) list = gotgan_token_list_new (text, mode);
  GString *described = g_string_new (NULL);

  for (guint i = 0; i < list->tokens->len; i++)
    {
      const GotganFoundToken *token = gotgan_token_list_get (list, i);

      g_string_append_printf (described, "%s%s%s", i > 0 ? " " : "", token->text,
                              token->lone ? "*" : "");
    }
  return g_string_free_and_steal (described);
}

static void
test_table (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *document = describe (c->text, GOTGAN_TOKENIZE_DOCUMENT);
  g_autofree char *query = describe (c->text, GOTGAN_TOKENIZE_QUERY);

  g_assert_cmpstr (document, ==, c->document);
  g_assert_cmpstr (query, ==, c->query);
}

static void
assert_bytes (const char *text, guint index, const char *head, const char *whole)
{
  g_autoptr (GotganTokenList) list = gotgan_token_list_new (text, GOTGAN_TOKENIZE_DOCUMENT);
  const GotganFoundToken *token = gotgan_token_list_get (list, index);
  g_autofree char *found_head = g_strndup (text + token->start, token->head_end - token->start);
  g_autofree char *found_whole = g_strndup (text + token->start, token->end - token->start);

  g_assert_cmpstr (found_head, ==, head);
  g_assert_cmpstr (found_whole, ==, whole);
}

static void
test_offsets (void)
{
  assert_bytes ("a 투자금", 1, "투", "투자");
  assert_bytes ("a 투자금", 3, "금", "금");
  assert_bytes ("약 8,300억", 1, "8", "8,300");
  assert_bytes ("ＡＩ 기업", 0, "Ａ", "ＡＩ");
  assert_bytes ("㈜가나", 0, "㈜", "㈜");
  assert_bytes ("x \xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab국", 1,
                "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab국");
}

/* A "word" without end must not become a term without end. */
static void
test_long_word (void)
{
  g_autofree char *text = g_strnfill (100000, 'x');
  g_autoptr (GotganTokenList) list = gotgan_token_list_new (text, GOTGAN_TOKENIZE_DOCUMENT);

  g_assert_cmpuint (list->tokens->len, ==, 1);
  g_assert_cmpuint (strlen (gotgan_token_list_get (list, 0)->text), <=, 64);
  g_assert_cmpuint (gotgan_token_list_get (list, 0)->end, ==, 100000);
}

static void
assert_in_order (GotganTokenList *list, gsize length)
{
  gsize before = 0;

  for (guint i = 0; i < list->tokens->len; i++)
    {
      const GotganFoundToken *token = gotgan_token_list_get (list, i);

      g_assert_cmpuint (token->start, >=, before);
      g_assert_cmpuint (token->start, <, token->head_end);
      g_assert_cmpuint (token->head_end, <=, token->end);
      g_assert_cmpuint (token->end, <=, length);
      g_assert_cmpuint (strlen (token->text), >, 0);
      g_assert_true (g_utf8_validate (token->text, -1, NULL));
      before = token->start;
    }
}

/* Whatever the bytes, offsets lie in the text and ascend. */
static void
test_any_bytes (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = (guint) g_test_rand_int_range (0, 60);

      for (guint i = 0; i < n; i++)
        if (g_test_rand_bit ())
          g_string_append_unichar (text, (gunichar) g_test_rand_int_range (1, 0xd7ff));
        else
          g_string_append_c (text, (char) g_test_rand_int_range (1, 256));
      for (guint mode = 0; mode < 2; mode++)
        {
          g_autoptr (GotganTokenList) list =
              gotgan_token_list_new (text->str, (GotganTokenizeMode) mode);

          assert_in_order (list, text->len);
        }
    }
}

/* The same text as other programs write it: syllables taken apart, letters and digits in full width. */
static char *
write_otherwise (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
  GString *otherwise = g_string_new (NULL);

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (otherwise, c < 0x80 && g_ascii_isalnum ((char) c) ? c + 0xfee0 : c);
    }
  return g_string_free_and_steal (otherwise);
}

/* Common letters are taken faster than others; what comes of them must be the same. */
static void
test_written_otherwise (void)
{
  static const char *const pieces[] = { "가", "힣", "각", "뷁", "a",  "Z",  "q", "0", "9",  " ",
                                        " ",  "-",  "é",  "漢", "ㅋ", "\n", "·", "“", "억", "(" };

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = (guint) g_test_rand_int_range (0, round % 50 == 0 ? 400 : 30);
      g_autofree char *otherwise = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      otherwise = write_otherwise (text->str);
      for (guint mode = 0; mode < 2; mode++)
        {
          g_autofree char *usual = describe (text->str, (GotganTokenizeMode) mode);
          g_autofree char *unusual = describe (otherwise, (GotganTokenizeMode) mode);

          g_assert_cmpstr (usual, ==, unusual);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/store/tokenizer/table/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_table);
    }
  g_test_add_func ("/store/tokenizer/offsets", test_offsets);
  g_test_add_func ("/store/tokenizer/long-word", test_long_word);
  g_test_add_func ("/store/tokenizer/any-bytes", test_any_bytes);
  g_test_add_func ("/store/tokenizer/written-otherwise", test_written_otherwise);
  return g_test_run ();
}
