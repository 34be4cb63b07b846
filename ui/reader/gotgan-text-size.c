#include "config.h"

#include "ui/reader/gotgan-text-size.h"

static const double sizes[] = { 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0, 2.5 };

void
gotgan_text_size_change (GSettings *settings, int by)
{
  double size = g_settings_get_double (settings, "reader-text-scale");
  int nearest = 0;

  if (by == 0)
    {
      g_settings_set_double (settings, "reader-text-scale", 1.0);
      return;
    }
  for (int i = 0; i < (int) G_N_ELEMENTS (sizes); i++)
    if (ABS (sizes[i] - size) < ABS (sizes[nearest] - size))
      nearest = i;
  nearest = CLAMP (nearest + by, 0, (int) G_N_ELEMENTS (sizes) - 1);
  g_settings_set_double (settings, "reader-text-scale", sizes[nearest]);
}
