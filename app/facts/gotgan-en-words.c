/* The words that carry the build of an English sentence, with the forms of its verbs. */

#include "config.h"

#include "app/facts/gotgan-en-words.h"

#include "app/facts/gotgan-word-table.h"

#include <string.h>

#define MAX_WORD 40
/* "bed" and "king" are not told by their endings. */
#define MIN_ENDED_WORD 5

/* @classes and @traits: word to bits. */
struct _GotganEnWords
{
  GHashTable *classes;
  GHashTable *traits;
};

static const struct
{
  const char *word;
  GotganEnClass class;
} class_words[] = {
  { "det", GOTGAN_EN_DETERMINER },
  { "prep", GOTGAN_EN_PREPOSITION },
  { "conj", GOTGAN_EN_CONJUNCTION },
  { "subord", GOTGAN_EN_SUBORDINATOR },
  { "rel", GOTGAN_EN_RELATIVE },
  { "modal", GOTGAN_EN_MODAL },
  { "be", GOTGAN_EN_BE },
  { "have", GOTGAN_EN_HAVE },
  { "do", GOTGAN_EN_DO },
  { "not", GOTGAN_EN_NOT },
  { "pronoun", GOTGAN_EN_PRONOUN },
  { "adverb", GOTGAN_EN_ADVERB },
  { "adj", GOTGAN_EN_ADJECTIVE },
  { "noun", GOTGAN_EN_NOUN },
  { "verb", GOTGAN_EN_BASE },
};

static const struct
{
  const char *word;
  GotganEnTrait trait;
} trait_words[] = {
  { "wraps", GOTGAN_EN_TRAIT_WRAPS }, { "makes", GOTGAN_EN_TRAIT_MAKES },
  { "tells", GOTGAN_EN_TRAIT_TELLS }, { "lasts", GOTGAN_EN_TRAIT_LASTS },
  { "names", GOTGAN_EN_TRAIT_NAMES }, { "controls", GOTGAN_EN_TRAIT_CONTROLS },
};

/* --- Forms of verbs -------------------------------------------------------------------------- */

static gboolean
is_vowel (char c)
{
  return strchr ("aeiou", c) != NULL;
}

/* "cut", "plan": one syllable that ends in vowel and consonant doubles it. */
static gboolean
doubles (const char *base)
{
  gsize n = strlen (base);
  guint n_vowels = 0;

  for (const char *p = base; *p != '\0'; p++)
    n_vowels += is_vowel (*p);
  return n >= 3 && n_vowels == 1 && is_vowel (base[n - 2]) && !is_vowel (base[n - 1])
         && strchr ("wxy", base[n - 1]) == NULL;
}

static gboolean
ends_in_consonant_y (const char *base)
{
  gsize n = strlen (base);

  return n > 1 && base[n - 1] == 'y' && !is_vowel (base[n - 2]);
}

static char *
third_of (const char *base)
{
  static const char *const hissing[] = { "s", "x", "z", "ch", "sh", "o" };

  if (ends_in_consonant_y (base))
    return g_strdup_printf ("%.*sies", (int) strlen (base) - 1, base);
  for (guint i = 0; i < G_N_ELEMENTS (hissing); i++)
    if (g_str_has_suffix (base, hissing[i]))
      return g_strconcat (base, "es", NULL);
  return g_strconcat (base, "s", NULL);
}

static char *
past_of (const char *base)
{
  if (ends_in_consonant_y (base))
    return g_strdup_printf ("%.*sied", (int) strlen (base) - 1, base);
  if (g_str_has_suffix (base, "e"))
    return g_strconcat (base, "d", NULL);
  if (doubles (base))
    return g_strdup_printf ("%s%ced", base, base[strlen (base) - 1]);
  return g_strconcat (base, "ed", NULL);
}

static char *
ing_of (const char *base)
{
  gsize n = strlen (base);

  if (g_str_has_suffix (base, "ie"))
    return g_strdup_printf ("%.*sying", (int) n - 2, base);
  if (g_str_has_suffix (base, "e") && !g_str_has_suffix (base, "ee")
      && !g_str_has_suffix (base, "ye") && !g_str_has_suffix (base, "oe"))
    return g_strdup_printf ("%.*sing", (int) n - 1, base);
  if (doubles (base))
    return g_strdup_printf ("%s%cing", base, base[n - 1]);
  return g_strconcat (base, "ing", NULL);
}

/* "transfer", "transferred": the participle tells that the verb doubles its end. */
static gboolean
shows_doubling (const char *base, const char *participle)
{
  gsize n = strlen (base);

  return strlen (participle) == n + 3 && g_str_has_prefix (participle, base)
         && participle[n] == base[n - 1];
}

enum
{
  FORM_BASE,
  FORM_THIRD,
  FORM_PAST,
  FORM_PARTICIPLE,
  FORM_ING,
  /* The other -ing of a verb that doubles its end, or %NULL. */
  FORM_ING_DOUBLED,
  N_FORMS,
};

static const GotganEnClass form_classes[N_FORMS] = {
  GOTGAN_EN_BASE,       GOTGAN_EN_THIRD, GOTGAN_EN_PAST,
  GOTGAN_EN_PARTICIPLE, GOTGAN_EN_ING,   GOTGAN_EN_ING,
};

