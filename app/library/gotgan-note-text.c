#include "config.h"

#include "app/library/gotgan-note-text.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-citation.h"
#include "app/model/gotgan-format.h"
#include "app/timeline/gotgan-investors-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- Markdown ------------------------------------------------------------------------------------- */

/* What could begin a block: "# ", "- ", "+ ", "12. ", "12) ", "===", "---". */
static gboolean
begins_block (const char *line)
{
  gsize n_digits = strspn (line, "0123456789");

  return strchr ("#-+=", *line) != NULL
         || (n_digits > 0 && (line[n_digits] == '.' || line[n_digits] == ')'));
}

static void
append_escaped (GString *text, const char *line, gsize length)
{
  gsize n_digits = strspn (line, "0123456789");

  if (length > 0 && begins_block (line))
    {
      g_string_append_len (text, line, (gssize) n_digits);
      g_string_append_c (text, '\\');
      line += n_digits;
      length -= n_digits;
    }
  for (gsize i = 0; i < length; i++)
    {
      if (strchr ("\\`*_[]<>~|&", line[i]) != NULL)
        g_string_append_c (text, '\\');
      if (!g_ascii_iscntrl (line[i]))
        g_string_append_c (text, line[i]);
    }
}

/* @margin: what every line begins with. A line end stays one: two spaces before it say so. */
static void
append_lines (GString *text, const char *words, const char *margin)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append (text, margin);
      append_escaped (text, lines[i], strlen (lines[i]));
      if (*lines[i] != '\0' && lines[i + 1] != NULL && *lines[i + 1] != '\0')
        g_string_append (text, "  ");
      g_string_append_c (text, '\n');
    }
}

static void
append_one_line (GString *text, const char *words)
{
  g_autofree char *line = gotgan_text_squeeze (words);

  append_escaped (text, line, strlen (line));
}

static void
append_article (GString *text, const GotganAnnotation *annotation, GotganLanguage language)
{
  g_autofree char *label =
      annotation->article != NULL ? gotgan_article_dup_label (annotation->article) : NULL;
  g_autofree char *citation = annotation->article != NULL
                                  ? gotgan_citation_format (annotation->article, NULL, language)
                                  : g_strdup (annotation->url);

  if (label == NULL)
    label = g_strdup (annotation->title);
  g_string_append (text, "\n## ");
  append_one_line (text, label != NULL ? label : _ ("Untitled article"));
  g_string_append (text, "\n\n");
  append_one_line (text, citation);
  g_string_append (text, "\n");
}

static void
append_state (GString *text, GotganNote *note)
{
  const char *wording = gotgan_note_get_wording (note);

  switch (gotgan_note_get_state (note))
    {
    case GOTGAN_ANCHOR_CHANGED:
      g_string_append_printf (
          text, "\n*%s*\n\n",
          gotgan_note_is_changed_around (note)
              ? _ ("The article was edited around these words. The sentence now says:")
              : _ ("The article was edited here. Now it says:"));
      append_lines (text, wording != NULL ? wording : "…", "> ");
      break;
    case GOTGAN_ANCHOR_ORPHANED:
      g_string_append_printf (text, "\n*%s*\n", _ ("These words are no longer in the article."));
      break;
    case GOTGAN_ANCHOR_ATTACHED:
    case GOTGAN_ANCHOR_MOVED:
    default:
      break;
    }
}

static void
append_said (GString *text, GotganNote *note, const char *meaning)
{
  const char *const *tags = gotgan_note_get_tags (note);

  g_string_append (text, "\n**");
  append_one_line (text, meaning);
  g_string_append (text, "**");
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      g_string_append (text, i == 0 ? " · " : ", ");
      append_one_line (text, tags[i]);
    }
  g_string_append_c (text, '\n');
  if (gotgan_note_get_comment (note) == NULL)
    return;
  g_string_append_c (text, '\n');
  append_lines (text, gotgan_note_get_comment (note), "");
}

