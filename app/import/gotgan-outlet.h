#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_outlet_is_known:
 *
 * Returns: whether @text is the name of a newspaper or agency that nothing in the name tells, whatever its case: "Reuters",
 *   "한겨레"
 */
gboolean gotgan_outlet_is_known (const char *text);

/**
 * gotgan_outlet_of_address:
 * @text: a line with an e-mail address
 *
 * Returns: (nullable): the newspaper whose reporters have addresses of that domain: "연합뉴스" of "a@yna.co.kr"
 */
const char *gotgan_outlet_of_address (const char *text);

G_END_DECLS
