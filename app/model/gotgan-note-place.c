#include "config.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-note.h"

#include <string.h>

GotganNote *
gotgan_note_new_at (gint64 article_id, GotganArticle *article, const GotganSpan *span)
{
  g_autofree char *quote = gotgan_article_dup_span (article, span);
  g_autofree char *prefix = gotgan_article_dup_before (article, span, GOTGAN_NOTE_CONTEXT);
  g_autofree char *suffix = gotgan_article_dup_after (article, span, GOTGAN_NOTE_CONTEXT);
  GotganNote *self = gotgan_note_new (article_id, gotgan_article_get_version (article), span, quote,
                                      prefix, suffix);

  gotgan_note_set_article_title (self, gotgan_article_get_title (article));
  return self;
}

const char *
gotgan_note_get_placed_words (GotganNote *self)
{
  const char *wording = gotgan_note_get_wording (self);

  return wording != NULL && !gotgan_note_is_changed_around (self) ? wording
                                                                  : gotgan_note_get_quote (self);
}

gboolean
gotgan_note_is_placed_in (GotganNote *self, GotganArticle *article)
{
  const GotganSpan *place = gotgan_note_get_place (self);
  g_autofree char *text = place != NULL ? gotgan_article_dup_span (article, place) : NULL;

  return text != NULL && g_str_equal (text, gotgan_note_get_placed_words (self));
}

static gunichar
get_last (const char *text, const char *end)
{
  return end > text ? g_utf8_get_char (g_utf8_prev_char (end)) : 0;
}

/* The letters next to the words are the same, or in both nothing but the paragraph's edge. */
static gboolean
stands_between (GotganNote *self, const char *text, const char *found)
{
  const char *prefix = gotgan_note_get_prefix (self);
  const char *suffix = gotgan_note_get_suffix (self);
  const char *end = found + strlen (gotgan_note_get_quote (self));

  return get_last (text, found)
             == (prefix != NULL ? get_last (prefix, prefix + strlen (prefix)) : 0)
         && g_utf8_get_char (end) == (suffix != NULL ? g_utf8_get_char (suffix) : 0);
}

gboolean
gotgan_note_find_words (GotganNote *self, GotganArticle *article, const GotganSpan *within,
                        GotganSpan *place)
{
  const char *text = gotgan_article_get_paragraph (article, within->paragraph)->text;
  const char *quote = gotgan_note_get_quote (self);
  const char *start = g_utf8_offset_to_pointer (text, (glong) within->start);
  const char *stop = g_utf8_offset_to_pointer (text, (glong) within->end);
  const char *found = NULL;

  for (const char *p = start; (p = strstr (p, quote)) != NULL && p + strlen (quote) <= stop;
       p = g_utf8_next_char (p))
    {
      if (!stands_between (self, text, p))
        continue;
      if (found != NULL)
        return FALSE;
      found = p;
    }
  if (found == NULL)
    return FALSE;
  place->paragraph = within->paragraph;
  place->start = within->start + (guint) g_utf8_strlen (start, found - start);
  place->end = place->start + gotgan_text_length (quote);
  return TRUE;
}
