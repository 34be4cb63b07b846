#include "config.h"

#include "ui/reader/gotgan-touched-list.h"

#include "ui/widgets/gotgan-claim-text.h"
#include "ui/widgets/gotgan-deal-text.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

/* An edit that touches more is another article; the rest is counted. */
#define MAX_ROWS 100

struct _GotganTouchedList
{
  AdwBin parent_instance;

  GotganSession *session;
  GotganChanges *changes;
  guint n_touched;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GotganTouchedList, gotgan_touched_list, ADW_TYPE_BIN)

/* --- Rows --------------------------------------------------------------------------------------- */

/* @title: what it says; @subtitle: (nullable): what has become of it; @tag: what opens */
static GtkWidget *
create_row (const char *icon, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 4);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  return row;
}

typedef void (*OpenFunc) (GotganTouchedList *self, gpointer subject);

typedef struct
{
  GotganTouchedList *list;
  OpenFunc open;
  GObject *subject;
} Opening;

static void
opening_free (gpointer data, GClosure *closure)
{
  g_object_unref (((Opening *) data)->subject);
  g_free (data);
}

static void
activated_cb (AdwActionRow *row, gpointer data)
{
  Opening *opening = data;
  GotganTouchedList *self = opening->list;

  opening->open (self, opening->subject);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
make_openable (GotganTouchedList *self, GtkWidget *row, gpointer subject, OpenFunc open)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->list = self;
  opening->open = open;
  opening->subject = g_object_ref (subject);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_data (row, "activated", G_CALLBACK (activated_cb), opening, opening_free, 0);
}

static void
open_note (GotganTouchedList *self, gpointer note)
{
  gotgan_session_open_note (self->session, note);
}

static void
open_claim (GotganTouchedList *self, gpointer claim)
{
  gotgan_session_open_claim (self->session, claim);
}

/* The deal as the session has it, which is another object with the same id. */
static void
open_deal (GotganTouchedList *self, gpointer deal)
{
  GListModel *deals = gotgan_session_get_deals (self->session);

  gotgan_session_set_view (self->session, GOTGAN_VIEW_TIMELINE);
  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) known = g_list_model_get_item (deals, i);

      if (g_strcmp0 (gotgan_deal_get_id (known), gotgan_deal_get_id (deal)) != 0)
        continue;
      gotgan_session_set_deal (self->session, known);
      return;
    }
}

static GtkWidget *
create_note_row (GotganTouchedList *self, const GotganNoteChange *change)
{
  const char *state = _ ("Its words are gone; the note is kept");
  const char *icon = "dialog-warning-symbolic";
  /* Translators: words quoted from an article. */
  g_autofree char *quote = g_strdup_printf (_ ("“%s”"), gotgan_note_get_quote (change->note));
  GtkWidget *row = NULL;

  if (change->keeps_words)
    state = _ ("Its words stand; the sentence around them was edited");
  else if (change->state == GOTGAN_ANCHOR_CHANGED)
    state = _ ("Its words say something else now");
  else if (change->state == GOTGAN_ANCHOR_MOVED)
    state = _ ("Moved with its words");
  if (change->state == GOTGAN_ANCHOR_MOVED)
    icon = "object-select-symbolic";
  row = create_row (icon, quote, state);
  make_openable (self, row, change->note, open_note);
  return row;
}

/* What became of a fact or a deal. Takes @was and @is, of which one may be %NULL. @gone and @same: the words for what is not there any
 * more and for what says the same. @after: (nullable): what opens */
static GtkWidget *
create_change_row (GotganTouchedList *self, char *was, char *is, const char *gone, const char *same,
                   gpointer after, OpenFunc open)
{
  g_autofree char *before = was;
  g_autofree char *now = is;
  g_autofree char *subtitle = NULL;
  const char *icon = "dialog-warning-symbolic";
  GtkWidget *row = NULL;

  if (before == NULL || now == NULL)
    icon = now != NULL ? "list-add-symbolic" : "list-remove-symbolic";
  if (before == NULL)
    subtitle = g_strdup (_ ("New"));
  else if (now == NULL)
    subtitle = g_strdup (gone);
  else if (g_str_equal (before, now))
    subtitle = g_strdup (same);
  else
    subtitle = g_strdup_printf (_ ("Before: %s"), before);
  row = create_row (icon, now != NULL ? now : before, subtitle);
  if (after != NULL)
    make_openable (self, row, after, open);
  return row;
}

