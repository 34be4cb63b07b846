#pragma once

#include "app/import/gotgan-feed-names.h"

G_BEGIN_DECLS

/**
 * GotganFeedScopes:
 *
 * What attributes of an element say for all that is in it: namespaces, xml:base, xml:lang.
 */
typedef struct _GotganFeedScopes GotganFeedScopes;

/** @url: (nullable): where the feed comes from */
GotganFeedScopes *gotgan_feed_scopes_new (const char *url);
void gotgan_feed_scopes_free (GotganFeedScopes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganFeedScopes, gotgan_feed_scopes_free)

/** @depth: of the element, 1 for the root */
void gotgan_feed_scopes_open (GotganFeedScopes *self, guint depth, const char **attributes);
void gotgan_feed_scopes_close (GotganFeedScopes *self, guint depth);

/** What names without a prefix mean where the root is of RSS (CORE) or Atom. */
void gotgan_feed_scopes_set_default (GotganFeedScopes *self, GotganFeedVocabulary vocabulary);

/** @name: with its prefix */
GotganFeedVocabulary gotgan_feed_scopes_resolve (GotganFeedScopes *self, const char *name);

/** Returns: (nullable): what relative addresses start from here */
const char *gotgan_feed_scopes_get_base (GotganFeedScopes *self);

/** Returns: (nullable): the same where an xml:base says it */
const char *gotgan_feed_scopes_get_stated_base (GotganFeedScopes *self);

G_END_DECLS
