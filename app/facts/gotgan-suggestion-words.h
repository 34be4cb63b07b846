#pragma once

#include "app/facts/gotgan-rules.h"
#include "app/model/gotgan-article.h"
#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/* Returns: whether @quote has a sum or a percentage */
gboolean gotgan_suggestion_has_figure (GotganRules *rules, const char *quote);

/* Fills @fields with what single words say where no rule reads a claim: the figure is one of @span, the rest may stand in its
 * sentences. What none says stays as it is. */
void gotgan_suggestion_read_words (GotganRules *rules, GotganArticle *article,
                                   const GotganSpan *span, GotganClaimFields *fields,
                                   GCancellable *cancellable);

G_END_DECLS
