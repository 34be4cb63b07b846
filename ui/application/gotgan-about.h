#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** Returns: (transfer floating): what the program is, and under which terms */
AdwDialog *gotgan_about_new (void);

G_END_DECLS
