/* Names are found in two passes over the article: the first keeps the names that their surroundings introduce ("AI 스타트업
 * 노벨라가", "Cohort, a Paris start-up"), the second finds those and the registry's wherever they stand. */

#include "config.h"

#include "app/facts/gotgan-party-private.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-rules-private.h"

#include <string.h>

#define MAX_NAMES 2000
#define MAX_BRACKET 120
#define MAX_CANDIDATES 2000

/* @means: the name it is short for, in the registry when it has an @id. */
typedef struct
{
  char *text;
  GotganPartyKind kind;
  char *means;
  const char *id;
} LocalName;

static void
local_name_free (gpointer data)
{
  LocalName *name = data;

  g_free (name->text);
  g_free (name->means);
  g_free (name);
}

/* --- Words ----------------------------------------------------------------------------------- */

gboolean
gotgan_party_is_word_start (const char *text, gsize at)
{
  gunichar before;

  if (!gotgan_text_is_alnum (gotgan_text_get_char (text + at)))
    return FALSE;
  /* Most places, told without a call. */
  if (at > 0 && (guchar) text[at - 1] < 0x80)
    return !g_ascii_isalnum (text[at - 1]);
  before = at > 0 ? gotgan_text_get_char (g_utf8_prev_char (text + at)) : ' ';
  return !gotgan_text_is_alnum (before)
         || (!gotgan_text_is_hangul (before)
             && g_unichar_get_script (before) == G_UNICODE_SCRIPT_HAN);
}

static gboolean
is_inner (const char *p)
{
  gunichar next;

  if (strchr ("&-.+", *p) == NULL)
    return FALSE;
  next = gotgan_text_get_char (g_utf8_next_char (p));
  return gotgan_text_is_alnum (next);
}

/* "O'Novella", "D’Novella": one past the mark, or @at. */
static gsize
skip_elision (const char *text, gsize limit, gsize at)
{
  gsize end = at + 1;

  if (at + 4 >= limit || !g_ascii_isupper (text[at]))
    return at;
  if (text[end] == '\'')
    end++;
  else if (gotgan_text_starts (text + end, "’"))
    end += strlen ("’");
  return end > at + 1 && g_ascii_isupper (text[end]) && g_ascii_islower (text[end + 1]) ? end : at;
}

gsize
gotgan_party_word_end (const char *text, gsize limit, gsize at)
{
  at = skip_elision (text, limit, at);
  while (at < limit)
    {
      const char *p = text + at;

      if (!gotgan_text_is_alnum (gotgan_text_get_char (p)) && !is_inner (p))
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
  if (g_str_equal (value, "state"))
    return GOTGAN_PARTY_STATE;
  if (g_str_equal (value, "person"))
    return GOTGAN_PARTY_PERSON;
  return GOTGAN_PARTY_COMPANY;
}

/* --- First pass ------------------------------------------------------------------------------ */

static LocalName *
add_local (GotganPartyNames *self, const char *name, gsize length, GotganPartyKind kind)
{
  g_autofree char *text = g_strndup (name, length);
  g_autofree char *key = gotgan_text_fold (text);
  LocalName *local;

  if (*key == '\0' || strpbrk (text, "\t\n^~$*\\#") != NULL || self->names->len >= MAX_NAMES
      || g_hash_table_contains (self->indices, key)
      || gotgan_registry_find (self->registry, text) != NULL)
    return NULL;
  local = g_new0 (LocalName, 1);
  local->text = g_steal_pointer (&text);
  local->kind = kind;
  g_ptr_array_add (self->names, local);
  g_hash_table_insert (self->indices, g_steal_pointer (&key), local);
  return local;
}

void
gotgan_party_names_add (GotganPartyNames *self, const char *name, gsize length,
                        GotganPartyKind kind)
{
  add_local (self, name, length, kind);
}

/* The registry's name of @party in the article's language. */
static const char *
name_of (GotganPartyNames *self, const GotganRegistryParty *party)
{
  gboolean korean = self->language == GOTGAN_LANGUAGE_KO && party->name_ko != NULL;

  return party->name_en == NULL || korean ? party->name_ko : party->name_en;
}

void
gotgan_party_names_add_short (GotganPartyNames *self, const char *name, gsize length,
                              GotganPartyKind kind, const char *id, const char *means)
{
  LocalName *local = add_local (self, name, length, kind);
  const GotganRegistryParty *party = id != NULL ? gotgan_registry_get (self->registry, id) : NULL;

  if (local == NULL)
    return;
  local->id = party != NULL ? party->id : NULL;
  local->means = g_strdup (party != NULL ? name_of (self, party) : means);
}

/* "THE BIG ONES": the capitals of a heading tell nothing. */
static gboolean
has_small_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_islower (*p))
      return TRUE;
  return FALSE;
}

