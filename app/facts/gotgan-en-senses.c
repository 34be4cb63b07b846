/* What English nouns and verbs stand for, as far as that decides who takes which part. */

#include "config.h"

#include "app/facts/gotgan-en-senses.h"

#include "app/facts/gotgan-word-table.h"

#include <string.h>

#define MAX_WORD 40

struct _GotganEnSenses
{
  GHashTable *senses;
};

static const struct
{
  const char *name;
  GotganEnSense sense;
} sense_names[] = {
  { "shares", GOTGAN_EN_SENSE_SHARES },
  { "ownership", GOTGAN_EN_SENSE_OWNERSHIP },
  { "portion", GOTGAN_EN_SENSE_PORTION },
  { "paper", GOTGAN_EN_SENSE_PAPER },
  { "kind-of-paper", GOTGAN_EN_SENSE_KIND_OF_PAPER },
  { "issued", GOTGAN_EN_SENSE_ISSUED },
  { "lifted", GOTGAN_EN_SENSE_LIFTED },
  { "debt", GOTGAN_EN_SENSE_DEBT },
  { "money", GOTGAN_EN_SENSE_MONEY },
  { "cheque", GOTGAN_EN_SENSE_CHEQUE },
  { "round", GOTGAN_EN_SENSE_ROUND },
  { "joinable", GOTGAN_EN_SENSE_JOINABLE },
  { "participation", GOTGAN_EN_SENSE_PARTICIPATION },
  { "backer", GOTGAN_EN_SENSE_BACKER },
  { "shareholder", GOTGAN_EN_SENSE_SHAREHOLDER },
  { "financier", GOTGAN_EN_SENSE_FINANCIER },
  { "division", GOTGAN_EN_SENSE_DIVISION },
  { "member", GOTGAN_EN_SENSE_MEMBER },
  { "possession", GOTGAN_EN_SENSE_POSSESSION },
  { "manner", GOTGAN_EN_SENSE_MANNER },
  { "contest", GOTGAN_EN_SENSE_CONTEST },
  { "running-cost", GOTGAN_EN_SENSE_RUNNING_COST },
  { "hold", GOTGAN_EN_SENSE_HOLD },
  { "obtain", GOTGAN_EN_SENSE_OBTAIN },
  { "give", GOTGAN_EN_SENSE_GIVE },
  { "grant", GOTGAN_EN_SENSE_GRANT },
  { "award", GOTGAN_EN_SENSE_AWARD },
  { "receive", GOTGAN_EN_SENSE_RECEIVE },
  { "meet-bid", GOTGAN_EN_SENSE_MEET_BID },
  { "pick-up", GOTGAN_EN_SENSE_PICK_UP },
  { "sign", GOTGAN_EN_SENSE_SIGN },
};

static gboolean
read_row (GotganEnSenses *self, const GotganWord *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (sense_names); i++)
    if (g_str_equal (row->columns[0], sense_names[i].name))
      {
        char *word = g_ascii_strdown (row->text, -1);
        guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->senses, word));

        g_hash_table_insert (self->senses, word, GUINT_TO_POINTER (known | sense_names[i].sense));
        return TRUE;
      }
  return FALSE;
}

GotganEnSenses *
gotgan_en_senses_new (GHashTable *files, GError **error)
{
  g_autoptr (GotganEnSenses) self = NULL;
  g_autoptr (GotganWordTable) table =
      gotgan_word_table_load (files, "lexicon/senses-en.tsv", 2, 2, error);

  if (table == NULL)
    return NULL;
  self = g_new0 (GotganEnSenses, 1);
  self->senses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < gotgan_word_table_get_n_words (table); i++)
    {
      const GotganWord *row = gotgan_word_table_get_word (table, i);

      if (!read_row (self, row))
        {
          gotgan_word_table_fail (table, row, "is of an unknown sense", error);
          return NULL;
        }
    }
  return g_steal_pointer (&self);
}

void
gotgan_en_senses_free (GotganEnSenses *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->senses);
  g_free (self);
}

GotganEnSense
gotgan_en_senses_get (GotganEnSenses *self, const char *word, gsize length)
{
  char small[MAX_WORD + 1];

  if (length > MAX_WORD)
    return 0;
  for (gsize i = 0; i < length; i++)
    small[i] = g_ascii_tolower (word[i]);
  small[length] = '\0';
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->senses, small));
}
