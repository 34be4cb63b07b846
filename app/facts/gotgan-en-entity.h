#pragma once

#include "app/facts/gotgan-en-private.h"

G_BEGIN_DECLS

/* Whom an English article speaks of: how present each organisation is to the reader, and by what words it goes ("the
 * French group", "the Facebook owner"). Presence falls from sentence to sentence, as in centering theory (Grosz, Joshi
 * and Weinstein, 1995): a subject is more present than an object, an object more than what only adds. */

GotganEnEntities *gotgan_en_entities_new (GotganRules *rules);
void gotgan_en_entities_free (GotganEnEntities *self);

/* Before a sentence: who is named in it. */
void gotgan_en_entities_meet (GotganEnEntities *self, const GotganEn *en);
/* After it: who was meant in it too. */
void gotgan_en_entities_note (GotganEnEntities *self, const GotganEn *en);
/* A new paragraph: those of the last one fade. */
void gotgan_en_entities_fade (GotganEnEntities *self);

/**
 * GotganEnCandidate:
 * @presence: how present it is, of the sentences before and what this one said of it so far
 * @n_fitting: how many words of the description it goes by
 * @from_elsewhere: the description names another place
 * @established: it is known, and not as a start-up
 */
typedef struct
{
  GotganActor actor;
  double presence;
  guint n_fitting;
  gboolean from_elsewhere;
  gboolean established;
} GotganEnCandidate;

/**
 * gotgan_en_entities_candidates:
 * @start: first byte of what is to be understood, "the French start-up"
 * @end: one past its last; @start for a pronoun
 *
 * Returns: (transfer full) (element-type GotganEnCandidate): who was spoken of before @start
 */
GArray *gotgan_en_entities_candidates (GotganEnEntities *self, const GotganEn *en, gsize start,
                                       gsize end);

G_END_DECLS
