/* Three passes, from the surest to the weakest: the same figure; figures that negotiation or an unknown rate explains;
 * claims without a figure. A claim joins a cluster only when it contradicts none of those that stand for it, so that
 * a chain of small steps never leads from one deal to another. The first pass finds its candidates by the figure itself, in
 * a table of logarithms; the other two look at neighbours in time only. */

#include "config.h"

#include "app/facts/gotgan-deal-cluster.h"

#include "app/facts/gotgan-deal-match.h"

#include <math.h>

/* So many different accounts stand for a cluster, and so many candidates are tried. */
#define MAX_VOICES 16
#define MAX_CANDIDATES 48

/* Steps of the table: as wide as the widest tolerance, so that the same figure is at most one step away. */
#define STEP 1.07
#define STEP_OF_DOLLARS 1.17

/* A claim without a figure goes where it fits clearly better, counted in days. */
#define SAME_STAGE 30
#define CLEARLY 20

typedef struct
{
  GArray *members; /* of guint */
  GArray *voices; /* of guint: those that differ */
  guint id;
  gint64 day;
} Cluster;

typedef struct
{
  GPtrArray *testimonies;
  GotganDealConstraints *constraints;
  guint *cluster_of;
  GPtrArray *clusters;
  GHashTable *table; /* figure → GPtrArray of Cluster */
} Run;

static void
cluster_free (Cluster *cluster)
{
  g_array_unref (cluster->members);
  g_array_unref (cluster->voices);
  g_free (cluster);
}

static GotganTestimony *
testimony (Run *run, guint index)
{
  return g_ptr_array_index (run->testimonies, index);
}

static gboolean
has_figure (const GotganTestimony *self)
{
  return self->fields->amount != NULL || self->fields->percent >= 0;
}

static gint64
day_of (const GotganTestimony *self)
{
  return self->when.first != 0 ? self->when.first : self->when.last;
}

/* --- Members ------------------------------------------------------------------------------------ */

static gboolean
says_the_same (const GotganTestimony *a, const GotganTestimony *b)
{
  const GotganAmount *one = a->fields->amount, *other = b->fields->amount;

  return a->fields->kind == b->fields->kind && a->fields->stage == b->fields->stage
         && a->fields->basis == b->fields->basis && a->fields->percent == b->fields->percent
         && (one == NULL) == (other == NULL)
         && (one == NULL
             || (g_str_equal (one->money.currency, other->money.currency)
                 && one->money.min == other->money.min && one->money.max == other->money.max))
         && g_strcmp0 (a->fields->date, b->fields->date) == 0
         && g_strcmp0 (a->investor, b->investor) == 0;
}

static void
add_voice (Run *run, Cluster *cluster, guint index)
{
  for (guint i = 0; i < cluster->voices->len; i++)
    if (says_the_same (testimony (run, g_array_index (cluster->voices, guint, i)),
                       testimony (run, index)))
      return;
  if (cluster->voices->len < MAX_VOICES)
    g_array_append_val (cluster->voices, index);
}

static void
add_member (Run *run, Cluster *cluster, guint index)
{
  g_array_append_val (cluster->members, index);
  run->cluster_of[index] = cluster->id;
  add_voice (run, cluster, index);
  if (cluster->day == 0)
    cluster->day = day_of (testimony (run, index));
}

static Cluster *
add_cluster (Run *run, guint index)
{
  Cluster *cluster = g_new0 (Cluster, 1);

  cluster->members = g_array_new (FALSE, FALSE, sizeof (guint));
  cluster->voices = g_array_new (FALSE, FALSE, sizeof (guint));
  cluster->id = index;
  g_ptr_array_add (run->clusters, cluster);
  add_member (run, cluster, index);
  return cluster;
}

/* The best and the worst that the cluster's voices say to a claim. */
static void
ask (Run *run, Cluster *cluster, guint index, GotganMatch *best, GotganMatch *worst)
{
  *best = GOTGAN_MATCH_NO;
  *worst = GOTGAN_MATCH_FIRM;
  for (guint i = 0; i < cluster->voices->len && *worst != GOTGAN_MATCH_NO; i++)
    {
      GotganMatch match =
          gotgan_claims_match (testimony (run, g_array_index (cluster->voices, guint, i)),
                               testimony (run, index));

      *best = MAX (*best, match);
      *worst = MIN (*worst, match);
    }
}

static gboolean
is_forbidden (Run *run, guint index, Cluster *cluster)
{
  return gotgan_deal_constraints_forbid (run->constraints, index, cluster->id, run->cluster_of);
}

/* --- The same figure ---------------------------------------------------------------------------- */

static gint64
figure_key (const char *unit, double figure, double step)
{
  gint64 size = figure > 0 ? (gint64) floor (log (figure) / log (step)) : G_MININT16;

  return ((gint64) g_quark_from_string (unit) << 32) + size;
}

