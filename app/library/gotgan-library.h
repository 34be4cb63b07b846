#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-annotation.h"
#include "app/model/gotgan-article-version.h"
#include "app/model/gotgan-article.h"
#include "app/model/gotgan-changes.h"
#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-deal-link.h"
#include "app/model/gotgan-deal.h"
#include "app/model/gotgan-headline.h"
#include "app/model/gotgan-meaning.h"
#include "app/model/gotgan-note-filter.h"
#include "app/model/gotgan-party.h"
#include "app/model/gotgan-rates.h"
#include "app/model/gotgan-saved-search.h"
#include "app/model/gotgan-source-offer.h"
#include "app/model/gotgan-source.h"
#include "app/model/gotgan-sync-report.h"
#include "app/model/gotgan-verdict.h"

G_BEGIN_DECLS

/**
 * GotganLibrary:
 *
 * The front door: opens the store, runs imports, hands out list models, undoes. Lives on the thread that made it
 * (its thread-default main context); work is done on the store's threads and nothing here blocks.
 */
#define GOTGAN_TYPE_LIBRARY (gotgan_library_get_type ())
G_DECLARE_FINAL_TYPE (GotganLibrary, gotgan_library, GOTGAN, LIBRARY, GObject)

/**
 * GotganLibraryFlags:
 * @GOTGAN_LIBRARY_SAMPLE: fill a library into which nothing has been brought yet with the sample articles
 */
typedef enum
{
  GOTGAN_LIBRARY_NONE = 0,
  GOTGAN_LIBRARY_SAMPLE = 1 << 0,
} GotganLibraryFlags;

/** Returns: (transfer full): where the library is unless another is asked for: $GOTGAN_LIBRARY, else
 *    $XDG_DATA_HOME/gotgan/library.gotgan */
char *gotgan_library_dup_default_path (void);

/**
 * gotgan_library_open_async:
 * @path: (nullable): the library file; %NULL means gotgan_library_dup_default_path()
 *
 * Makes the file where there is none. Errors are GOTGAN_STORE_ERROR (TOO_NEW, NOT_A_LIBRARY, FULL, …) and
 * GOTGAN_FACTS_ERROR; each has a sentence in gotgan-error-text.h.
 */
