#pragma once

#include "app/facts/gotgan-rules.h"
#include "app/model/gotgan-source.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-store.h"

G_BEGIN_DECLS

/**
 * GotganParcel:
 * @name: base name of the file
 * @bytes: (nullable): what was in it; %NULL when it could not be read, or was an item of a feed
 * @url, @charset: (nullable): where it comes from, and what the transport said of it
 * @article: (nullable): what it is, once it has been parsed
 * @claims: (nullable) (element-type GotganClaim): what that says; %NULL when it was not asked
 * @is_known: whether the library has the very text
 * @outcome: what became of it
 * @id: the article's row
 * @error: (nullable): why it could not be imported
 *
 * One file on its way into the library.
 */
typedef struct
{
  char *name;
  GBytes *bytes;
  char *url;
  char *charset;
  GotganArticle *article;
  GPtrArray *claims;
  gboolean is_known;
  GotganArrivalOutcome outcome;
  gint64 id;
  GError *error;
} GotganParcel;

/** @name, @bytes, @error: (transfer full): */
GotganParcel *gotgan_parcel_new (char *name, GBytes *bytes, GError *error);
void gotgan_parcel_free (GotganParcel *parcel);

/**
 * GotganImportCrew:
 *
 * The threads of one import. For a worker thread, which waits for them.
 */
typedef struct _GotganImportCrew GotganImportCrew;

/**
 * gotgan_import_crew_new:
 * @source: whose articles they are to be
 *
 * Returns: (transfer full): or %NULL when the library can't be written or it was cancelled
 */
GotganImportCrew *gotgan_import_crew_new (GotganStore *store, GotganRules *rules,
                                          GotganSourceKind source, GCancellable *cancellable,
                                          GError **error);
void gotgan_import_crew_free (GotganImportCrew *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganImportCrew, gotgan_import_crew_free)

/**
 * gotgan_import_crew_process:
 * @batch: (element-type GotganParcel): each is given its outcome or its error
 *
 * Parses the batch and stores it in one transaction.
 *
 * Returns: %FALSE when nothing of it was stored: the library can't be written, or it was cancelled
 */
gboolean gotgan_import_crew_process (GotganImportCrew *self, GPtrArray *batch, GError **error);

G_END_DECLS
