#pragma once

#include "app/facts/gotgan-ko-private.h"

G_BEGIN_DECLS

/* When an event happened. Dates are the indices of the words that hold them, %GOTGAN_KO_NONE for none. */

/* How many clauses back a date is looked for. */
#define GOTGAN_KO_MAX_BACK 3

static inline const GotganDateMention *
gotgan_ko_date_at (const GotganKoEvent *event, guint index)
{
  const GotganKoWord *word = gotgan_ko_word (event, index);

  return word->date != GOTGAN_KO_NONE
             ? &g_array_index (event->reading->dates, GotganDateMention, word->date)
             : NULL;
}

/* --- gotgan-ko-date.c --- */

/* Whether @verb is one of the verbs that say @event. */
gboolean gotgan_ko_in_chain (const GotganKoEvent *event, guint verb);

/* --- gotgan-ko-date-own.c --- */

/* Whether the word tells a day of something, not its length or its end. */
gboolean gotgan_ko_tells_day (const GotganKoEvent *event, guint index);
/* A date among the dependents of @verb; when @grouped, that of the figure's own group first. */
guint gotgan_ko_date_of_verb (const GotganKoEvent *event, guint verb, gboolean grouped);
/* The day the event itself happened by its own verbs, not those that report it. */
guint gotgan_ko_own_date (const GotganKoEvent *event);

/* --- gotgan-ko-date-report.c --- */

/* Whether @verb tells of the event and is not part of it. */
gboolean gotgan_ko_is_report (const GotganKoEvent *event, guint verb);
/* Whether an outlet says it, or nobody who has a part in it. */
gboolean gotgan_ko_said_by_others (const GotganKoEvent *event);
/* "27일 업계에 따르면": the word right behind the date is the source. */
gboolean gotgan_ko_dates_report (const GotganKoEvent *event, guint index);
/* A date of the verb of saying, of the source, of who is spoken of and says it. */
guint gotgan_ko_report_date (const GotganKoEvent *event);
guint gotgan_ko_date_of_source (const GotganKoEvent *event);
guint gotgan_ko_date_of_topic (const GotganKoEvent *event);

G_END_DECLS
