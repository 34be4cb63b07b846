#include "config.h"

#include "ui/reader/gotgan-reader-pane.h"

#include "ui/widgets/gotgan-card-filler.h"
#include "ui/widgets/gotgan-card-list.h"
#include "ui/widgets/gotgan-claim-card.h"
#include "ui/widgets/gotgan-claim-text.h"
#include "ui/widgets/gotgan-note-card.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

struct _GotganReaderPane
{
  AdwBin parent_instance;

  AdwViewStack *stack;
  AdwViewStackPage *claims_page;
  AdwViewStackPage *notes_page;
  GtkStack *claims_stack;
  GtkStack *notes_stack;
  GtkListView *claims_view;
  GtkListView *notes_view;
  GtkSingleSelection *claims_selection;
  GtkSingleSelection *notes_selection;

  GListStore *claims;
  GotganCardFiller *claims_filler;
  GotganCardFiller *notes_filler;
  GSignalGroup *notes_signals;
  GotganLibrary *library;
  /* Without those that were set aside. */
  guint n_claims;
  gboolean claims_pending;
  /* Set while a selection follows the session instead of the person. */
  gboolean following;
};

G_DEFINE_FINAL_TYPE (GotganReaderPane, gotgan_reader_pane, ADW_TYPE_BIN)

enum
{
  SIGNAL_CLAIM_CHOSEN,
  SIGNAL_NOTE_CHOSEN,
  SIGNAL_NOTE_OPENED,
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

GtkWidget *
gotgan_reader_pane_new (void)
{
  return g_object_new (GOTGAN_TYPE_READER_PANE, NULL);
}

void
gotgan_reader_pane_set_library (GotganReaderPane *self, GotganLibrary *library)
{
  g_return_if_fail (GOTGAN_IS_READER_PANE (self));
  g_set_object (&self->library, library);
}

void
gotgan_reader_pane_restart (GotganReaderPane *self)
{
  g_return_if_fail (GOTGAN_IS_READER_PANE (self));
  gotgan_card_filler_restart (self->claims_filler);
  gotgan_card_filler_restart (self->notes_filler);
}

static void
gotgan_reader_pane_show_counts (GotganReaderPane *self)
{
  guint n_cards = gotgan_card_filler_get_n_items (self->claims_filler);
  guint n_notes = gotgan_card_filler_get_n_items (self->notes_filler);
  /* Translators: a tab; how many facts an article states. */
  g_autofree char *claims = g_strdup_printf (_ ("Facts %u"), self->n_claims);
  /* Translators: a tab; how many notes an article has. */
  g_autofree char *notes = g_strdup_printf (_ ("Notes %u"), n_notes);

  adw_view_stack_page_set_title (self->claims_page, self->n_claims > 0 ? claims : _ ("Facts"));
  adw_view_stack_page_set_title (self->notes_page, n_notes > 0 ? notes : _ ("Notes"));
  gtk_stack_set_visible_child_name (self->claims_stack, n_cards > 0            ? "list"
                                                        : self->claims_pending ? "pending"
                                                                               : "empty");
  gtk_stack_set_visible_child_name (self->notes_stack, n_notes > 0 ? "list" : "empty");
}

static void
add_items (GPtrArray *items, GListModel *model)
{
  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (items, g_list_model_get_item (model, i));
}

/* What was set aside stands at the end, with the button that takes it back. */
void
gotgan_reader_pane_set_claims (GotganReaderPane *self, GListModel *claims, GListModel *set_aside,
                               gboolean pending)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint focus;

  g_return_if_fail (GOTGAN_IS_READER_PANE (self));

  focus = gotgan_card_list_get_focus (self->claims_view);
  add_items (items, claims);
  self->n_claims = items->len;
  self->claims_pending = pending;
  add_items (items, set_aside);
  self->following = TRUE;
  gotgan_card_list_replace (self->claims, items);
  gtk_single_selection_set_selected (self->claims_selection, GTK_INVALID_LIST_POSITION);
  gotgan_card_list_set_focus (self->claims_view, focus);
  self->following = FALSE;
  gotgan_reader_pane_show_counts (self);
}

void
gotgan_reader_pane_set_notes (GotganReaderPane *self, GListModel *notes)
{
  g_return_if_fail (GOTGAN_IS_READER_PANE (self));

  self->following = TRUE;
  gotgan_card_filler_set_model (self->notes_filler, notes);
  gtk_single_selection_set_selected (self->notes_selection, GTK_INVALID_LIST_POSITION);
  self->following = FALSE;
  g_signal_group_set_target (self->notes_signals, notes);
  gotgan_reader_pane_show_counts (self);
}

