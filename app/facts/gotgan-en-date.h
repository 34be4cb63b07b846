#pragma once

#include "app/facts/gotgan-en-private.h"

G_BEGIN_DECLS

/* What finds the date of a claim. */

/* --- gotgan-en-date-report.c --- */

/* Whether the verbs tell who says so: "said", "reported". */
gboolean gotgan_en_tells_who (const GotganEn *en, gint verbs);
/* "the bakery that was announced", "for which it was given 8%" */
gboolean gotgan_en_is_relative (const GotganEn *en, gint verbs);
/* The day on which a saying verb of the sentence says so, the one over it first; @insiders: only who has a part in it. */
const GotganDateMention *gotgan_en_date_of_report (const GotganEn *en, const GotganEnAnchor *anchor,
                                                   gboolean insiders);
/* The day of what breaks the deal off: "denied it on July 3". */
const GotganDateMention *gotgan_en_date_of_end (const GotganEn *en, gsize at);

/* --- gotgan-en-date-clause.c --- */

/* "in June 2022, when Ollerton led": the clause is of the date before it. */
const char *gotgan_en_date_before_when (const GotganEn *en, const GotganEnAnchor *anchor);
/* "was worth $3bn when it listed in May", "When it listed in May it raised $3bn": of one time with the clause. */
const GotganDateMention *gotgan_en_date_of_when_clause (const GotganEn *en,
                                                        const GotganEnAnchor *anchor);
/* "its November round, which Ollerton led": the clause is of the date of the deal that it explains. */
const GotganDateMention *gotgan_en_date_of_explained (const GotganEn *en,
                                                      const GotganEnAnchor *anchor);
/* "paid $5bn in a deal that closed on Monday" */
const GotganDateMention *gotgan_en_date_of_closing (const GotganEn *en,
                                                    const GotganEnAnchor *anchor);
/* The nearest date of the sentence that is not the day of a report. */
const GotganDateMention *gotgan_en_date_of_sentence (const GotganEn *en,
                                                     const GotganEnAnchor *anchor);

G_END_DECLS
