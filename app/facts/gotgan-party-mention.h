#pragma once

#include "app/facts/gotgan-cues.h"
#include "app/facts/gotgan-registry.h"
#include "app/facts/gotgan-rules.h"
#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/**
 * GotganCase:
 *
 * What a name is in its sentence: by particle in Korean, by preposition and place in English. A name in a list has
 * the case of the whole list.
 */
typedef enum
{
  GOTGAN_CASE_BARE,
  GOTGAN_CASE_SUBJECT,
  GOTGAN_CASE_TOPIC,
  GOTGAN_CASE_OBJECT,
  GOTGAN_CASE_GOAL,
  GOTGAN_CASE_SOURCE,
  GOTGAN_CASE_GENITIVE,
  GOTGAN_CASE_AND,
  GOTGAN_CASE_WITH,
  GOTGAN_CASE_ALSO,
  GOTGAN_CASE_BY,
  GOTGAN_CASE_COPULA,
  GOTGAN_CASE_INCLUDE,
  GOTGAN_CASE_CREDIT,
  GOTGAN_CASE_VERSUS,
  GOTGAN_CASE_LEAD,
  GOTGAN_CASE_MODIFIER,
  GOTGAN_CASE_LIST,
} GotganCase;

/**
 * GotganPartyMention:
 * @start: first byte of the name
 * @end: one past the name
 * @tail: one past its particle, or past the office of a person ("샘 올트먼 오픈AI CEO가")
 * @id: (nullable): the registry's
 * @name: the registry's or the article's first spelling
 * @kind: what it is, or seems to be
 * @role: its case
 * @list: number of the list it stands in, from 1, or 0
 * @bracket_start: first byte of a bracket behind the name, in which a share may stand, or 0
 * @bracket_end: one past that bracket
 * @person: a person speaks or acts for the organisation
 * @anaphor: not named here but stood for ("이 회사", "the start-up")
 *
 * One naming of a party. Strings belong to the rules or to the article's names.
 */
typedef struct
{
  gsize start;
  gsize end;
  gsize tail;
  const char *id;
  const char *name;
  GotganPartyKind kind;
  GotganCase role;
  guint list;
  gsize bracket_start;
  gsize bracket_end;
  gboolean person;
  gboolean anaphor;
} GotganPartyMention;

/**
 * GotganPartyNames:
 *
 * The names one article introduces that no registry knows, so that a later bare mention is recognised.
 */
typedef struct _GotganPartyNames GotganPartyNames;

/**
 * gotgan_party_names_new:
 * @cancellable: (nullable): looked at between paragraphs; a cancelled run keeps what it has
 *
 * Reads @article once and keeps every name that its surroundings show to be one.
 *
 * Returns: (transfer full): to be kept as long as the mentions
 */
GotganPartyNames *gotgan_party_names_new (GotganRules *rules, GotganArticle *article,
                                          GCancellable *cancellable);
void gotgan_party_names_free (GotganPartyNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganPartyNames, gotgan_party_names_free)

/**
 * gotgan_parties_find:
 * @text: one paragraph, valid UTF-8
 *
 * Every party named in [@start, @end) of @text; outlets and products too, for the reader of the result to pass over.
 *
 * Returns: (transfer full) (element-type GotganPartyMention): in order, without overlaps
 */
GArray *gotgan_parties_find (GotganPartyNames *self, const char *text, gsize start, gsize end);

/** Returns: the case that the words before byte @at of an English @text give a name there */
GotganCase gotgan_party_en_case (const char *text, gsize at);

/** Returns: the case that a class of Korean particles gives a noun (data/lexicon/particles-ko.tsv), %GOTGAN_CASE_BARE for
 * another class */
GotganCase gotgan_case_of_particle (const char *word);

/** Returns: whether @mention can pay, own or be paid */
gboolean gotgan_party_mention_is_party (const GotganPartyMention *mention);

/** Returns: whether @mention has been given a party that is neither a person, an outlet nor a product */
gboolean gotgan_party_mention_is_organisation (const GotganPartyMention *mention);

G_END_DECLS
