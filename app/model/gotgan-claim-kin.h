#pragma once

#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/**
 * GotganKin:
 * @GOTGAN_KIN_NONE: they are different statements
 * @GOTGAN_KIN_NEAR: two readings of one statement: of kind, parties and figure at most one differs
 * @GOTGAN_KIN_SAME: one statement, told alike: none of the three differs
 */
typedef enum
{
  GOTGAN_KIN_NONE,
  GOTGAN_KIN_NEAR,
  GOTGAN_KIN_SAME,
} GotganKin;

/**
 * gotgan_claim_get_kin:
 *
 * Whether two claims that rest on the same words are readings of the same statement. What makes a statement is its kind,
 * its parties (by id, else by folded name) and its figure (amount within 0.5 %, or percentage). A figure that is missing
 * from both says nothing, so then kind and parties must agree. Stage, basis, date, role and who says so are what rules
 * most often learn to read better, and never make another statement.
 */
GotganKin gotgan_claim_get_kin (GotganClaim *a, GotganClaim *b);

/** Returns: how much two claims that are kin have in common; higher is nearer. For choosing among several. */
guint gotgan_claim_get_nearness (GotganClaim *a, GotganClaim *b);

G_END_DECLS
