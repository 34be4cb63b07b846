#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_zone_print:
 * @text: "KST", "ET", "Eastern Standard Time", "GMT+9", "+09:00"
 * @year: of the day whose clock it is, as summer time may be in force
 * @zone: (out caller-allocates): "+09:00"; left alone when @text is no zone or may be several, as CST and IST
 * @size: bytes of @zone
 */
void gotgan_zone_print (const char *text, int year, int month, int day, char *zone, gsize size);

G_END_DECLS
