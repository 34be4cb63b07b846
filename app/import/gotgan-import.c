#include "config.h"

#include "app/import/gotgan-import.h"

#include "app/import/gotgan-charset.h"
#include "app/import/gotgan-dateline.h"
#include "app/import/gotgan-draft.h"
#include "app/import/gotgan-markup.h"
#include "app/import/gotgan-publisher.h"

#include <string.h>

/* Bytes; longer ones are shown as they are. */
#define LONGEST_TITLE 1000
/* Blocks at the start of the text that may be the title. */
#define MAX_HEADINGS 8

G_DEFINE_QUARK (gotgan_import_error, gotgan_import_error)

static gboolean
gotgan_import_refuse (GError **error, GotganImportError code, const char *why)
{
  g_set_error_literal (error, GOTGAN_IMPORT_ERROR, code, why);
  return FALSE;
}

static gboolean
gotgan_import_is_blank (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/* Caps that need no parsing. */
static char *
gotgan_import_decode (GBytes *bytes, const char *charset, GError **error)
{
  g_autofree char *text = NULL;

  if (g_bytes_get_size (bytes) > GOTGAN_IMPORT_MAX_BYTES)
    {
      gotgan_import_refuse (error, GOTGAN_IMPORT_ERROR_TOO_LARGE,
                            "The file is larger than an article can be");
      return NULL;
    }
  if (g_bytes_get_size (bytes) > 0)
    {
      text = gotgan_charset_decode (bytes, charset, error);
      if (text == NULL)
        return NULL;
    }
  if (text == NULL || gotgan_import_is_blank (text))
    {
      gotgan_import_refuse (error, GOTGAN_IMPORT_ERROR_EMPTY, "There is no text in it");
      return NULL;
    }
  return g_steal_pointer (&text);
}

static gboolean
gotgan_import_read (GotganDraft *draft, const char *text, const GotganImportHints *hints,
                    GError **error)
{
  const char *name = hints->name;
  g_autofree char *slim = NULL;
  gboolean named_html =
      name != NULL && (g_str_has_suffix (name, ".html") || g_str_has_suffix (name, ".htm"));

  if (!gotgan_markup_is_html (text) && !(named_html && strchr (text, '<') != NULL))
    {
      gotgan_draft_read_text (draft, text);
      return TRUE;
    }
  switch (gotgan_markup_slim (text, GOTGAN_IMPORT_MAX_DEPTH, GOTGAN_IMPORT_MAX_NODES, &slim))
    {
    case GOTGAN_MARKUP_DEEP:
      return gotgan_import_refuse (error, GOTGAN_IMPORT_ERROR_TOO_DEEP,
                                   "Its tags are nested too deeply");
    case GOTGAN_MARKUP_LARGE:
      return gotgan_import_refuse (error, GOTGAN_IMPORT_ERROR_TOO_LARGE,
                                   "It has more tags than an article can have");
    case GOTGAN_MARKUP_TAME:
    default:
      break;
    }
  if (g_cancellable_set_error_if_cancelled (hints->cancellable, error))
    return FALSE;
  gotgan_draft_read_page (draft, slim, hints->sites, hints->url);
  return TRUE;
}

/* Whom no by-line names is who the page calls the author, unless that is the newspaper. */
static void
gotgan_import_settle_authors (GotganDraft *draft)
{
  if (draft->authors->len > 0)
    return;
  for (guint i = 0; i < draft->credits->len; i++)
    {
      const char *name = g_ptr_array_index (draft->credits, i);

      if (draft->publisher != NULL && gotgan_publisher_is_same (name, draft->publisher))
        continue;
      g_ptr_array_add (draft->authors, g_strdup (name));
      draft->origins.authors = draft->credits_origin;
    }
}

/* What is known by now and wasn't said by anything else was said by the text. */
static void
gotgan_import_settle_origins (GotganDraft *draft, GotganOrigin origin)
{
  const gboolean known[] = { draft->title != NULL, draft->authors->len > 0,
                             draft->publisher != NULL, draft->published != NULL,
                             draft->url != NULL };
  GotganOrigin *const fields[] = { &draft->origins.title, &draft->origins.authors,
                                   &draft->origins.publisher, &draft->origins.published,
                                   &draft->origins.url };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (known[i] && *fields[i] == GOTGAN_ORIGIN_NONE)
      *fields[i] = origin;
}

/* What the page doesn't say in words may stand in an address. */
static void
gotgan_import_settle_date (GotganDraft *draft, GotganLanguage language)
{
  const char *const addresses[] = { draft->url, draft->picture };

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *date = addresses[i] != NULL ? gotgan_dateline_from_url (addresses[i]) : NULL;

      gotgan_draft_learn (&draft->published, date);
    }
  if (draft->published != NULL && language == GOTGAN_LANGUAGE_KO)
    {
      g_autofree char *local = g_steal_pointer (&draft->published);

      draft->published = gotgan_dateline_in_korea (local);
    }
}

