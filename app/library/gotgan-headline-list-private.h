#pragma once

#include "app/library/gotgan-headline-cache.h"
#include "app/library/gotgan-headline-list.h"
#include "app/store/gotgan-listing.h"

G_BEGIN_DECLS

/* The list is one class cut by concern: the model and what it follows in gotgan-headline-list.c, and beside it the
 * choice of its articles and the reading of their rows. This is what they share. */

struct _GotganHeadlineList
{
  GObject parent_instance;

  GotganLibrary *library;
  GotganShelf shelf;
  char *key;
  char *query;

  /* GotganListed: what the list holds. */
  GArray *rows;
  GotganHeadlineCache *cache;
  /* Articles whose rows are being read. */
  GHashTable *requested;

  /* Ends the selection under way, and everything when the list is disposed of. */
  GCancellable *selecting;
  GCancellable *closing;
  gboolean loading;
  gboolean changed_meanwhile;
};

/* --- gotgan-headline-list.c --------------------------------------------------------------------- */

/** Returns: (transfer none): what the list holds at @position, which is less than its length */
const GotganListed *gotgan_headline_list_get_row (GotganHeadlineList *self, guint position);

void gotgan_headline_list_set_loading (GotganHeadlineList *self, gboolean loading);

/** Changes the rows and tells so. @added: (array length=n_added) (nullable): */
void gotgan_headline_list_splice (GotganHeadlineList *self, guint position, guint n_removed,
                                  const GotganListed *added, guint n_added);

/** To be called after splices that changed the length. */
void gotgan_headline_list_notify_n_items (GotganHeadlineList *self);

/* --- gotgan-headline-list-rows.c ---------------------------------------------------------------- */

/** Reads the page around @position, unless its row is there or on its way. */
void gotgan_headline_list_want_row (GotganHeadlineList *self, guint position);

/** Reads one row again. */
void gotgan_headline_list_reread (GotganHeadlineList *self, gint64 article_id);

/** Reads again what is on screen: its counts or snippets may be others now. */
void gotgan_headline_list_reread_held (GotganHeadlineList *self);

/* --- gotgan-headline-list-selection.c ----------------------------------------------------------- */

/** Asks the store anew which articles the list holds; a question under way is dropped. */
void gotgan_headline_list_select (GotganHeadlineList *self);

G_END_DECLS
