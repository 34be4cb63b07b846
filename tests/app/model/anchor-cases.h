#pragma once

#include "app/model/gotgan-words.h"

/* Edits of articles, and what must become of a mark in them. The articles are invented.
 *
 * @before: paragraphs parted by "|"; what is marked stands in "[…]"
 * @after: the edited article
 * @there: where the mark is found, what stands there; NULL when it is the words themselves
 * @is_far: whether the edit is further from the words than what is kept of what stood around them */
typedef struct
{
  const char *name;
  const char *before;
  const char *after;
  GotganAnchorState state;
  const char *there;
  gboolean is_far;
} AnchorCase;

#define ATTACHED GOTGAN_ANCHOR_ATTACHED
#define MOVED GOTGAN_ANCHOR_MOVED
#define CHANGED GOTGAN_ANCHOR_CHANGED
#define ORPHANED GOTGAN_ANCHOR_ORPHANED

#define E0 "Investors are pouring money into warehouse robots."
#define E1 "Cotton Fund invested $10 million in Acme Robotics on Tuesday, the company said."
#define E2 "The round values Acme Robotics at $90 million."
#define E3 "Silk Partners is in talks to buy a stake, two people said."
#define E1_SUM "Cotton Fund invested [$10 million] in Acme Robotics on Tuesday, the company said."
#define E1_ALL "[" E1 "]"

#define K0 "물류 로봇에 돈이 몰리고 있다."
#define K1 "목화펀드는 화요일 한빛로봇에 100억 원을 투자했다고 밝혔다."
#define K2 "이번 투자로 한빛로봇의 기업가치는 900억 원이 됐다."
#define K3 "비단파트너스는 지분 인수를 논의 중이라고 두 관계자가 말했다."
#define K1_SUM "목화펀드는 화요일 한빛로봇에 [100억 원]을 투자했다고 밝혔다."
#define K1_VERB "목화펀드는 화요일 한빛로봇에 [100억 원을 투자]했다고 밝혔다."
#define K1_ALL "[" K1 "]"

