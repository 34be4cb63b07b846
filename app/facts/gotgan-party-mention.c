/* Names are found in two passes over the article: the first keeps the names that their surroundings introduce ("AI 스타트업
 * 노벨라가", "Cohort, a Paris start-up"), the second finds those and the registry's wherever they stand. */

#include "config.h"

#include "app/facts/gotgan-party-private.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-rules-private.h"

#include <string.h>

#define MAX_NAMES 2000
#define MAX_BRACKET 120
#define MAX_WEAK 40

typedef struct
{
  char *text;
  GotganPartyKind kind;
  const char *means;
} LocalName;

static void
local_name_free (gpointer data)
{
  LocalName *name = data;

  g_free (name->text);
  g_free (name);
}

/* --- Words ----------------------------------------------------------------------------------- */

gboolean
gotgan_party_is_word_start (const char *text, gsize at)
{
  gunichar before = at > 0 ? g_utf8_get_char (g_utf8_prev_char (text + at)) : ' ';

  if (!g_unichar_isalnum (g_utf8_get_char (text + at)))
    return FALSE;
  return !g_unichar_isalnum (before) || g_unichar_get_script (before) == G_UNICODE_SCRIPT_HAN;
}

static gboolean
is_inner (const char *p)
{
  gunichar next;

  if (strchr ("&-.+", *p) == NULL)
    return FALSE;
  next = g_utf8_get_char (g_utf8_next_char (p));
  return g_unichar_isalnum (next);
}

gsize
gotgan_party_word_end (const char *text, gsize limit, gsize at)
{
  while (at < limit)
    {
      const char *p = text + at;

      if (!g_unichar_isalnum (g_utf8_get_char (p)) && !is_inner (p))
        break;
      at = g_utf8_next_char (p) - text;
    }
  return at;
}

gsize
gotgan_party_bracket_end (const char *text, gsize limit, gsize at)
{
  const char *close;

  if (at >= limit || text[at] != '(')
    return at;
  close = memchr (text + at, ')', MIN (limit - at, MAX_BRACKET));
  return close != NULL ? (gsize) (close - text) + 1 : at;
}

GotganPartyKind
gotgan_party_kind_of_value (const char *value)
{
  if (gotgan_text_starts (value, "fund"))
    return GOTGAN_PARTY_FUND;
  if (gotgan_text_starts (value, "bank"))
    return GOTGAN_PARTY_BANK;
  if (g_str_equal (value, "outlet"))
    return GOTGAN_PARTY_OUTLET;
  if (g_str_equal (value, "person"))
    return GOTGAN_PARTY_PERSON;
  return GOTGAN_PARTY_COMPANY;
}

/* --- First pass ------------------------------------------------------------------------------ */

void
gotgan_party_names_add (GotganPartyNames *self, const char *name, gsize length,
                        GotganPartyKind kind)
{
  g_autofree char *text = g_strndup (name, length);
  g_autofree char *key = gotgan_text_fold (text);
  LocalName *local;

  if (*key == '\0' || strpbrk (text, "\t\n^~$*") != NULL || self->names->len >= MAX_NAMES
      || g_hash_table_contains (self->indices, key)
      || gotgan_registry_find (self->registry, text) != NULL)
    return;
  local = g_new0 (LocalName, 1);
  local->text = g_steal_pointer (&text);
  local->kind = kind;
  g_ptr_array_add (self->names, local);
  g_hash_table_insert (self->indices, g_steal_pointer (&key), local);
}

static void
introduce (GotganPartyNames *self, const char *text, gboolean headline)
{
  if (text == NULL)
    return;
  if (self->language == GOTGAN_LANGUAGE_KO)
    gotgan_party_ko_introduce (self, text, headline);
  else
    gotgan_party_en_introduce (self, text, headline);
}

/* --- Names that only their number proves ------------------------------------------------------ */

