#pragma once

#include "app/store/gotgan-listing.h"
#include "app/store/gotgan-search-query.h"
#include "app/store/gotgan-statement.h"

G_BEGIN_DECLS

/**
 * GotganFinder:
 * @candidates: (nullable): the articles that words, claims, outlets and notes leave; %NULL is all
 * @excluded: (nullable): articles that must not be among them
 * @published: (nullable): articles of the outlets that are asked for
 * @first, @last: days between which it is listed, 0 for an open end
 * @days: (element-type GotganDays): when it is listed, any of these; empty is any day
 * @not_days: (element-type GotganDays): days on which it must not be listed
 * @read, @starred: 0 or 1; -1 is either
 * @claim_parts: (element-type GotganQueryPart): what one claim must fulfil
 * @nothing: whether nothing can fulfil it all
 *
 * What a selection asks, made into sets and into what the rows of articles say themselves.
 */
typedef struct
{
  GotganConnection *connection;
  const GotganSelection *selection;
  GotganSearchQuery *query;
  GArray *candidates;
  GArray *excluded;
  GArray *published;
  guint32 first;
  guint32 last;
  GArray *days;
  GArray *not_days;
  GPtrArray *claim_parts;
  int read;
  int starred;
  gboolean nothing;
} GotganFinder;

/** Both days belong to it; 0 is an open end. */
typedef struct
{
  guint32 first;
  guint32 last;
} GotganDays;

/** Returns: (transfer full) (nullable): %NULL with an error, or without one when @selection wants a beginning and has none */
GotganFinder *gotgan_finder_new (GotganConnection *connection, const GotganSelection *selection,
                                 GError **error);
void gotgan_finder_free (GotganFinder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganFinder, gotgan_finder_free)

/* --- gotgan-finder-rows.c ------------------------------------------------------------------------ */

/** Takes a part of is: or date:; a mark that must be @value. */
void gotgan_finder_take_state (GotganFinder *self, const GotganQueryPart *part);
void gotgan_finder_take_days (GotganFinder *self, const GotganQueryPart *part);
void gotgan_finder_want_mark (GotganFinder *self, int *mark, int value);

/** To be called when all days are there. */
void gotgan_finder_bound_days (GotganFinder *self);

/** Returns: whether the rows of articles are to be asked, too */
gboolean gotgan_finder_has_filters (GotganFinder *self);

/** Appends to @sql what a row of articles, called "a", must fulfil. */
void gotgan_finder_append_filters (GotganFinder *self, GString *sql);
/** Binds the values of that. */
void gotgan_finder_bind_filters (GotganFinder *self, GotganStatement *statement);

/** Returns: whether an article that fulfils the filters is found */
gboolean gotgan_finder_has (GotganFinder *self, gint64 id, gint64 listed);

/* --- gotgan-finder.c ----------------------------------------------------------------------------- */

/**
 * gotgan_finder_find_best:
 *
 * Returns: (transfer full): those whose title, or whose claims' parties, have all the words; %NULL with an error
 */
GArray *gotgan_finder_find_best (GotganFinder *self, GError **error);

/* --- gotgan-finder-fields.c: sets of articles, or %NULL with an error ---------------------------- */

GArray *gotgan_finder_find_publisher (GotganConnection *connection, const char *name,
                                      GError **error);
GArray *gotgan_finder_find_tag (GotganConnection *connection, const char *tag, GError **error);
GArray *gotgan_finder_find_note (GotganConnection *connection, const char *words, GError **error);

/* --- gotgan-finder-claims.c ---------------------------------------------------------------------- */

/**
 * gotgan_finder_dup_party_keys:
 * @name: key, or a name or how one begins
 * @exactly: whether its beginning is not enough
 *
 * Returns: (transfer full): a JSON array of the keys of the parties that go by it: those of exactly that name, if there are any
 */
char *gotgan_finder_dup_party_keys (GotganConnection *connection, const GotganSelection *selection,
                                    const char *name, gboolean exactly, GError **error);

/** What is read of the claims that are found. */
typedef enum
{
  GOTGAN_CLAIM_ID,
  GOTGAN_CLAIM_ARTICLE,
} GotganClaimColumn;

/**
 * gotgan_finder_find_claims:
 * @parts: (element-type GotganQueryPart): what one claim must fulfil: party, amount, and any of the stages; at least one
 *
 * Returns: (transfer full): the claims, or their articles
 */
GArray *gotgan_finder_find_claims (GotganConnection *connection, const GotganSelection *selection,
                                   GotganClaimColumn column, GPtrArray *parts, GError **error);

/** The articles with claims of the parties that have these keys. @keys: a JSON array */
GArray *gotgan_finder_find_parties (GotganConnection *connection, const char *keys, GError **error);

G_END_DECLS