static GtkWidget *
create_claim_row (GotganTouchedList *self, const GotganClaimChange *change)
{
  GotganLibrary *library = gotgan_session_get_library (self->session);

  return create_change_row (
      self, change->before != NULL ? gotgan_claim_dup_summary (change->before, library) : NULL,
      change->after != NULL ? gotgan_claim_dup_summary (change->after, library) : NULL,
      _ ("The article no longer says so"), _ ("As it was, in other words"), change->after,
      open_claim);
}

static GtkWidget *
create_deal_row (GotganTouchedList *self, const GotganDealChange *change)
{
  GotganLibrary *library = gotgan_session_get_library (self->session);

  return create_change_row (
      self, change->before != NULL ? gotgan_deal_dup_summary (change->before, library) : NULL,
      change->after != NULL ? gotgan_deal_dup_summary (change->after, library) : NULL,
      _ ("Nobody else speaks of it"), _ ("As it was; one of its facts changed"), change->after,
      open_deal);
}

/* --- Groups ------------------------------------------------------------------------------------- */

typedef GtkWidget *(*RowFunc) (GotganTouchedList *self, gconstpointer change);

static void
add_group (GotganTouchedList *self, AdwPreferencesPage *page, const char *title, GPtrArray *changes,
           RowFunc func)
{
  AdwPreferencesGroup *group = NULL;

  if (changes->len == 0)
    return;
  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, title);
  for (guint i = 0; i < MIN (changes->len, MAX_ROWS); i++)
    adw_preferences_group_add (group, func (self, g_ptr_array_index (changes, i)));
  if (changes->len > MAX_ROWS)
    {
      guint more = changes->len - MAX_ROWS;
      g_autofree char *text = g_strdup_printf (ngettext ("%u more", "%u more", more), more);

      adw_preferences_group_set_description (group, text);
    }
  adw_preferences_page_add (page, group);
}

/* A note that is where it was is not touched. */
static GPtrArray *
dup_touched_notes (GotganChanges *changes)
{
  GPtrArray *all = gotgan_changes_get_notes (changes);
  GPtrArray *touched = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      GotganNoteChange *change = g_ptr_array_index (all, i);

      if (change->state != GOTGAN_ANCHOR_ATTACHED)
        g_ptr_array_add (touched, change);
    }
  return touched;
}

static GtkWidget *
create_empty_page (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "object-select-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Nothing Rests on What Changed"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page), _ ("Your notes are where they were, and the facts say the same."));
  gtk_widget_add_css_class (page, "compact");
  return page;
}

void
gotgan_touched_list_set_changes (GotganTouchedList *self, GotganChanges *changes)
{
  AdwPreferencesPage *page = NULL;
  g_autoptr (GPtrArray) notes = NULL;

  g_return_if_fail (GOTGAN_IS_TOUCHED_LIST (self));

  g_set_object (&self->changes, changes);
  self->n_touched = 0;
  adw_bin_set_child (ADW_BIN (self), NULL);
  if (changes == NULL)
    return;
  notes = dup_touched_notes (changes);
  self->n_touched = notes->len + gotgan_changes_get_claims (changes)->len
                    + gotgan_changes_get_deals (changes)->len;
  if (self->n_touched == 0)
    {
      adw_bin_set_child (ADW_BIN (self), create_empty_page ());
      gotgan_whole_words_watch (GTK_WIDGET (self));
      return;
    }
  page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  add_group (self, page, _ ("Notes"), notes, (RowFunc) create_note_row);
  add_group (self, page, _ ("Facts"), gotgan_changes_get_claims (changes),
             (RowFunc) create_claim_row);
  add_group (self, page, _ ("Deals"), gotgan_changes_get_deals (changes),
             (RowFunc) create_deal_row);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (page));
  gotgan_whole_words_watch (GTK_WIDGET (self));
}

void
gotgan_touched_list_set_session (GotganTouchedList *self, GotganSession *session)
{
  g_return_if_fail (GOTGAN_IS_TOUCHED_LIST (self));
  g_set_object (&self->session, session);
}

guint
gotgan_touched_list_get_n_touched (GotganTouchedList *self)
{
  g_return_val_if_fail (GOTGAN_IS_TOUCHED_LIST (self), 0);
  return self->n_touched;
}

/* --- The class ---------------------------------------------------------------------------------- */

static void
gotgan_touched_list_dispose (GObject *object)
{
  GotganTouchedList *self = GOTGAN_TOUCHED_LIST (object);

  g_clear_object (&self->session);
  g_clear_object (&self->changes);
  G_OBJECT_CLASS (gotgan_touched_list_parent_class)->dispose (object);
}

static void
gotgan_touched_list_class_init (GotganTouchedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gotgan_touched_list_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", GOTGAN_TYPE_TOUCHED_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
gotgan_touched_list_init (GotganTouchedList *self)
{
}
