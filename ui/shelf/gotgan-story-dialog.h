#pragma once

#include <adwaita.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganStoryDialog:
 *
 * The articles that tell one story in nearly the same words, by when they were published. Choosing one closes it.
 *
 * Signals: `chosen (gint64)`: an article.
 */
#define GOTGAN_TYPE_STORY_DIALOG (gotgan_story_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GotganStoryDialog, gotgan_story_dialog, GOTGAN, STORY_DIALOG, AdwDialog)

/** @article_id: one of them */
AdwDialog *gotgan_story_dialog_new (GotganLibrary *library, gint64 article_id);

G_END_DECLS
