#include "config.h"

#include "app/model/gotgan-words.h"

static const char *const languages[] = { "en", "ko" };
static const char *const kinds[] = { "investment", "round",   "acquisition", "sale",
                                     "commitment", "venture", "valuation",   "revenue",
                                     "expense",    "loss",    "profit",      "stake" };
static const char *const stages[] = { NULL,        "talks",   "planned",   "agreed",
                                      "completed", "stalled", "withdrawn", "denied" };
static const char *const bases[] = { NULL, "reported", "estimate", "forecast" };
static const char *const speakers[] = { "article", "company", "filing",
                                        "person",  "unnamed", "outlet" };
static const char *const qualifiers[] = { "exact", "about", "up-to", "at-least", "vague" };
static const char *const paragraph_kinds[] = { "text", "heading", "quote", "list-item", "caption" };
static const char *const colours[] = { "evidence", "doubt", "question", "quote" };
static const char *const anchor_states[] = { "attached", "moved", "changed", "orphaned" };
static const char *const rulings[] = { NULL, "accepted", "rejected", "corrected", "added" };
static const char *const standings[] = { "holds",  "agreed",       "rule-changed",
                                         "unsaid", "text-changed", "orphaned" };

static gboolean
find_word (const char *const *words, guint n_words, const char *word, guint *found)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (words[i] != NULL && g_strcmp0 (words[i], word) == 0)
        {
          *found = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* A word's place in its table is the enumeration's value. */
#define DEFINE_WORDS(Type, prefix, table)                              \
  const char *prefix##_to_string (Type value)                          \
  {                                                                    \
    g_return_val_if_fail ((guint) value < G_N_ELEMENTS (table), NULL); \
    return table[value];                                               \
  }                                                                    \
  gboolean prefix##_from_string (const char *word, Type *value)        \
  {                                                                    \
    guint found = 0;                                                   \
    if (!find_word (table, G_N_ELEMENTS (table), word, &found))        \
      return FALSE;                                                    \
    *value = (Type) found;                                             \
    return TRUE;                                                       \
  }

DEFINE_WORDS (GotganLanguage, gotgan_language, languages)
DEFINE_WORDS (GotganKind, gotgan_kind, kinds)
DEFINE_WORDS (GotganStage, gotgan_stage, stages)
DEFINE_WORDS (GotganBasis, gotgan_basis, bases)
DEFINE_WORDS (GotganSpeaker, gotgan_speaker, speakers)
DEFINE_WORDS (GotganQualifier, gotgan_qualifier, qualifiers)
DEFINE_WORDS (GotganParagraphKind, gotgan_paragraph_kind, paragraph_kinds)
DEFINE_WORDS (GotganColour, gotgan_colour, colours)
DEFINE_WORDS (GotganAnchorState, gotgan_anchor_state, anchor_states)
DEFINE_WORDS (GotganRuling, gotgan_ruling, rulings)
DEFINE_WORDS (GotganStanding, gotgan_standing, standings)

gboolean
gotgan_kind_is_deal (GotganKind kind)
{
  return kind <= GOTGAN_KIND_VENTURE;
}

gboolean
gotgan_stage_is_prospective (GotganStage stage)
{
  return stage == GOTGAN_STAGE_TALKS || stage == GOTGAN_STAGE_PLANNED;
}

gboolean
gotgan_stage_ends_deal (GotganStage stage)
{
  return stage == GOTGAN_STAGE_STALLED || stage == GOTGAN_STAGE_WITHDRAWN
         || stage == GOTGAN_STAGE_DENIED;
}
