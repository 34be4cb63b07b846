#include "config.h"

#include "ui/investors/gotgan-investors-text.h"

#include "app/base/gotgan-text.h"
#include "app/library/gotgan-check-text.h"
#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n.h>

char *
gotgan_investors_dup_name (GotganDeal *deal, GotganSide side, GotganLibrary *library)
{
  const GotganPartyRef *other = gotgan_investors_get_other (deal, side);

  if (other != NULL)
    return gotgan_library_dup_party_name (library, other, gotgan_labels_get_language ());
  if (side == GOTGAN_SIDE_PAYS)
    return g_strdup (_ ("Company not named"));
  if (gotgan_deal_get_kind (deal) == GOTGAN_KIND_ROUND)
    return g_strdup (_ ("Round (investors not named)"));

  return g_strdup (_ ("Investor not named"));
}

char *
gotgan_investors_dup_amount (GotganDeal *deal)
{
  GotganAmountState state = gotgan_deal_get_amount_state (deal);
  const GotganAmount *amount = gotgan_deal_get_amount (deal);

  /* "Tens of billions" is told as the range that it is: a column of figures has no room for words. */
  if (amount != NULL && amount->qualifier == GOTGAN_QUALIFIER_VAGUE)
    return gotgan_format_money (&amount->money, gotgan_labels_get_language ());
  if (amount != NULL)
    return gotgan_format_amount (amount, gotgan_labels_get_language ());
  if (gotgan_deal_get_percent (deal) >= 0)
    return gotgan_format_percent (gotgan_deal_get_percent (deal));
  if (state == GOTGAN_AMOUNT_UNDISCLOSED)
    /* Translators: the parties keep the amount to themselves, and an article says so. */
    return g_strdup (C_ ("amount", "Undisclosed"));
  if (state == GOTGAN_AMOUNT_NONE)
    /* Translators: there is no amount, for the deal is said not to exist. */
    return g_strdup (C_ ("amount", "None"));

  /* Translators: no article says how much. */
  return g_strdup (C_ ("amount", "Not stated"));
}

const char *
gotgan_agreement_get_label (GotganAgreement agreement)
{
  switch (agreement)
    {
    case GOTGAN_AGREEMENT_AGREE:
      return C_ ("agreement", "Agree");
    case GOTGAN_AGREEMENT_RANGE:
      return C_ ("agreement", "Range");
    case GOTGAN_AGREEMENT_DIFFER:
      return C_ ("agreement", "Differ");
    case GOTGAN_AGREEMENT_NONE:
    default:
      return "—";
    }
}

const char *
gotgan_stage_group_get_label (GotganStageGroup group)
{
  switch (group)
    {
    case GOTGAN_GROUP_COMPLETED:
      return C_ ("stage group", "Completed");
    case GOTGAN_GROUP_AGREED:
      return C_ ("stage group", "Agreed");
    case GOTGAN_GROUP_ENDED:
      return C_ ("stage group", "Stalled or off");
    case GOTGAN_GROUP_PROSPECTIVE:
    default:
      return C_ ("stage group", "Talks and plans");
    }
}

static char *
dup_money (const char *currency, double low, double high, gboolean about)
{
  GotganAmount amount = { .qualifier = about ? GOTGAN_QUALIFIER_ABOUT : GOTGAN_QUALIFIER_EXACT };

  g_strlcpy (amount.money.currency, currency, sizeof amount.money.currency);
  amount.money.min = (gint64) (low + 0.5);
  amount.money.max = (gint64) (high + 0.5);

  return gotgan_format_amount (&amount, gotgan_labels_get_language ());
}

/* A converted sum is not known to the last dollar: three digits are. */
static double
round_off (double figure)
{
  double unit = 1;

  while (figure / unit >= 1000)
    unit *= 10;

  return (double) (gint64) (figure / unit + 0.5) * unit;
}

char *
gotgan_total_dup_amount (const GotganTotal *total)
{
  if (total->high <= 0)
    return g_strdup (total->n_deals > 0 ? C_ ("amount", "Not stated") : "—");
  if (total->converted)
    return dup_money ("USD", round_off (total->low), round_off (total->high), TRUE);

  return dup_money ("USD", total->low, total->high, FALSE);
}

char *
gotgan_total_dup_local (const GotganTotal *total, GotganRates *rates)
{
  GotganAmount low = { .money = { "USD", (gint64) total->low, (gint64) total->low } };
  g_autofree char *money = NULL;
  g_autofree char *origin = NULL;
  GotganConversion conversion;

  /* A sum has no day, so its rate is that of all articles. */
  if (gotgan_labels_get_language () != GOTGAN_LANGUAGE_KO || total->high <= 0
      || !gotgan_rates_convert_amount (rates, &low, NULL, "KRW", &conversion))
    return NULL;
  money = dup_money ("KRW", round_off (total->low * conversion.rate),
                     round_off (total->high * conversion.rate), TRUE);
  origin = gotgan_rate_origin_dup_text (conversion.origin, conversion.day);

  /* Translators: a converted amount, and where the rate is from. */
  return g_strdup_printf (_ ("%s (rate: %s)"), money, origin);
}

