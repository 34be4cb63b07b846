/* What is written is coloured, and what of it is not understood is told beneath the entry. */
#include "config.h"

#include "ui/shelf/gotgan-search-field-private.h"

#include "app/library/gotgan-query-text.h"
#include "ui/shelf/gotgan-query-colours.h"
#include "ui/widgets/gotgan-announce.h"

/* Milliseconds after which what is being typed is told to be wrong: longer than it takes to think of the next letter. */
#define PATIENCE 1200

/* Of the part under the cursor nothing is told before the person stops; and never that it says nothing yet. */
static gboolean
gotgan_search_field_is_told (GotganSearchField *self, const GotganQueryPart *part,
                             const GotganQueryPart *typed)
{
  if (part->problem == GOTGAN_QUERY_FINE)
    return FALSE;
  return part != typed || (!self->patient && part->problem != GOTGAN_QUERY_NOTHING_SAID);
}

static void
gotgan_search_field_tell (GotganSearchField *self, const char *sentence)
{
  gboolean is_new = g_strcmp0 (gtk_label_get_label (self->sentence), sentence) != 0;

  gtk_widget_set_visible (self->problem, sentence != NULL);
  if (!is_new)
    return;
  gtk_label_set_label (self->sentence, sentence != NULL ? sentence : "");
  if (sentence != NULL)
    gotgan_announce (GTK_WIDGET (self->entry), sentence);
}

static void
gotgan_search_field_show_problem (GotganSearchField *self, GotganQuery *query, const char *written,
                                  const GotganQueryPart *typed)
{
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < gotgan_query_get_n_parts (query) && sentence == NULL; i++)
    {
      const GotganQueryPart *part = gotgan_query_get_part (query, i);

      if (gotgan_search_field_is_told (self, part, typed))
        sentence = gotgan_query_part_dup_problem (part, written);
    }
  gotgan_search_field_tell (self, sentence);
}

void
gotgan_search_field_colour (GotganSearchField *self)
{
  guint start, end;
  g_autofree char *written = gotgan_live_query_dup_written (self->query, &start, &end);
  g_autoptr (GotganQuery) query = gotgan_query_new (written);
  GtkText *text = GTK_TEXT (gtk_editable_get_delegate (self->entry));
  const GotganQueryPart *typed =
      gtk_widget_is_focus (GTK_WIDGET (text)) ? gotgan_query_find_part (query, end) : NULL;
  const GotganQueryPart *spared =
      typed != NULL && gotgan_search_field_is_told (self, typed, typed) ? NULL : typed;
  GotganQueryPalette palette;
  g_autoptr (PangoAttrList) colours = NULL;

  gotgan_query_palette_load (&palette);
  colours = gotgan_query_colours_new (query, written, start, end, spared, &palette);
  if (!pango_attr_list_equal (gtk_text_get_attributes (text), colours))
    gtk_text_set_attributes (text, colours);
  gotgan_search_field_show_problem (self, query, written, typed);
}

static void
gotgan_search_field_patience_cb (gpointer data)
{
  GotganSearchField *self = data;

  self->patience = 0;
  self->patient = FALSE;
  gotgan_search_field_colour (self);
}

void
gotgan_search_field_written_cb (GotganSearchField *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  self->patient = TRUE;
  self->patience = g_timeout_add_once (PATIENCE, gotgan_search_field_patience_cb, self);
  gotgan_search_field_colour (self);
}
