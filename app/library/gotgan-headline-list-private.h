#pragma once

#include "app/library/gotgan-headline-cache.h"
#include "app/library/gotgan-headline-list.h"
#include "app/library/gotgan-listing-diff.h"
#include "app/store/gotgan-listing.h"

G_BEGIN_DECLS

/* The list is one class cut by concern: the model and what it follows in gotgan-headline-list.c, and beside it the
 * choice of its articles, what changes when they do, and the reading of their rows. This is what they share. */

/** What a list asks of the store: its selection, with the strings of it, and what it holds. */
typedef struct
{
  GotganSelection selection;
  char *party;
  char *query;
  GArray *before;
  gint64 kept;
} GotganHeadlineQuestion;

struct _GotganHeadlineList
{
  GObject parent_instance;

  GotganLibrary *library;
  GotganShelf shelf;
  char *key;
  char *query;
  GotganHeadlineOrder order;
  /* Whether the query asks of what a person changes in one article: its star, its notes. */
  gboolean asks_of_marks;
  /* Whether it asks of claims, which a verdict may change. */
  gboolean asks_of_claims;
  /* The open article, the one that only stays because it was open, and whether other articles are asked for than those held. */
  gint64 kept;
  gint64 staying;
  gboolean asks_anew;

  /* GotganListed: what the list holds. Read on other threads: an array that is there is never changed. */
  GArray *rows;
  /* While changes are told, from the last row to the first: what it will hold, of which all from @coming_from on follows the
   * first @n_staying of @rows already, and how many of the @splices (element-type GotganSplice) were told. */
  GArray *coming;
  guint coming_from;
  guint n_staying;
  GArray *splices;
  guint n_told;
  /* Of an empty list that gets many rows at once, those that have been told of. */
  guint n_shown;
  guint n_notified;
  /* What is left to tell. */
  GSource *telling;
  GotganHeadlineCache *cache;
  /* Articles whose rows are being read. */
  GHashTable *requested;
  /* (element-type gint64): those that were asked for in this turn */
  GArray *wanted;
  GSource *wanting;

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

/** Returns: how many rows the list holds */
guint gotgan_headline_list_get_length (GotganHeadlineList *self);

/** Returns: (transfer full) (element-type GotganListed): what it holds when all changes have been told */
GArray *gotgan_headline_list_ref_rows (GotganHeadlineList *self);

/** To be called after changes. */
void gotgan_headline_list_notify_n_items (GotganHeadlineList *self);

/* --- gotgan-headline-list-changes.c ------------------------------------------------------------- */

/**
 * gotgan_headline_list_take_rows:
 * @rows: (element-type GotganListed): what it is to hold
 * @splices: (element-type GotganSplice): of what it holds now, as gotgan_listing_diff() gives them
 *
 * Changes the rows and tells so: a part at once and the rest in turns of its own, but before the next frame. Then calls
 * gotgan_headline_list_end_selection().
 */
void gotgan_headline_list_take_rows (GotganHeadlineList *self, GArray *rows, GArray *splices);

/** Tells at once what is left to tell. */
void gotgan_headline_list_tell_all (GotganHeadlineList *self);

/** To be called before the list goes. */
void gotgan_headline_list_stop_telling (GotganHeadlineList *self);

/* --- gotgan-headline-list-rows.c ---------------------------------------------------------------- */

/** Reads the row at @position soon, unless it is there or on its way. */
void gotgan_headline_list_want_row (GotganHeadlineList *self, guint position);

/** To be called before the list goes. */
void gotgan_headline_list_stop_wanting (GotganHeadlineList *self);

/** Reads one row again. */
void gotgan_headline_list_reread (GotganHeadlineList *self, gint64 article_id);

/** Reads again what is on screen, and forgets the others: counts or snippets may be others now. */
void gotgan_headline_list_reread_held (GotganHeadlineList *self);

/* --- gotgan-headline-list-selection.c ----------------------------------------------------------- */

/** Returns: (transfer full): may be used and freed on any thread */
GotganHeadlineQuestion *gotgan_headline_question_new (GotganHeadlineList *self);
void gotgan_headline_question_free (gpointer question);

/** Asks the store anew which articles the list holds; a question under way is dropped. */
void gotgan_headline_list_select (GotganHeadlineList *self);

/** All that changed has been told. */
void gotgan_headline_list_end_selection (GotganHeadlineList *self);

G_END_DECLS
