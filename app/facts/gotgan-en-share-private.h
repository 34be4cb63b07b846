#pragma once

#include "app/facts/gotgan-en-private.h"

G_BEGIN_DECLS

/**
 * GotganEnShare:
 * @index: the nouns with the figure
 * @cue: the frame word nearest to it
 * @nouns: the nouns behind "of" or "in", or -1
 * @verbs: of which the share is the object, or -1
 * @shares: it is a share of ownership by its own words
 * @company: @nouns are a company
 * @to_come: a deal not yet done will give it
 *
 * A share of a company, in per cent, and what stands around it.
 */
typedef struct
{
  const GotganEn *en;
  gint index;
  const GotganEnPhrase *phrase;
  const GotganPercentMention *percent;
  const GotganCue *cue;
  gint nouns;
  gint verbs;
  gboolean shares;
  gboolean company;
  gboolean to_come;
} GotganEnShare;

/* "stake", "holdings", "equity" */
gboolean gotgan_en_share_is_named (const GotganEn *en, gint nouns);
/* Whose shares the nouns @index are, said behind them or supposed; not @holder's. */
GotganActor gotgan_en_share_held (const GotganEn *en, gint index, const GotganActor *holder);
/* @told_by: the verbs that say so, or -1 */
void gotgan_en_share_emit (const GotganEnShare *share, const GotganActor *holder,
                           const GotganActor *company, gint told_by);
/* As gotgan_en_share_emit(), of the company whose shares the nouns @stake are. */
void gotgan_en_share_emit_held (const GotganEnShare *share, GotganActor holder, gint stake,
                                gint told_by);

/* --- What states a share; each returns whether it does --- */

/* gotgan-en-share-hold.c */

/* "Mwangaza has 21%, the Crown fund 9%" */
gboolean gotgan_en_share_left_out (const GotganEnShare *share);
/* "has a 10% stake", "owns 6% of Novella", "bought 10% of Novella" */
gboolean gotgan_en_share_owned_by_subject (const GotganEnShare *share);
/* "Novella is owned 60% by Norvik and 40% by Elm" */
gboolean gotgan_en_share_split (const GotganEnShare *share);
/* "18 per cent is held by the fund", "Novella is 62% owned by Norvik" */
gboolean gotgan_en_share_held_by_agent (const GotganEnShare *share);
/* "Norvik's 31% stake in Novella" */
gboolean gotgan_en_share_owned (const GotganEnShare *share);
/* The verb's object the share or the first of its row is: "own 11% and 9%"; -1 for none. */
gint gotgan_en_share_verbs (const GotganEn *en, gint index);

/* gotgan-en-share-change.c */

/* "is the biggest shareholder, with a stake of 21%", "was left with 3%" */
gboolean gotgan_en_share_held_with (const GotganEnShare *share);
/* "put in $40m, for which it was given 8%"; "has given Telia a 12% stake" */
gboolean gotgan_en_share_given (const GotganEnShare *share);
/* "raised its stake in Novella to 33% from 12%", "Norvik's holding has slipped to 8%" */
gboolean gotgan_en_share_changed (const GotganEnShare *share);
/* "Its owners are Norvik (31%) and Elm (12%)" */
gboolean gotgan_en_share_in_brackets (const GotganEnShare *share);
/* "a purchase of 31% of Novella", "31% of Novella was bought by Norvik" */
gboolean gotgan_en_share_bought (const GotganEnShare *share);
/* "in exchange for 15% of its shares", "for a stake of 20%": whoever pays holds */
gboolean gotgan_en_share_paid_for (const GotganEnShare *share);

G_END_DECLS
