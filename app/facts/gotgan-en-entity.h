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

typedef gboolean (*GotganEnCanMean) (const GotganEn *en, const GotganActor *actor, gpointer data);

/**
 * gotgan_en_entities_find:
 * @start: first byte of the description in the sentence, "the French start-up"
 * @end: one past its last
 * @can_mean: who may be meant
 * @found: (out): who is
 *
 * Who goes by the words of a description that do not fit everybody.
 */
gboolean gotgan_en_entities_find (GotganEnEntities *self, const GotganEn *en, gsize start,
                                  gsize end, GotganEnCanMean can_mean, gpointer data,
                                  GotganActor *found);

/* Whether @actor can go by the description: "the Dutch group" is nobody from elsewhere. */
gboolean gotgan_en_entities_suits (GotganEnEntities *self, const GotganEn *en,
                                   const GotganActor *actor, gsize start, gsize end);

G_END_DECLS
