#include "config.h"

#include "app/library/gotgan-labels.h"

#include <glib/gi18n-lib.h>

GotganLanguage
gotgan_labels_get_language (void)
{
  GotganLanguage language = GOTGAN_LANGUAGE_EN;

  /* Translators: not shown. The language of this catalogue: in Korean, translate it as "ko". */
  gotgan_language_from_string (C_ ("catalogue language", "en"), &language);
  return language;
}

const char *
gotgan_kind_get_label (GotganKind kind)
{
  switch (kind)
    {
    case GOTGAN_KIND_INVESTMENT:
      return C_ ("kind", "Investment");
    case GOTGAN_KIND_ROUND:
      return C_ ("kind", "Round");
    case GOTGAN_KIND_ACQUISITION:
      return C_ ("kind", "Acquisition");
    case GOTGAN_KIND_SALE:
      return C_ ("kind", "Sale");
    case GOTGAN_KIND_COMMITMENT:
      return C_ ("kind", "Spending");
    case GOTGAN_KIND_VENTURE:
      return C_ ("kind", "Joint venture");
    case GOTGAN_KIND_VALUATION:
      return C_ ("kind", "Valuation");
    case GOTGAN_KIND_REVENUE:
      return C_ ("kind", "Revenue");
    case GOTGAN_KIND_EXPENSE:
      return C_ ("kind", "Cost");
    case GOTGAN_KIND_LOSS:
      return C_ ("kind", "Loss");
    case GOTGAN_KIND_PROFIT:
      return C_ ("kind", "Profit");
    case GOTGAN_KIND_STAKE:
      return C_ ("kind", "Stake");
    default:
      return "";
    }
}

const char *
gotgan_stage_get_label (GotganStage stage)
{
  switch (stage)
    {
    case GOTGAN_STAGE_TALKS:
      return C_ ("stage", "In talks");
    case GOTGAN_STAGE_PLANNED:
      return C_ ("stage", "Planned");
    case GOTGAN_STAGE_AGREED:
      return C_ ("stage", "Agreed");
    case GOTGAN_STAGE_COMPLETED:
      return C_ ("stage", "Completed");
    case GOTGAN_STAGE_STALLED:
      return C_ ("stage", "Stalled");
    case GOTGAN_STAGE_WITHDRAWN:
      return C_ ("stage", "Withdrawn");
    case GOTGAN_STAGE_DENIED:
      return C_ ("stage", "Denied");
    case GOTGAN_STAGE_NONE:
    default:
      return "";
    }
}

const char *
gotgan_basis_get_label (GotganBasis basis)
{
  switch (basis)
    {
    case GOTGAN_BASIS_REPORTED:
      return C_ ("basis", "Reported");
    case GOTGAN_BASIS_ESTIMATE:
      return C_ ("basis", "Estimate");
    case GOTGAN_BASIS_FORECAST:
      return C_ ("basis", "Forecast");
    case GOTGAN_BASIS_NONE:
    default:
      return "";
    }
}

const char *
gotgan_speaker_get_label (GotganSpeaker speaker)
{
  switch (speaker)
    {
    case GOTGAN_SPEAKER_ARTICLE:
      return C_ ("speaker", "The article itself");
    case GOTGAN_SPEAKER_COMPANY:
      return C_ ("speaker", "Company statement");
    case GOTGAN_SPEAKER_FILING:
      return C_ ("speaker", "Filing");
    case GOTGAN_SPEAKER_PERSON:
      return C_ ("speaker", "Named person");
    case GOTGAN_SPEAKER_UNNAMED:
      return C_ ("speaker", "Unnamed source");
    case GOTGAN_SPEAKER_OUTLET:
      return C_ ("speaker", "Another outlet");
    default:
      return "";
    }
}

const char *
gotgan_ruling_get_label (GotganRuling ruling)
{
  switch (ruling)
    {
    case GOTGAN_RULING_ACCEPTED:
      return C_ ("verdict", "Accepted");
    case GOTGAN_RULING_REJECTED:
      return C_ ("verdict", "Rejected");
    case GOTGAN_RULING_CORRECTED:
      return C_ ("verdict", "Corrected");
    case GOTGAN_RULING_ADDED:
      return C_ ("verdict", "Added by hand");
    case GOTGAN_RULING_NONE:
    default:
      return "";
    }
}

