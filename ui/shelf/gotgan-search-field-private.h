#pragma once

#include "ui/shelf/gotgan-facet-pane.h"
#include "ui/shelf/gotgan-query-completer.h"
#include "ui/shelf/gotgan-search-field.h"
#include "ui/widgets/gotgan-live-query.h"

G_BEGIN_DECLS

struct _GotganSearchField
{
  AdwBin parent_instance;

  GotganSession *session;
  GSettings *settings;
  GotganLiveQuery *query;
  GotganQueryCompleter *completer;

  GtkEditable *entry;
  GtkPopover *completions;
  GtkWidget *problem;
  GtkLabel *sentence;
  GotganFacetPane *facets;
  GtkDropDown *order;
  GtkWidget *save;

  guint patience;
  gboolean patient;
  /* What is done once nothing is being composed. */
  char *wanted_query;
  char *wanted_field;
  guint settle;
};

/* gotgan-search-field-problem.c */

/** Something was typed: colours it, and says what of it is not understood, of the part being typed a while later. */
void gotgan_search_field_written_cb (GotganSearchField *self);
/** Colours what is written, for the cursor or the colours are others now. */
void gotgan_search_field_colour (GotganSearchField *self);

G_END_DECLS
