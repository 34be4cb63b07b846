#pragma once

#include "ui/sources/gotgan-add-source.h"

G_BEGIN_DECLS

struct _GotganAddSource
{
  AdwDialog parent_instance;

  GotganLibrary *library;
  GCancellable *looking;
  GCancellable *cancellable;
  char *address;
  GPtrArray *offers;
  GotganArticle *article;
  GPtrArray *rows;
  GPtrArray *added;
  GotganImportReport *report;
  gboolean adding;

  AdwToastOverlay *toasts;
  AdwNavigationView *navigation;
  AdwEntryRow *entry;
  GtkWidget *spinner;
  GtkButton *look;
  GtkWidget *problem;
  GtkLabel *problem_label;
  AdwPreferencesGroup *article_group;
  AdwActionRow *article_row;
  GtkWidget *add_article;
  AdwPreferencesGroup *offers_group;
  AdwPreferencesGroup *folder_group;
  AdwEntryRow *folder;
  GtkWidget *add;
};

/* gotgan-add-source-add.c */
void gotgan_add_source_add_cb (GotganAddSource *self);
void gotgan_add_source_add_article_cb (GotganAddSource *self);
/** Enables what can be done now. */
void gotgan_add_source_update_add (GotganAddSource *self);

/* gotgan-add-source.c */
void gotgan_add_source_emit_added (GotganAddSource *self);
void gotgan_add_source_emit_imported (GotganAddSource *self);

G_END_DECLS