/* What a dataset decided, which the person may have another word on. */
static const char *
get_label_of_others (GotganRuling ruling)
{
  switch (ruling)
    {
    case GOTGAN_RULING_ACCEPTED:
      return C_ ("verdict", "Accepted by a dataset");
    case GOTGAN_RULING_REJECTED:
      return C_ ("verdict", "Rejected by a dataset");
    case GOTGAN_RULING_CORRECTED:
      return C_ ("verdict", "Corrected by a dataset");
    case GOTGAN_RULING_ADDED:
      return C_ ("verdict", "Added by a dataset");
    case GOTGAN_RULING_NONE:
    default:
      return "";
    }
}

const char *
gotgan_verdict_get_label (GotganVerdict *verdict)
{
  const GotganVerdictFields *fields = gotgan_verdict_get_fields (verdict);

  return fields->source_id != 0 ? get_label_of_others (fields->ruling)
                                : gotgan_ruling_get_label (fields->ruling);
}

/* What has become of a decision whose words still stand. */
static const char *
get_reading_label (GotganStanding standing, GotganRuling ruling)
{
  if (standing == GOTGAN_STANDING_AGREED)
    return _ ("The rules now read it as you do.");
  if (standing == GOTGAN_STANDING_REREAD)
    return ruling == GOTGAN_RULING_CORRECTED
               ? _ ("The rules changed and now read it otherwise. Your correction is kept.")
               : _ ("The rules changed and now read it otherwise. Your decision is kept.");
  return ruling == GOTGAN_RULING_REJECTED
             ? _ ("The rules changed and no longer find it.")
             : _ ("The rules changed and no longer find it. It is kept because you decided on it.");
}

const char *
gotgan_standing_get_label (GotganStanding standing, GotganRuling ruling)
{
  switch (standing)
    {
    case GOTGAN_STANDING_AGREED:
    case GOTGAN_STANDING_REREAD:
    case GOTGAN_STANDING_UNSAID:
      return get_reading_label (standing, ruling);
    case GOTGAN_STANDING_CHANGED:
      return _ ("The article was edited here, so this waits and is not shown among the facts.");
    case GOTGAN_STANDING_ORPHANED:
      return _ (
          "Its words are gone from the article, so this waits and is not shown among the facts.");
    case GOTGAN_STANDING_HOLDS:
    default:
      return "";
    }
}

const char *
gotgan_colour_get_label (GotganColour colour)
{
  switch (colour)
    {
    case GOTGAN_COLOUR_EVIDENCE:
      return C_ ("note colour", "Evidence");
    case GOTGAN_COLOUR_DOUBT:
      return C_ ("note colour", "Doubt");
    case GOTGAN_COLOUR_QUESTION:
      return C_ ("note colour", "Question");
    case GOTGAN_COLOUR_QUOTE:
      return C_ ("note colour", "Quote");
    default:
      return "";
    }
}

const char *
gotgan_meaning_get_label (GotganMeaning *meaning)
{
  const char *name = gotgan_meaning_get_name (meaning);

  return name != NULL ? name : gotgan_colour_get_label (gotgan_meaning_get_colour (meaning));
}

const char *
gotgan_source_get_label (GotganSource *source)
{
  if (gotgan_source_get_name (source) != NULL)
    return gotgan_source_get_name (source);
  switch (gotgan_source_get_kind (source))
    {
    case GOTGAN_SOURCE_IMPORTED:
      return C_ ("source", "Imported");
    case GOTGAN_SOURCE_SAMPLE:
      return C_ ("source", "Samples");
    case GOTGAN_SOURCE_FEED:
    case GOTGAN_SOURCE_DATASET:
    default:
      return gotgan_source_get_title (source) != NULL ? gotgan_source_get_title (source)
                                                      : gotgan_source_get_url (source);
    }
}
