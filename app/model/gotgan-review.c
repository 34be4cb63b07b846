#include "config.h"

#include "app/model/gotgan-review.h"

static void
gotgan_review_link_free (GotganReviewLink *link)
{
  g_free (link->key);
  g_free (link->item);
  g_free (link->other);
  g_free (link);
}

GotganReview *
gotgan_review_new (void)
{
  GotganReview *review = g_new (GotganReview, 1);

  review->verdicts = g_ptr_array_new_with_free_func (g_object_unref);
  review->links = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_review_link_free);
  return review;
}

void
gotgan_review_free (GotganReview *review)
{
  g_ptr_array_unref (review->verdicts);
  g_ptr_array_unref (review->links);
  g_free (review);
}

void
gotgan_review_add_link (GotganReview *review, const char *key, const char *item, const char *other,
                        gboolean together, gint64 decided)
{
  GotganReviewLink *link = g_new (GotganReviewLink, 1);

  *link =
      (GotganReviewLink) { g_strdup (key), g_strdup (item), g_strdup (other), together, decided };
  g_ptr_array_add (review->links, link);
}

static int
gotgan_review_compare_times (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
gotgan_review_compare_verdicts (gconstpointer a, gconstpointer b)
{
  GotganVerdict *first = *(GotganVerdict *const *) a;
  GotganVerdict *second = *(GotganVerdict *const *) b;
  int order = gotgan_review_compare_times (gotgan_verdict_get_fields (first)->decided,
                                           gotgan_verdict_get_fields (second)->decided);

  return order != 0 ? order
                    : g_strcmp0 (gotgan_verdict_get_key (first), gotgan_verdict_get_key (second));
}

static int
gotgan_review_compare_links (gconstpointer a, gconstpointer b)
{
  const GotganReviewLink *first = *(const GotganReviewLink *const *) a;
  const GotganReviewLink *second = *(const GotganReviewLink *const *) b;
  int order = gotgan_review_compare_times (first->decided, second->decided);

  if (order == 0)
    order = g_strcmp0 (first->key, second->key);
  if (order == 0)
    order = g_strcmp0 (first->item, second->item);
  return order != 0 ? order : g_strcmp0 (first->other, second->other);
}

void
gotgan_review_sort (GotganReview *review)
{
  g_ptr_array_sort (review->verdicts, gotgan_review_compare_verdicts);
  g_ptr_array_sort (review->links, gotgan_review_compare_links);
}
