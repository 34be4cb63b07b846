#include "config.h"

#include "app/model/gotgan-deal-link.h"

G_DEFINE_BOXED_TYPE (GotganDealLink, gotgan_deal_link, gotgan_deal_link_copy, gotgan_deal_link_free)

GotganDealLink *
gotgan_deal_link_new (gint64 article_a, const char *key_a, gint64 article_b, const char *key_b,
                      gboolean together)
{
  GotganDealLink *link = g_new0 (GotganDealLink, 1);

  link->a.article_id = article_a;
  link->a.key = g_strdup (key_a);
  link->b.article_id = article_b;
  link->b.key = g_strdup (key_b);
  link->together = together;

  return link;
}

GotganDealLink *
gotgan_deal_link_copy (const GotganDealLink *link)
{
  return gotgan_deal_link_new (link->a.article_id, link->a.key, link->b.article_id, link->b.key,
                               link->together);
}

void
gotgan_deal_link_free (GotganDealLink *link)
{
  g_free (link->a.key);
  g_free (link->b.key);
  g_free (link);
}