void
gotgan_party_names_suppose (GotganPartyNames *self, const char *name, GotganPartyKind kind)
{
  LocalName *weak;

  if (self->weak->len >= MAX_WEAK)
    return;
  weak = g_new0 (LocalName, 1);
  weak->text = g_strdup (name);
  weak->kind = kind;
  g_ptr_array_add (self->weak, weak);
}

static guint
count_in (const char *text, const char *name)
{
  guint n = 0;

  for (const char *p = text != NULL ? strstr (text, name) : NULL; p != NULL;
       p = strstr (p + strlen (name), name))
    n += gotgan_party_is_word_start (text, p - text);
  return n;
}

static void
keep_frequent (GotganPartyNames *self, GotganArticle *article)
{
  for (guint i = 0; i < self->weak->len; i++)
    {
      const LocalName *weak = g_ptr_array_index (self->weak, i);
      guint n = count_in (gotgan_article_get_title (article), weak->text);

      for (guint j = 0; j < gotgan_article_get_n_paragraphs (article); j++)
        n += count_in (gotgan_article_get_paragraph (article, j)->text, weak->text);
      if (n >= 2)
        gotgan_party_names_add (self, weak->text, strlen (weak->text), weak->kind);
    }
}

/* --- Short forms ----------------------------------------------------------------------------- */

static LocalName *
local_of (GotganPartyNames *self, const char *name)
{
  g_autofree char *key = gotgan_text_fold (name);

  return g_hash_table_lookup (self->indices, key);
}

/* An ordinary word, which the article or the language writes small, stands for nobody. */
static gboolean
can_be_short (GotganPartyNames *self, const char *word)
{
  g_autofree char *small = g_ascii_strdown (word, -1);

  return strlen (word) >= 3 && g_ascii_isupper (*word)
         && !g_hash_table_contains (self->inner_words, small)
         && !gotgan_cues_is (self->cues, self->language, GOTGAN_CUE_NAME_NO, word, NULL)
         && !gotgan_cues_is (self->cues, self->language, GOTGAN_CUE_SUFFIX, word, NULL)
         && !gotgan_cues_is (self->cues, self->language, GOTGAN_CUE_NOUN, small, NULL)
         && !gotgan_cues_is (self->cues, self->language, GOTGAN_CUE_ORG, small, NULL)
         && gotgan_registry_find (self->registry, word) == NULL;
}

static void
add_short_form (GotganPartyNames *self, const LocalName *full, const char *word)
{
  LocalName *local;

  if (!can_be_short (self, word))
    return;
  gotgan_party_names_add (self, word, strlen (word), full->kind);
  local = local_of (self, word);
  if (local == NULL || local == full || local->means != NULL || !g_str_equal (local->text, word))
    return;
  local->means = full->text;
  local->kind = full->kind;
}

/* "Novella" after "Novella Robotics", "Doe" after "Jane Doe": the first word of an organisation, the last of a person. */
static void
add_short_forms (GotganPartyNames *self)
{
  guint n_names = self->names->len;

  for (guint i = 0; i < n_names; i++)
    {
      const LocalName *full = g_ptr_array_index (self->names, i);
      const char *space =
          full->kind == GOTGAN_PARTY_PERSON ? strrchr (full->text, ' ') : strchr (full->text, ' ');
      g_autofree char *word = NULL;

      if (space == NULL)
        continue;
      word = full->kind == GOTGAN_PARTY_PERSON ? g_strdup (space + 1)
                                               : g_strndup (full->text, space - full->text);
      add_short_form (self, full, word);
    }
}

static GotganWordTable *
make_table (GPtrArray *names)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < names->len; i++)
    {
      const LocalName *name = g_ptr_array_index (names, i);

      for (const char *p = name->text; *p != '\0'; p++)
        g_string_append_c (rows, *p);
      g_string_append_printf (rows, "\t%u\n", i);
    }
  bytes = g_bytes_new (rows->str, rows->len);
  return gotgan_word_table_new ("names of the article", bytes, 2, 2, NULL);
}

