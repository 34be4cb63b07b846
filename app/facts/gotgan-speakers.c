#include "config.h"

#include "app/facts/gotgan-speakers.h"

#include "app/facts/gotgan-word-table.h"

struct _GotganSpeakers
{
  GotganWordTable *words;
  GArray *voices;
};

static const char *const voice_words[] = { "filing",  "outlet", "unnamed", "company", "person",
                                           "follows", "says",   "speaks",  "hearsay", "none" };

static gboolean
read_voice (GotganSpeakers *self, const GotganWord *word, GError **error)
{
  for (GotganVoice voice = 0; voice < G_N_ELEMENTS (voice_words); voice++)
    if (g_str_equal (word->columns[0], voice_words[voice]))
      {
        g_array_append_val (self->voices, voice);
        return TRUE;
      }
  return gotgan_word_table_fail (self->words, word, "there is no such value", error);
}

GotganSpeakers *
gotgan_speakers_new (GHashTable *files, GError **error)
{
  GotganWordTable *words = gotgan_word_table_load (files, "lexicon/speakers.tsv", 2, 2, error);
  g_autoptr (GotganSpeakers) self = NULL;

  if (words == NULL)
    return NULL;
  self = g_new0 (GotganSpeakers, 1);
  self->words = words;
  self->voices = g_array_new (FALSE, FALSE, sizeof (GotganVoice));
  for (guint i = 0; i < gotgan_word_table_get_n_words (words); i++)
    if (!read_voice (self, gotgan_word_table_get_word (words, i), error))
      return NULL;
  return g_steal_pointer (&self);
}

void
gotgan_speakers_free (GotganSpeakers *self)
{
  gotgan_word_table_free (self->words);
  g_array_unref (self->voices);
  g_free (self);
}

GArray *
gotgan_speakers_find (GotganSpeakers *self, const char *text, gsize start, gsize end)
{
  GArray *mentions = g_array_new (FALSE, FALSE, sizeof (GotganVoiceMention));
  GotganWordMatch match;

  while (gotgan_word_table_find_next (self->words, text, end, &start, &match))
    {
      GotganVoiceMention mention = { .start = match.start, .end = match.end };

      mention.voice = g_array_index (self->voices, GotganVoice, match.word->index);
      if (mention.voice != GOTGAN_VOICE_NONE)
        g_array_append_val (mentions, mention);
    }
  return mentions;
}
