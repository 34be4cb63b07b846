/* Whom a pronoun or a description means. All who were spoken of are weighed, as in the salience model of Lappin and Leass
 * (1994): where they stand in the sentence, who it and those before are about, what they are called. */

#include "config.h"

#include "app/facts/gotgan-en-anaphor.h"
#include "app/facts/gotgan-en-entity.h"

#include "app/base/gotgan-text.h"

#include <string.h>

typedef enum
{
  CUE_SUBJECT,
  CUE_FARTHER_SUBJECT,
  CUE_OBJECT,
  CUE_OTHER,
  CUE_BEHIND,
  CUE_AGAIN,
  CUE_SHARED_OBJECT,
  CUE_TOPIC,
  CUE_ACTOR,
  CUE_TARGET,
  CUE_PRESENCE,
  CUE_MAIN,
  CUE_DOMINANT,
  CUE_RECENT,
  CUE_FITS,
  CUE_GIVER,
  CUE_ESTABLISHED,
  N_CUES
} Cue;

typedef double Weights[N_CUES];

typedef struct
{
  double cues[N_CUES];
} Support;

/* "it", "its" */
static const Weights of_pronoun = {
  [CUE_SUBJECT] = 48, [CUE_FARTHER_SUBJECT] = 20, [CUE_OBJECT] = 0,         [CUE_OTHER] = 0,
  [CUE_BEHIND] = 28,  [CUE_AGAIN] = 60,           [CUE_SHARED_OBJECT] = 50, [CUE_TOPIC] = 6.4,
  [CUE_ACTOR] = 8,    [CUE_TARGET] = 2,           [CUE_PRESENCE] = 0.2,     [CUE_MAIN] = 1,
  [CUE_DOMINANT] = 0, [CUE_RECENT] = 0.5,         [CUE_FITS] = 0,           [CUE_GIVER] = 0,
};
/* "its" */
static const Weights of_possessive = {
  [CUE_SUBJECT] = 30, [CUE_FARTHER_SUBJECT] = 20, [CUE_OBJECT] = 0,        [CUE_OTHER] = 0,
  [CUE_BEHIND] = 28,  [CUE_AGAIN] = 60,           [CUE_SHARED_OBJECT] = 0, [CUE_TOPIC] = 4,
  [CUE_ACTOR] = 8,    [CUE_TARGET] = 2,           [CUE_PRESENCE] = 0.2,    [CUE_MAIN] = 1,
  [CUE_DOMINANT] = 0, [CUE_RECENT] = 0.5,         [CUE_FITS] = 0,          [CUE_GIVER] = 0,
};
/* "the company", "the French start-up" */
static const Weights of_description = {
  [CUE_SUBJECT] = 30,      [CUE_FARTHER_SUBJECT] = 20,
  [CUE_OBJECT] = 12,       [CUE_OTHER] = 12,
  [CUE_BEHIND] = 0,        [CUE_AGAIN] = 0,
  [CUE_SHARED_OBJECT] = 0, [CUE_TOPIC] = 4,
  [CUE_ACTOR] = 0,         [CUE_TARGET] = 9,
  [CUE_PRESENCE] = 1,      [CUE_MAIN] = 1,
  [CUE_DOMINANT] = 0,      [CUE_RECENT] = 0.5,
  [CUE_FITS] = 40,         [CUE_GIVER] = -20,
  [CUE_ESTABLISHED] = -12,
};

typedef struct
{
  const GotganEn *en;
  GotganPartyMention *mention;
  guint index;
  gint phrase;
  gint verbs;
  gboolean possessive;
  gboolean described;
  gboolean fund;
  gboolean bank;
  gboolean young;
  GArray *candidates;
  Support *support;
} Search;

static gint
verbs_over (const GotganEn *en, gint phrase)
{
  for (guint n = 0; n < 8 && phrase >= 0; n++)
    {
      if (gotgan_en_nth (en, phrase)->kind == GOTGAN_EN_VERBS)
        return phrase;
      phrase = gotgan_en_up (en, phrase);
    }
  return -1;
}

static gboolean
is_mention_of (const GotganEn *en, gint index, const GotganActor *actor)
{
  const GotganPartyMention *mention = index >= 0 ? gotgan_en_party (en, index) : NULL;

  if (mention == NULL || mention->name == NULL)
    return FALSE;
  return mention->id != NULL || actor->id != NULL ? g_strcmp0 (mention->id, actor->id) == 0
                                                  : g_strcmp0 (mention->name, actor->name) == 0;
}