/* One or two keys: by the figure's own unit, and by its worth in dollars. */
static guint
find_keys (const GotganTestimony *self, gint64 keys[2])
{
  const GotganAmount *amount = self->fields->amount;

  if (amount == NULL)
    {
      keys[0] = ((gint64) g_quark_from_static_string ("%") << 32) + (gint64) self->fields->percent;
      return 1;
    }
  keys[0] = figure_key (amount->money.currency, (double) amount->money.max, STEP);
  keys[1] = figure_key ("$", self->dollars_max, STEP_OF_DOLLARS);
  return self->dollars_max > 0 ? 2 : 1;
}

static void
enter (Run *run, Cluster *cluster, guint index)
{
  gint64 keys[2];
  guint n = find_keys (testimony (run, index), keys);

  for (guint i = 0; i < n; i++)
    {
      GPtrArray *found = g_hash_table_lookup (run->table, &keys[i]);

      if (found == NULL)
        {
          found = g_ptr_array_new ();
          g_hash_table_insert (run->table, g_memdup2 (&keys[i], sizeof keys[i]), found);
        }
      if (found->len == 0 || g_ptr_array_index (found, found->len - 1) != cluster)
        g_ptr_array_add (found, cluster);
    }
}

static gboolean
is_same_figure (Run *run, Cluster *cluster, guint index)
{
  GotganMatch best, worst;

  ask (run, cluster, index, &best, &worst);
  return best == GOTGAN_MATCH_FIRM && (worst == GOTGAN_MATCH_FIRM || worst == GOTGAN_MATCH_NEUTRAL)
         && !is_forbidden (run, index, cluster);
}

static Cluster *
find_same_at (Run *run, gint64 key, guint index)
{
  GPtrArray *found = g_hash_table_lookup (run->table, &key);
  guint tried = 0;

  for (guint i = found != NULL ? found->len : 0; i > 0 && tried < MAX_CANDIDATES; i--, tried++)
    if (is_same_figure (run, g_ptr_array_index (found, i - 1), index))
      return g_ptr_array_index (found, i - 1);
  return NULL;
}

static Cluster *
find_same (Run *run, guint index)
{
  gint64 keys[2];
  guint n = find_keys (testimony (run, index), keys);
  Cluster *found = NULL;

  for (guint i = 0; i < n && found == NULL; i++)
    for (gint64 step = 0; step < 3 && found == NULL; step++)
      found = find_same_at (run, keys[i] + (step == 2 ? -1 : step), index);
  return found;
}

static void
join_same (Run *run, GArray *bucket)
{
  for (guint i = 0; i < bucket->len; i++)
    {
      guint index = g_array_index (bucket, guint, i);
      Cluster *cluster;

      if (!has_figure (testimony (run, index)))
        continue;
      cluster = find_same (run, index);
      if (cluster == NULL)
        cluster = add_cluster (run, index);
      else
        add_member (run, cluster, index);
      enter (run, cluster, index);
    }
}

/* --- Figures that moved ------------------------------------------------------------------------- */

static gboolean
may_merge (Run *run, Cluster *one, Cluster *other)
{
  GotganMatch best = GOTGAN_MATCH_NO;

  for (guint i = 0; i < one->voices->len; i++)
    {
      GotganMatch one_best, worst;

      ask (run, other, g_array_index (one->voices, guint, i), &one_best, &worst);
      if (worst == GOTGAN_MATCH_NO)
        return FALSE;
      best = MAX (best, one_best);
    }
  for (guint i = 0; i < one->members->len; i++)
    if (is_forbidden (run, g_array_index (one->members, guint, i), other))
      return FALSE;
  return best >= GOTGAN_MATCH_LOOSE;
}

static void
merge (Run *run, Cluster *into, Cluster *from)
{
  for (guint i = 0; i < from->members->len; i++)
    add_member (run, into, g_array_index (from->members, guint, i));
  g_array_set_size (from->members, 0);
}