GBytes *
gotgan_note_text_to_markdown (GPtrArray *annotations, const char *const *meanings,
                              GotganLanguage language)
{
  GString *text = g_string_new ("# ");
  gint64 article_id = -1;
  const char *url = NULL;

  g_string_append_printf (text, "%s\n", C_ ("file of notes", "Notes"));
  for (guint i = 0; i < annotations->len; i++)
    {
      const GotganAnnotation *annotation = annotations->pdata[i];
      GotganNote *note = annotation->note;

      if (gotgan_note_get_article_id (note) != article_id || g_strcmp0 (url, annotation->url) != 0)
        append_article (text, annotation, language);
      article_id = gotgan_note_get_article_id (note);
      url = annotation->url;
      g_string_append_c (text, '\n');
      append_lines (text, gotgan_note_get_quote (note), "> ");
      append_said (text, note, meanings[gotgan_note_get_colour (note)]);
      append_state (text, note);
    }
  return g_string_free_to_bytes (text);
}

/* --- CSV ------------------------------------------------------------------------------------------ */

static const char *const titles[] = {
  "id",        "colour",  "meaning",  "quote",      "comment", "tags",    "state",
  "wording",   "created", "modified", "article_id", "title",   "authors", "publisher",
  "published", "url",     "version",  "paragraph",  "start",   "end",
};

static void
append_time (GString *text, gint64 time)
{
  g_autoptr (GDateTime) utc = time != 0 ? g_date_time_new_from_unix_utc_usec (time) : NULL;
  g_autofree char *word = utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  gotgan_csv_append_field (text, word);
}

/* @is_known: else the field is empty, which is not the same as 0 */
static void
append_number (GString *text, gboolean is_known, gint64 number)
{
  g_autofree char *digits = is_known ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;

  gotgan_csv_append_field (text, digits);
}

static void
append_row_article (GString *text, const GotganAnnotation *annotation)
{
  GotganArticle *article = annotation->article;
  gint64 id = gotgan_note_get_article_id (annotation->note);
  g_autofree char *authors =
      article != NULL ? g_strjoinv ("; ", (char **) gotgan_article_get_authors (article)) : NULL;

  append_number (text, id != 0, id);
  gotgan_csv_append_field (text, annotation->title);
  gotgan_csv_append_field (text, authors);
  gotgan_csv_append_field (text, article != NULL ? gotgan_article_get_publisher (article) : NULL);
  gotgan_csv_append_field (text, article != NULL ? gotgan_article_get_published (article) : NULL);
  gotgan_csv_append_field (text, annotation->url);
}

static void
append_row (GString *text, const GotganAnnotation *annotation, const char *const *meanings)
{
  GotganNote *note = annotation->note;
  const GotganSpan *span = gotgan_note_get_span (note);
  g_autofree char *tags = gotgan_tags_dup_text (gotgan_note_get_tags (note));
  gboolean is_placed = annotation->article != NULL && annotation->has_position;

  gotgan_csv_append_field (text, gotgan_note_get_id (note));
  gotgan_csv_append_field (text, gotgan_colour_to_string (gotgan_note_get_colour (note)));
  gotgan_csv_append_field (text, meanings[gotgan_note_get_colour (note)]);
  gotgan_csv_append_field (text, gotgan_note_get_quote (note));
  gotgan_csv_append_field (text, gotgan_note_get_comment (note));
  gotgan_csv_append_field (text, tags);
  gotgan_csv_append_field (text, annotation->article == NULL ? "stray"
                                                             : gotgan_anchor_state_to_string (
                                                                   gotgan_note_get_state (note)));
  gotgan_csv_append_field (text, gotgan_note_get_wording (note));
  append_time (text, gotgan_note_get_created (note));
  append_time (text, gotgan_note_get_modified (note));
  append_row_article (text, annotation);
  gotgan_csv_append_field (text, gotgan_note_get_version (note));
  append_number (text, is_placed, span->paragraph);
  append_number (text, is_placed, span->start);
  append_number (text, is_placed, span->end);
  g_string_append (text, "\r\n");
}

GBytes *
gotgan_note_text_to_csv (GPtrArray *annotations, const char *const *meanings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    gotgan_csv_append_field (text, titles[i]);
  g_string_append (text, "\r\n");
  for (guint i = 0; i < annotations->len; i++)
    append_row (text, annotations->pdata[i], meanings);
  g_string_prepend (text, "\xef\xbb\xbf");
  return g_string_free_to_bytes (text);
}