/* --- Who cannot be meant ---------------------------------------------------------------------- */

static gboolean
is_subject_of (const GotganEn *en, gint verbs, const GotganActor *actor)
{
  gint subject = verbs >= 0 ? gotgan_en_nth (en, verbs)->subject : -1;

  if (subject < 0)
    return FALSE;
  if (is_mention_of (en, gotgan_en_nth (en, subject)->name, actor))
    return TRUE;
  for (guint i = subject + 1; i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->relation == GOTGAN_EN_JOINED
        && gotgan_en_nth (en, i)->governor == subject
        && is_mention_of (en, gotgan_en_nth (en, i)->name, actor))
      return TRUE;
  return FALSE;
}

/* "A and B led its Series E": whoever gives money gives it to another. */
static gboolean
gives (const GotganEn *en, gint verbs)
{
  const GotganCue *cue = verbs >= 0 ? gotgan_en_nth (en, verbs)->cue : NULL;

  if (cue == NULL)
    return FALSE;
  switch (cue->frame)
    {
    case GOTGAN_FRAME_LEAD:
    case GOTGAN_FRAME_JOIN:
    case GOTGAN_FRAME_INVEST:
    case GOTGAN_FRAME_GIVE:
    case GOTGAN_FRAME_LEND:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
can_be_meant (const Search *s, const GotganEnCandidate *candidate)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (s->en, s->phrase);

  if (s->described
      && (candidate->from_elsewhere
          || (!s->bank && s->fund == (candidate->actor.kind == GOTGAN_PARTY_COMPANY))))
    return FALSE;
  /* "Elm, its largest shareholder": not its own */
  if (s->possessive && phrase->relation == GOTGAN_EN_APPOSED
      && is_mention_of (s->en, gotgan_en_nth (s->en, phrase->governor)->name, &candidate->actor))
    return FALSE;
  if (s->verbs >= 0 && gotgan_en_nth (s->en, s->verbs)->subject == s->phrase)
    return TRUE;
  return !((!s->possessive || gives (s->en, s->verbs))
           && is_subject_of (s->en, s->verbs, &candidate->actor));
}

/* --- What speaks for whom --------------------------------------------------------------------- */

static gint
candidate_of (const Search *s, gint mention)
{
  for (guint i = 0; i < s->candidates->len; i++)
    if (is_mention_of (s->en, mention, &g_array_index (s->candidates, GotganEnCandidate, i).actor))
      return i;
  return -1;
}

static void
speaks_for (Search *s, gint mention, Cue cue, double weight)
{
  gint i = mention >= 0 ? candidate_of (s, mention) : -1;

  if (i >= 0)
    s->support[i].cues[cue] = MAX (s->support[i].cues[cue], weight);
}

/* "The deal values the firm at": the object is what the sentence is about. */
static gboolean
is_valued (const GotganEn *en, gint nouns)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);
  const GotganEnPhrase *verbs = gotgan_en_nth (en, phrase->governor);
  const GotganEnPhrase *subject;

  if (phrase->relation != GOTGAN_EN_OBJECT || verbs == NULL || verbs->cue == NULL
      || verbs->cue->frame != GOTGAN_FRAME_VALUE)
    return FALSE;
  subject = gotgan_en_nth (en, verbs->subject);
  return subject != NULL && subject->name < 0;
}

/* "A person close to Polaris": the organisation that a subject without a name is described by. */
static gint
name_behind (const GotganEn *en, gint index)
{
  for (gint i = index + 1; i <= index + 3 && i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_VERBS)
        return -1;
      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_COMPLEMENT
          && phrase->name >= 0
          && gotgan_party_mention_is_organisation (gotgan_en_party (en, phrase->name)))
        return phrase->name;
    }
  return -1;
}

static gint
verbs_of_subject (const GotganEn *en, gint subject)
{
  for (gint i = subject + 1; i < (gint) en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_VERBS && gotgan_en_nth (en, i)->subject == subject)
      return i;
  return -1;
}

