#include "config.h"

#include "app/facts/gotgan-rules.h"

#include "app/facts/gotgan-rules-private.h"
#include "app/facts/gotgan-word-table.h"

#include <string.h>

/* Raised whenever the code reads an article differently; the rules' own text counts by its hash. */
#define ENGINE_VERSION "1"
#define HASH_CHARS 12

#define END_MARK "# end"
#define COINS "lexicon/coins.tsv"
#define EPITHETS "lexicon/epithets-en.tsv"

struct _GotganRules
{
  gatomicrefcount ref_count;
  char *version;
  GotganLexicon *lexicon;
  GotganRegistry *registry;
  GotganCues *cues;
  GotganEnWords *en_words;
  GotganEnSenses *en_senses;
  GotganWordTable *epithets;
  GotganWordTable *coins;
  GotganArithmetic *arithmetic;
  GotganNameWords *name_words;
  GotganSpeakers *speakers;
};

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static char *
make_version (GHashTable *files)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) names = g_hash_table_get_keys_as_ptr_array (files);

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      gsize size;
      const guchar *data = g_bytes_get_data (g_hash_table_lookup (files, name), &size);

      g_checksum_update (checksum, (const guchar *) name, strlen (name) + 1);
      g_checksum_update (checksum, data, size);
    }
  return g_strdup_printf ("%s-%.*s", ENGINE_VERSION, HASH_CHARS, g_checksum_get_string (checksum));
}

/* A file that was cut between two lines still reads well, and would silently make worse claims. */
static gboolean
has_end (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize length = strlen (END_MARK);

  while (size > 0 && g_ascii_isspace (data[size - 1]))
    size--;
  return size >= length && memcmp (data + size - length, END_MARK, length) == 0
         && (size == length || data[size - length - 1] == '\n');
}

gboolean
gotgan_rules_check (GHashTable *files, GError **error)
{
  GHashTableIter iter;
  gpointer name, bytes;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    if (g_str_has_suffix (name, ".tsv") && !has_end (bytes))
      {
        g_set_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES,
                     "%s: the last line is not “%s”: the file has been cut", (const char *) name,
                     END_MARK);
        return FALSE;
      }
  return TRUE;
}

/* Up to the first that fails. */
static gboolean
load (GotganRules *self, GHashTable *files, GError **error)
{
  return (self->lexicon = gotgan_lexicon_new (files, error)) != NULL
         && (self->registry = gotgan_registry_new (files, error)) != NULL
         && (self->cues = gotgan_cues_new (files, error)) != NULL
         && (self->en_words = gotgan_en_words_new (files, error)) != NULL
         && (self->en_senses = gotgan_en_senses_new (files, error)) != NULL
         && (self->epithets = gotgan_word_table_load (files, EPITHETS, 2, 2, error)) != NULL
         && (self->coins = gotgan_word_table_load (files, COINS, 3, 3, error)) != NULL
         && (self->arithmetic = gotgan_arithmetic_new (files, error)) != NULL
         && (self->name_words = gotgan_name_words_new (files, error)) != NULL
         && (self->speakers = gotgan_speakers_new (files, error)) != NULL;
}

GotganRules *
gotgan_rules_new (GHashTable *files, GError **error)
{
  g_autoptr (GotganRules) self = NULL;

  if (!gotgan_rules_check (files, error))
    return NULL;
  self = g_new0 (GotganRules, 1);
  g_atomic_ref_count_init (&self->ref_count);
  if (!load (self, files, error))
    return NULL;
  self->version = make_version (files);
  return g_steal_pointer (&self);
}

GotganRules *
gotgan_rules_ref (GotganRules *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
gotgan_rules_unref (GotganRules *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->lexicon, gotgan_lexicon_free);
  g_clear_pointer (&self->registry, gotgan_registry_free);
  g_clear_pointer (&self->cues, gotgan_cues_free);
  g_clear_pointer (&self->en_words, gotgan_en_words_free);
  g_clear_pointer (&self->en_senses, gotgan_en_senses_free);
  g_clear_pointer (&self->epithets, gotgan_word_table_free);
  g_clear_pointer (&self->coins, gotgan_word_table_free);
  g_clear_pointer (&self->arithmetic, gotgan_arithmetic_free);
  g_clear_pointer (&self->name_words, gotgan_name_words_free);
  g_clear_pointer (&self->speakers, gotgan_speakers_free);
  g_free (self->version);
  g_free (self);
}

const char *
gotgan_rules_get_version (GotganRules *self)
{
  return self->version;
}

GotganParty *
gotgan_rules_dup_party (GotganRules *self, const char *id)
{
  const GotganRegistryParty *party = gotgan_registry_get (self->registry, id);

  return party != NULL ? gotgan_party_new (party->id, party->name_en, party->name_ko) : NULL;
}

const char *
gotgan_rules_find_party (GotganRules *self, const char *name)
{
  const GotganRegistryParty *party = gotgan_registry_find (self->registry, name);

  return party != NULL ? party->id : NULL;
}

GotganLexicon *
gotgan_rules_get_lexicon (GotganRules *self)
{
  return self->lexicon;
}

GotganRegistry *
gotgan_rules_get_registry (GotganRules *self)
{
  return self->registry;
}

GotganCues *
gotgan_rules_get_cues (GotganRules *self)
{
  return self->cues;
}

GotganEnWords *
gotgan_rules_get_en_words (GotganRules *self)
{
  return self->en_words;
}

GotganWordTable *
gotgan_rules_get_coins (GotganRules *self)
{
  return self->coins;
}

GotganEnSenses *
gotgan_rules_get_en_senses (GotganRules *self)
{
  return self->en_senses;
}

const char *
gotgan_rules_get_epithets (GotganRules *self, const char *id)
{
  const GotganWord *word = gotgan_word_table_get (self->epithets, id);

  return word != NULL ? word->columns[0] : NULL;
}

GotganNameWords *
gotgan_rules_get_name_words (GotganRules *self)
{
  return self->name_words;
}

GotganSpeakers *
gotgan_rules_get_speakers (GotganRules *self)
{
  return self->speakers;
}

GotganArithmetic *
gotgan_rules_get_arithmetic (GotganRules *self)
{
  return self->arithmetic;
}
