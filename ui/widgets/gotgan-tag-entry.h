#pragma once

#include <adwaita.h>

#include "app/model/gotgan-tags.h"

G_BEGIN_DECLS

/**
 * GotganTagEntry:
 *
 * Tags as one types them, with commas between, and beneath it those of the library that the last one may become. What is
 * being composed is part of what is typed and is never disturbed: a tag that is chosen meanwhile is put in afterwards.
 *
 * Signals: activate () for Enter.
 */
#define GOTGAN_TYPE_TAG_ENTRY (gotgan_tag_entry_get_type ())
G_DECLARE_FINAL_TYPE (GotganTagEntry, gotgan_tag_entry, GOTGAN, TAG_ENTRY, GtkWidget)

GtkWidget *gotgan_tag_entry_new (void);

/** Sets what is written. @tags: (nullable) */
void gotgan_tag_entry_set_tags (GotganTagEntry *self, const char *const *tags);

/** Returns: (transfer full) (nullable): what is written, with what is still being composed, cleaned */
char **gotgan_tag_entry_dup_tags (GotganTagEntry *self);

/** @known: (nullable) (element-type GotganTagCount): what is offered, in this order; the reference is taken */
void gotgan_tag_entry_take_known (GotganTagEntry *self, GPtrArray *known);

/** Returns: (transfer full) (array zero-terminated=1): the tags that are offered now */
char **gotgan_tag_entry_dup_offers (GotganTagEntry *self);

/** Puts @tag in the place of the last one, as choosing it does. */
void gotgan_tag_entry_choose (GotganTagEntry *self, const char *tag);

G_END_DECLS