/* "Sky News reported that": who tells of others is not meant by "the company". */
static gboolean
only_reports (const GotganEn *en, gint verbs)
{
  static const char *const words[] = { "reported", "reports", NULL };

  return verbs >= 0 && gotgan_en_head_is (en, verbs, words)
         && verbs + 1 < (gint) en->syntax->phrases->len
         && gotgan_en_nth (en, verbs + 1)->kind == GOTGAN_EN_LINK;
}

/* "when A led a round; it has raised": who gives is not who takes. */
static gboolean
gives_before (const Search *s, gint verbs)
{
  const GotganEnPhrase *own = gotgan_en_nth (s->en, s->verbs);

  return own != NULL && own->cue != NULL && own->cue->frame == GOTGAN_FRAME_RAISE && verbs >= 0
         && !gotgan_en_nth (s->en, verbs)->passive && gives (s->en, verbs);
}

/* Where the names before stand in the sentence. */
static void
weigh_sentence (Search *s)
{
  guint n_subjects = 0;

  for (gint i = s->phrase - 1; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (s->en, i);
      gint name = phrase->name >= 0 ? phrase->name : phrase->owner;

      if (phrase->kind != GOTGAN_EN_NOUNS)
        continue;
      if (phrase->relation == GOTGAN_EN_SUBJECT || is_valued (s->en, i))
        {
          gint verbs = verbs_of_subject (s->en, i);

          if (name < 0 && name_behind (s->en, i) >= 0)
            speaks_for (s, name_behind (s->en, i), CUE_BEHIND, 1);
          if (name < 0 || !gotgan_party_mention_is_organisation (gotgan_en_party (s->en, name))
              || gives_before (s, verbs) || (s->described && only_reports (s->en, verbs)))
            continue;
          if (s->described && !s->bank
              && gotgan_en_party (s->en, name)->kind != GOTGAN_PARTY_COMPANY)
            continue;
          speaks_for (s, name, n_subjects == 0 ? CUE_SUBJECT : CUE_FARTHER_SUBJECT, 1);
          n_subjects++;
        }
      else if (name >= 0 && gotgan_party_mention_is_organisation (gotgan_en_party (s->en, name)))
        speaks_for (s, name, phrase->relation == GOTGAN_EN_OBJECT ? CUE_OBJECT : CUE_OTHER, 1);
    }
}

/* "gave it $4m in 2012, and two years later it raised": in one sentence "it" goes on meaning the same. */
static void
weigh_pronoun_before (Search *s)
{
  for (guint i = s->index; i > 0; i--)
    {
      const GotganPartyMention *other = gotgan_en_party (s->en, i - 1);
      gsize length = other->end - other->start;
      gint phrase = gotgan_en_phrase_at (s->en->syntax, other->start);

      if (other->name == NULL || !gotgan_party_mention_is_organisation (other))
        continue;
      if (!other->anaphor)
        {
          if (phrase >= 0 && gotgan_en_nth (s->en, phrase)->relation == GOTGAN_EN_SUBJECT)
            return;
          continue;
        }
      /* "Novella, its biggest customer, said it" */
      if (phrase >= 0 && gotgan_en_nth (s->en, phrase)->relation == GOTGAN_EN_APPOSED)
        continue;
      if ((length != strlen ("it") && length != strlen ("its"))
          || g_ascii_strncasecmp (s->en->b->reading->text + other->start, "it", 2) != 0)
        continue;
      speaks_for (s, i - 1, CUE_AGAIN, 1);
      return;
    }
}

/* "bought Cohort in 2015 and sold it": the object of a joined verb is that of the verb before. */
static void
weigh_shared_object (Search *s)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (s->en, s->phrase);
  const GotganEnPhrase *verbs = gotgan_en_nth (s->en, phrase->governor);
  gint nouns;

  if (s->possessive || phrase->relation != GOTGAN_EN_OBJECT || verbs == NULL
      || verbs->relation != GOTGAN_EN_JOINED)
    return;
  nouns = gotgan_en_object_nouns (s->en, verbs->governor);
  if (nouns >= 0 && gotgan_en_nth (s->en, nouns)->name >= 0
      && gotgan_party_mention_is_organisation (
          gotgan_en_party (s->en, gotgan_en_nth (s->en, nouns)->name)))
    speaks_for (s, gotgan_en_nth (s->en, nouns)->name, CUE_SHARED_OBJECT, 1);
}