/* @irregular: past and participle, or empty. */
static void
inflect (const char *base, const char *irregular, char *forms[N_FORMS])
{
  g_auto (GStrv) given = g_strsplit (irregular, " ", 2);
  gboolean is_irregular = given[0] != NULL && given[1] != NULL;

  forms[FORM_BASE] = g_strdup (base);
  forms[FORM_THIRD] = third_of (base);
  forms[FORM_PAST] = is_irregular ? g_strdup (given[0]) : past_of (base);
  forms[FORM_PARTICIPLE] = is_irregular ? g_strdup (given[1]) : past_of (base);
  forms[FORM_ING] = ing_of (base);
  forms[FORM_ING_DOUBLED] = is_irregular && shows_doubling (base, given[1])
                                ? g_strdup_printf ("%s%cing", base, base[strlen (base) - 1])
                                : NULL;
}

/* --- Loading --------------------------------------------------------------------------------- */

/* Takes @word. */
static void
add (GHashTable *bits_of, char *word, guint bits)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (bits_of, word));

  g_hash_table_insert (bits_of, word, GUINT_TO_POINTER (known | bits));
}

/* @trait: of all forms; 0 for a row that tells what the forms are. */
static void
add_verb (GotganEnWords *self, const GotganWord *row, GotganEnTrait trait)
{
  char *forms[N_FORMS];

  inflect (row->text, row->n_columns > 1 ? row->columns[1] : "", forms);
  for (guint i = 0; i < N_FORMS; i++)
    if (forms[i] != NULL && trait != 0)
      add (self->traits, forms[i], trait);
    else if (forms[i] != NULL)
      add (self->classes, forms[i], form_classes[i]);
}

static gboolean
read_row (GotganEnWords *self, const GotganWord *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (class_words); i++)
    {
      if (!g_str_equal (row->columns[0], class_words[i].word))
        continue;
      if (class_words[i].class == GOTGAN_EN_BASE)
        add_verb (self, row, 0);
      else
        add (self->classes, g_ascii_strdown (row->text, -1), class_words[i].class);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (trait_words); i++)
    {
      if (!g_str_equal (row->columns[0], trait_words[i].word))
        continue;
      if (trait_words[i].trait == GOTGAN_EN_TRAIT_CONTROLS)
        add_verb (self, row, GOTGAN_EN_TRAIT_CONTROLS);
      else
        add (self->traits, g_ascii_strdown (row->text, -1), trait_words[i].trait);
      return TRUE;
    }
  return FALSE;
}

GotganEnWords *
gotgan_en_words_new (GHashTable *files, GError **error)
{
  g_autoptr (GotganEnWords) self = NULL;
  g_autoptr (GotganWordTable) table =
      gotgan_word_table_load (files, "lexicon/words-en.tsv", 2, 3, error);

  if (table == NULL)
    return NULL;
  self = g_new0 (GotganEnWords, 1);
  self->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->traits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < gotgan_word_table_get_n_words (table); i++)
    {
      const GotganWord *row = gotgan_word_table_get_word (table, i);

      if (!read_row (self, row))
        {
          gotgan_word_table_fail (table, row, "is of an unknown class", error);
          return NULL;
        }
    }
  return g_steal_pointer (&self);
}

void
gotgan_en_words_free (GotganEnWords *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->classes);
  g_hash_table_unref (self->traits);
  g_free (self);
}

/* --- Looking up ------------------------------------------------------------------------------ */

static GotganEnClass
class_by_ending (const char *word)
{
  static const struct
  {
    const char *ending;
    GotganEnClass class;
  } endings[] = {
    { "ly", GOTGAN_EN_ADVERB },
    { "-old", GOTGAN_EN_ADJECTIVE },
    { "ed", GOTGAN_EN_PAST | GOTGAN_EN_PARTICIPLE },
    { "ing", GOTGAN_EN_ING },
    { "able", GOTGAN_EN_ADJECTIVE },
    { "ible", GOTGAN_EN_ADJECTIVE },
    { "ous", GOTGAN_EN_ADJECTIVE },
    { "ful", GOTGAN_EN_ADJECTIVE },
    { "ive", GOTGAN_EN_ADJECTIVE },
    { "ical", GOTGAN_EN_ADJECTIVE },
  };

  if (strlen (word) < MIN_ENDED_WORD)
    return 0;
  /* "venture-backed" */
  if (strchr (word, '-') != NULL && g_str_has_suffix (word, "ed"))
    return GOTGAN_EN_ADJECTIVE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i].ending))
      return endings[i].class;
  return 0;
}

/* Copies @word in small letters; FALSE for one that is too long to be listed. */
static gboolean
lower (const char *word, gsize length, char small[MAX_WORD + 1])
{
  if (length == 0 || length > MAX_WORD)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    small[i] = g_ascii_tolower (word[i]);
  small[length] = '\0';
  return TRUE;
}

GotganEnClass
gotgan_en_words_get (GotganEnWords *self, const char *word, gsize length)
{
  char small[MAX_WORD + 1];
  gpointer known;

  if (!lower (word, length, small))
    return 0;
  if (g_hash_table_lookup_extended (self->classes, small, NULL, &known))
    return GPOINTER_TO_UINT (known);
  return class_by_ending (small);
}

GotganEnTrait
gotgan_en_words_get_traits (GotganEnWords *self, const char *word, gsize length)
{
  char small[MAX_WORD + 1];

  return lower (word, length, small) ? GPOINTER_TO_UINT (g_hash_table_lookup (self->traits, small))
                                     : 0;
}
