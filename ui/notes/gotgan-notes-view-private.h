#pragma once

#include "app/library/gotgan-note-list.h"
#include "ui/notes/gotgan-notes-bar.h"
#include "ui/notes/gotgan-notes-view.h"
#include "ui/widgets/gotgan-note-card.h"

G_BEGIN_DECLS

struct _GotganNotesView
{
  AdwBin parent_instance;

  AdwWindowTitle *title;
  GotganNotesBar *bar;
  GtkStack *stack;
  GtkListView *list;
  GtkNoSelection *selection;

  GotganNoteList *notes;
  GotganSession *session;
  gboolean asked;
  /* Notes have come while nobody saw the page. */
  gboolean has_newer;

  /* gotgan-notes-view-edit.c; where the keyboard was when a note was opened, or deleted */
  GtkWidget *popover;
  guint edited;
};

/* gotgan-notes-view-edit.c: notes that are edited and deleted where they are listed. */
void gotgan_notes_view_install_actions (GtkWidgetClass *widget_class);
void gotgan_notes_view_init_editor (GotganNotesView *self);
void gotgan_notes_view_dispose_editor (GotganNotesView *self);
/** @library: (nullable) */
void gotgan_notes_view_follow_editor (GotganNotesView *self, GotganLibrary *library);
void gotgan_notes_view_edit_cb (GotganNotesView *self, GotganNoteCard *card);
/** After the list has changed because of what was done here. */
void gotgan_notes_view_restore_focus (GotganNotesView *self);

G_END_DECLS
