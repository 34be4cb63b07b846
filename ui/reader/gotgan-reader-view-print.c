#include "config.h"

/* Printing, saving as PDF, and citing. */

#include "ui/reader/gotgan-reader-view-private.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-citation.h"
#include "ui/reader/gotgan-article-print.h"

#include <glib/gi18n-lib.h>

#define MAX_NAME_CHARS 80

static GotganArticle *
get_article (GotganReaderView *self)
{
  return gotgan_article_buffer_get_article (gotgan_article_text_get_buffer (self->text));
}

static void
tell (GotganReaderView *self, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", sentence);
}

/* --- Paper and PDF ------------------------------------------------------------------------------ */

static void
run (GotganReaderView *self, GtkPrintOperation *operation, GtkPrintOperationAction action)
{
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkPrintOperationResult result =
      gtk_print_operation_run (operation, action, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                               &error);

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      g_info ("The article was not printed: %s", error->message);
      tell (self, action == GTK_PRINT_OPERATION_ACTION_EXPORT
                      ? _ ("The PDF could not be written. Choose another folder.")
                      : _ ("The article could not be printed. Save it as PDF instead."));
    }
  else if (action == GTK_PRINT_OPERATION_ACTION_EXPORT)
    tell (self, _ ("PDF saved"));
}

static GtkPrintOperation *
create_operation (GotganReaderView *self)
{
  return gotgan_article_print_new (get_article (self), self->sorted_notes,
                                   gotgan_session_get_library (self->session),
                                   g_settings_get_boolean (self->settings, "reader-serif"));
}

void
gotgan_reader_view_print (GotganReaderView *self)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (get_article (self) == NULL)
    return;
  operation = create_operation (self);
  run (self, operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
}

void
gotgan_reader_view_export_pdf (GotganReaderView *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (get_article (self) == NULL)
    return;
  if (path == NULL)
    {
      tell (self, _ ("The PDF could not be written. Choose another folder."));
      return;
    }
  operation = create_operation (self);
  gtk_print_operation_set_export_filename (operation, path);
  run (self, operation, GTK_PRINT_OPERATION_ACTION_EXPORT);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GotganReaderView) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->session != NULL)
    gotgan_reader_view_export_pdf (self, file);
}

/* Returns: (transfer full): what the file is called at first */
static char *
dup_name (GotganArticle *article)
{
  g_autofree char *label = gotgan_article_dup_label (article);
  g_autofree char *cut =
      g_utf8_substring (label != NULL ? label : "", 0,
                        MIN (g_utf8_strlen (label != NULL ? label : "", -1), MAX_NAME_CHARS));

  g_strdelimit (cut, "/\\:*?\"<>|\n", ' ');
  g_strstrip (cut);
  return g_strdup_printf ("%s.pdf", *cut != '\0' ? cut : "Gotgan");
}

void
gotgan_reader_view_save_pdf (GotganReaderView *self)
{
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autofree char *name = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (get_article (self) == NULL)
    return;
  dialog = gtk_file_dialog_new ();
  name = dup_name (get_article (self));
  gtk_file_dialog_set_title (dialog, _ ("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                        file_chosen_cb, g_object_ref (self));
}

/* --- Citing ------------------------------------------------------------------------------------- */

void
gotgan_reader_view_copy_citation (GotganReaderView *self, GotganLanguage language)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (gotgan_article_text_get_buffer (self->text));
  GotganArticle *article = get_article (self);
  g_autofree char *quote = NULL;
  g_autofree char *citation = NULL;
  GtkTextIter start;
  GtkTextIter end;

  if (article == NULL)
    return;
  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    quote = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  citation = gotgan_citation_format (article, quote, language);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), citation);
  gotgan_reader_view_hide_selection (self);
  tell (self, _ ("Citation copied"));
}

void
gotgan_reader_view_copy_csl_json (GotganReaderView *self)
{
  GotganArticle *article = get_article (self);
  g_autofree char *json = article != NULL ? gotgan_citation_dup_csl_json (article) : NULL;

  if (json == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), json);
  tell (self, _ ("Citation copied"));
}
