/* The registry finds names with a word table, so that a text is read once however many names there are. Letter case
 * counts there (a name that begins with a capital is not the common word "figure"), blanks do not. */

#include "config.h"

#include "app/facts/gotgan-registry.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-rules-private.h"
#include "app/facts/gotgan-word-table.h"

#include <string.h>

/* The last one, what the line rests on, is for people. */
#define MIN_COLUMNS 6
#define MAX_COLUMNS 7
#define MAX_FREE_BLANKS 4

struct _GotganRegistry
{
  GPtrArray *parties;
  GHashTable *by_id;
  GHashTable *by_name;
  GotganWordTable *names;
};

static const char *const kind_words[] = {
  "company", "fund", "bank", "state", "outlet", "person", "product", "project",
};

static void
registry_party_free (gpointer data)
{
  GotganRegistryParty *party = data;

  g_free (party->id);
  g_free (party->parent);
  g_free (party->name_en);
  g_free (party->name_ko);
  g_free (party);
}

static gboolean
kind_from_string (const char *word, GotganPartyKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (g_str_equal (word, kind_words[i]))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/* One row of the word table: the name, its blanks optional, and the number of its party. */
static void
write_spelling (GString *rows, const char *name, guint index)
{
  guint n_blanks = 0;

  for (const char *p = name; *p; p++)
    g_string_append_c (rows, *p == ' ' && n_blanks++ < MAX_FREE_BLANKS ? '~' : *p);
  g_string_append_printf (rows, "\t%u\n", index);
}

static void
add_name (GotganRegistry *self, GString *rows, GotganRegistryParty *party, const char *name)
{
  g_autofree char *key = gotgan_text_fold (name);

  if (*key == '\0')
    return;
  if (!g_hash_table_contains (self->by_name, key))
    g_hash_table_insert (self->by_name, g_steal_pointer (&key), party);
  write_spelling (rows, name, self->parties->len - 1);
  if (strchr (name, '\'') != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (name, "'", -1);
      g_autofree char *curly = g_strjoinv ("\xe2\x80\x99", parts);
      write_spelling (rows, curly, self->parties->len - 1);
    }
}

static char *
add_names (GotganRegistry *self, GString *rows, GotganRegistryParty *party, const char *list)
{
  g_auto (GStrv) names = g_strsplit (list, ";", -1);
  char *first = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);

      if (*name == '\0')
        continue;
      add_name (self, rows, party, name);
      if (first == NULL)
        first = g_strdup (name);
    }
  return first;
}

static gboolean
read_party (GotganRegistry *self, GString *rows, const char *line, GError **error)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", -1);
  GotganRegistryParty *party;
  GotganPartyKind kind;

  if (g_strv_length (columns) < MIN_COLUMNS || g_strv_length (columns) > MAX_COLUMNS
      || *columns[0] == '\0' || !kind_from_string (columns[1], &kind)
      || g_hash_table_contains (self->by_id, columns[0]))
    {
      g_set_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES, "not a party: “%s”", line);
      return FALSE;
    }
  party = g_new0 (GotganRegistryParty, 1);
  party->id = g_strdup (columns[0]);
  party->kind = kind;
  party->parent = *columns[2] != '\0' ? g_strdup (columns[2]) : NULL;
  g_ptr_array_add (self->parties, party);
  g_hash_table_insert (self->by_id, party->id, party);
  party->name_en = add_names (self, rows, party, columns[4]);
  party->name_ko = add_names (self, rows, party, columns[5]);
  return TRUE;
}

static gboolean
read_file (GotganRegistry *self, GString *rows, const char *name, GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data != NULL ? data : "", length);
  g_auto (GStrv) lines = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES, "%s: not UTF-8", name);
      return FALSE;
    }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      if (!read_party (self, rows, lines[i], error))
        {
          g_prefix_error (error, "%s:%u: ", name, i + 1);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_files (GotganRegistry *self, GHashTable *files, GError **error)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  GHashTableIter iter;
  gpointer name, contents;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &name, &contents))
    if (g_str_has_prefix (name, "parties/") && g_str_has_suffix (name, ".tsv")
        && !read_file (self, rows, name, contents, error))
      return FALSE;
  bytes = g_bytes_new (rows->str, rows->len);
  self->names = gotgan_word_table_new ("parties", bytes, 2, 2, error);
  return self->names != NULL;
}

GotganRegistry *
gotgan_registry_new (GHashTable *files, GError **error)
{
  GotganRegistry *self = g_new0 (GotganRegistry, 1);

  self->parties = g_ptr_array_new_with_free_func (registry_party_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (read_files (self, files, error))
    return self;
  gotgan_registry_free (self);
  return NULL;
}

void
gotgan_registry_free (GotganRegistry *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->names, gotgan_word_table_free);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->parties);
  g_free (self);
}

const GotganRegistryParty *
gotgan_registry_get (const GotganRegistry *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

const GotganRegistryParty *
gotgan_registry_find (const GotganRegistry *self, const char *name)
{
  g_autofree char *key = gotgan_text_fold (name);

  return g_hash_table_lookup (self->by_name, key);
}

/* "GM" is not "Gm", "MS" no "Ms": of two letters both say something. */
static gboolean
case_agrees (const char *name, const char *found)
{
  if (g_ascii_isalpha (*name) && g_ascii_isupper (name[1]) && name[2] == '\0')
    return *name == found[0] && name[1] == found[1];
  return !g_ascii_isupper (*name) || g_ascii_isupper (*found);
}

const GotganRegistryParty *
gotgan_registry_match (const GotganRegistry *self, const char *text, gsize length, gsize at,
                       gsize *end)
{
  const GotganWord *word = gotgan_word_table_match (self->names, text, length, at, end);
  guint64 index;

  if (word == NULL || !case_agrees (word->text, text + at))
    return NULL;
  index = g_ascii_strtoull (word->columns[0], NULL, 10);
  return g_ptr_array_index (self->parties, index);
}
