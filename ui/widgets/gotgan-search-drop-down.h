#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GotganSearchDropDown:
 *
 * A drop-down of names. Where there are many, what is typed finds those that contain it, also by initial consonants (ㅅㅍㅌ is 소프트뱅크), with
 * the syllable that is being composed; GtkDropDown's own search can do neither.
 *
 * Properties: title (what is chosen, for a screen reader), model (#GtkStringList, nullable), selected (place in it).
 */
#define GOTGAN_TYPE_SEARCH_DROP_DOWN (gotgan_search_drop_down_get_type ())
G_DECLARE_FINAL_TYPE (GotganSearchDropDown, gotgan_search_drop_down, GOTGAN, SEARCH_DROP_DOWN,
                      GtkWidget)

/** @model: (nullable): names; the first is chosen */
void gotgan_search_drop_down_set_model (GotganSearchDropDown *self, GtkStringList *model);
/** Returns: %GTK_INVALID_LIST_POSITION when there is nothing */
guint gotgan_search_drop_down_get_selected (GotganSearchDropDown *self);
void gotgan_search_drop_down_set_selected (GotganSearchDropDown *self, guint position);

/** Shows only the names that @words are in, as typing them does. */
void gotgan_search_drop_down_search (GotganSearchDropDown *self, const char *words);
/** Returns: (transfer none): the names that are offered now */
GListModel *gotgan_search_drop_down_get_offered (GotganSearchDropDown *self);

G_END_DECLS
