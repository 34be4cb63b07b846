#include "config.h"

#include "ui/shelf/gotgan-query-colours.h"

#include "app/base/gotgan-text.h"

#include <adwaita.h>

/* Where the colours go. */
typedef struct
{
  const char *written;
  guint start;
  guint end;
  PangoAttrList *list;
} Canvas;

void
gotgan_query_palette_load (GotganQueryPalette *palette)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);
  GdkRGBA *accent = adw_style_manager_get_accent_color_rgba (style);

  adw_rgba_to_standalone (accent, dark, &palette->field);
  gdk_rgba_free (accent);
  /* The colour of errors, of libadwaita's palette. */
  gdk_rgba_parse (&palette->problem, dark ? "#ff938c" : "#c30000");
}

/* @offset: code points of what is written. Returns: bytes of what is committed */
static guint
find_byte (const Canvas *canvas, guint offset)
{
  gsize start = gotgan_text_byte (canvas->written, canvas->start);
  gsize end = gotgan_text_byte (canvas->written, canvas->end);
  gsize byte = gotgan_text_byte (canvas->written, offset);

  if (byte <= start)
    return (guint) byte;
  return (guint) (byte >= end ? byte - (end - start) : start);
}

/* @attribute: (transfer full) */
static void
colour (Canvas *canvas, guint from, guint to, PangoAttribute *attribute)
{
  attribute->start_index = find_byte (canvas, from);
  attribute->end_index = find_byte (canvas, to);
  if (attribute->start_index < attribute->end_index)
    pango_attr_list_insert (canvas->list, attribute);
  else
    pango_attribute_destroy (attribute);
}

static guint16
to_channel (float share)
{
  return (guint16) CLAMP (share * 65535, 0, 65535);
}

static void
colour_field (Canvas *canvas, const GotganQueryPart *part, const GdkRGBA *rgba)
{
  colour (canvas, part->start, part->value_start,
          pango_attr_foreground_new (to_channel (rgba->red), to_channel (rgba->green),
                                     to_channel (rgba->blue)));
  colour (canvas, part->start, part->value_start, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
}

static void
underline (Canvas *canvas, const GotganQueryPart *part, const GdkRGBA *rgba)
{
  colour (canvas, part->start, part->end, pango_attr_underline_new (PANGO_UNDERLINE_ERROR));
  colour (canvas, part->start, part->end,
          pango_attr_underline_color_new (to_channel (rgba->red), to_channel (rgba->green),
                                          to_channel (rgba->blue)));
}

PangoAttrList *
gotgan_query_colours_new (GotganQuery *query, const char *written, guint start, guint end,
                          const GotganQueryPart *typed, const GotganQueryPalette *palette)
{
  Canvas canvas = { written, start, end, pango_attr_list_new () };

  for (guint i = 0; i < gotgan_query_get_n_parts (query); i++)
    {
      const GotganQueryPart *part = gotgan_query_get_part (query, i);

      if (part->named != GOTGAN_QUERY_WORDS)
        colour_field (&canvas, part, &palette->field);
      if (part->problem != GOTGAN_QUERY_FINE && part != typed)
        underline (&canvas, part, &palette->problem);
    }
  return canvas.list;
}
