#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganCredit:
 * @GOTGAN_CREDIT_NONE: none of the following
 * @GOTGAN_CREDIT_PERSON: says itself that it is a person: "By Jane Doe", "Jane Doe in Paris", "홍길동 기자"
 * @GOTGAN_CREDIT_OUTLET: a newspaper, by its name
 * @GOTGAN_CREDIT_NAME: a person or a newspaper: "Jane Doe", "Polder Light"
 * @GOTGAN_CREDIT_WORD: one word that may be a newspaper: "Cryptosphere", "증권나침반"
 * @GOTGAN_CREDIT_BESIDE: belongs there and tells neither: a place, a post, a section, an address, a label
 *
 * What one piece of a line between title and text is.
 */
typedef enum
{
  GOTGAN_CREDIT_NONE,
  GOTGAN_CREDIT_PERSON,
  GOTGAN_CREDIT_OUTLET,
  GOTGAN_CREDIT_NAME,
  GOTGAN_CREDIT_WORD,
  GOTGAN_CREDIT_BESIDE,
} GotganCredit;

/**
 * gotgan_credit_of:
 * @piece: tidied, without dates
 * @authors: (element-type utf8): persons are added
 * @name: (inout) (nullable): of an outlet, a name or a word; also set beside a person where the piece names both
 */
GotganCredit gotgan_credit_of (const char *piece, GPtrArray *authors, char **name);

G_END_DECLS