static void
introduce (GotganPartyNames *self, const char *text, gboolean headline)
{
  if (text == NULL || (self->language == GOTGAN_LANGUAGE_EN && !has_small_letter (text)))
    return;
  if (self->language == GOTGAN_LANGUAGE_KO)
    gotgan_party_ko_introduce (self, text, headline);
  else
    gotgan_party_en_introduce (self, text, headline);
}

/* --- Candidates --- */

static void
candidate_free (gpointer data)
{
  GotganNameCandidate *candidate = data;

  g_free (candidate->text);
  g_free (candidate);
}

GotganNameCandidate *
gotgan_party_candidate (GotganPartyNames *self, const char *name, gsize length)
{
  g_autofree char *text = g_strndup (name, length);
  GotganNameCandidate *candidate = g_hash_table_lookup (self->candidates, text);

  if (candidate != NULL || self->ranked->len >= MAX_CANDIDATES)
    return candidate;
  candidate = g_new0 (GotganNameCandidate, 1);
  candidate->text = g_steal_pointer (&text);
  candidate->rank = self->ranked->len;
  g_hash_table_insert (self->candidates, candidate->text, candidate);
  g_ptr_array_add (self->ranked, candidate);
  return candidate;
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
gotgan_party_names_new (GotganRules *rules, GotganArticle *article, GCancellable *cancellable)
{
  GotganPartyNames *self = g_new0 (GotganPartyNames, 1);

  self->cues = gotgan_rules_get_cues (rules);
  self->registry = gotgan_rules_get_registry (rules);
  self->language = gotgan_article_get_language (article);
  self->names = g_ptr_array_new_with_free_func (local_name_free);
  self->indices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->words = gotgan_rules_get_name_words (rules);
  self->en_words = gotgan_rules_get_en_words (rules);
  self->article = article;
  self->candidates = g_hash_table_new (g_str_hash, g_str_equal);
  self->ranked = g_ptr_array_new_with_free_func (candidate_free);
  introduce (self, gotgan_article_get_title (article), TRUE);
  for (guint i = 0;
       i < gotgan_article_get_n_paragraphs (article) && !g_cancellable_is_cancelled (cancellable);
       i++)
    introduce (self, gotgan_article_get_paragraph (article, i)->text, FALSE);
  if (self->language == GOTGAN_LANGUAGE_KO)
    gotgan_party_ko_decide (self);
  else
    gotgan_party_en_decide (self);
  self->table = make_table (self->names);
  g_clear_pointer (&self->small_words, g_ptr_array_unref);
  self->article = NULL;
  return self;
}

void
gotgan_party_names_free (GotganPartyNames *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->table, gotgan_word_table_free);
  g_hash_table_unref (self->indices);
  g_hash_table_unref (self->candidates);
  g_ptr_array_unref (self->ranked);
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
  mention->id = name->id;
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
      mention->name = name_of (self, party);
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

gboolean
gotgan_party_mention_is_organisation (const GotganPartyMention *mention)
{
  return mention->name != NULL && mention->kind != GOTGAN_PARTY_PERSON
         && mention->kind != GOTGAN_PARTY_OUTLET && mention->kind != GOTGAN_PARTY_PRODUCT;
}
