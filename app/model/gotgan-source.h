#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GotganSource:
 *
 * Where articles come from: a dataset or feed address, "imported", or "sample".
 */
#define GOTGAN_TYPE_SOURCE (gotgan_source_get_type ())
G_DECLARE_FINAL_TYPE (GotganSource, gotgan_source, GOTGAN, SOURCE, GObject)

typedef enum
{
  GOTGAN_SOURCE_IMPORTED,
  GOTGAN_SOURCE_SAMPLE,
  GOTGAN_SOURCE_FEED,
  GOTGAN_SOURCE_DATASET,
} GotganSourceKind;

/**
 * GotganFullText:
 * @GOTGAN_FULL_TEXT_AUTO: the page is fetched for items that look like teasers
 * @GOTGAN_FULL_TEXT_ALWAYS: for every item
 * @GOTGAN_FULL_TEXT_NEVER: for none
 */
typedef enum
{
  GOTGAN_FULL_TEXT_AUTO,
  GOTGAN_FULL_TEXT_ALWAYS,
  GOTGAN_FULL_TEXT_NEVER,
} GotganFullText;

/**
 * GotganSourceState:
 * @etag, @last_modified: (nullable): of the last good answer, verbatim
 * @tried: when it was last visited; all times are UTC, microseconds since the epoch, 0 is never
 * @fetched: when that last went well
 * @due: not to be visited before, unless the person asks: what the server wants, or the wait after failures
 * @held: not to be visited before, also when the person asks: the server said so (Retry-After)
 * @failures: visits in a row that did not go well
 * @problem: (nullable): word for why the last visit did not go well: "host", "tls", "timeout", "gone", "not-a-feed", …
 *   (gotgan-source-problem.h)
 * @detail: (nullable): what there is to add, such as the status or the place in the XML; not translated
 * @backlog: (nullable): address of the page of the feed from which on items have not all been stored yet; the source's own
 *   address when that is all of them
 *
 * What a visit leaves behind for the next one.
 */
typedef struct
{
  char *etag;
  char *last_modified;
  gint64 tried;
  gint64 fetched;
  gint64 due;
  gint64 held;
  guint failures;
  char *problem;
  char *detail;
  char *backlog;
} GotganSourceState;

GType gotgan_source_state_get_type (void);
GotganSourceState *gotgan_source_state_copy (const GotganSourceState *state);
void gotgan_source_state_free (GotganSourceState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganSourceState, gotgan_source_state_free)

GotganSource *gotgan_source_new (gint64 id, GotganSourceKind kind, const char *url,
                                 const char *title);
gint64 gotgan_source_get_id (GotganSource *self);
GotganSourceKind gotgan_source_get_kind (GotganSource *self);
/** Returns: (nullable): */
const char *gotgan_source_get_url (GotganSource *self);
void gotgan_source_set_url (GotganSource *self, const char *url);
/** Returns: (nullable): the feed's own title; the two built-in sources are named by the UI */
const char *gotgan_source_get_title (GotganSource *self);
void gotgan_source_set_title (GotganSource *self, const char *title);
/** Returns: (nullable): what the person calls it; goes before the title */
const char *gotgan_source_get_name (GotganSource *self);
void gotgan_source_set_name (GotganSource *self, const char *name);
/** Returns: (nullable): address of the site */
const char *gotgan_source_get_home (GotganSource *self);
void gotgan_source_set_home (GotganSource *self, const char *home);
/** Returns: (nullable): of OPML, names joined by "/" */
const char *gotgan_source_get_folder (GotganSource *self);
void gotgan_source_set_folder (GotganSource *self, const char *folder);
GotganFullText gotgan_source_get_full_text (GotganSource *self);
void gotgan_source_set_full_text (GotganSource *self, GotganFullText full_text);

/* Properties that notify: title, name, folder, n-articles, state, syncing. */
guint gotgan_source_get_n_articles (GotganSource *self);
void gotgan_source_set_n_articles (GotganSource *self, guint n_articles);
/** Returns: (transfer none): never %NULL */
const GotganSourceState *gotgan_source_get_state (GotganSource *self);
void gotgan_source_set_state (GotganSource *self, const GotganSourceState *state);
/** Whether it is being visited just now. */
gboolean gotgan_source_get_syncing (GotganSource *self);
void gotgan_source_set_syncing (GotganSource *self, gboolean syncing);

G_END_DECLS
