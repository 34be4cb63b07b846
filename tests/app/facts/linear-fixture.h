#pragma once

#include <glib.h>
#include <string.h>
#include <time.h>

/* Four times the text may take six times as long; quadratic work would take sixteen times. */
#define FIXTURE_SMALL 60000
#define FIXTURE_GROWTH 4
#define FIXTURE_MOST 6.0
#define FIXTURE_FLOOR 0.01
/* A busy machine may disturb a measurement; one undisturbed is enough, for quadratic work passes none. */
#define FIXTURE_TRIES 5

/* @opening: what stands once before @piece, which is repeated */
typedef struct
{
  const char *opening;
  const char *piece;
} FixtureLongText;

typedef void (*FixtureReadFunc) (const char *text);

/* Returns: seconds of the processor's time */
static inline double
fixture_time_reading (const FixtureLongText *long_text, gsize size, FixtureReadFunc read)
{
  g_autoptr (GString) text = g_string_new (long_text->opening);
  clock_t start;

  while (text->len < size)
    g_string_append (text, long_text->piece);
  start = clock ();
  read (text->str);
  return (double) (clock () - start) / CLOCKS_PER_SEC;
}

/* Reading takes time that grows with the text's length, not with its square. */
static inline void
fixture_check_linear (const FixtureLongText *long_text, FixtureReadFunc read)
{
  for (guint i = 0; i < FIXTURE_TRIES; i++)
    {
      double small = fixture_time_reading (long_text, FIXTURE_SMALL, read);
      double large = fixture_time_reading (long_text, FIXTURE_GROWTH * FIXTURE_SMALL, read);

      g_test_message ("%s: %.3f s, %.3f s", long_text->piece, small, large);
      if (large < FIXTURE_MOST * small + FIXTURE_FLOOR)
        return;
    }
  g_test_fail_printf ("%s: time grows faster than the text", long_text->piece);
}
