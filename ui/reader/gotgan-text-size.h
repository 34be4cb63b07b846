#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * gotgan_text_size_change:
 * @settings: the program's
 * @by: steps up or down; 0 for the normal size
 */
void gotgan_text_size_change (GSettings *settings, int by);

G_END_DECLS