/* Whom the sentences before were about. */
static void
weigh_discourse (Search *s)
{
  const GotganDiscourse *self = s->en->b->discourse;
  GotganActor topic = gotgan_en_spoken_of (s->en);

  for (guint i = 0; i < s->candidates->len; i++)
    {
      const GotganEnCandidate *candidate = &g_array_index (s->candidates, GotganEnCandidate, i);
      const GotganActor *actor = &candidate->actor;
      double *cues = s->support[i].cues;

      cues[CUE_TOPIC] = gotgan_actor_equal (actor, s->described ? &topic : &self->topic);
      cues[CUE_ACTOR] = gotgan_actor_equal (actor, &self->actor);
      cues[CUE_TARGET] = gotgan_actor_equal (actor, &self->target)
                         * (self->target_age < self->topic_age ? 1 : 0.5);
      cues[CUE_PRESENCE] = candidate->presence;
      cues[CUE_MAIN] = gotgan_actor_equal (actor, &self->main);
      cues[CUE_DOMINANT] = cues[CUE_MAIN] * self->dominant;
      cues[CUE_FITS] =
          candidate->n_fitting + (s->bank && actor->kind == GOTGAN_PARTY_BANK ? 1 : 0);
      cues[CUE_GIVER] =
          !s->fund && !cues[CUE_MAIN] && gotgan_discourse_is_investor (self, actor);
      cues[CUE_ESTABLISHED] = s->young && candidate->established;
      for (guint j = self->recent->len; j > 0; j--)
        if (gotgan_actor_equal (actor, &g_array_index (self->recent, GotganActor, j - 1)))
          {
            cues[CUE_RECENT] = 1.0 / (1 + self->recent->len - j);
            break;
          }
    }
}

static gboolean
describes (const Search *s, const char *const *words)
{
  gsize start = s->mention->start;
  g_autofree char *text =
      g_ascii_strdown (s->en->b->reading->text + start, (gssize) (s->mention->end - start));

  for (; *words != NULL; words++)
    if (strstr (text, *words) != NULL)
      return TRUE;
  return FALSE;
}

/* What the words of a description tell of whoever goes by it. */
static void
read_description (Search *s)
{
  /* "the private equity firm", "the investor" */
  static const char *const funds[] = { "fund",   "investor", "equity firm",
                                       "buyout", "venture",  "asset manager", NULL };
  /* "the London-based lender": a bank, or a company that lends */
  static const char *const banks[] = { "lender", "bank", "insurer", NULL };
  static const char *const starts[] = { "start-up", "startup", NULL };

  s->fund = describes (s, funds);
  s->bank = describes (s, banks);
  s->young = describes (s, starts);
}

static const double *
weights_of (const Search *s)
{
  return s->described ? of_description : s->possessive ? of_possessive : of_pronoun;
}

void
gotgan_en_resolve_reference (const GotganEn *en, guint index, gint phrase)
{
  GotganPartyMention *mention = gotgan_en_party (en, index);
  gboolean described = g_str_equal (mention->name, GOTGAN_ANAPHOR_COMPANY);
  g_autoptr (GArray) candidates =
      gotgan_en_entities_candidates (en->b->discourse->entities, en, mention->start,
                                     described ? mention->end : mention->start);
  g_autofree Support *support = g_new0 (Support, candidates->len + 1);
  Search s = {
    .en = en,
    .mention = mention,
    .index = index,
    .phrase = phrase,
    .verbs = verbs_over (en, phrase),
    .possessive = g_str_equal (mention->name, GOTGAN_ANAPHOR_POSSESSIVE),
    .described = described,
    .candidates = candidates,
    .support = support,
  };
  const double *weights = weights_of (&s);
  double best = -G_MAXDOUBLE;

  if (described)
    read_description (&s);
  weigh_sentence (&s);
  weigh_pronoun_before (&s);
  weigh_shared_object (&s);
  weigh_discourse (&s);
  mention->name = NULL;
  for (guint i = 0; i < candidates->len; i++)
    {
      const GotganEnCandidate *candidate = &g_array_index (candidates, GotganEnCandidate, i);
      double sum = 0;

      if (!can_be_meant (&s, candidate))
        continue;
      for (guint j = 0; j < N_CUES; j++)
        sum += weights[j] * support[i].cues[j];
      if (sum <= best)
        continue;
      best = sum;
      mention->id = candidate->actor.id;
      mention->name = candidate->actor.name;
      mention->kind = candidate->actor.kind;
    }
}
