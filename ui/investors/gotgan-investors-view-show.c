/* What the view shows: from the session's deals to labels, cards and rows. */
#include "config.h"

#include "ui/investors/gotgan-investors-view-private.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n.h>

static GotganSide
get_side (GotganInvestorsView *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->sides), "pays") == 0
             ? GOTGAN_SIDE_PAYS
             : GOTGAN_SIDE_PAID_BY;
}

/* Where nobody was chosen, the company with most deals; it stays while the slider goes back in time. */
static const char *
get_party (GotganInvestorsView *self)
{
  const char *party = gotgan_session_get_party (self->session);

  if (party != NULL)
    return party;
  if (self->first_company == NULL || gotgan_session_get_as_of (self->session) == NULL)
    {
      g_free (self->first_company);
      self->first_company =
          gotgan_investors_dup_first_company (gotgan_session_get_deals (self->session));
    }

  return self->first_company;
}

char *
gotgan_investors_view_dup_party_name (GotganInvestorsView *self, const char *key)
{
  GListModel *parties = gotgan_library_get_parties (gotgan_session_get_library (self->session));
  GotganPartyRef ref = { (char *) key, (char *) key };

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (GotganParty) party = g_list_model_get_item (parties, i);

      if (g_strcmp0 (gotgan_party_get_key (party), key) == 0)
        return g_strdup (gotgan_party_get_name (party, gotgan_labels_get_language ()));
    }

  return gotgan_library_dup_party_name (gotgan_session_get_library (self->session), &ref,
                                        gotgan_labels_get_language ());
}

static guint
count_rows (GotganInvestors *investors)
{
  return g_list_model_get_n_items (G_LIST_MODEL (investors->rows));
}

/* An investor whom nobody pays is looked at from the other side. */
static GotganInvestors *
look_from (GotganInvestorsView *self, GotganRates *rates, gboolean may_turn)
{
  GListModel *deals = gotgan_session_get_deals (self->session);
  GotganSide side = get_side (self);
  g_autoptr (GotganInvestors) investors =
      gotgan_investors_new (deals, rates, get_party (self), side);
  g_autoptr (GotganInvestors) turned = NULL;

  if (!may_turn || count_rows (investors) > 0)
    return g_steal_pointer (&investors);
  side = side == GOTGAN_SIDE_PAYS ? GOTGAN_SIDE_PAID_BY : GOTGAN_SIDE_PAYS;
  turned = gotgan_investors_new (deals, rates, get_party (self), side);
  if (count_rows (turned) == 0)
    return g_steal_pointer (&investors);
  self->turning = TRUE;
  adw_toggle_group_set_active_name (self->sides, side == GOTGAN_SIDE_PAYS ? "pays" : "paid-by");
  self->turning = FALSE;

  return g_steal_pointer (&turned);
}

static void
show_heading (GotganInvestorsView *self)
{
  g_autofree char *name = self->investors->party != NULL
                              ? gotgan_investors_view_dup_party_name (self, self->investors->party)
                              : NULL;
  g_autofree char *day =
      gotgan_format_date (gotgan_session_get_as_of (self->session), gotgan_labels_get_language ());
  guint n_articles = self->investors->n_articles;
  g_autofree char *articles =
      g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);
  g_autofree char *caption =
      /* Translators: a day, then how many articles; what had been published by then. */
      day != NULL ? g_strdup_printf (_ ("As of %1$s · %2$s"), day, articles) : g_strdup (articles);
  g_autofree char *heading = NULL;

  if (name == NULL)
    name = g_strdup (_ ("Nobody"));
  if (self->investors->side == GOTGAN_SIDE_PAYS)
    heading = g_strdup_printf (_ ("Investments by %s"), name);
  else
    heading = g_strdup_printf (_ ("Investors in %s"), name);
  gtk_menu_button_set_label (self->chooser, name);
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->caption, caption);
}

static void
show_total (GotganInvestorsView *self, GotganTotalCard *card, GotganStageGroup group)
{
  const GotganTotal *total = &self->investors->totals[group];

  gotgan_total_card_set (card, group, total, self->rates);
  gtk_widget_set_visible (GTK_WIDGET (card), total->n_deals > 0 || group == GOTGAN_GROUP_COMPLETED);
}

/* The last of the readings that are valuations: a forecast stands behind the fact it is newer than. */
static GotganDeal *
find_valuation (GotganInvestors *investors)
{
  GotganDeal *found = NULL;

  for (guint i = 0; i < investors->metrics->len; i++)
    {
      GotganDeal *reading = g_ptr_array_index (investors->metrics, i);

      if (gotgan_deal_get_kind (reading) == GOTGAN_KIND_VALUATION)
        found = reading;
    }

  return found;
}

static void
show_totals (GotganInvestorsView *self)
{
  show_total (self, self->completed, GOTGAN_GROUP_COMPLETED);
  show_total (self, self->agreed, GOTGAN_GROUP_AGREED);
  show_total (self, self->prospective, GOTGAN_GROUP_PROSPECTIVE);
  show_total (self, self->ended, GOTGAN_GROUP_ENDED);
  g_set_object (&self->valuation, find_valuation (self->investors));
  gtk_widget_set_visible (self->value_button, self->valuation != NULL);
  if (self->valuation != NULL)
    gotgan_total_card_set_reading (self->value, self->valuation, self->rates);
}

void
gotgan_investors_view_show_more_button (GotganInvestorsView *self)
{
  gtk_widget_set_visible (self->more, self->investors != NULL
                                          && count_rows (self->investors)
                                                 > gtk_slice_list_model_get_size (self->slice));
}

static const char *
choose_page (GotganInvestorsView *self)
{
  GotganLibrary *library = gotgan_session_get_library (self->session);

  /* Going back in time may leave no deal; a library that names nobody has none at all. */
  if (g_list_model_get_n_items (gotgan_session_get_deals (self->session)) > 0
      || (gotgan_session_get_as_of (self->session) != NULL
          && g_list_model_get_n_items (gotgan_library_get_parties (library)) > 0))
    return "panel";

  return gotgan_session_get_deals_loading (self->session) ? "loading" : "empty";
}

static const char *
choose_face (GotganInvestorsView *self)
{
  if (count_rows (self->investors) > 0)
    return "rows";

  return gotgan_session_get_as_of (self->session) != NULL ? "unknown" : "none";
}

void
gotgan_investors_view_show (GotganInvestorsView *self, gboolean may_turn)
{
  /* Until the table has the new ones it may still ask the old. */
  g_autoptr (GListModel) old_rated = self->rated;
  g_autoptr (GotganInvestors) old = self->investors;

  self->rated = g_object_ref (gotgan_session_get_deals (self->session));
  self->rates = gotgan_library_get_rates (gotgan_session_get_library (self->session), self->rated);
  self->investors = look_from (self, self->rates, may_turn);
  gtk_slice_list_model_set_size (self->slice, GOTGAN_INVESTORS_VIEW_PAGE);
  gotgan_investors_table_set (self->table, G_LIST_MODEL (self->investors->rows),
                              self->investors->side, self->session, self->rates);
  gotgan_investors_table_set_selected (self->table, gotgan_session_get_deal (self->session));
  gotgan_figures_pane_set (self->figures, self->investors, self->session);
  show_heading (self);
  show_totals (self);
  gotgan_investors_view_show_more_button (self);
  gtk_widget_set_sensitive (self->export, count_rows (self->investors) > 0);
  gtk_stack_set_visible_child_name (self->face, choose_face (self));
  gtk_stack_set_visible_child_name (self->stack, choose_page (self));
}
