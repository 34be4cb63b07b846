#include "config.h"

#include "ui/widgets/gotgan-palette.h"

typedef struct
{
  guint32 light;
  guint32 dark;
  const char *style_class;
} Hue;

static const Hue stages[GOTGAN_N_STAGES] = {
  [GOTGAN_STAGE_NONE] = { 0x77767b, 0xa5a4aa, "stage-metric" },
  [GOTGAN_STAGE_TALKS] = { 0xb8720a, 0xe5b34a, "stage-talks" },
  [GOTGAN_STAGE_PLANNED] = { 0xb8720a, 0xe5b34a, "stage-planned" },
  [GOTGAN_STAGE_AGREED] = { 0x1a65bd, 0x78aeed, "stage-agreed" },
  [GOTGAN_STAGE_COMPLETED] = { 0x1c7c4c, 0x57c98c, "stage-completed" },
  [GOTGAN_STAGE_STALLED] = { 0xa2543f, 0xe09a82, "stage-stalled" },
  [GOTGAN_STAGE_WITHDRAWN] = { 0xb3262f, 0xf08a86, "stage-withdrawn" },
  [GOTGAN_STAGE_DENIED] = { 0xb3262f, 0xf08a86, "stage-denied" },
};

static const Hue notes[GOTGAN_N_COLOURS] = {
  [GOTGAN_COLOUR_EVIDENCE] = { 0xe5a50a, 0xf5c211, "note-evidence" },
  [GOTGAN_COLOUR_DOUBT] = { 0xd8404a, 0xff7b7b, "note-doubt" },
  [GOTGAN_COLOUR_QUESTION] = { 0x3584e4, 0x78aeed, "note-question" },
  [GOTGAN_COLOUR_QUOTE] = { 0x8a4fb8, 0xc89be8, "note-quote" },
};

static void
set_colour (GdkRGBA *colour, const Hue *hue, gboolean dark, float alpha)
{
  guint32 rgb = dark ? hue->dark : hue->light;

  colour->red = (float) ((rgb >> 16) & 0xff) / 255.f;
  colour->green = (float) ((rgb >> 8) & 0xff) / 255.f;
  colour->blue = (float) (rgb & 0xff) / 255.f;
  colour->alpha = alpha;
}

void
gotgan_palette_get_stage (GotganStage stage, gboolean dark, GdkRGBA *colour)
{
  g_return_if_fail ((guint) stage < GOTGAN_N_STAGES);
  set_colour (colour, &stages[stage], dark, 1.f);
}

void
gotgan_palette_get_note (GotganColour colour, gboolean dark, GdkRGBA *fill, GdkRGBA *line)
{
  g_return_if_fail ((guint) colour < GOTGAN_N_COLOURS);
  set_colour (fill, &notes[colour], dark, colour == GOTGAN_COLOUR_EVIDENCE ? 0.28f : 0.2f);
  set_colour (line, &notes[colour], dark, 1.f);
}

const char *
gotgan_palette_get_stage_class (GotganStage stage)
{
  g_return_val_if_fail ((guint) stage < GOTGAN_N_STAGES, NULL);
  return stages[stage].style_class;
}

const char *
gotgan_palette_get_note_class (GotganColour colour)
{
  g_return_val_if_fail ((guint) colour < GOTGAN_N_COLOURS, NULL);
  return notes[colour].style_class;
}
