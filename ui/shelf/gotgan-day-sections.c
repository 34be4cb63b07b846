#include "config.h"

#include "ui/shelf/gotgan-day-sections.h"

#include "app/library/gotgan-headline-list.h"

struct _GotganDaySections
{
  GObject parent_instance;

  GListModel *headlines;
};

static GType
gotgan_day_sections_get_item_type (GListModel *model)
{
  return GOTGAN_TYPE_HEADLINE;
}

static guint
gotgan_day_sections_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (GOTGAN_DAY_SECTIONS (model)->headlines);
}

static gpointer
gotgan_day_sections_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (GOTGAN_DAY_SECTIONS (model)->headlines, position);
}

static void
gotgan_day_sections_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gotgan_day_sections_get_item_type;
  iface->get_n_items = gotgan_day_sections_get_n_items;
  iface->get_item = gotgan_day_sections_get_item;
}

static guint32
gotgan_day_sections_get_day (GotganDaySections *self, guint position)
{
  g_autoptr (GotganHeadline) headline = NULL;

  if (GOTGAN_IS_HEADLINE_LIST (self->headlines))
    return gotgan_headline_list_get_day (GOTGAN_HEADLINE_LIST (self->headlines), position);
  headline = g_list_model_get_item (self->headlines, position);
  return gotgan_headline_get_day (headline);
}

/* The row @distance away from @position, towards the list's end or its start. */
static inline guint
gotgan_day_sections_away (guint position, guint distance, gboolean forward)
{
  return forward ? position + distance : position - distance;
}

/* How many rows beside @position, of at most @room on that side, are of the same day. */
static guint
gotgan_day_sections_reach (GotganDaySections *self, guint position, guint room, gboolean forward)
{
  guint32 day = gotgan_day_sections_get_day (self, position);
  guint inside = 0, outside = room + 1;

  for (guint step = 1; outside > room && inside < room; step *= 2)
    {
      guint reach = MIN (inside + step, room);

      if (gotgan_day_sections_get_day (self, gotgan_day_sections_away (position, reach, forward))
          == day)
        inside = reach;
      else
        outside = reach;
    }
  while (outside - inside > 1)
    {
      guint middle = inside + (outside - inside) / 2;

      if (gotgan_day_sections_get_day (self, gotgan_day_sections_away (position, middle, forward))
          == day)
        inside = middle;
      else
        outside = middle;
    }
  return inside;
}

static void
gotgan_day_sections_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  GotganDaySections *self = GOTGAN_DAY_SECTIONS (model);
  guint n_items = g_list_model_get_n_items (self->headlines);

  if (position >= n_items)
    {
      *start = n_items;
      *end = G_MAXUINT;
      return;
    }
  *start = position - gotgan_day_sections_reach (self, position, position, FALSE);
  *end = position + gotgan_day_sections_reach (self, position, n_items - position - 1, TRUE) + 1;
}

static void
gotgan_day_sections_section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = gotgan_day_sections_get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GotganDaySections, gotgan_day_sections, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      gotgan_day_sections_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          gotgan_day_sections_section_model_init))

static void
gotgan_day_sections_items_changed_cb (GotganDaySections *self, guint position, guint removed,
                                      guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
gotgan_day_sections_finalize (GObject *object)
{
  g_clear_object (&GOTGAN_DAY_SECTIONS (object)->headlines);
  G_OBJECT_CLASS (gotgan_day_sections_parent_class)->finalize (object);
}

static void
gotgan_day_sections_class_init (GotganDaySectionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_day_sections_finalize;
}

static void
gotgan_day_sections_init (GotganDaySections *self)
{
}

GotganDaySections *
gotgan_day_sections_new (GListModel *headlines)
{
  GotganDaySections *self = g_object_new (GOTGAN_TYPE_DAY_SECTIONS, NULL);

  self->headlines = g_object_ref (headlines);
  g_signal_connect_object (headlines, "items-changed",
                           G_CALLBACK (gotgan_day_sections_items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