static guint
find_position (GtkSingleSelection *selection, gpointer object)
{
  GListModel *cards = G_LIST_MODEL (selection);

  for (guint i = 0; object != NULL && i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (cards, i);

      if (item == object)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
gotgan_reader_pane_follow (GotganReaderPane *self, GtkListView *view, GtkSingleSelection *selection,
                           gpointer object)
{
  guint position = find_position (selection, object);

  if (position == gtk_single_selection_get_selected (selection))
    return;
  self->following = TRUE;
  gtk_single_selection_set_selected (selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (view, position, GTK_LIST_SCROLL_NONE, NULL);
  self->following = FALSE;
}

void
gotgan_reader_pane_set_claim (GotganReaderPane *self, GotganClaim *claim)
{
  g_return_if_fail (GOTGAN_IS_READER_PANE (self));
  if (claim != NULL)
    gotgan_card_filler_complete (self->claims_filler);
  gotgan_reader_pane_follow (self, self->claims_view, self->claims_selection, claim);
}

void
gotgan_reader_pane_show_note (GotganReaderPane *self, GotganNote *note)
{
  g_return_if_fail (GOTGAN_IS_READER_PANE (self));
  adw_view_stack_set_visible_child_name (self->stack, "notes");
  gotgan_card_filler_complete (self->notes_filler);
  gotgan_reader_pane_follow (self, self->notes_view, self->notes_selection, note);
}

void
gotgan_reader_pane_find_card (GotganReaderPane *self, GotganNote *note, GdkRectangle *area)
{
  GtkWidget *card = gotgan_note_card_find (GTK_WIDGET (self->notes_view), note);

  if (card != NULL)
    gotgan_note_card_get_area (card, GTK_WIDGET (self), area);
}

static void
gotgan_reader_pane_claim_selected_cb (GotganReaderPane *self)
{
  GObject *claim = gtk_single_selection_get_selected_item (self->claims_selection);

  if (!self->following && claim != NULL)
    g_signal_emit (self, signals[SIGNAL_CLAIM_CHOSEN], 0, claim);
}

static void
gotgan_reader_pane_note_selected_cb (GotganReaderPane *self)
{
  GObject *note = gtk_single_selection_get_selected_item (self->notes_selection);

  if (!self->following && note != NULL)
    g_signal_emit (self, signals[SIGNAL_NOTE_CHOSEN], 0, note);
}

static void
gotgan_reader_pane_claim_activated_cb (GotganReaderPane *self, guint position)
{
  g_autoptr (GotganClaim) claim =
      g_list_model_get_item (G_LIST_MODEL (self->claims_selection), position);

  if (claim == NULL)
    return;
  g_signal_emit (self, signals[SIGNAL_CLAIM_CHOSEN], 0, claim);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
gotgan_reader_pane_note_activated_cb (GotganReaderPane *self, guint position)
{
  g_autoptr (GotganNote) note =
      g_list_model_get_item (G_LIST_MODEL (self->notes_selection), position);

  if (note != NULL)
    g_signal_emit (self, signals[SIGNAL_NOTE_OPENED], 0, note);
}

static gboolean
leads_to_text (GtkWidget *card)
{
  return GOTGAN_IS_CLAIM_CARD (card)
         || gotgan_note_get_place (gotgan_note_card_get_note (GOTGAN_NOTE_CARD (card))) != NULL;
}

/* A click leads to the sentence, also on the card that is selected already; one that opens the reasons or
 * decides does not. */
static void
gotgan_reader_pane_pressed_cb (GtkGestureClick *click, int n_press, double x, double y,
                               GotganReaderPane *self)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  GtkWidget *under = gtk_widget_pick (card, x, y, GTK_PICK_DEFAULT);

  if (n_press != 1
      || (under != NULL
          && (gtk_widget_get_ancestor (under, GTK_TYPE_EXPANDER) != NULL
              || gtk_widget_get_ancestor (under, GTK_TYPE_BUTTON) != NULL)))
    return;
  if (GOTGAN_IS_CLAIM_CARD (card))
    g_signal_emit (self, signals[SIGNAL_CLAIM_CHOSEN], 0,
                   gotgan_claim_card_get_claim (GOTGAN_CLAIM_CARD (card)));
  else
    g_signal_emit (self, signals[SIGNAL_NOTE_CHOSEN], 0,
                   gotgan_note_card_get_note (GOTGAN_NOTE_CARD (card)));
  if (leads_to_text (card))
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
gotgan_reader_pane_set_card (GotganReaderPane *self, GtkListItem *row, GtkWidget *card)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (gotgan_reader_pane_pressed_cb), self, 0);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (click));
  gotgan_card_list_set_card (row, card);
}

static void
gotgan_reader_pane_setup_claim_cb (GotganReaderPane *self, GtkListItem *row)
{
  gotgan_reader_pane_set_card (self, row, gotgan_claim_card_new ());
}

static void
gotgan_reader_pane_bind_claim_cb (GotganReaderPane *self, GtkListItem *row)
{
  GotganClaimCard *card = GOTGAN_CLAIM_CARD (gtk_list_item_get_child (row));
  GotganClaim *claim = gtk_list_item_get_item (row);
  g_autofree char *summary = gotgan_claim_dup_summary (claim, self->library);

  gotgan_claim_card_set_library (card, self->library);
  gotgan_claim_card_set_claim (card, claim);
  gtk_list_item_set_accessible_label (row, summary);
}

static void
gotgan_reader_pane_unbind_claim_cb (GotganReaderPane *self, GtkListItem *row)
{
  gotgan_claim_card_set_claim (GOTGAN_CLAIM_CARD (gtk_list_item_get_child (row)), NULL);
}

static void
gotgan_reader_pane_describe_note (GtkListItem *row)
{
  GotganLibrary *library = g_object_get_data (G_OBJECT (row), "library");
  g_autofree char *summary = gotgan_note_dup_summary (gtk_list_item_get_item (row), library);

  gtk_list_item_set_accessible_label (row, summary);
}

static void
gotgan_reader_pane_setup_note_cb (GotganReaderPane *self, GtkListItem *row)
{
  GSignalGroup *note_signals = g_signal_group_new (GOTGAN_TYPE_NOTE);

  g_signal_group_connect_swapped (note_signals, "notify",
                                  G_CALLBACK (gotgan_reader_pane_describe_note), row);
  g_object_set_data_full (G_OBJECT (row), "note-signals", note_signals, g_object_unref);
  gotgan_reader_pane_set_card (self, row, gotgan_note_card_new ());
}

static void
gotgan_reader_pane_bind_note_cb (GotganReaderPane *self, GtkListItem *row)
{
  GotganNote *note = gtk_list_item_get_item (row);

  gotgan_note_card_set_library (GOTGAN_NOTE_CARD (gtk_list_item_get_child (row)), self->library);
  gotgan_note_card_set_note (GOTGAN_NOTE_CARD (gtk_list_item_get_child (row)), note);
  g_object_set_data (G_OBJECT (row), "library", self->library);
  g_signal_group_set_target (g_object_get_data (G_OBJECT (row), "note-signals"), note);
  gotgan_reader_pane_describe_note (row);
}

static void
gotgan_reader_pane_unbind_note_cb (GotganReaderPane *self, GtkListItem *row)
{
  g_signal_group_set_target (g_object_get_data (G_OBJECT (row), "note-signals"), NULL);
  gotgan_note_card_set_note (GOTGAN_NOTE_CARD (gtk_list_item_get_child (row)), NULL);
}

static void
gotgan_reader_pane_dispose (GObject *object)
{
  GotganReaderPane *self = GOTGAN_READER_PANE (object);

  g_clear_object (&self->claims_filler);
  g_clear_object (&self->notes_filler);
  g_clear_object (&self->claims);
  g_clear_object (&self->notes_signals);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_READER_PANE);
  G_OBJECT_CLASS (gotgan_reader_pane_parent_class)->dispose (object);
}