void gotgan_library_open_async (const char *path, GotganLibraryFlags flags,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
/** Returns: (transfer full): */
GotganLibrary *gotgan_library_open_finish (GAsyncResult *result, GError **error);

/** Waits for writes under way and closes the file; also done at the last unref. */
void gotgan_library_close (GotganLibrary *self);

/**
 * gotgan_library_follow_others:
 *
 * From now on what other programs write to the same file is noticed within some seconds: the models are read anew, and
 * articles-changed is emitted. To be called once, by whoever keeps the library open. Where the file system does not tell of
 * writing nothing is noticed.
 */
void gotgan_library_follow_others (GotganLibrary *self);

/**
 * gotgan_library_get_n_damaged:
 *
 * Notes, sources and verdicts that could not be read when the library was opened. They are left out of what is shown and
 * stay in the file as they are; whoever opened it is to be told.
 */
guint gotgan_library_get_n_damaged (GotganLibrary *self);

/** Returns: (transfer none): where it is kept */
const char *gotgan_library_get_path (GotganLibrary *self);

/**
 * GotganImportReport:
 * @n_added: articles that were new
 * @n_updated: articles that got a new version
 * @n_unchanged: articles that were there already
 * @n_sources: sources that were new, of an OPML file
 * @n_known_sources: those of it that were there already
 * @failures: (element-type GotganImportFailure): what could not be imported, and why
 * @first_id: the first article added or updated, or 0
 */
typedef struct
{
  guint n_added;
  guint n_updated;
  guint n_unchanged;
  guint n_sources;
  guint n_known_sources;
  GPtrArray *failures;
  gint64 first_id;
} GotganImportReport;

/** @name: base name only, or an address. @error: of any domain of app/. */
typedef struct
{
  char *name;
  GError *error;
} GotganImportFailure;

/** Returns: (transfer full): of nothing imported */
GotganImportReport *gotgan_import_report_new (void);
void gotgan_import_report_free (GotganImportReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganImportReport, gotgan_import_report_free)

/** Called in the library's main context, at most some ten times a second. @total may grow while folders are read. */
typedef void (*GotganProgress) (guint done, guint total, gpointer user_data);

/**
 * gotgan_library_import_async:
 * @files: (element-type GFile): files and folders (read recursively, hidden ones passed over)
 * @progress: (nullable): with @progress_data
 *
 * Articles as text or pages; feeds and JSON Feed files, whose items come in as articles; OPML files, whose feeds become
 * sources and are not visited by this.
 *
 * One bad file never stops the others: it is a failure in the report. The task itself fails only when the
 * library cannot be written or @cancellable was cancelled; what was stored by then stays.
 */
void gotgan_library_import_async (GotganLibrary *self, GPtrArray *files, GotganProgress progress,
                                  gpointer progress_data, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): */
GotganImportReport *gotgan_library_import_finish (GotganLibrary *self, GAsyncResult *result,
                                                  GError **error);

/** The same for bytes in hand (standard input, a paste); @name is what failures call it. Same finish. */
void gotgan_library_import_bytes_async (GotganLibrary *self, GBytes *bytes, const char *name,
                                        GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);

/**
 * gotgan_library_import_opml_async:
 * @name: what failures call it
 *
 * The same for what has to be an OPML file and is refused when it is none.
 */
void gotgan_library_import_opml_async (GotganLibrary *self, GBytes *bytes, const char *name,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);

/* Where articles come from. */

#define GOTGAN_LIBRARY_ERROR (gotgan_library_error_quark ())
GQuark gotgan_library_error_quark (void);

/**
 * GotganLibraryError:
 * @GOTGAN_LIBRARY_ERROR_OFFLINE: there is no network
 * @GOTGAN_LIBRARY_ERROR_ADDRESS: what was typed is no address of the web
 * @GOTGAN_LIBRARY_ERROR_NOT_A_SOURCE: nothing there can be followed
 * @GOTGAN_LIBRARY_ERROR_ONLY_AN_ARTICLE: there is no feed, but an article that can be added
 * @GOTGAN_LIBRARY_ERROR_WITHHELD: the picture has not been fetched yet, and is not to be now
 * @GOTGAN_LIBRARY_ERROR_NOT_A_PICTURE: what is there is no picture that can be shown
 * @GOTGAN_LIBRARY_ERROR_NAMED_FEED: the feed that the page names can't be read; the message says it to the person
 * @GOTGAN_LIBRARY_ERROR_NO_FILE: neither a file nor what is at an address; the message says it to the person
 */
typedef enum
{
  GOTGAN_LIBRARY_ERROR_OFFLINE,
  GOTGAN_LIBRARY_ERROR_ADDRESS,
  GOTGAN_LIBRARY_ERROR_NOT_A_SOURCE,
  GOTGAN_LIBRARY_ERROR_ONLY_AN_ARTICLE,
  GOTGAN_LIBRARY_ERROR_WITHHELD,
  GOTGAN_LIBRARY_ERROR_NOT_A_PICTURE,
  GOTGAN_LIBRARY_ERROR_NAMED_FEED,
  GOTGAN_LIBRARY_ERROR_NO_FILE,
} GotganLibraryError;

/**
 * gotgan_library_look_async:
 * @address: as typed: "example.com" too
 *
 * What there is at an address: a feed, or a page that names some, or an article. Stores nothing.
 */
void gotgan_library_look_async (GotganLibrary *self, const char *address, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
/**
 * gotgan_library_look_finish:
 * @page: (out) (optional) (nullable) (transfer full): the article, when the page looks like one; whoever does not ask for it
 *   wants a feed: %GOTGAN_LIBRARY_ERROR_ONLY_AN_ARTICLE
 * @n_left_out: (out) (optional): feeds that the page names besides the first few; gotgan_left_out_text()
 *
 * Returns: (transfer full) (element-type GotganSourceOffer): may be empty; or %NULL with an error that has a sentence:
 *   also when there is nothing but feeds that can't be read
 */
GPtrArray *gotgan_library_look_finish (GotganLibrary *self, GAsyncResult *result,
                                       GotganArticle **page, guint *n_left_out, GError **error);

/**
 * gotgan_library_add_source_async:
 * @title: (nullable): what it calls itself
 * @name: (nullable): what the person calls it
 * @folder: (nullable): names joined by "/"
 *
 * Adds a source; one that is there already stays as it is, and one that was removed comes back with its articles. It is
 * not visited by this. Taken back by gotgan_library_remove_source().
 */
void gotgan_library_add_source_async (GotganLibrary *self, GotganSourceKind kind, const char *url,
                                      const char *title, const char *name, const char *folder,
                                      GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data);
/**
 * gotgan_library_add_source_finish:
 * @is_new: (out) (optional): whether it was not there before
 *
 * Returns: (transfer full): the source as it is in gotgan_library_get_sources()
 */
GotganSource *gotgan_library_add_source_finish (GotganLibrary *self, GAsyncResult *result,
                                                gboolean *is_new, GError **error);

/**
 * gotgan_library_count_articles_async:
 *
 * How many articles a source has, to be told before or after it is removed.
 */
void gotgan_library_count_articles_async (GotganLibrary *self, gint64 source_id,
                                          GCancellable *cancellable, GAsyncReadyCallback callback,
                                          gpointer user_data);
/**
 * gotgan_library_count_articles_finish:
 * @n_own: (out): those that go with it
 * @n_shared: (out): those that another source has too, and that stay
 */
gboolean gotgan_library_count_articles_finish (GotganLibrary *self, GAsyncResult *result,
                                               guint *n_own, guint *n_shared, GError **error);

/**
 * gotgan_library_add_page_async:
 * @address: of an article
 *
 * Fetches a page and imports the article on it. Finish with gotgan_library_import_finish(); what can't be imported is its
 * failure, what can't be fetched the task's error.
 */
void gotgan_library_add_page_async (GotganLibrary *self, const char *address,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data);

/**
 * gotgan_library_sync_async:
 * @sources: (nullable) (element-type GotganSource): which ones; %NULL is all
 * @flags: %GOTGAN_SYNC_ALL when the person asks
 * @progress: (nullable): counts sources, with @progress_data
 *
 * Visits sources and brings in what is new. #GotganSource:syncing and #GotganSource:state tell of each, and what is stored
 * can be read at once; gotgan_library_settle_async() tells when it can be searched too. A source that is being visited
 * already is not visited twice. Without a network: %GOTGAN_LIBRARY_ERROR_OFFLINE.
 */
void gotgan_library_sync_async (GotganLibrary *self, GPtrArray *sources, GotganSyncFlags flags,
                                GotganProgress progress, gpointer progress_data,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
/** Returns: (transfer full) (element-type GotganSyncReport): in the order of the sources; or %NULL: cancelled, offline, … */
GPtrArray *gotgan_library_sync_finish (GotganLibrary *self, GAsyncResult *result, GError **error);

/**
 * GotganSettled:
 * @GOTGAN_SETTLED_SEARCH: searches find every article
 * @GOTGAN_SETTLED_FACTS: every article has been asked for its facts, too
 */
typedef enum
{
  GOTGAN_SETTLED_SEARCH,
  GOTGAN_SETTLED_FACTS,
} GotganSettled;

/**
 * gotgan_library_settle_async:
 *
 * Done when the work in the background that follows a sync has come so far; whoever does not wait loses nothing, it goes on
 * when the library is opened next.
 */
void gotgan_library_settle_async (GotganLibrary *self, GotganSettled settled,
                                  GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean gotgan_library_settle_finish (GotganLibrary *self, GAsyncResult *result, GError **error);

/** Whether any source is being visited. Property "syncing" notifies. */
gboolean gotgan_library_get_syncing (GotganLibrary *self);

/**
 * gotgan_library_set_auto_sync:
 * @minutes: between two rounds; 0 is never, as at first
 * @on_metered: also where the network counts bytes
 *
 * Visits sources that are due from time to time by itself. Rounds are left out while there is no network, while the machine
 * saves power and, unless @on_metered, while the network is metered.
 */
void gotgan_library_set_auto_sync (GotganLibrary *self, guint minutes, gboolean on_metered);

/** An OPML 2.0 file of all sources with an address, in their folders. */
void gotgan_library_export_opml_async (GotganLibrary *self, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): */
GBytes *gotgan_library_export_opml_finish (GotganLibrary *self, GAsyncResult *result,
                                           GError **error);

/**
 * GotganPublishReport:
 * @n_added: articles that were new
 * @n_updated: articles of which the text, or what was decided on their claims, has changed
 * @n_unchanged: articles that had been published as they are
 * @n_partial: articles that are not published, for only their beginning is there
 * @n_written: files that were written; none when nothing has changed
 */
typedef struct
{
  guint n_added;
  guint n_updated;
  guint n_unchanged;
  guint n_partial;
  guint n_written;
} GotganPublishReport;

/**
 * GotganPublishOrder:
 * @folder: where to; made where there is none. Other files there are left alone
 * @title: (nullable): what the dataset is called
 * @home: (nullable): address of a page about it
 * @feed_url: (nullable): address that feed.json will have
 *
 * What to publish. What is %NULL stays as it was published before.
 */
typedef struct
{
  const char *folder;
  const char *title;
  const char *home;
  const char *feed_url;
} GotganPublishOrder;

/**
 * gotgan_library_publish_async:
 * @progress: (nullable): counts articles, with @progress_data
 *
 * Writes the library as a dataset, see data/dataset.md: what is new since the folder was last published to. Errors are
 * GOTGAN_DATASET_ERROR and GOTGAN_STORE_ERROR.
 */
void gotgan_library_publish_async (GotganLibrary *self, const GotganPublishOrder *order,
                                   GotganProgress progress, gpointer progress_data,
                                   GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data);
/** Returns: (transfer full): to be freed with g_free() */
GotganPublishReport *gotgan_library_publish_finish (GotganLibrary *self, GAsyncResult *result,
                                                    GError **error);

/**
 * gotgan_library_load_article_async:
 *
 * The newest version of an article. NOT_FOUND (GOTGAN_STORE_ERROR) when there is none.
 */
void gotgan_library_load_article_async (GotganLibrary *self, gint64 id, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
/** The same of one of its versions. @hash: all of it. Same finish. */
void gotgan_library_load_version_async (GotganLibrary *self, gint64 id, const char *hash,
                                        GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
/** Returns: (transfer full): */
GotganArticle *gotgan_library_load_article_finish (GotganLibrary *self, GAsyncResult *result,
                                                   GError **error);

/**
 * gotgan_library_load_versions_async:
 *
 * The texts that an article had. NOT_FOUND (GOTGAN_STORE_ERROR) when there is no such article.
 */
void gotgan_library_load_versions_async (GotganLibrary *self, gint64 article_id,
                                         GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data);
/** Returns: (transfer full) (element-type GotganArticleVersion): oldest first, the one in force last */
GPtrArray *gotgan_library_load_versions_finish (GotganLibrary *self, GAsyncResult *result,
                                                GError **error);

/**
 * gotgan_library_load_changes_async:
 * @from_version: (nullable): the beginning of a version's hash; %NULL is the last whole text before @to_version
 * @to_version: (nullable): the same; %NULL is the version in force
 *
 * What an edit of an article changed, and which notes, claims and deals it touches. Claims are read anew from both texts
 * by today's rules, so that only the text makes a difference; what a person said of them is left out. A version that is
 * not there, or an article, is NOT_FOUND (GOTGAN_STORE_ERROR).
 */
void gotgan_library_load_changes_async (GotganLibrary *self, gint64 article_id,
                                        const char *from_version, const char *to_version,
                                        GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
/** Returns: (transfer full): without a version before when there is only one */
GotganChanges *gotgan_library_load_changes_finish (GotganLibrary *self, GAsyncResult *result,
                                                   GError **error);

/**
 * GotganPictureUse:
 * @GOTGAN_PICTURE_USE_NEVER: only what has been fetched before
 * @GOTGAN_PICTURE_USE_UNMETERED: also from the network where that does not count bytes
 * @GOTGAN_PICTURE_USE_ALWAYS: also where it does; what a person asks for
 *
 * When pictures may be fetched. The numbers are those of the setting "pictures".
 */
typedef enum
{
  GOTGAN_PICTURE_USE_NEVER,
  GOTGAN_PICTURE_USE_UNMETERED,
  GOTGAN_PICTURE_USE_ALWAYS,
} GotganPictureUse;

/**
 * gotgan_library_load_picture_async:
 * @url: of a #GotganPicture
 *
 * A picture's file: JPEG, PNG, WebP or GIF, with what gotgan_picture_header_read() allows. It is kept for the next time, in
 * the person's cache. %GOTGAN_LIBRARY_ERROR_WITHHELD when @use does not let it be fetched.
 */
void gotgan_library_load_picture_async (GotganLibrary *self, const char *url, GotganPictureUse use,
                                        GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
/** Returns: (transfer full): */
GBytes *gotgan_library_load_picture_finish (GotganLibrary *self, GAsyncResult *result,
                                            GError **error);

/**
 * gotgan_library_load_headline_async:
 *
 * What a list says of an article, for one that is in no list; the state of that moment. NOT_FOUND when there is none.
 */
void gotgan_library_load_headline_async (GotganLibrary *self, gint64 id, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): */
GotganHeadline *gotgan_library_load_headline_finish (GotganLibrary *self, GAsyncResult *result,
                                                     GError **error);

/**
 * gotgan_library_count_found_async:
 *
 * How many articles of the library a query finds. Read on a thread that holds up nothing on screen.
 */
void gotgan_library_count_found_async (GotganLibrary *self, const char *query,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean gotgan_library_count_found_finish (GotganLibrary *self, GAsyncResult *result,
                                            guint *n_found, GError **error);

/**
 * gotgan_library_load_story_async:
 *
 * What lists say of the articles that tell the story of one in nearly the same words: of other outlets, mostly.
 */
void gotgan_library_load_story_async (GotganLibrary *self, gint64 id, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full) (element-type GotganHeadline): itself among them, in the order they were published */
GPtrArray *gotgan_library_load_story_finish (GotganLibrary *self, GAsyncResult *result,
                                             GError **error);

/**
 * gotgan_library_load_claims_async:
 *
 * The claims of one article, in the order of the text, as a #GListModel of #GotganClaim: what the rules and the person
 * say together. Each has its verdict; those that were rejected are not among them.
 */
void gotgan_library_load_claims_async (GotganLibrary *self, gint64 article_id,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
/**
 * gotgan_library_load_claims_finish:
 * @pending: (out) (optional): whether the article has yet to be read for facts; the library is changed once it was
 *
 * Returns: (transfer full):
 */
GListModel *gotgan_library_load_claims_finish (GotganLibrary *self, GAsyncResult *result,
                                               gboolean *pending, GError **error);

/**
 * gotgan_library_load_verdicts_async:
 * @article_id: of one article; 0 is all
 *
 * What the person decided, as a #GListModel of #GotganVerdict: by article, then in the order in which it was decided. Also
 * what was rejected, and what waits for its words.
 */
void gotgan_library_load_verdicts_async (GotganLibrary *self, gint64 article_id,
                                         GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data);
/** Returns: (transfer full): */
GListModel *gotgan_library_load_verdicts_finish (GotganLibrary *self, GAsyncResult *result,
                                                 GError **error);

/**
 * gotgan_library_find_claims_async:
 * @name: "ARTICLE:KEY" or "KEY", of which the key's beginning is enough
 *
 * Which claims go by @name: shown ones, and those under a verdict. For programs that name claims by text.
 */
void gotgan_library_find_claims_async (GotganLibrary *self, const char *name,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
/** Returns: (transfer full) (element-type GotganClaim): two at most: one more than one needs to know; with their verdicts */
GPtrArray *gotgan_library_find_claims_finish (GotganLibrary *self, GAsyncResult *result,
                                              GError **error);

/**
 * gotgan_library_load_links_async:
 *
 * What the person said of deals, in the order in which it was said: of each pair the keys its claims are shown under. Pairs
 * of which one is not shown are left out.
 */
void gotgan_library_load_links_async (GotganLibrary *self, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full) (element-type GotganDealLink): */
GPtrArray *gotgan_library_load_links_finish (GotganLibrary *self, GAsyncResult *result,
                                             GError **error);

/**
 * gotgan_library_load_deals_async:
 * @as_of: (nullable): EDTF day; only articles published (else imported) by then count
 *
 * Deals and metrics of the library, newest first, as a #GListModel of #GotganDeal.
 */
void gotgan_library_load_deals_async (GotganLibrary *self, const char *as_of,
                                      GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data);
/** Returns: (transfer full): */
GListModel *gotgan_library_load_deals_finish (GotganLibrary *self, GAsyncResult *result,
                                              GError **error);

/**
 * gotgan_library_make_rates:
 * @deals: (element-type GotganDeal): of gotgan_library_load_deals_async()
 *
 * What to convert by: what the articles print, and the reference rates that were read with @deals.
 *
 * Returns: (transfer full):
 */
GotganRates *gotgan_library_make_rates (GotganLibrary *self, GListModel *deals);

/** The same for a list that never changes: made once and kept with it. Returns: (transfer none): */
GotganRates *gotgan_library_get_rates (GotganLibrary *self, GListModel *deals);

/* Collections that live as long as the library and change with it. (transfer none) */

/** #GotganSource items. */
GListModel *gotgan_library_get_sources (GotganLibrary *self);
/** #GotganParty items: every party of the library's claims, most spoken of first. */
GListModel *gotgan_library_get_parties (GotganLibrary *self);
/** #GotganNote items of all articles, newest first. Filter it for one article. */
GListModel *gotgan_library_get_notes (GotganLibrary *self);
/** The four #GotganMeaning, in the order of their colours; always the same objects. */
GListModel *gotgan_library_get_meanings (GotganLibrary *self);

/** #GotganSavedSearch items, in the order in which they were saved. */
GListModel *gotgan_library_get_saved_searches (GotganLibrary *self);

/** Returns: (transfer none): what the person calls the meaning of @colour, else what the program calls it */
const char *gotgan_library_get_meaning_label (GotganLibrary *self, GotganColour colour);

/** Returns: (transfer full): the registry's or the library's name for a party, in @language */
char *gotgan_library_dup_party_name (GotganLibrary *self, const GotganPartyRef *ref,
                                     GotganLanguage language);

/** Returns: (transfer full): the key of the party that goes by @name (an id, or a name in any spelling) */
char *gotgan_library_dup_party_key (GotganLibrary *self, const char *name);

/* Notes in files. */

/**
 * GotganNotesFormat:
 * @GOTGAN_NOTES_JSON_LD: W3C Web Annotations, see gotgan-annotation.h: what comes back unharmed; "application/ld+json"
 * @GOTGAN_NOTES_MARKDOWN: for people, by article; "text/markdown"
 * @GOTGAN_NOTES_CSV: for spreadsheets; "text/csv"
 */
typedef enum
{
  GOTGAN_NOTES_JSON_LD,
  GOTGAN_NOTES_MARKDOWN,
  GOTGAN_NOTES_CSV,
} GotganNotesFormat;

/**
 * gotgan_library_export_notes_async:
 * @notes: (nullable): #GotganNote, as a #GotganNoteList; %NULL is all, with those whose article is not in the library
 *
 * What was commanded before is in the file.
 */
void gotgan_library_export_notes_async (GotganLibrary *self, GListModel *notes,
                                        GotganNotesFormat format, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): the file, UTF-8 */
GBytes *gotgan_library_export_notes_finish (GotganLibrary *self, GAsyncResult *result,
                                            GError **error);

/**
 * GotganNotesReport:
 * @n_added: notes that were not in the library
 * @n_updated: notes that were, and that the file has newer
 * @n_unchanged: notes that were, and stay as they are
 * @n_changed: those of the first two whose words are changed in the article
 * @n_orphaned: and whose words are not in it
 * @n_stray: notes that are kept until their article comes, see gotgan_library_load_stray_notes_async()
 * @failures: (element-type GotganImportFailure): what could not be taken, and why
 */
typedef struct
{
  guint n_added;
  guint n_updated;
  guint n_unchanged;
  guint n_changed;
  guint n_orphaned;
  guint n_stray;
  GPtrArray *failures;
} GotganNotesReport;

/** Returns: (transfer full): of no notes */
GotganNotesReport *gotgan_notes_report_new (void);
void gotgan_notes_report_free (GotganNotesReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganNotesReport, gotgan_notes_report_free)

/**
 * gotgan_library_import_notes_async:
 * @file: of W3C Web Annotations as JSON-LD, ours or another program's
 *
 * Fails with GOTGAN_ANNOTATION_ERROR when it is no such file; one annotation that can't be taken is a failure in the report.
 * What was stored before it was cancelled stays, and the same file can be taken again.
 */
void gotgan_library_import_notes_async (GotganLibrary *self, GFile *file, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
/** The same for bytes in hand. Same finish. */
void gotgan_library_import_notes_bytes_async (GotganLibrary *self, GBytes *bytes,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): */
GotganNotesReport *gotgan_library_import_notes_finish (GotganLibrary *self, GAsyncResult *result,
                                                       GError **error);

/**
 * gotgan_library_load_stray_notes_async:
 *
 * Notes from files whose article is not in the library. They become notes of it by themselves when it comes.
 */
void gotgan_library_load_stray_notes_async (GotganLibrary *self, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full) (element-type GotganAnnotation): without articles */
GPtrArray *gotgan_library_load_stray_notes_finish (GotganLibrary *self, GAsyncResult *result,
                                                   GError **error);

/* Commands. Each is one step of undo, takes effect in the models at once, and is written behind them; a write that
 * fails is taken back and told by #GotganLibrary::failed (GError). Nothing is shown as saved before it is: a note's
 * created time is 0 until then. */

void gotgan_library_add_note (GotganLibrary *self, GotganNote *note);
/** @colour, @comment: what it is to be; @comment may be %NULL for none */
void gotgan_library_edit_note (GotganLibrary *self, GotganNote *note, GotganColour colour,
                               const char *comment);
/** @tags: (nullable): what they are to be; kept as gotgan_tags_clean() gives them */
void gotgan_library_tag_note (GotganLibrary *self, GotganNote *note, const char *const *tags);
/** Keeps a note whose sentence was edited on what stands in its place (gotgan_note_get_place()) in @article, the newest version. */
void gotgan_library_keep_note (GotganLibrary *self, GotganNote *note, GotganArticle *article);
/** @name: (nullable): what the person calls the meaning of @colour; nothing gives it back the program's name */
void gotgan_library_name_meaning (GotganLibrary *self, GotganColour colour, const char *name);
void gotgan_library_remove_note (GotganLibrary *self, GotganNote *note);
/** Reads what the articles with notes have, so that only that is offered to filter by. */
void gotgan_library_load_note_subjects_async (GotganLibrary *self, GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): */
GotganNoteSubjects *gotgan_library_load_note_subjects_finish (GotganLibrary *self,
                                                              GAsyncResult *result, GError **error);

/**
 * gotgan_library_save_search:
 *
 * Returns: (transfer full) (nullable): the search as it is in gotgan_library_get_saved_searches(); %NULL when name or query say
 *   nothing, and nothing was done
 */
GotganSavedSearch *gotgan_library_save_search (GotganLibrary *self, const char *name,
                                               const char *query);
/** Returns: whether it was done: not when name or query say nothing */
gboolean gotgan_library_edit_search (GotganLibrary *self, GotganSavedSearch *search,
                                     const char *name, const char *query);
void gotgan_library_remove_search (GotganLibrary *self, GotganSavedSearch *search);

/** @stray: of gotgan_library_load_stray_notes_async() */
void gotgan_library_remove_stray_note (GotganLibrary *self, const GotganAnnotation *stray);
void gotgan_library_set_starred (GotganLibrary *self, gint64 article_id, gboolean starred);
void gotgan_library_remove_article (GotganLibrary *self, gint64 article_id);

/* The same of several articles, each as one step of undo, which puts back what each of them was. */

/** @ids: (element-type gint64) */
void gotgan_library_star_articles (GotganLibrary *self, GArray *ids, gboolean starred);
/** @ids: (element-type gint64) */
void gotgan_library_mark_articles_read (GotganLibrary *self, GArray *ids, gboolean read);
/** @ids: (element-type gint64) */
void gotgan_library_remove_articles (GotganLibrary *self, GArray *ids);

/** @name, @folder: (nullable): what the person calls it and where they keep it */
void gotgan_library_edit_source (GotganLibrary *self, GotganSource *source, const char *name,
                                 const char *folder, GotganFullText full_text);
/** Gives the source another address; its articles stay, and its next visit knows of no earlier one. */
void gotgan_library_move_source (GotganLibrary *self, GotganSource *source, const char *url);
/** Removes the articles of a source and the source itself (the sample, say). */
void gotgan_library_remove_source (GotganLibrary *self, gint64 source_id);

/* What the person says of a claim or deal. Claims and deals are read from the store, so these take effect there and are
 * told by #GotganLibrary::claims-changed. The claim is named by its article and key; one that is under a verdict, by
 * that. A claim that is gone by then is NOT_FOUND, told by #GotganLibrary::failed. */

void gotgan_library_accept_claim (GotganLibrary *self, GotganClaim *claim);
/** A claim that was made by hand is taken back. */
void gotgan_library_reject_claim (GotganLibrary *self, GotganClaim *claim);

/**
 * gotgan_library_correct_claim:
 * @corrected: what it should say; what differs from the rules' reading is kept, and if nothing does, that is accepted
 *
 * Returns: %FALSE with GOTGAN_CLAIM_ERROR when @corrected is no claim
 */
gboolean gotgan_library_correct_claim (GotganLibrary *self, GotganClaim *claim,
                                       GotganClaim *corrected, GError **error);

/**
 * gotgan_library_add_claim:
 * @claim: with its article as origin, and span and quote in the newest version of it
 *
 * Returns: %FALSE with GOTGAN_CLAIM_ERROR when it is none
 */
gboolean gotgan_library_add_claim (GotganLibrary *self, GotganClaim *claim, GError **error);

/**
 * gotgan_library_suggest_claim_async:
 * @article: the version that is shown, as it is stored
 * @span: words of it
 *
 * The start of a claim that a person makes of these words: see gotgan_facts_suggest(). %GOTGAN_CLAIM_ERROR_QUOTE when there
 * are no such words.
 */
void gotgan_library_suggest_claim_async (GotganLibrary *self, GotganArticle *article,
                                         const GotganSpan *span, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): for gotgan_library_add_claim(), once it is whole */
GotganClaim *gotgan_library_suggest_claim_finish (GotganLibrary *self, GAsyncResult *result,
                                                  GError **error);

/** Takes a verdict back: the rules' word holds. */
void gotgan_library_withdraw_verdict (GotganLibrary *self, GotganVerdict *verdict);

/** Says that both deals are one. */
void gotgan_library_merge_deals (GotganLibrary *self, GotganDeal *deal, GotganDeal *other);

/** Says that a claim of @deal does not speak of what its others speak of. Nothing to do for its only claim. */
void gotgan_library_split_claim (GotganLibrary *self, GotganDeal *deal, GotganClaim *claim);

/** Takes back what was said of two claims; which deals they speak of is for the rules again. */
void gotgan_library_unlink_claims (GotganLibrary *self, GotganClaim *claim, GotganClaim *other);

/** Not a step of undo. */
void gotgan_library_mark_read (GotganLibrary *self, gint64 article_id, gboolean read);

/* Properties "can-undo" and "can-redo" notify. */
gboolean gotgan_library_get_can_undo (GotganLibrary *self);
gboolean gotgan_library_get_can_redo (GotganLibrary *self);
void gotgan_library_undo (GotganLibrary *self);
void gotgan_library_redo (GotganLibrary *self);

/**
 * gotgan_library_flush_async:
 *
 * Done when everything commanded so far is on disk; fails with the first write that did not succeed.
 */
void gotgan_library_flush_async (GotganLibrary *self, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
gboolean gotgan_library_flush_finish (GotganLibrary *self, GAsyncResult *result, GError **error);

/* Signals:
 *   articles-changed ()          articles came, went or got a new version, or claims were made anew
 *   article-changed (gint64)     one article's unread, star or counts changed
 *   claims-changed (gint64)      the person decided on claims of an article; 0 for several
 *   failed (GError)              a write did not succeed and was taken back
 */

G_END_DECLS
