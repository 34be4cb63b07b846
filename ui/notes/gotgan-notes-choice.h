#pragma once

#include "ui/widgets/gotgan-search-drop-down.h"

G_BEGIN_DECLS

/**
 * GotganNotesChoice:
 *
 * A drop-down of things to filter by: words for the person, and for each a value. The first is always "any", without one.
 */
typedef struct _GotganNotesChoice GotganNotesChoice;

/** @drop_down: must outlive it */
GotganNotesChoice *gotgan_notes_choice_new (GotganSearchDropDown *drop_down, const char *any);
void gotgan_notes_choice_free (GotganNotesChoice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganNotesChoice, gotgan_notes_choice_free)

/** Empties it for gotgan_notes_choice_add(); what is chosen stays so if it comes again, and gotgan_notes_choice_end() shows it. */
void gotgan_notes_choice_begin (GotganNotesChoice *self);
void gotgan_notes_choice_add (GotganNotesChoice *self, const char *label, const char *value);
void gotgan_notes_choice_end (GotganNotesChoice *self);

/** Returns: (nullable) (transfer none): the chosen value */
const char *gotgan_notes_choice_get_value (GotganNotesChoice *self);
/** Returns: (nullable) (transfer none): the words for it */
const char *gotgan_notes_choice_get_label (GotganNotesChoice *self);
/** @value: (nullable): one that is there; %NULL is any */
void gotgan_notes_choice_set_value (GotganNotesChoice *self, const char *value);

/** Takes what the person has chosen. Returns: whether it is another than before */
gboolean gotgan_notes_choice_take (GotganNotesChoice *self);

G_END_DECLS
