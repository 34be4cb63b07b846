#pragma once

#include "ui/shelf/gotgan-query-completer.h"

#include "app/library/gotgan-completion.h"

G_BEGIN_DECLS

/* One class, cut by concern: what is offered and how it is shown in gotgan-query-completer.c, what keys do and how something
 * gets into the entry in gotgan-query-completer-taking.c. */

struct _GotganQueryCompleter
{
  GObject parent_instance;

  GotganLibrary *library;
  GtkEditable *entry;
  GtkText *text;
  GotganLiveQuery *query;
  GtkPopover *popover;
  GtkListBox *rows;

  /* (element-type GotganCompletion): those of the rows */
  GPtrArray *offers;
  /* What was written when they were asked for. */
  char *asked;
  guint cursor;
  gboolean in_value;
  GCancellable *asking;
  char *passed_over;
  gboolean open;

  /* What is put in when the input method has handed over its syllable: in the place of what lies between these two. */
  char *wanted;
  char *before;
  char *behind;
  guint settle;
};

/** To be called once the entry is known. */
void gotgan_query_completer_listen (GotganQueryCompleter *self);

/** @step: 1 and -1 choose the next and the one before; beyond the ends nothing is chosen */
void gotgan_query_completer_choose (GotganQueryCompleter *self, int step);

/** Puts in what is offered at @index. */
void gotgan_query_completer_take (GotganQueryCompleter *self, guint index);

/** Forgets what was to be put in. */
void gotgan_query_completer_drop (GotganQueryCompleter *self);

G_END_DECLS