static void
gotgan_reader_pane_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/reader/gotgan-reader-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganReaderPane, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderPane, claims_page);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderPane, notes_page);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderPane, claims_stack);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderPane, notes_stack);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderPane, claims_view);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderPane, notes_view);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderPane, claims_selection);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderPane, notes_selection);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_pane_claim_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_pane_note_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_pane_claim_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_pane_note_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_pane_setup_claim_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_pane_bind_claim_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_pane_unbind_claim_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_pane_setup_note_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_pane_bind_note_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_pane_unbind_note_cb);
}

static void
gotgan_reader_pane_class_init (GotganReaderPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gotgan_reader_pane_dispose;
  signals[SIGNAL_CLAIM_CHOSEN] =
      g_signal_new ("claim-chosen", GOTGAN_TYPE_READER_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, GOTGAN_TYPE_CLAIM);
  signals[SIGNAL_NOTE_CHOSEN] =
      g_signal_new ("note-chosen", GOTGAN_TYPE_READER_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, GOTGAN_TYPE_NOTE);
  signals[SIGNAL_NOTE_OPENED] =
      g_signal_new ("note-opened", GOTGAN_TYPE_READER_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, GOTGAN_TYPE_NOTE);
  signals[SIGNAL_LEFT] = g_signal_new ("left", GOTGAN_TYPE_READER_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  gotgan_reader_pane_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gotgan_reader_pane_init (GotganReaderPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));
  self->claims = g_list_store_new (GOTGAN_TYPE_CLAIM);
  self->claims_filler = gotgan_card_filler_new (self->claims_view, self->claims_selection);
  self->notes_filler = gotgan_card_filler_new (self->notes_view, self->notes_selection);
  gotgan_card_filler_set_model (self->claims_filler, G_LIST_MODEL (self->claims));
  self->notes_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->notes_signals, "items-changed",
                                  G_CALLBACK (gotgan_reader_pane_show_counts), self);
  gotgan_reader_pane_show_counts (self);
}
