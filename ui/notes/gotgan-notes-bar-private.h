#pragma once

#include "ui/notes/gotgan-day-entry.h"
#include "ui/notes/gotgan-filter-chips.h"
#include "ui/notes/gotgan-notes-bar.h"
#include "ui/notes/gotgan-notes-choice.h"
#include "ui/widgets/gotgan-live-query.h"
#include "ui/widgets/gotgan-search-drop-down.h"

G_BEGIN_DECLS

typedef enum
{
  CHOICE_COLOUR,
  CHOICE_TAG,
  CHOICE_PARTY,
  CHOICE_SOURCE,
  CHOICE_STATE,
  CHOICE_TIME,
} Choice;

#define N_CHOICES (CHOICE_TIME + 1)

/* The value of CHOICE_TIME that asks for two days. */
#define DAYS "days"

struct _GotganNotesBar
{
  GtkWidget parent_instance;

  GtkSearchEntry *words;
  GotganSearchDropDown *colours;
  GotganSearchDropDown *tags;
  GotganSearchDropDown *parties;
  GotganSearchDropDown *sources;
  GotganSearchDropDown *states;
  GotganSearchDropDown *times;
  GtkWidget *since_label;
  GtkWidget *until_label;
  GotganDayEntry *since;
  GotganDayEntry *until;
  GotganFilterChips *chips;

  GotganNotesChoice *choices[N_CHOICES];
  GotganLiveQuery *query;
  GotganLibrary *library;
  GCancellable *loading;
};

/* gotgan-notes-bar-choices.c: what there is to choose from. */
void gotgan_notes_bar_fill_colours (GotganNotesBar *self);
/** Asks the library what the notes have, and offers that. */
void gotgan_notes_bar_fill (GotganNotesBar *self);
void gotgan_notes_bar_stop_filling (GotganNotesBar *self);

G_END_DECLS
