#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganTimeScale:
 * @first: Julian day (with fraction) at x = 0
 * @last: at x = @width
 * @width: pixels
 *
 * Days to pixels and back.
 */
typedef struct
{
  double first;
  double last;
  double width;
} GotganTimeScale;

/** The shortest and longest stretch of time one can zoom to, in days. */
#define GOTGAN_TIME_SCALE_SHORTEST 14.0
#define GOTGAN_TIME_SCALE_LONGEST (60 * 365.25)

double gotgan_time_scale_x (const GotganTimeScale *self, double day);
double gotgan_time_scale_day (const GotganTimeScale *self, double x);

/** Zooms by @factor (2 shows half the time), the day at @x staying where it is. */
void gotgan_time_scale_zoom (GotganTimeScale *self, double factor, double x);

/** Moves what is shown by @pixels to the right. */
void gotgan_time_scale_pan (GotganTimeScale *self, double pixels);

/** Shows @first to @last with some air before and, for the labels of the last ones, more behind. */
void gotgan_time_scale_fit (GotganTimeScale *self, double first, double last);

/**
 * GotganTickUnit:
 *
 * What one tick stands for; the label's precision.
 */
typedef enum
{
  GOTGAN_TICK_DECADE,
  GOTGAN_TICK_FIVE_YEARS,
  GOTGAN_TICK_TWO_YEARS,
  GOTGAN_TICK_YEAR,
  GOTGAN_TICK_QUARTER,
  GOTGAN_TICK_MONTH,
  GOTGAN_TICK_WEEK,
} GotganTickUnit;

/**
 * GotganTick:
 * @day: Julian day it stands on
 * @unit: of the whole axis
 * @major: the first tick of a year (of a month, for weeks)
 */
typedef struct
{
  guint32 day;
  GotganTickUnit unit;
  gboolean major;
} GotganTick;

/**
 * gotgan_time_scale_ticks:
 * @gap: pixels that two labels need at least
 *
 * The finest unit whose ticks stand at least @gap apart.
 *
 * Returns: (transfer full) (element-type GotganTick): in order
 */
GArray *gotgan_time_scale_ticks (const GotganTimeScale *self, double gap);

G_END_DECLS
