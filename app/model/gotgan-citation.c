#include "config.h"

#include "app/model/gotgan-citation.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-format.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* --- Words ---------------------------------------------------------------------------------------- */

static gboolean
opens_quote (gunichar before)
{
  return before == 0 || g_unichar_isspace (before) || before == '(' || before == '[';
}

/* Quotation marks within quotation marks are single ones, in both languages. */
static char *
dup_inner (const char *text)
{
  g_autofree char *squeezed = gotgan_text_squeeze (text);
  GString *inner = g_string_new (NULL);
  gunichar before = 0;

  for (const char *p = squeezed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar put = c;

      if (c == 0x201c || (c == '"' && opens_quote (before)))
        put = 0x2018;
      else if (c == 0x201d || c == '"')
        put = 0x2019;
      if (!g_unichar_iscntrl (put))
        g_string_append_unichar (inner, put);
      before = c;
    }
  return g_string_free_and_steal (inner);
}

static gboolean
ends_sentence (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));
  gunichar c = last != NULL ? g_utf8_get_char (last) : 0;

  return c == '?' || c == '!' || c == '.' || c == 0x2026;
}

/* "Title," in English, where the comma stands within the marks; "Title?" keeps its own. */
static char *
dup_title (GotganArticle *article, GotganLanguage language)
{
  g_autofree char *label = gotgan_article_dup_label (article);
  g_autofree char *inner = label != NULL ? dup_inner (label) : NULL;

  if (inner == NULL || *inner == '\0')
    return NULL;
  if (language == GOTGAN_LANGUAGE_KO)
    return g_strdup_printf ("「%s」, ", inner);
  return g_strdup_printf ("“%s%s” ", inner, ends_sentence (inner) ? "" : ",");
}

static char *
dup_plain (const char *text)
{
  g_autofree char *squeezed = text != NULL ? gotgan_text_squeeze (text) : NULL;

  return squeezed != NULL && *squeezed != '\0' ? g_steal_pointer (&squeezed) : NULL;
}

static char *
dup_authors (GotganArticle *article, GotganLanguage language)
{
  const char *const *authors = gotgan_article_get_authors (article);
  guint n_authors = g_strv_length ((char **) authors);
  gboolean korean = language == GOTGAN_LANGUAGE_KO;
  GString *names;

  if (n_authors == 0)
    return NULL;
  names = g_string_new (authors[0]);
  if (n_authors > GOTGAN_CITATION_AUTHORS)
    g_string_append (names, korean ? " 외" : " et al.");
  for (guint i = 1; i < n_authors && n_authors <= GOTGAN_CITATION_AUTHORS; i++)
    {
      const char *between = korean              ? "·"
                            : i + 1 < n_authors ? ", "
                            : n_authors > 2     ? ", and "
                                                : " and ";

      g_string_append_printf (names, "%s%s", between, authors[i]);
    }
  return g_string_free_and_steal (names);
}

/* --- One line ------------------------------------------------------------------------------------- */

static void
append_quote (GString *text, const char *quote)
{
  g_autofree char *inner = quote != NULL ? dup_inner (quote) : NULL;

  if (inner != NULL && *inner != '\0')
    g_string_append_printf (text, "“%s” ", inner);
}

static void
append_outlet (GString *text, GotganArticle *article, gboolean korean)
{
  g_autofree char *publisher = dup_plain (gotgan_article_get_publisher (article));

  if (publisher != NULL)
    g_string_append_printf (text, korean ? "『%s』, " : "%s, ", publisher);
}

static void
append_day (GString *text, GotganArticle *article, GotganLanguage language)
{
  const char *published = gotgan_article_get_published (article);
  g_autofree char *day = published != NULL ? gotgan_format_date (published, language) : NULL;

  if (day != NULL)
    g_string_append (text, day);
  else
    g_string_append (text, language == GOTGAN_LANGUAGE_KO ? "날짜 미상" : "n.d.");
}

char *
gotgan_citation_format (GotganArticle *article, const char *quote, GotganLanguage language)
{
  gboolean korean = language == GOTGAN_LANGUAGE_KO;
  g_autofree char *authors = dup_authors (article, language);
  g_autofree char *title = dup_title (article, language);
  g_autoptr (GString) text = g_string_new (NULL);

  append_quote (text, quote);
  if (authors != NULL)
    g_string_append_printf (text, "%s, ", authors);
  g_string_append (text, title != NULL ? title : "");
  append_outlet (text, article, korean);
  append_day (text, article, language);
  if (gotgan_article_get_url (article) != NULL)
    g_string_append_printf (text, ", %s", gotgan_article_get_url (article));
  g_string_append_printf (text, korean ? " (판 %.*s)." : " (version %.*s).",
                          GOTGAN_CITATION_VERSION, gotgan_article_get_version (article));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* --- CSL-JSON --------------------------------------------------------------------------------------- */

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  g_autofree char *plain = dup_plain (text);

  if (plain == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, plain);
}

static void
add_authors (JsonBuilder *builder, const char *const *authors)
{
  if (authors[0] == NULL)
    return;
  json_builder_set_member_name (builder, "author");
  json_builder_begin_array (builder);
  for (guint i = 0; authors[i] != NULL; i++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "literal", authors[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* "2024-09-02T15:34:00+09:00" is [2024, 9, 2]; the time of day is no part of it. */
static void
add_issued (JsonBuilder *builder, const char *published)
{
  g_autofree char *day =
      published != NULL ? g_strndup (published, strcspn (published, "T/")) : NULL;
  g_autofree char *known = day != NULL ? gotgan_format_date (day, GOTGAN_LANGUAGE_EN) : NULL;
  g_auto (GStrv) parts = known != NULL ? g_strsplit (day, "-", 4) : NULL;
  guint n_parts = parts != NULL ? g_strv_length (parts) : 0;

  if (n_parts == 0 || n_parts > 3)
    return;
  json_builder_set_member_name (builder, "issued");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "date-parts");
  json_builder_begin_array (builder);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_parts; i++)
    json_builder_add_int_value (builder, g_ascii_strtoll (parts[i], NULL, 10));
  json_builder_end_array (builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

char *
gotgan_citation_dup_csl_json (GotganArticle *article)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *version =
      g_strndup (gotgan_article_get_version (article), GOTGAN_CITATION_VERSION);
  g_autofree char *label = gotgan_article_dup_label (article);
  gboolean korean = gotgan_article_get_language (article) == GOTGAN_LANGUAGE_KO;

  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  add_text (builder, "id", version);
  add_text (builder, "type", "article-newspaper");
  add_text (builder, "title", label);
  add_text (builder, "container-title", gotgan_article_get_publisher (article));
  add_authors (builder, gotgan_article_get_authors (article));
  add_issued (builder, gotgan_article_get_published (article));
  add_text (builder, "URL", gotgan_article_get_url (article));
  add_text (builder, "language", korean ? "ko" : "en");
  add_text (builder, "version", version);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
