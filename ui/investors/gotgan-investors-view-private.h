#pragma once

#include "ui/investors/gotgan-investors-view.h"

#include "app/timeline/gotgan-investors.h"
#include "ui/investors/gotgan-figures-pane.h"
#include "ui/investors/gotgan-investors-table.h"
#include "ui/investors/gotgan-total-card.h"
#include "ui/widgets/gotgan-as-of-bar.h"
#include "ui/widgets/gotgan-deal-pane.h"
#include "ui/widgets/gotgan-party-list.h"

G_BEGIN_DECLS

/* Rows that the narrow list shows at first, and more at each wish. */
#define GOTGAN_INVESTORS_VIEW_PAGE 50

struct _GotganInvestorsView
{
  AdwBin parent_instance;

  GtkWidget *header_end;
  GtkWidget *export;
  GtkPopover *chooser_popover;
  GotganPartyList *parties;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwOverlaySplitView *split;
  GtkStack *beside;
  GotganFiguresPane *figures;
  GotganDealPane *pane;
  GtkMenuButton *chooser;
  AdwToggleGroup *sides;
  GtkStack *face;
  GtkLabel *heading;
  GtkLabel *caption;
  GotganTotalCard *completed;
  GotganTotalCard *agreed;
  GotganTotalCard *prospective;
  GotganTotalCard *ended;
  GtkWidget *value_button;
  GotganTotalCard *value;
  GotganInvestorsTable *table;
  GtkWidget *list_box;
  GtkListBox *list;
  GtkWidget *more;
  GotganAsOfBar *as_of;

  GotganSession *session;
  GSignalGroup *signals;
  GtkSliceListModel *slice;
  GListModel *rated; /* the deals that keep the rates */
  GotganRates *rates;
  GotganInvestors *investors;
  GotganDeal *valuation;
  char *first_company;
  gboolean turning;
};

/**
 * gotgan_investors_view_show:
 * @may_turn: whether to look from the other side where nothing is known on this one
 *
 * Computes and shows all anew.
 */
void gotgan_investors_view_show (GotganInvestorsView *self, gboolean may_turn);

/** Shows the button for more rows while there are more. */
void gotgan_investors_view_show_more_button (GotganInvestorsView *self);

/** Returns: (transfer full): a party's name by its key */
char *gotgan_investors_view_dup_party_name (GotganInvestorsView *self, const char *key);

G_END_DECLS
