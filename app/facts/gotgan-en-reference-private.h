#pragma once

#include "app/facts/gotgan-en-entity.h"

G_BEGIN_DECLS

/* What the files share that find whom a pronoun or a description means. */

/**
 * GotganEnSupport:
 * @GOTGAN_EN_SUPPORT_SUBJECT: it is the nearest subject before in the sentence
 * @GOTGAN_EN_SUPPORT_OWN_SUBJECT: it does what the pronoun's verb says, besides: "Novella closed its purchase"
 * @GOTGAN_EN_SUPPORT_FARTHER_SUBJECT: a subject before that one
 * @GOTGAN_EN_SUPPORT_OBJECT: an object before
 * @GOTGAN_EN_SUPPORT_OTHER: it stands elsewhere before
 * @GOTGAN_EN_SUPPORT_BESIDE: it is no subject, and neither is the pronoun: "invested in Novella and owns 8% of it"
 * @GOTGAN_EN_SUPPORT_BEHIND: it describes a subject without a name: "a person close to Polaris"
 * @GOTGAN_EN_SUPPORT_AGAIN: an "it" before in the sentence means it
 * @GOTGAN_EN_SUPPORT_SHARED_OBJECT: the object of the verb that the pronoun's is joined to
 * @GOTGAN_EN_SUPPORT_BOUGHT: a purchase or bid of it gives the value that is told
 * @GOTGAN_EN_SUPPORT_TOPIC: the sentences before are about it
 * @GOTGAN_EN_SUPPORT_ACTOR: it was their last subject
 * @GOTGAN_EN_SUPPORT_TARGET: money goes there; half when that was said before the topic was named
 * @GOTGAN_EN_SUPPORT_PRESENCE: how present it is
 * @GOTGAN_EN_SUPPORT_MAIN: the article is about it
 * @GOTGAN_EN_SUPPORT_RECENT: 1 for who was named last, less for those before
 * @GOTGAN_EN_SUPPORT_FITS: words of the description that it goes by
 * @GOTGAN_EN_SUPPORT_GIVER: it gave the money last spoken of
 * @GOTGAN_EN_SUPPORT_ESTABLISHED: a start-up is meant, and it is known as none
 *
 * What speaks for or against a candidate.
 */
typedef enum
{
  GOTGAN_EN_SUPPORT_SUBJECT,
  GOTGAN_EN_SUPPORT_OWN_SUBJECT,
  GOTGAN_EN_SUPPORT_FARTHER_SUBJECT,
  GOTGAN_EN_SUPPORT_OBJECT,
  GOTGAN_EN_SUPPORT_OTHER,
  GOTGAN_EN_SUPPORT_BESIDE,
  GOTGAN_EN_SUPPORT_BEHIND,
  GOTGAN_EN_SUPPORT_AGAIN,
  GOTGAN_EN_SUPPORT_SHARED_OBJECT,
  GOTGAN_EN_SUPPORT_BOUGHT,
  GOTGAN_EN_SUPPORT_TOPIC,
  GOTGAN_EN_SUPPORT_ACTOR,
  GOTGAN_EN_SUPPORT_TARGET,
  GOTGAN_EN_SUPPORT_PRESENCE,
  GOTGAN_EN_SUPPORT_MAIN,
  GOTGAN_EN_SUPPORT_RECENT,
  GOTGAN_EN_SUPPORT_FITS,
  GOTGAN_EN_SUPPORT_GIVER,
  GOTGAN_EN_SUPPORT_ESTABLISHED,
  GOTGAN_EN_N_SUPPORTS
} GotganEnSupport;

/* How much there is of each. */
typedef struct
{
  double of[GOTGAN_EN_N_SUPPORTS];
} GotganEnSupports;

/**
 * GotganEnSearch:
 * @mention: the pronoun or description
 * @index: of it among the parties of the sentence
 * @phrase: the nouns that are or hold it
 * @verbs: the verbs that these belong to, or -1
 * @possessive: it is "its"
 * @described: it is a description
 * @fund: of who gives money
 * @bank: of a bank or a company that lends
 * @young: of a start-up
 * @candidates: (element-type GotganEnCandidate): who can be meant
 * @supports: what speaks for each
 */
typedef struct
{
  const GotganEn *en;
  GotganPartyMention *mention;
  guint index;
  gint phrase;
  gint verbs;
  gboolean possessive;
  gboolean described;
  gboolean fund;
  gboolean bank;
  gboolean young;
  GArray *candidates;
  GotganEnSupports *supports;
} GotganEnSearch;

/* gotgan-en-salience.c: what the sentence itself says for the candidates, and whom it rules out. */
void gotgan_en_search_sentence (GotganEnSearch *self);
gboolean gotgan_en_search_allows (const GotganEnSearch *self, const GotganEnCandidate *candidate);

G_END_DECLS
