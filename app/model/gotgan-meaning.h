#pragma once

#include <glib-object.h>

#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/**
 * GotganMeaning:
 *
 * One of the four things a highlight can say, by its colour, and what the person calls it. Property "name" notifies.
 */
#define GOTGAN_TYPE_MEANING (gotgan_meaning_get_type ())
G_DECLARE_FINAL_TYPE (GotganMeaning, gotgan_meaning, GOTGAN, MEANING, GObject)

/** Code points of a name. */
#define GOTGAN_MEANING_LENGTH 40

GotganMeaning *gotgan_meaning_new (GotganColour colour);

GotganColour gotgan_meaning_get_colour (GotganMeaning *self);

/** Returns: (nullable) (transfer none): %NULL while it has the program's own name; see gotgan_meaning_get_label() */
const char *gotgan_meaning_get_name (GotganMeaning *self);

/** @name: (nullable): as gotgan_meaning_clean_name() gives it */
void gotgan_meaning_set_name (GotganMeaning *self, const char *name);

/**
 * gotgan_meaning_clean_name:
 * @name: (nullable): as typed
 *
 * Returns: (transfer full) (nullable): on one line and within the limit; %NULL for nothing, which means the program's name
 */
char *gotgan_meaning_clean_name (const char *name);

G_END_DECLS