GotganPartyNames *
gotgan_party_names_new (GotganRules *rules, GotganArticle *article)
{
  GotganPartyNames *self = g_new0 (GotganPartyNames, 1);

  self->cues = gotgan_rules_get_cues (rules);
  self->registry = gotgan_rules_get_registry (rules);
  self->language = gotgan_article_get_language (article);
  self->names = g_ptr_array_new_with_free_func (local_name_free);
  self->indices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->inner_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->weak = g_ptr_array_new_with_free_func (local_name_free);
  if (self->language == GOTGAN_LANGUAGE_EN)
    for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
      gotgan_party_en_note_words (self, gotgan_article_get_paragraph (article, i)->text);
  introduce (self, gotgan_article_get_title (article), TRUE);
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    introduce (self, gotgan_article_get_paragraph (article, i)->text, FALSE);
  keep_frequent (self, article);
  if (self->language == GOTGAN_LANGUAGE_EN)
    add_short_forms (self);
  self->table = make_table (self->names);
  return self;
}

void
gotgan_party_names_free (GotganPartyNames *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->table, gotgan_word_table_free);
  g_hash_table_unref (self->indices);
  g_hash_table_unref (self->inner_words);
  g_ptr_array_unref (self->weak);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/* --- Second pass ----------------------------------------------------------------------------- */

static gboolean
match_local (GotganPartyNames *self, const char *text, gsize limit, GotganPartyMention *mention)
{
  const GotganWord *word;
  const LocalName *name;

  if (self->table == NULL)
    return FALSE;
  word = gotgan_word_table_match (self->table, text, limit, mention->start, &mention->end);
  if (word == NULL)
    return FALSE;
  name = g_ptr_array_index (self->names, g_ascii_strtoull (word->columns[0], NULL, 10));
  if (strncmp (name->text, text + mention->start, strlen (name->text)) != 0)
    return FALSE;
  mention->name = name->means != NULL ? name->means : name->text;
  mention->kind = name->kind;
  return TRUE;
}

static gboolean
match_name (GotganPartyNames *self, const char *text, gsize limit, GotganPartyMention *mention)
{
  const GotganRegistryParty *party;
  gsize start = mention->start;

  party = gotgan_registry_match (self->registry, text, limit, start, &mention->end);
  if (party != NULL)
    {
      gsize known_end = mention->end;

      if (match_local (self, text, limit, mention) && mention->end > known_end)
        return TRUE;
      mention->end = known_end;
      mention->id = party->id;
      mention->kind = party->kind;
      mention->name =
          party->name_en == NULL || (self->language == GOTGAN_LANGUAGE_KO && party->name_ko != NULL)
              ? party->name_ko
              : party->name_en;
      return TRUE;
    }
  return match_local (self, text, limit, mention);
}

static gboolean
close_name (GotganPartyNames *self, const char *text, gsize limit, GotganPartyMention *mention)
{
  mention->tail = mention->end;
  return self->language == GOTGAN_LANGUAGE_KO ? gotgan_party_ko_close (self, text, limit, mention)
                                              : gotgan_party_en_close (self, text, limit, mention);
}

GArray *
gotgan_parties_find (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  GArray *mentions = g_array_new (FALSE, FALSE, sizeof (GotganPartyMention));

  for (gsize at = start; at < end;)
    {
      GotganPartyMention mention = { .start = at };

      if (gotgan_party_is_word_start (text, at)
          && ((match_name (self, text, end, &mention) && close_name (self, text, end, &mention))
              || (self->language == GOTGAN_LANGUAGE_KO
                  && gotgan_party_ko_surname (self, text, end, at, &mention))))
        {
          g_array_append_val (mentions, mention);
          at = MAX (mention.end, mention.tail);
          continue;
        }
      at = g_utf8_next_char (text + at) - text;
    }
  return mentions;
}

gboolean
gotgan_party_mention_is_party (const GotganPartyMention *mention)
{
  return mention->kind != GOTGAN_PARTY_OUTLET && mention->kind != GOTGAN_PARTY_PRODUCT
         && mention->role != GOTGAN_CASE_CREDIT && mention->role != GOTGAN_CASE_MODIFIER;
}
