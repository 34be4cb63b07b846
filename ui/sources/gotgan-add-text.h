#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GotganAddText:
 *
 * Asks for the text of an article, as it was copied somewhere, and lets it be looked through before it is added.
 *
 * Signals: `added ()`: the person wants it; `address-wanted ()`: to look at the address in it instead. The dialog is closing then.
 */
#define GOTGAN_TYPE_ADD_TEXT (gotgan_add_text_get_type ())
G_DECLARE_FINAL_TYPE (GotganAddText, gotgan_add_text, GOTGAN, ADD_TEXT, AdwDialog)

/**
 * gotgan_add_text_new:
 * @text: (nullable): valid UTF-8; what to begin with
 * @address: (nullable): a web address in it, which is offered
 */
AdwDialog *gotgan_add_text_new (const char *text, const char *address);

/** Returns: (transfer full): the text as it is now */
char *gotgan_add_text_dup_text (GotganAddText *self);

/** Returns: (nullable) (transfer none): */
const char *gotgan_add_text_get_address (GotganAddText *self);

G_END_DECLS
