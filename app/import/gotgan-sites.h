#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GotganSites:
 *
 * What is known of web sites and is data: parameters of addresses that only track (data/lexicon/addresses.tsv), and where
 * the text of pages of a site stands (data/lexicon/sites.tsv). Reference counted, immutable once made, may be used from any
 * thread.
 */
typedef struct _GotganSites GotganSites;

/**
 * gotgan_sites_new:
 * @files: (element-type utf8 GBytes): relative name, such as "lexicon/sites.tsv", to contents; an absent one is empty
 *
 * A line that cannot be read is passed over with a debug message that names it.
 *
 * Returns: (transfer full):
 */
GotganSites *gotgan_sites_new (GHashTable *files);
GotganSites *gotgan_sites_ref (GotganSites *self);
void gotgan_sites_unref (GotganSites *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganSites, gotgan_sites_unref)

/**
 * gotgan_sites_dup_address:
 * @self: (nullable): without it all parameters stay
 * @base: (nullable): what a relative @address starts from
 *
 * The address as it is kept: absolute, http or https, host in lower case, without the default port, fragment, user and the
 * parameters that only track.
 *
 * Returns: (transfer full) (nullable): %NULL when it is no such address
 */
char *gotgan_sites_dup_address (GotganSites *self, const char *address, const char *base);

G_END_DECLS
