#include "config.h"

#include <gio/gio.h>

#include <string.h>

/* Makes inputs that nearly read like news: shuffle COUNT FILE… takes the sentences of the files, moves, drops, doubles and
 * mixes their words, and puts them together. Changed bytes, as libFuzzer makes them, are seldom grammar. What is made
 * depends on the number of the input alone. */

#define MAX_EDITS 6
#define N_PARAGRAPHS 12

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* What begins reports, and what turns a sentence. */
static const char *const openings[] = {
  "SANTA FE, N.M. (AP) —", "NEW YORK (Reuters) -", "SEOUL —", "WASHINGTON, D.C. –",
  "(서울=연합뉴스)",       "[서울경제]",           "\"",      "UPDATE 2-"
};
static const char *const turns[] = { "—",     ",",    "and",       "which",   "of",   "by",
                                     "whose", "that", "to",        "at",      "with", "for",
                                     "its",   "also", "including", "because", ":",    "(",
                                     ")",     "각각", "등",        "및",      "이",   "에서" };

/* (element-type GPtrArray): sentences, which are arrays of words */
static GPtrArray *
read_sentences (char **files, int n_files)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (int i = 0; i < n_files; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_auto (GStrv) words = NULL;
      GPtrArray *sentence = NULL;

      if (!g_file_get_contents (files[i], &text, NULL, &error))
        g_error ("%s", error->message);
      words = g_strsplit_set (text, " \n", -1);
      for (guint j = 0; words[j] != NULL; j++)
        {
          if (*words[j] == '\0')
            continue;
          if (sentence == NULL)
            g_ptr_array_add (sentences, sentence = g_ptr_array_new_with_free_func (g_free));
          g_ptr_array_add (sentence, g_strdup (words[j]));
          if (strchr (".?!", words[j][strlen (words[j]) - 1]) != NULL)
            sentence = NULL;
        }
    }
  return sentences;
}

static guint
pick (GRand *rand, guint end)
{
  return (guint) g_rand_int_range (rand, 0, (gint32) end);
}

static const char *
pick_word (GRand *rand, GPtrArray *sentences)
{
  GPtrArray *sentence = g_ptr_array_index (sentences, pick (rand, sentences->len));

  return g_ptr_array_index (sentence, pick (rand, sentence->len));
}

/* @words: (element-type utf8): are not owned */
static void
edit (GRand *rand, GPtrArray *sentences, GPtrArray *words)
{
  guint at = pick (rand, words->len);

  switch (pick (rand, 6))
    {
    case 0:
      if (words->len > 1)
        g_ptr_array_remove_index (words, at);
      break;
    case 1:
      g_ptr_array_insert (words, (int) at, (gpointer) pick_word (rand, sentences));
      break;
    case 2:
      g_ptr_array_insert (words, (int) at, words->pdata[pick (rand, words->len)]);
      break;
    case 3:
      g_ptr_array_set_size (words, (int) at + 1);
      break;
    case 4:
      g_ptr_array_remove_range (words, 0, at);
      break;
    default:
      words->pdata[at] = (gpointer) turns[pick (rand, G_N_ELEMENTS (turns))];
    }
}

static void
append_sentence (GRand *rand, GPtrArray *sentences, GString *text)
{
  GPtrArray *sentence = g_ptr_array_index (sentences, pick (rand, sentences->len));
  g_autoptr (GPtrArray) words = g_ptr_array_copy (sentence, NULL, NULL);

  g_ptr_array_set_free_func (words, NULL);
  for (guint n = pick (rand, MAX_EDITS); n > 0; n--)
    edit (rand, sentences, words);
  if (pick (rand, 6) == 0)
    g_string_append_printf (text, "%s ", openings[pick (rand, G_N_ELEMENTS (openings))]);
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (text, "%s ", (const char *) words->pdata[i]);
}

int
main (int argc, char **argv)
{
  guint64 count = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 0;
  g_autoptr (GPtrArray) sentences = read_sentences (argv + 2, MAX (argc - 2, 0));

  g_assert_cmpuint (sentences->len, >, 0);
  for (guint64 i = 0; i < count; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) i);
      g_autoptr (GString) text = g_string_new ("2025-02-11\n");

      for (guint j = 0; j < N_PARAGRAPHS; j++)
        {
          for (guint n = 1 + pick (rand, 3); n > 0; n--)
            append_sentence (rand, sentences, text);
          g_string_append_c (text, '\n');
        }
      LLVMFuzzerTestOneInput ((const guint8 *) text->str, text->len);
    }
  return 0;
}
