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

GotganSource *gotgan_source_new (gint64 id, GotganSourceKind kind, const char *url,
                                 const char *title);
gint64 gotgan_source_get_id (GotganSource *self);
GotganSourceKind gotgan_source_get_kind (GotganSource *self);
/** Returns: (nullable): */
const char *gotgan_source_get_url (GotganSource *self);
/** Returns: (nullable): the feed's own title; the two built-in sources are named by the UI */
const char *gotgan_source_get_title (GotganSource *self);
/** Property that notifies. */
guint gotgan_source_get_n_articles (GotganSource *self);
void gotgan_source_set_n_articles (GotganSource *self, guint n_articles);

G_END_DECLS
