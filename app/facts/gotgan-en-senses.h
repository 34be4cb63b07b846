#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GotganEnSense:
 *
 * What an English noun or verb stands for where that decides who takes which part; a word may have several.
 * data/lexicon/senses-en.tsv says what each is for.
 */
typedef enum
{
  GOTGAN_EN_SENSE_SHARES = 1 << 0,
  GOTGAN_EN_SENSE_OWNERSHIP = 1 << 1,
  GOTGAN_EN_SENSE_PORTION = 1 << 2,
  GOTGAN_EN_SENSE_PAPER = 1 << 3,
  GOTGAN_EN_SENSE_KIND_OF_PAPER = 1 << 4,
  GOTGAN_EN_SENSE_ISSUED = 1 << 5,
  GOTGAN_EN_SENSE_LIFTED = 1 << 6,
  GOTGAN_EN_SENSE_DEBT = 1 << 7,
  GOTGAN_EN_SENSE_MONEY = 1 << 8,
  GOTGAN_EN_SENSE_CHEQUE = 1 << 9,
  GOTGAN_EN_SENSE_ROUND = 1 << 10,
  GOTGAN_EN_SENSE_JOINABLE = 1 << 11,
  GOTGAN_EN_SENSE_PARTICIPATION = 1 << 12,
  GOTGAN_EN_SENSE_BACKER = 1 << 13,
  GOTGAN_EN_SENSE_SHAREHOLDER = 1 << 14,
  GOTGAN_EN_SENSE_FINANCIER = 1 << 15,
  GOTGAN_EN_SENSE_DIVISION = 1 << 16,
  GOTGAN_EN_SENSE_MEMBER = 1 << 17,
  GOTGAN_EN_SENSE_POSSESSION = 1 << 18,
  GOTGAN_EN_SENSE_MANNER = 1 << 19,
  GOTGAN_EN_SENSE_CONTEST = 1 << 20,
  GOTGAN_EN_SENSE_RUNNING_COST = 1 << 21,
  GOTGAN_EN_SENSE_HOLD = 1 << 22,
  GOTGAN_EN_SENSE_OBTAIN = 1 << 23,
  GOTGAN_EN_SENSE_GIVE = 1 << 24,
  GOTGAN_EN_SENSE_GRANT = 1 << 25,
  GOTGAN_EN_SENSE_AWARD = 1 << 26,
  GOTGAN_EN_SENSE_RECEIVE = 1 << 27,
  GOTGAN_EN_SENSE_MEET_BID = 1 << 28,
  GOTGAN_EN_SENSE_PICK_UP = 1 << 29,
  GOTGAN_EN_SENSE_SIGN = 1 << 30,
} GotganEnSense;

typedef struct _GotganEnSenses GotganEnSenses;

/**
 * gotgan_en_senses_new:
 * @files: (element-type utf8 GBytes): as for gotgan_rules_new(); lexicon/senses-en.tsv is read
 * @error: %GOTGAN_FACTS_ERROR
 *
 * Returns: (transfer full): immutable, for any thread
 */
GotganEnSenses *gotgan_en_senses_new (GHashTable *files, GError **error);
void gotgan_en_senses_free (GotganEnSenses *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganEnSenses, gotgan_en_senses_free)

/**
 * gotgan_en_senses_get:
 * @word: not %NULL-terminated, any case
 *
 * Returns: its senses; 0 when it is not listed
 */
GotganEnSense gotgan_en_senses_get (GotganEnSenses *self, const char *word, gsize length);

G_END_DECLS
