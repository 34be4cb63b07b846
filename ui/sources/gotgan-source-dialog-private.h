#pragma once

#include "ui/sources/gotgan-source-dialog.h"

G_BEGIN_DECLS

struct _GotganSourceDialog
{
  AdwDialog parent_instance;

  GotganLibrary *library;
  GotganSource *source;
  GCancellable *looking;
  gboolean filling;

  AdwPreferencesGroup *problem_group;
  AdwActionRow *problem;
  AdwEntryRow *name;
  AdwEntryRow *folder;
  AdwEntryRow *address;
  GtkLabel *address_note;
  AdwComboRow *full_text;
  AdwActionRow *visit;
  GtkWidget *visit_spinner;
  GtkWidget *sync;
  AdwActionRow *articles;
  AdwActionRow *home;
};

/* gotgan-source-dialog-address.c */
/** Looks whether what was typed is an address of a source, and moves there. */
void gotgan_source_dialog_address_cb (GotganSourceDialog *self);
void gotgan_source_dialog_address_typed_cb (GotganSourceDialog *self);

G_END_DECLS
