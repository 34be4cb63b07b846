#include "config.h"

#include "app/facts/gotgan-deal-match.h"

/* Closings are told over some weeks. */
#define DAYS_OF_ONE_EVENT 45
/* Nobody negotiates what has been paid: later talks are about more. */
#define DAYS_AFTER_THE_END 60
/* An attempt that failed and one a half year later are two. */
#define DAYS_TO_A_NEW_TRY 180
#define DAYS_OF_ONE_DEAL 550
#define DAYS_NEAR 200
/* "Has invested", without a day, is news of these weeks. */
#define DAYS_OF_NEWS 60

static gboolean
is_done (const GotganTestimony *a)
{
  return a->fields->stage == GOTGAN_STAGE_COMPLETED;
}

static gboolean
has_failed (const GotganTestimony *a)
{
  return a->fields->stage == GOTGAN_STAGE_WITHDRAWN;
}

/* Whether all of @a is more than @days after all of @b. */
static gboolean
is_after (const GotganDays *a, const GotganDays *b, guint32 days)
{
  guint32 from = a->first != 0 ? a->first : a->last;
  guint32 to = b->last != 0 ? b->last : b->first;

  return from > to && from - to > days;
}

/* A company is bought or founded once: an article may tell of it years later. */
static gboolean
happens_once (const GotganTestimony *a)
{
  return a->fields->kind == GOTGAN_KIND_ACQUISITION || a->fields->kind == GOTGAN_KIND_VENTURE;
}

static GotganTiming
match_done (const GotganTestimony *a, const GotganTestimony *b)
{
  gboolean dated_a = gotgan_days_known (&a->dated), dated_b = gotgan_days_known (&b->dated);

  if (dated_a && dated_b)
    return gotgan_days_apart (&a->dated, &b->dated) <= DAYS_OF_ONE_EVENT ? GOTGAN_TIMING_NEAR
                                                                         : GOTGAN_TIMING_NO;
  if (!gotgan_days_known (&a->when) || !gotgan_days_known (&b->when))
    return GOTGAN_TIMING_UNKNOWN;
  /* What was told before it happened was something else. */
  if ((dated_a && is_after (&a->dated, &b->published, DAYS_OF_ONE_EVENT))
      || (dated_b && is_after (&b->dated, &a->published, DAYS_OF_ONE_EVENT)))
    return GOTGAN_TIMING_NO;
  if (happens_once (a))
    return GOTGAN_TIMING_NEAR;
  return gotgan_days_apart (&a->when, &b->when) <= DAYS_OF_NEWS ? GOTGAN_TIMING_NEAR
                                                                : GOTGAN_TIMING_FAR;
}

static GotganTiming
match_open (const GotganTestimony *a, const GotganTestimony *b)
{
  const GotganTestimony *done = is_done (a) ? a : is_done (b) ? b : NULL;
  const GotganTestimony *other = done == a ? b : a;
  const GotganTestimony *failed = has_failed (a) ? a : has_failed (b) ? b : NULL;
  const GotganTestimony *next = failed == a ? b : a;
  guint32 apart;

  if (!gotgan_days_known (&a->when) || !gotgan_days_known (&b->when))
    return GOTGAN_TIMING_UNKNOWN;
  if (done != NULL && is_after (&other->when, &done->when, DAYS_AFTER_THE_END))
    return GOTGAN_TIMING_NO;
  if (failed != NULL && !has_failed (next)
      && is_after (&next->when, &failed->when, DAYS_TO_A_NEW_TRY))
    return GOTGAN_TIMING_NO;
  apart = gotgan_days_apart (&a->when, &b->when);
  if (apart > DAYS_OF_ONE_DEAL)
    return GOTGAN_TIMING_NO;
  return apart <= DAYS_NEAR ? GOTGAN_TIMING_NEAR : GOTGAN_TIMING_FAR;
}

GotganTiming
gotgan_stages_match (const GotganTestimony *a, const GotganTestimony *b)
{
  if (is_done (a) && is_done (b))
    return match_done (a, b);
  return match_open (a, b);
}