/* The site's name goes off the title, and is the publisher when nobody else is named. */
static void
gotgan_import_settle_title (GotganDraft *draft)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  g_autofree char *title = NULL;
  g_autofree char *site = NULL;

  for (guint i = 0; i < draft->before->len; i++)
    g_ptr_array_add (headings, gotgan_draft_block (draft->before, i)->text);
  for (guint i = 0; i < MIN (draft->blocks->len, MAX_HEADINGS); i++)
    if (!gotgan_block_is_prose (gotgan_draft_block (draft->blocks, i)))
      g_ptr_array_add (headings, gotgan_draft_block (draft->blocks, i)->text);
  if (draft->title != NULL && strlen (draft->title) < LONGEST_TITLE)
    {
      const char *known = draft->publisher != NULL ? draft->publisher : draft->masthead;

      title = gotgan_publisher_trim_title (draft->title, known, headings, &site);
      g_set_str (&draft->title, title);
    }
  gotgan_draft_learn (&draft->publisher, draft->masthead);
  gotgan_draft_learn (&draft->publisher, site);
}

GotganArticle *
gotgan_import_explain (GBytes *bytes, const GotganImportHints *hints, GotganOrigins *origins,
                       GError **error)
{
  static const GotganImportHints no_hints = { 0 };
  const GotganImportHints *known = hints != NULL ? hints : &no_hints;
  g_autoptr (GotganDraft) draft = gotgan_draft_new ();
  g_autofree char *text = gotgan_import_decode (bytes, known->charset, error);
  GotganLanguage language;

  if (text == NULL || g_cancellable_set_error_if_cancelled (known->cancellable, error)
      || !gotgan_import_read (draft, text, known, error)
      || g_cancellable_set_error_if_cancelled (known->cancellable, error))
    return NULL;
  gotgan_draft_read_front (draft);
  gotgan_draft_read_end (draft);
  gotgan_import_settle_title (draft);
  gotgan_import_settle_authors (draft);
  gotgan_import_settle_origins (draft, GOTGAN_ORIGIN_TEXT);
  gotgan_draft_clean (draft);
  if (draft->blocks->len == 0)
    {
      gotgan_import_refuse (error, GOTGAN_IMPORT_ERROR_NO_ARTICLE,
                            "There is text in it, but no article");
      return NULL;
    }
  language = gotgan_draft_language (draft);
  if (draft->url == NULL && known->url != NULL)
    draft->url = gotgan_sites_dup_address (known->sites, known->url, NULL);
  gotgan_import_settle_date (draft, language);
  gotgan_import_settle_origins (draft, GOTGAN_ORIGIN_ADDRESS);
  *origins = draft->origins;
  return gotgan_draft_finish (draft, language);
}

GotganArticle *
gotgan_import_article (GBytes *bytes, const GotganImportHints *hints, GError **error)
{
  GotganOrigins origins;

  return gotgan_import_explain (bytes, hints, &origins, error);
}
