/* How far a deal is, how sure a figure is, and when, as the words that govern it tell. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include <string.h>

void
gotgan_en_open (const GotganEn *en, GotganStatement *statement, GotganKind kind,
                const GotganEnAnchor *anchor, const GotganMoneyMention *money, const char *rule)
{
  gotgan_statement_open (en->b, statement, kind, anchor->cue, money, rule);
}
