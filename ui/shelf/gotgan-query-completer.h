#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-library.h"
#include "ui/widgets/gotgan-live-query.h"

G_BEGIN_DECLS

/**
 * GotganQueryCompleter:
 *
 * Offers what a search that is being typed may become, beneath its entry, while the focus stays where it is: fields, and what
 * may stand behind them. Arrow keys choose, Enter and Tab take what is chosen, Escape closes. Nothing is written into the
 * entry unless something was taken; and not before a syllable being composed has been handed over, as that would break it.
 *
 * Properties: open (read only, notifies), library (nullable).
 */
#define GOTGAN_TYPE_QUERY_COMPLETER (gotgan_query_completer_get_type ())
G_DECLARE_FINAL_TYPE (GotganQueryCompleter, gotgan_query_completer, GOTGAN, QUERY_COMPLETER,
                      GObject)

/**
 * gotgan_query_completer_new:
 * @entry: whose delegate is a #GtkText
 * @query: of @entry
 * @popover: not one that hides by itself; a sibling of @entry, which it will be as wide as
 */
GotganQueryCompleter *gotgan_query_completer_new (GtkEditable *entry, GotganLiveQuery *query,
                                                  GtkPopover *popover);

void gotgan_query_completer_set_library (GotganQueryCompleter *self, GotganLibrary *library);

gboolean gotgan_query_completer_get_open (GotganQueryCompleter *self);

/** Nothing is offered for @text, which was not typed, until it is changed. */
void gotgan_query_completer_pass_over (GotganQueryCompleter *self, const char *text);

/** Offers what there is for where the cursor is now, also where nothing has been typed yet. */
void gotgan_query_completer_ask (GotganQueryCompleter *self);

/** Closes; what is still being looked up is dropped. */
void gotgan_query_completer_close (GotganQueryCompleter *self);

/** Returns: whether something has been taken that waits for the input method; Enter means that, and no search */
gboolean gotgan_query_completer_is_taking (GotganQueryCompleter *self);

G_END_DECLS