char *
gotgan_total_dup_note (const GotganTotal *total)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u deal", "%u deals", total->n_deals),
                                               total->n_deals));
  if (total->n_unstated > 0)
    g_strv_builder_take (
        parts,
        /* Translators: of those deals, so many have no amount and are not in the sum. */
        g_strdup_printf (ngettext ("%u without an amount", "%u without an amount",
                                   total->n_unstated),
                         total->n_unstated));
  if (total->n_unconverted > 0)
    /* Translators: so many are in a currency that no article converts. */
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u not converted", "%u not converted",
                                                           total->n_unconverted),
                                                 total->n_unconverted));
  if (total->n_within > 0)
    g_strv_builder_take (
        parts,
        /* Translators: so many are parts of a round, which is in the sum as a whole. */
        g_strdup_printf (ngettext ("%u counted in a round", "%u counted in a round",
                                   total->n_within),
                         total->n_within));
  if (total->n_repeated > 0)
    g_strv_builder_take (
        parts,
        /* Translators: so many have the figure of a running total, and are not in the sum. */
        g_strdup_printf (ngettext ("%u repeats a total to date", "%u repeat a total to date",
                                   total->n_repeated),
                         total->n_repeated));
  if (total->converted)
    {
      g_autofree char *origin = gotgan_rate_origin_dup_text (total->origin, "");

      /* Translators: where the exchange rates are from that a sum was converted with. */
      g_strv_builder_take (parts, g_strdup_printf (_ ("rate: %s"), origin));
    }
  words = g_strv_builder_end (parts);

  /* A line may end with the dot, but not begin with it. */
  return g_strjoinv ("\u00a0· ", words);
}

char *
gotgan_stated_total_dup_check (const GotganStatedTotal *stated)
{
  double rest = stated->dollars - stated->sum;
  g_autofree char *sum = NULL;
  g_autofree char *difference = NULL;

  if (stated->n_deals == 0)
    return g_strdup (_ ("No single deal is known to check it with."));
  sum = dup_money ("USD", round_off (stated->sum), round_off (stated->sum), FALSE);
  if (stated->dollars <= 0)
    /* Translators: %s is an amount: what the completed deals come to. */
    return g_strdup_printf (_ ("Completed deals add up to %s."), sum);
  difference = dup_money ("USD", round_off (ABS (rest)), round_off (ABS (rest)), FALSE);
  if (ABS (rest) <= stated->dollars * 0.05)
    return g_strdup_printf (_ ("Completed deals add up to %s: that agrees."), sum);
  if (rest > 0)
    return g_strdup_printf (_ ("Completed deals add up to %1$s: %2$s less."), sum, difference);

  return g_strdup_printf (_ ("Completed deals add up to %1$s: %2$s more."), sum, difference);
}

/* An article that does not name its publisher is known by the beginning of its title. */
static char *
dup_outlet (GotganClaim *claim)
{
  const char *title = gotgan_claim_get_article_title (claim);
  g_autofree char *beginning = NULL;

  if (gotgan_claim_get_publisher (claim) != NULL)
    return g_strdup (gotgan_claim_get_publisher (claim));
  if (title == NULL)
    return g_strdup (_ ("Article without a title"));
  beginning = gotgan_text_slice (title, 0, 24);

  return gotgan_text_length (title) > 24 ? g_strdup_printf (_ ("“%s…”"), beginning)
                                         : g_strdup_printf (_ ("“%s”"), beginning);
}

/* The outlets of each figure, in the order in which the figures came up. */
static void
add_account (GPtrArray *figures, GHashTable *outlets, GotganClaim *claim)
{
  const GotganAmount *amount = gotgan_claim_get_fields (claim)->amount;
  g_autofree char *figure = NULL;
  g_autofree char *outlet = NULL;
  GPtrArray *names;

  if (amount == NULL)
    return;
  figure = gotgan_format_amount (amount, gotgan_labels_get_language ());
  names = g_hash_table_lookup (outlets, figure);
  if (names == NULL)
    {
      names = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (figures, figure);
      g_hash_table_insert (outlets, g_steal_pointer (&figure), names);
    }
  outlet = dup_outlet (claim);
  if (!g_ptr_array_find_with_equal_func (names, outlet, g_str_equal, NULL))
    g_ptr_array_add (names, g_steal_pointer (&outlet));
}

static void
append_account (GString *text, const char *figure, GPtrArray *names)
{
  guint n_named = MIN (names->len, 3);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "%s · ", figure);
  for (guint i = 0; i < n_named; i++)
    g_string_append_printf (text, i > 0 ? ", %s" : "%s",
                            (const char *) g_ptr_array_index (names, i));
  if (names->len > n_named)
    g_string_append_printf (text, " +%u", names->len - n_named);
}

char *
gotgan_deal_dup_accounts (GotganDeal *deal)
{
  GListModel *claims = gotgan_deal_get_claims (deal);
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autoptr (GHashTable) outlets =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);

      add_account (figures, outlets, claim);
    }
  for (guint i = 0; i < figures->len; i++)
    append_account (text, g_ptr_array_index (figures, i),
                    g_hash_table_lookup (outlets, g_ptr_array_index (figures, i)));

  return g_string_free_and_steal (text);
}
