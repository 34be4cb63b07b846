#pragma once

#include "app/library/gotgan-completion.h"

G_BEGIN_DECLS

/* One subject, cut by concern: what is asked and what of it is chosen in gotgan-completion.c, what there is to offer in
 * gotgan-completion-offers.c. */

/** One of many, and how well it fits. */
typedef struct
{
  GotganCompletion *completion;
  guint place;
  guint order;
} GotganCompletionCandidate;

/** What is asked, and all that is needed to answer on another thread. */
typedef struct
{
  GotganQuery *query;
  guint cursor;
  GotganLanguage language;
  /* (element-type GotganParty): their names never change */
  GPtrArray *parties;
  GArray *candidates;

  /* The part that the cursor is in. */
  guint start;
  guint end;
  /* Whether the name of a company has to begin with it. */
  gboolean guessing;
  /* Whether something is typed that nothing begins with: a quote, a bracket, a picture. */
  gboolean mute;
  /* What stands behind the colon as it was typed, while there is no letter or digit in it; else %NULL. */
  char *sign;
  char *typed;
  char *wanted;
  gboolean unwanted;
} GotganCompletionQuestion;

/* Each adds those that fit to @question. */

void gotgan_completion_offer_fields (GotganCompletionQuestion *question);
void gotgan_completion_offer_parties (GotganCompletionQuestion *question);
/** The words of a closed list, as of stage:. */
void gotgan_completion_offer_words (GotganCompletionQuestion *question, GotganQueryField field);
/** What a sum or a date looks like. */
void gotgan_completion_offer_forms (GotganCompletionQuestion *question, GotganQueryField field);
/** @names: (transfer full) (nullable) (element-type utf8). Returns: whether there is a list of them */
gboolean gotgan_completion_offer_names (GotganCompletionQuestion *question, GotganQueryField field,
                                        GPtrArray *names);

G_END_DECLS