static const AnchorCase anchor_cases[] = {
  /* --- The same text ---------------------------------------------------------------------------- */
  { "en-same", E0 "|" E1_SUM "|" E2, E0 "|" E1 "|" E2, ATTACHED, NULL, FALSE },
  { "ko-same", K0 "|" K1_SUM "|" K2, K0 "|" K1 "|" K2, ATTACHED, NULL, FALSE },
  { "en-other-edited", E0 "|" E1_SUM "|" E2,
    E0 "|" E1 "|The round values Acme Robotics at $95 million.", ATTACHED, NULL, FALSE },
  { "ko-other-edited", K1_SUM " " K2, K1 " 이번 투자로 한빛로봇의 기업가치는 950억 원이 됐다.",
    ATTACHED, NULL, FALSE },

  /* --- White space and typography --------------------------------------------------------------- */
  { "ko-space-out", K1_SUM, "목화펀드는 화요일 한빛로봇에 100억원을 투자했다고 밝혔다.", ATTACHED,
    "100억원", FALSE },
  { "ko-space-in", K0 "|" K1_ALL,
    K0 "|목화 펀드는 화요일 한빛 로봇에 100억 원을 투자 했다고 밝혔다.", ATTACHED,
    "목화 펀드는 화요일 한빛 로봇에 100억 원을 투자 했다고 밝혔다.", FALSE },
  { "ko-space-wide", K1_SUM, "목화펀드는　화요일　한빛로봇에　100억　원을　투자했다고　밝혔다.",
    ATTACHED, "100억　원", FALSE },
  { "en-space-no-break", E1_SUM,
    "Cotton Fund invested $10\u00a0million in Acme Robotics on Tuesday, the company said.",
    ATTACHED, "$10\u00a0million", FALSE },
  { "en-space-zero", E1_SUM,
    "Cotton Fund in\u200bvested $10 million in Acme Robotics on Tuesday, the company said.", MOVED,
    NULL, FALSE },
  { "en-quotes", "He called it [\"the best 'deal' of the year\"], twice.",
    "He called it “the best ‘deal’ of the year”, twice.", ATTACHED, "“the best ‘deal’ of the year”",
    FALSE },
  { "en-apostrophe", "[Acme's robots don't sleep], he said.", "Acme’s robots don’t sleep, he said.",
    ATTACHED, "Acme’s robots don’t sleep", FALSE },
  { "en-dash", "The deal [- the first in years - closed] on Friday.",
    "The deal — the first in years — closed on Friday.", ATTACHED, "— the first in years — closed",
    FALSE },
  { "en-hyphen", "It sold [warehouse-ready robots] in May.",
    "It sold warehouse ready robots in May.", ATTACHED, "warehouse ready robots", FALSE },
  { "en-range", "Sales rose [5-6 percent] in May.", "Sales rose 5–6 percent in May.", ATTACHED,
    "5–6 percent", FALSE },
  { "ko-quotes", "그는 [\"로봇이 답\"]이라고 했다.", "그는 “로봇이 답”이라고 했다.", ATTACHED,
    "“로봇이 답”", FALSE },
  { "ko-brackets", "그는 [‘곳간’]을 <창고>라고 불렀다.", "그는 「곳간」을 <창고>라고 불렀다.",
    ATTACHED, "「곳간」", FALSE },
  { "ko-dots", "목화·비단 두 곳이 [10억~20억 원]을 냈다.",
    "목화, 비단 두 곳이 10억∼20억 원을 냈다.", MOVED, "10억∼20억 원", FALSE },
  { "en-full-width", E1_SUM,
    "Cotton Fund invested ＄１０ million in Acme Robotics on Tuesday, the company said.", ATTACHED,
    "＄１０ million", FALSE },
  { "ko-full-width", "회사는 [AI 로봇 3,000대]를 샀다.", "회사는 ＡＩ 로봇 ３０００대를 샀다.",
    ATTACHED, "ＡＩ 로봇 ３０００대", FALSE },
  { "en-comma", "It sold [3,000 robots] in May.", "It sold 3000 robots in May.", ATTACHED,
    "3000 robots", FALSE },
  { "ko-decomposed", "[곳간이 열렸다.] 끝.",
    "\u1100\u1169\u11ba\u1100\u1161\u11ab\u110b\u1175 \u110b\u1167\u11af\u1105\u1167\u11bb\u1103\u1161. 끝.",
    ATTACHED,
    "\u1100\u1169\u11ba\u1100\u1161\u11ab\u110b\u1175 \u110b\u1167\u11af\u1105\u1167\u11bb\u1103\u1161.",
    FALSE },
  { "en-decomposed", "[Café Acme] raised $5 million.", "Cafe\u0301 Acme raised $5 million.",
    ATTACHED, "Cafe\u0301 Acme", FALSE },
  { "en-capitals", "[Acme robotics] raised $5 million.", "ACME Robotics raised $5 million.",
    ATTACHED, "ACME Robotics", FALSE },

  /* --- Light words ------------------------------------------------------------------------------ */
  { "en-light-beside", "Acme raised [$5 million] on Monday.",
    "Acme raised the $5 million on Monday.", MOVED, NULL, FALSE },
  { "en-light-before", E0 "|" E1_SUM "|" E2,
    E0
    "|Meanwhile, Cotton Fund invested $10 million in Acme Robotics on Tuesday, the company said.|" E2,
    MOVED, NULL, FALSE },
  { "en-slip", E0 "|[The robots recieved much attention].|" E2,
    E0 "|The robots received much attention.|" E2, ATTACHED, "The robots received much attention",
    FALSE },
  { "ko-light", K0 "|" K1_SUM "|" K2,
    K0 "|한편 목화펀드는 화요일 한빛로봇에 100억 원을 투자했다고 전했다.|" K2, MOVED, NULL, FALSE },
  { "ko-particle", K0 "|" K1_ALL "|" K2,
    K0 "|목화펀드가 화요일 한빛로봇에 100억 원을 투자했다고 밝혔다.|" K2, ATTACHED,
    "목화펀드가 화요일 한빛로봇에 100억 원을 투자했다고 밝혔다.", FALSE },

  /* --- Paragraphs ------------------------------------------------------------------------------- */
  { "en-inserted", E1_SUM "|" E2, "Updated at noon.|" E0 "|" E1 "|" E2, MOVED, NULL, FALSE },
  { "ko-inserted", K1_SUM "|" K2, "고침.|" K0 "|" K1 "|" K2, MOVED, NULL, FALSE },
  { "en-inserted-after", E1_SUM "|" E2, E1 "|" E0 "|" E2, ATTACHED, NULL, FALSE },
  { "en-moved", E0 "|" E1_SUM "|" E2 "|" E3, E0 "|" E2 "|" E3 "|" E1, MOVED, NULL, FALSE },
  { "ko-moved", K0 "|" K1_SUM "|" K2 "|" K3, K0 "|" K2 "|" K3 "|" K1, MOVED, NULL, FALSE },
  { "en-merged", E0 "|" E1_SUM "|" E2, E0 " " E1 " " E2, MOVED, NULL, FALSE },
  { "ko-merged", K0 "|" K1_SUM "|" K2, K0 " " K1 " " K2, MOVED, NULL, FALSE },
  { "ko-merged-heading", "로봇 투자|" K1_SUM "|" K2, "로봇 투자 " K1 " " K2, MOVED, NULL, FALSE },
  { "en-split", E0 " " E1_SUM " " E2, E0 "|" E1 "|" E2, MOVED, NULL, FALSE },
  { "ko-split", K0 " " K1_SUM " " K2, K0 "|" K1 "|" K2, MOVED, NULL, FALSE },
  { "ko-split-sentence", K1_SUM, "목화펀드는 화요일|한빛로봇에 100억 원을 투자했다고 밝혔다.",
    MOVED, NULL, FALSE },
  { "en-split-within", "[" E0 " " E1 "] " E2, E0 "|" E1 "|" E2, MOVED, E1, FALSE },
  { "en-sentences", E0 " [" E1 " " E2 "]", E0 " " E3 " " E1 " " E2, MOVED, E1 " " E2, FALSE },
  { "en-deleted-other", E0 "|" E1_SUM "|" E2, E1 "|" E2, MOVED, NULL, FALSE },
  { "en-all-at-once", E0 "|" E1_SUM "|" E2,
    "New.|" E2
    " Cotton  Fund invested “$10 million” in Acme Robotics – on Tuesday, the company said. " E0,
    MOVED, NULL, FALSE },

  /* --- Amounts ---------------------------------------------------------------------------------- */
  { "en-amount", E0 "|" E1_SUM "|" E2,
    E0 "|Cotton Fund invested $12 million in Acme Robotics on Tuesday, the company said.|" E2,
    CHANGED, "$12 million", FALSE },
  { "en-amount-alone", "Cotton Fund invested [$10 million] in Acme, it said.",
    "Cotton Fund invested $12 million in Acme, it said.", CHANGED, "$12 million", FALSE },
  { "en-unit", E0 "|" E1_SUM "|" E2,
    E0 "|Cotton Fund invested $10 billion in Acme Robotics on Tuesday, the company said.|" E2,
    CHANGED, "$10 billion", FALSE },
  { "en-decimal", "Acme raised [$1.5 million] on Monday.", "Acme raised $15 million on Monday.",
    CHANGED, "$15 million", FALSE },
  { "en-percent", "It holds [5%] of Acme Robotics now.", "It holds 5 of Acme Robotics now.",
    CHANGED, "5", FALSE },
  { "en-minus", "Margins stood at [-5%] in the last quarter.",
    "Margins stood at 5% in the last quarter.", CHANGED, "5%", FALSE },
  { "en-amount-beside", "[Cotton Fund] invested $10 million in Acme.",
    "Cotton Fund invested $12 million in Acme.", CHANGED,
    "Cotton Fund invested $12 million in Acme", FALSE },
  { "en-amount-moved", E0 " " E1_SUM " " E2 "|" E3,
    E3 "|" E0
       " Cotton Fund invested $12 million in Acme Robotics on Tuesday, the company said. " E2,
    CHANGED, "$12 million", FALSE },
  { "ko-amount", K0 "|" K1_SUM "|" K2,
    K0 "|목화펀드는 화요일 한빛로봇에 120억 원을 투자했다고 밝혔다.|" K2, CHANGED, "120억 원을",
    FALSE },
  { "ko-unit", K0 "|" K1_SUM "|" K2,
    K0 "|목화펀드는 화요일 한빛로봇에 100조 원을 투자했다고 밝혔다.|" K2, CHANGED, "100조 원을",
    FALSE },
  { "ko-times", "매출이 [3배] 늘었다고 회사가 밝혔다.", "매출이 4배 늘었다고 회사가 밝혔다.",
    CHANGED, "4배", FALSE },
  { "ko-amount-far",
    "[목화펀드]는 지난 화요일 서울에서 열린 설명회에서 물류 회사 한빛로봇에 모두 100억 원을 투자했다.",
    "목화펀드는 지난 화요일 서울에서 열린 설명회에서 물류 회사 한빛로봇에 모두 300억 원을 투자했다.",
    CHANGED,
    "목화펀드는 지난 화요일 서울에서 열린 설명회에서 물류 회사 한빛로봇에 모두 300억 원을 투자했다",
    TRUE },
  { "ko-amount-twice", K1 "|" K0 "|" K1_SUM "|" K2,
    K1 "|" K0 "|목화펀드는 화요일 한빛로봇에 120억 원을 투자했다고 밝혔다.|" K2, CHANGED,
    "120억 원을", TRUE },
  { "ko-amount-of-neighbour",
    "목화펀드는 한빛로봇에 [100억 원]을 투자했다고 밝혔다.|비단펀드는 한빛로봇에 200억 원을 투자했다고 밝혔다.|" K3,
    "목화펀드는 한빛로봇에 200억 원을 투자했다고 밝혔다.|비단펀드는 한빛로봇에 200억 원을 투자했다고 밝혔다.|" K3,
    CHANGED, "200억 원을", FALSE },

  /* --- Currencies ------------------------------------------------------------------------------- */
  { "en-currency", E0 "|" E1_SUM "|" E2,
    E0 "|Cotton Fund invested €10 million in Acme Robotics on Tuesday, the company said.|" E2,
    CHANGED, "€10 million", FALSE },
  { "en-currency-word", "It paid [10 million dollars] for Acme.",
    "It paid 10 million pounds for Acme.", CHANGED, "10 million pounds", FALSE },
  { "en-currency-beside", "It paid $[10 million] for Acme.", "It paid C$10 million for Acme.",
    CHANGED, "It paid C$10 million for Acme", FALSE },
  { "ko-currency", K0 "|" K1_SUM "|" K2,
    K0 "|목화펀드는 화요일 한빛로봇에 100억 엔을 투자했다고 밝혔다.|" K2, CHANGED, "100억 엔을",
    FALSE },
  { "ko-currency-dollar", K0 "|" K1_SUM "|" K2,
    K0 "|목화펀드는 화요일 한빛로봇에 100억 달러를 투자했다고 밝혔다.|" K2, CHANGED, "100억 달러를",
    FALSE },

  /* --- Negations -------------------------------------------------------------------------------- */
  { "en-not", "Acme [will sell] its robots to Silk Partners.",
    "Acme will not sell its robots to Silk Partners.", CHANGED, "will not sell", FALSE },
  { "en-n't", "Acme [did sell] its robots to Silk Partners.",
    "Acme didn't sell its robots to Silk Partners.", CHANGED, "didn't sell", FALSE },
  { "en-no", "Acme has [plans] to sell its robots.", "Acme has no plans to sell its robots.",
    CHANGED, "Acme has no plans to sell its robots", FALSE },
  { "en-denied", E0 "|[" E1 "]|" E2,
    E0
    "|Cotton Fund denied it invested $10 million in Acme Robotics on Tuesday, the company said.|" E2,
    CHANGED,
    "Cotton Fund denied it invested $10 million in Acme Robotics on Tuesday, the company said",
    FALSE },
  { "en-walked", "Silk Partners [agreed to buy] a stake in Acme Robotics.",
    "Silk Partners walked away from a stake in Acme Robotics.", CHANGED, "walked away", FALSE },
  { "en-un", "The robots are [able] to climb the stairs.",
    "The robots are unable to climb the stairs.", CHANGED,
    "The robots are unable to climb the stairs", FALSE },
  { "ko-not", K0 "|" K1_VERB "|" K2,
    K0 "|목화펀드는 화요일 한빛로봇에 100억 원을 투자하지 않았다고 밝혔다.|" K2, CHANGED,
    "목화펀드는 화요일 한빛로봇에 100억 원을 투자하지 않았다고 밝혔다", FALSE },
  { "ko-withdrawn", "회사는 지난달 투자를 [철회했다].", "회사는 지난달 투자를 철회하지 않았다.",
    CHANGED, "철회하지 않았다", FALSE },
  { "ko-an", "목화펀드는 한빛로봇에 [투자했다]고 밝혔다.",
    "목화펀드는 한빛로봇에 안 투자했다고 밝혔다.", CHANGED,
    "목화펀드는 한빛로봇에 안 투자했다고 밝혔다", FALSE },
  { "ko-denied", K0 "|" K1_SUM "|" K2,
    K0 "|목화펀드는 화요일 한빛로봇에 100억 원을 투자했다는 보도를 부인했다.|" K2, CHANGED,
    "목화펀드는 화요일 한빛로봇에 100억 원을 투자했다는 보도를 부인했다", FALSE },
  { "ko-appended", "목화펀드는 [한빛로봇에 투자했다].",
    "목화펀드는 한빛로봇에 투자했다는 말을 부인했다.", CHANGED,
    "목화펀드는 한빛로봇에 투자했다는 말을 부인했다", FALSE },

  /* --- Stages ----------------------------------------------------------------------------------- */
  { "en-stage", E2 "|Silk Partners [is in talks] to buy a stake, two people said.",
    E2 "|Silk Partners has agreed to buy a stake, two people said.", CHANGED, "has agreed", FALSE },
  { "en-stage-stalled", "The [talks] with Silk Partners about a stake have started.",
    "The talks with Silk Partners about a stake have stalled.", CHANGED,
    "The talks with Silk Partners about a stake have stalled", TRUE },
  { "en-stage-plans", "Silk Partners [plans to invest] in Acme Robotics.",
    "Silk Partners planned to invest in Acme Robotics.", CHANGED, "planned to invest", FALSE },
  { "en-stage-completed", "Acme [completed the sale] of its robots.",
    "Acme competed the sale of its robots.", CHANGED, "competed the sale", FALSE },
  { "ko-stage", K2 "|비단파트너스는 지분 인수를 [논의] 중이라고 두 관계자가 말했다.",
    K2 "|비단파트너스는 지분 인수를 검토 중이라고 두 관계자가 말했다.", CHANGED, "검토", FALSE },
  { "ko-stage-done", "목화펀드는 한빛로봇에 [투자를 추진한다].",
    "목화펀드는 한빛로봇에 투자를 완료했다.", CHANGED, "투자를 완료했다", FALSE },
  { "ko-stage-fell", "[한빛로봇과 목화펀드의 투자 계약이 체결됐다.]",
    "한빛로봇과 목화펀드의 투자 계약이 무산됐다.", CHANGED,
    "한빛로봇과 목화펀드의 투자 계약이 무산됐다", FALSE },

  /* --- Parties ---------------------------------------------------------------------------------- */
  { "en-party", E0 "|" E1_SUM "|" E2,
    E0 "|Linen Fund invested $10 million in Acme Robotics on Tuesday, the company said.|" E2,
    CHANGED, "Linen Fund invested $10 million in Acme Robotics on Tuesday, the company said",
    FALSE },
  { "en-party-within", E0 "|" E1_ALL "|" E2,
    E0 "|Cotton Fund invested $10 million in Apex Robotics on Tuesday, the company said.|" E2,
    CHANGED, "Cotton Fund invested $10 million in Apex Robotics on Tuesday, the company said",
    FALSE },
  { "en-party-swapped", "[Acme Robotics bought Silk Partners], it said.",
    "Silk Partners bought Acme Robotics, it said.", CHANGED, "Silk Partners bought Acme Robotics",
    FALSE },
  { "en-party-roles", "[The money went from Acme to Silk], they said.",
    "The money went to Acme from Silk, they said.", CHANGED, "The money went to Acme from Silk",
    FALSE },
  { "ko-party", K0 "|" K1_SUM "|" K2,
    K0 "|모시펀드는 화요일 한빛로봇에 100억 원을 투자했다고 밝혔다.|" K2, CHANGED,
    "모시펀드는 화요일 한빛로봇에 100억 원을 투자했다고 밝혔다", FALSE },
  { "ko-party-within", K0 "|" K1_ALL "|" K2,
    K0 "|목화펀드는 화요일 금빛로봇에 100억 원을 투자했다고 밝혔다.|" K2, CHANGED,
    "목화펀드는 화요일 금빛로봇에 100억 원을 투자했다고 밝혔다", FALSE },
  { "ko-party-roles", K0 "|[한빛이 금빛을 인수했다.]|" K2, K0 "|한빛을 금빛이 인수했다.|" K2,
    CHANGED, "한빛을 금빛이 인수했다", FALSE },
  { "ko-party-name", "[김하은 대표가 자리에서 물러났다.]", "김하이 대표가 자리에서 물러났다.",
    CHANGED, "김하이 대표가 자리에서 물러났다", FALSE },

  /* --- Deleted, with look-alikes ---------------------------------------------------------------- */
  { "en-gone", "Acme raised [$5 million] on Monday.", "Nothing is left.", ORPHANED, NULL, FALSE },
  { "en-look-alike",
    E0 "|" E1_SUM
       "|Linen Fund invested $10 million in Apex Robotics on Tuesday, the company said.|" E3,
    E0 "|Linen Fund invested $10 million in Apex Robotics on Tuesday, the company said.|" E3,
    ORPHANED, NULL, FALSE },
  { "en-look-alike-before",
    "Linen Fund invested $10 million in Acme Robotics on Tuesday, the company said.|" E1_SUM "|" E3,
    "Linen Fund invested $10 million in Acme Robotics on Tuesday, the company said.|" E3, ORPHANED,
    NULL, FALSE },
  { "en-look-alike-edited",
    E0 "|" E1_SUM
       "|Linen Fund invested $12 million in Acme Robotics on Tuesday, the firm said.|" E3,
    E0 "|Linen Fund invested $12 million in Acme Robotics on Tuesday, the group said.|" E3,
    ORPHANED, NULL, FALSE },
  { "en-look-alike-new", E0 "|" E1_SUM "|" E2 "|" E3,
    E0 "|" E2 "|" E3 "|Linen Fund put $12 million into Apex Robotics on Tuesday, the company said.",
    ORPHANED, NULL, FALSE },
  { "en-look-alike-paragraph",
    E0 " " E1_SUM
       " Linen Fund invested $12 million in Acme Robotics on Monday, the company said. " E3,
    E0 " Linen Fund invested $12 million in Acme Robotics on Monday, the company said. " E3,
    ORPHANED, NULL, FALSE },
  { "en-name-elsewhere", "Talks with [OpenAI] have ended.|Microsoft waits.",
    "Microsoft waits.|OpenAI and Nvidia too.", ORPHANED, NULL, FALSE },
  { "en-another-sentence", "[OpenAI] is in talks with Nvidia.|OpenAI fell.",
    "OpenAI has denied all of that.|OpenAI fell.", ORPHANED, NULL, FALSE },
  { "en-same-place", "Talks with [OpenAI] have ended, they said.",
    "Since 2023 OpenAI was not profitable.", ORPHANED, NULL, FALSE },
  { "en-twice", "It said [yes] to that.", "New.|It said yes to that.|It said yes to that.",
    ORPHANED, NULL, TRUE },
  { "ko-gone", K1_SUM, "다 고쳤다.", ORPHANED, NULL, FALSE },
  { "ko-look-alike",
    K0 "|" K1_SUM "|모시펀드는 화요일 금빛로봇에 100억 원을 투자했다고 밝혔다.|" K3,
    K0 "|모시펀드는 화요일 금빛로봇에 100억 원을 투자했다고 밝혔다.|" K3, ORPHANED, NULL, FALSE },
  { "ko-look-alike-many",
    "목화펀드는 한빛로봇에 200억 원을 투자했다고 밝혔다.|" K1_SUM
    "|목화펀드는 금빛로봇에 100억 원을 투자했다고 밝혔다.|" K3,
    "목화펀드는 한빛로봇에 200억 원을 투자했다고 밝혔다.|목화펀드는 금빛로봇에 100억 원을 투자했다고 밝혔다.|" K3,
    ORPHANED, NULL, FALSE },
  { "ko-look-alike-paragraph",
    K0 " " K1_SUM " 목화펀드는 수요일 금빛로봇에 100억 원을 투자했다고 밝혔다. " K3,
    K0 " 목화펀드는 수요일 금빛로봇에 100억 원을 투자했다고 밝혔다. " K3, ORPHANED, NULL, FALSE },
  { "ko-look-alike-new", K0 "|" K1_SUM "|" K2 "|" K3,
    K0 "|" K2 "|" K3 "|모시펀드는 금요일 금빛로봇에 300억 원을 투자했다고 밝혔다.", ORPHANED, NULL,
    FALSE },
  { "ko-name-elsewhere", "[한빛로봇]은 화요일 새 로봇을 내놨다.|" K3,
    K3 "|한빛로봇의 경쟁사는 공장을 닫기로 했다.", ORPHANED, NULL, FALSE },

  /* --- Said more than once ---------------------------------------------------------------------- */
  { "en-repeated-second", "See also.|" E0 "|See also.|" E1 "|[See also.]|" E2,
    "New.|See also.|" E0 "|See also.|" E1 "|See also.|" E2, MOVED, NULL, FALSE },
  { "ko-repeated-first", "[" K0 "]|" K1 "|" K0 "|" K2, "고침.|" K0 "|" K1 "|" K0 "|" K2, MOVED,
    NULL, FALSE },
  { "ko-repeated-gone", K1 "|[" K0 "]|" K2 "|" K3 "|" K0 "|끝.", K1 "|" K2 "|" K3 "|" K0 "|끝.",
    ORPHANED, NULL, TRUE },
  { NULL, NULL, NULL, ATTACHED, NULL, FALSE },
};

#undef ATTACHED
#undef MOVED
#undef CHANGED
#undef ORPHANED
