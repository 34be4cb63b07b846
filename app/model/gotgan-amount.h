#pragma once

#include <glib-object.h>

#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/**
 * GotganMoney:
 * @currency: ISO 4217 code
 * @min: whole currency units (not minor units)
 * @max: equal to @min for a single figure
 */
typedef struct
{
  char currency[4];
  gint64 min;
  gint64 max;
} GotganMoney;

/**
 * GotganAmount:
 * @money: what was named
 * @qualifier: how it was hedged
 * @text: the figure as the article wrote it
 * @has_local: whether the article printed a conversion
 * @local: that conversion
 */
typedef struct
{
  GotganMoney money;
  GotganQualifier qualifier;
  char *text;
  gboolean has_local;
  GotganMoney local;
} GotganAmount;

#define GOTGAN_TYPE_AMOUNT (gotgan_amount_get_type ())
GType gotgan_amount_get_type (void);

GotganAmount *gotgan_amount_new (const GotganMoney *money, GotganQualifier qualifier,
                                 const char *text);
GotganAmount *gotgan_amount_copy (const GotganAmount *amount);
void gotgan_amount_free (GotganAmount *amount);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganAmount, gotgan_amount_free)

/** Returns: whether both name the same currency and figures within 0.5 % (FACTS.md, Scoring) */
gboolean gotgan_money_is_near (const GotganMoney *a, const GotganMoney *b);

/** Returns: the middle of the range, for sizes and totals */
gint64 gotgan_money_middle (const GotganMoney *money);

G_END_DECLS