static gint
compare_clusters (gconstpointer a, gconstpointer b)
{
  const Cluster *one = *(Cluster *const *) a, *other = *(Cluster *const *) b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

static void
drop_empty (Run *run)
{
  for (guint i = run->clusters->len; i > 0; i--)
    if (((Cluster *) g_ptr_array_index (run->clusters, i - 1))->members->len == 0)
      g_ptr_array_remove_index (run->clusters, i - 1);
}

static void
join_moved (Run *run)
{
  g_ptr_array_sort (run->clusters, compare_clusters);
  for (guint i = 0; i < run->clusters->len; i++)
    {
      Cluster *cluster = g_ptr_array_index (run->clusters, i);
      guint first = i > MAX_CANDIDATES ? i - MAX_CANDIDATES : 0;

      for (guint j = i; j > first; j--)
        {
          Cluster *earlier = g_ptr_array_index (run->clusters, j - 1);

          if (earlier->members->len == 0 || !may_merge (run, cluster, earlier))
            continue;
          merge (run, earlier, cluster);
          break;
        }
    }
  drop_empty (run);
}

/* --- Without a figure --------------------------------------------------------------------------- */

typedef struct
{
  Cluster *best;
  gint64 days;
  gint64 second;
} Choice;

/* How far in days the nearest voice is; the same stage counts for some of them. */
static gint64
distance (Run *run, Cluster *cluster, const GotganTestimony *self)
{
  gint64 nearest = G_MAXINT32;

  for (guint i = 0; i < cluster->voices->len; i++)
    {
      const GotganTestimony *voice = testimony (run, g_array_index (cluster->voices, guint, i));
      gint64 days = gotgan_days_apart (&voice->when, &self->when);

      /* One article that comes back to it, whatever the days: nearer than any other. */
      if (voice->fields->stage == self->fields->stage && voice->article == self->article)
        days = -2 * SAME_STAGE;
      else if (voice->fields->stage == self->fields->stage)
        days -= SAME_STAGE;
      nearest = MIN (nearest, days);
    }
  return nearest;
}

static void
consider (Run *run, Choice *choice, Cluster *cluster, guint index)
{
  GotganMatch best, worst;
  gint64 days;

  ask (run, cluster, index, &best, &worst);
  if (worst == GOTGAN_MATCH_NO || best < GOTGAN_MATCH_SILENT || is_forbidden (run, index, cluster))
    return;
  days = distance (run, cluster, testimony (run, index));
  if (choice->best == NULL || days < choice->days)
    {
      choice->second = choice->best != NULL ? choice->days : G_MAXINT32;
      choice->best = cluster;
      choice->days = days;
    }
  else
    choice->second = MIN (choice->second, days);
}

/* The first of the @n sorted clusters that is not before @day. */
static guint
find_day (Run *run, guint n, gint64 day)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (((Cluster *) g_ptr_array_index (run->clusters, middle))->day < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The first @n clusters have figures and are sorted; those after them came in this pass, the latest last. */
static Cluster *
find_place (Run *run, guint n, guint index)
{
  Choice choice = { NULL, 0, G_MAXINT32 };
  guint at = find_day (run, n, day_of (testimony (run, index)));
  guint last = MIN (n, at + MAX_CANDIDATES / 2);
  guint newest = run->clusters->len;

  for (guint i = at > MAX_CANDIDATES / 2 ? at - MAX_CANDIDATES / 2 : 0; i < last; i++)
    consider (run, &choice, g_ptr_array_index (run->clusters, i), index);
  for (guint i = newest; i > n && newest - i < MAX_CANDIDATES / 2; i--)
    consider (run, &choice, g_ptr_array_index (run->clusters, i - 1), index);
  return choice.best != NULL && choice.days + CLEARLY <= choice.second ? choice.best : NULL;
}

static void
join_silent (Run *run, GArray *bucket)
{
  guint n = run->clusters->len;

  g_ptr_array_sort (run->clusters, compare_clusters);
  for (guint i = 0; i < bucket->len; i++)
    {
      guint index = g_array_index (bucket, guint, i);
      Cluster *cluster;

      if (has_figure (testimony (run, index)))
        continue;
      cluster = find_place (run, n, index);
      if (cluster == NULL)
        add_cluster (run, index);
      else
        add_member (run, cluster, index);
    }
}

/* --- All of it ---------------------------------------------------------------------------------- */

static gint
compare_claims (gconstpointer a, gconstpointer b, gpointer user_data)
{
  Run *run = user_data;
  guint one = *(const guint *) a, other = *(const guint *) b;
  gboolean late = gotgan_deal_constraints_is_split_off (run->constraints, one);
  gboolean late_other = gotgan_deal_constraints_is_split_off (run->constraints, other);
  gint64 day = day_of (testimony (run, one)), day_other = day_of (testimony (run, other));

  if (late != late_other)
    return late ? 1 : -1;
  if (day != day_other)
    return day < day_other ? -1 : 1;
  return g_strcmp0 (gotgan_claim_get_key (testimony (run, one)->claim),
                    gotgan_claim_get_key (testimony (run, other)->claim));
}

void
gotgan_deal_cluster (GPtrArray *testimonies, GArray *bucket, GotganDealConstraints *constraints,
                     guint *cluster_of)
{
  Run run = { testimonies, constraints, cluster_of };

  run.clusters = g_ptr_array_new_with_free_func ((GDestroyNotify) cluster_free);
  run.table = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                     (GDestroyNotify) g_ptr_array_unref);
  g_array_sort_with_data (bucket, compare_claims, &run);
  join_same (&run, bucket);
  join_moved (&run);
  join_silent (&run, bucket);
  g_ptr_array_unref (run.clusters);
  g_hash_table_unref (run.table);
}
