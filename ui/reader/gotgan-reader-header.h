#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GotganReaderHeader:
 *
 * The buttons of the reader at the end of the page's header: star, appearance, pane.
 *
 * Properties: starred, pane-shown, has-article; all are to be bound. The appearance is kept in the settings.
 */
#define GOTGAN_TYPE_READER_HEADER (gotgan_reader_header_get_type ())
G_DECLARE_FINAL_TYPE (GotganReaderHeader, gotgan_reader_header, GOTGAN, READER_HEADER, GtkWidget)

GtkWidget *gotgan_reader_header_new (void);

G_END_DECLS
