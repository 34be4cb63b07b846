#include "config.h"

#include "ui/widgets/gotgan-merge-choice.h"

#include "app/base/gotgan-initials.h"
#include "app/base/gotgan-text.h"
#include "app/model/gotgan-edtf.h"
#include "ui/widgets/gotgan-deal-text.h"

#include <math.h>
#include <string.h>

/* A person looks for a deal that speaks of the same; more would be no help. */
#define MAX_OFFERED 60

/* A party in common outweighs any sum, and a sum any day. */
#define PARTY_WEIGHT 100.0
#define SUM_WEIGHT 10.0
#define DAY_WEIGHT 1.0
/* How far off a day is when it counts half, in days. */
#define HALF_LIFE 60.0

typedef struct
{
  double likeness;
  guint index;
} Choice;

/* --- Likeness ------------------------------------------------------------------------------------ */

static gboolean
is_same_party (const GotganPartyRef *a, const GotganPartyRef *b)
{
  g_autofree char *one = gotgan_party_ref_dup_key (a);
  g_autofree char *other = gotgan_party_ref_dup_key (b);

  return one != NULL && g_strcmp0 (one, other) == 0;
}

static double
get_middle (const GotganAmount *amount)
{
  return ((double) amount->money.min + (double) amount->money.max) / 2;
}

/* Returns: 1 for equal sums, 0.5 for one that is twice the other; 0.25 when they can't be compared */
static double
compare_sums (GotganDeal *a, GotganDeal *b)
{
  const GotganAmount *one = gotgan_deal_get_amount (a);
  const GotganAmount *other = gotgan_deal_get_amount (b);

  if (one == NULL || other == NULL || !g_str_equal (one->money.currency, other->money.currency)
      || get_middle (one) <= 0 || get_middle (other) <= 0)
    return 0.25;
  return 1 / (1 + fabs (log2 (get_middle (one) / get_middle (other))));
}

/* Returns: 1 for the same day, less the farther it is; 0 when one is not known */
static double
compare_days (GotganDeal *a, GotganDeal *b)
{
  guint32 first, last, other_first, other_last;
  double away;

  if (gotgan_deal_get_when (a) == NULL || gotgan_deal_get_when (b) == NULL
      || !gotgan_edtf_bounds (gotgan_deal_get_when (a), &first, &last)
      || !gotgan_edtf_bounds (gotgan_deal_get_when (b), &other_first, &other_last) || first == 0
      || other_first == 0)
    return 0;
  away = fabs ((double) first - (double) other_first);
  return 1 / (1 + away / HALF_LIFE);
}

static double
get_likeness (GotganDeal *a, GotganDeal *b)
{
  double likeness = SUM_WEIGHT * compare_sums (a, b) + DAY_WEIGHT * compare_days (a, b);

  if (is_same_party (gotgan_deal_get_investor (a), gotgan_deal_get_investor (b)))
    likeness += PARTY_WEIGHT;
  if (is_same_party (gotgan_deal_get_company (a), gotgan_deal_get_company (b)))
    likeness += PARTY_WEIGHT;
  return likeness;
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const Choice *one = a;
  const Choice *other = b;

  if (one->likeness < other->likeness || one->likeness > other->likeness)
    return one->likeness > other->likeness ? -1 : 1;
  return one->index < other->index ? -1 : one->index > other->index;
}

/* --- Searching ----------------------------------------------------------------------------------- */

static gboolean
is_named (const GotganPartyRef *ref, const char *word, GotganLibrary *library)
{
  if (ref == NULL)
    return FALSE;
  if (gotgan_initials_match (ref->name, word))
    return TRUE;
  for (GotganLanguage language = 0; library != NULL && language < GOTGAN_N_LANGUAGES; language++)
    {
      g_autofree char *name = gotgan_library_dup_party_name (library, ref, language);

      if (gotgan_initials_match (name, word))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_figure (GotganDeal *deal, const char *word)
{
  const GotganAmount *amount = gotgan_deal_get_amount (deal);
  g_autofree char *shown = gotgan_deal_dup_amount (deal);

  return gotgan_initials_match (shown, word)
         || (amount != NULL && amount->text != NULL && gotgan_initials_match (amount->text, word));
}

/* Every word has to be found somewhere. */
static gboolean
is_wanted (GotganDeal *deal, char *const *words, GotganLibrary *library)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !is_named (gotgan_deal_get_investor (deal), words[i], library)
        && !is_named (gotgan_deal_get_company (deal), words[i], library)
        && !has_figure (deal, words[i]))
      return FALSE;
  return TRUE;
}

GPtrArray *
gotgan_merge_choice_list (GListModel *deals, GotganDeal *deal, const char *wanted,
                          GotganLibrary *library)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  GPtrArray *offered = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *plain = gotgan_text_squeeze (wanted != NULL ? wanted : "");
  g_auto (GStrv) words = g_strsplit (plain, " ", -1);

  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) other = g_list_model_get_item (deals, i);
      Choice choice = { 0, i };

      if (g_str_equal (gotgan_deal_get_id (other), gotgan_deal_get_id (deal))
          || gotgan_deal_get_kind (other) != gotgan_deal_get_kind (deal)
          || !is_wanted (other, words, library))
        continue;
      choice.likeness = get_likeness (deal, other);
      g_array_append_val (choices, choice);
    }
  g_array_sort (choices, compare_choices);
  for (guint i = 0; i < choices->len && i < MAX_OFFERED; i++)
    g_ptr_array_add (offered,
                     g_list_model_get_item (deals, g_array_index (choices, Choice, i).index));
  return offered;
}
