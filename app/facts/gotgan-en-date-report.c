/* The days on which somebody tells, denies or breaks off what a claim says. */

#include "config.h"

#include "app/facts/gotgan-en-date.h"

/* Phrases from a claim up to the verb that reports it. */
#define MAX_STEPS 8

gboolean
gotgan_en_tells_who (const GotganEn *en, gint verbs)
{
  return gotgan_en_cue_in (en, verbs, GOTGAN_CUE_CREDIT) != NULL;
}

/* "The FT reported in March", "two people said on Thursday": who speaks has no part in it. */
static gboolean
is_outsider (const GotganEn *en, gint verbs)
{
  static const char *const heads[] = { "people",      "person",      "source",      "sources",
                                       "report",      "reports",     "newspaper",   "paper",
                                       "agency",      "magazine",    "publication", "document",
                                       "documents",   "analyst",     "analysts",    "investor",
                                       "investors",   "official",    "officials",   "regulator",
                                       "regulators",  "government",  "ministry",    "banker",
                                       "bankers",     "researchers", "media",       "outlet",
                                       "broadcaster", "newsletter",  NULL };
  const GotganEnPhrase *subject = gotgan_en_nth (en, gotgan_en_nth (en, verbs)->subject);
  gint before = verbs - 1;

  if (before >= 0 && gotgan_en_nth (en, before)->kind == GOTGAN_EN_NOUNS)
    subject = gotgan_en_nth (en, before);
  else
    before = gotgan_en_nth (en, verbs)->subject;
  if (subject == NULL)
    return TRUE;
  if (subject->name < 0)
    return subject->proper || gotgan_en_head_is (en, before, heads);
  return g_array_index (en->b->reading->parties, GotganPartyMention, subject->name).kind
         == GOTGAN_PARTY_OUTLET;
}

gboolean
gotgan_en_is_relative (const GotganEn *en, gint index)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, index);
  gint first;

  if (!gotgan_en_is_verbs (en, index) || verbs->form != GOTGAN_EN_FINITE)
    return FALSE;
  first = verbs->subject > verbs->governor && verbs->subject == index - 1 ? verbs->subject : index;
  if (gotgan_en_is_link (en, first - 1, GOTGAN_EN_TAG_RELATIVE))
    return TRUE;
  /* ", it said on Friday" */
  return verbs->governor >= 0 && gotgan_en_nth (en, verbs->governor)->kind == GOTGAN_EN_NOUNS
         && !gotgan_en_is_link (en, first - 1, GOTGAN_EN_TAG_COMMA);
}

/* Whether @verbs say what hangs on @anchor. One with a figure of its own tells of that ("reported a profit of $5m and
 * said"), one in an aside of what it explains ("a bakery that was announced in May"). */
static gboolean
tells_of (const GotganEn *en, gint verbs, const GotganEnAnchor *anchor)
{
  if (gotgan_en_is_relative (en, verbs))
    return FALSE;
  return verbs > anchor->phrase || gotgan_en_other_figures (en, anchor->figure, verbs) == 0;
}

static const GotganDateMention *
date_of_saying (const GotganEn *en, gint verbs, const GotganEnAnchor *anchor, gboolean insiders)
{
  const GotganDateMention *date;

  if (!gotgan_en_is_verbs (en, verbs) || !gotgan_en_tells_who (en, verbs)
      || (insiders && is_outsider (en, verbs)))
    return NULL;
  date = gotgan_en_date_of_verbs (en, verbs, gotgan_en_nth (en, anchor->phrase)->start, -1);
  return date != NULL && !(date->flags & (GOTGAN_DATE_FUTURE | GOTGAN_DATE_PERIOD)) ? date : NULL;
}

const GotganDateMention *
gotgan_en_date_of_report (const GotganEn *en, const GotganEnAnchor *anchor, gboolean insiders)
{
  const GotganDateMention *date = NULL;
  gint index = anchor->phrase;

  for (guint n = 0; n < MAX_STEPS && index >= 0 && date == NULL; n++)
    {
      date = date_of_saying (en, index, anchor, insiders);
      index = gotgan_en_up (en, index);
    }
  for (gint i = 0; i < (gint) en->syntax->phrases->len && date == NULL; i++)
    if (gotgan_en_is_verbs (en, i) && tells_of (en, i, anchor))
      date = date_of_saying (en, i, anchor, insiders);
  return date;
}

const GotganDateMention *
gotgan_en_date_of_end (const GotganEn *en, gsize at)
{
  for (gint i = 0; i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganCue *cue =
          gotgan_en_is_verbs (en, i) ? gotgan_en_cue_in (en, i, GOTGAN_CUE_STAGE) : NULL;
      const GotganDateMention *date;

      if (cue == NULL || !gotgan_stage_ends_deal (cue->stage))
        continue;
      date = gotgan_en_date_of_verbs (en, i, at, -1);
      if (date != NULL)
        return date;
    }
  return NULL;
}
