#pragma once

#include <gio/gio.h>
#include <gumbo.h>

#include "app/import/gotgan-sites.h"

G_BEGIN_DECLS

/**
 * GotganSiteRuleKind:
 * @GOTGAN_SITE_RULE_TEXT: the element holds the text of an article
 * @GOTGAN_SITE_RULE_DROP: the element is no part of it
 */
typedef enum
{
  GOTGAN_SITE_RULE_TEXT,
  GOTGAN_SITE_RULE_DROP,
} GotganSiteRuleKind;

/**
 * GotganSiteRule:
 * @tag: %GUMBO_TAG_UNKNOWN is any
 * @id: (nullable):
 * @class_name: (nullable): one of its classes
 * @attribute: (nullable):
 * @value: (nullable): of @attribute; %NULL is any
 *
 * What is known of the elements that "tag#id.class[attribute=value]", or some of these parts, describes.
 */
typedef struct
{
  GotganSiteRuleKind kind;
  GumboTag tag;
  char *id;
  char *class_name;
  char *attribute;
  char *value;
} GotganSiteRule;

void gotgan_site_rule_free (GotganSiteRule *rule);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganSiteRule, gotgan_site_rule_free)

/** Returns: (transfer full) (nullable): %NULL when @selector cannot be read */
GotganSiteRule *gotgan_site_rule_new (GotganSiteRuleKind kind, const char *selector);

gboolean gotgan_site_rule_matches (const GotganSiteRule *rule, const GumboElement *node);

/**
 * gotgan_sites_list_rules:
 * @sites: (nullable):
 * @url: (nullable): address of the page; without one only the rules of all sites count
 *
 * Returns: (transfer container) (element-type GotganSiteRule): those of the page's host first, then its domain's, then
 *   those of all sites; valid as long as @sites
 */
GPtrArray *gotgan_sites_list_rules (GotganSites *sites, const char *url);

G_END_DECLS
