#pragma once

#include "app/library/gotgan-library-base.h"
#include "app/model/gotgan-article-version.h"
#include "app/model/gotgan-article.h"
#include "app/model/gotgan-changes.h"
#include "app/model/gotgan-headline.h"

G_BEGIN_DECLS

/* Articles: what is stored of one, and what the person does with them. */

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
 * gotgan_library_load_story_async:
 *
 * What lists say of the articles that tell the story of one in nearly the same words: of other outlets, mostly.
 */
void gotgan_library_load_story_async (GotganLibrary *self, gint64 id, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full) (element-type GotganHeadline): itself among them, in the order they were published */
GPtrArray *gotgan_library_load_story_finish (GotganLibrary *self, GAsyncResult *result,
                                             GError **error);

/* Commands, see gotgan-library-base.h. */

void gotgan_library_set_starred (GotganLibrary *self, gint64 article_id, gboolean starred);
void gotgan_library_remove_article (GotganLibrary *self, gint64 article_id);

/* The same of several articles, each as one step of undo, which puts back what each of them was. */

/** @ids: (element-type gint64) */
void gotgan_library_star_articles (GotganLibrary *self, GArray *ids, gboolean starred);
/** @ids: (element-type gint64) */
void gotgan_library_mark_articles_read (GotganLibrary *self, GArray *ids, gboolean read);
/** @ids: (element-type gint64) */
void gotgan_library_remove_articles (GotganLibrary *self, GArray *ids);

/** Not a step of undo. */
void gotgan_library_mark_read (GotganLibrary *self, gint64 article_id, gboolean read);

G_END_DECLS
