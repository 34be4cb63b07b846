/* Pronouns of English sentences, and whom a sentence is about. */

#include "config.h"

#include "app/facts/gotgan-en-entity.h"

#include "app/base/gotgan-text.h"

#include <string.h>

static GotganPartyMention *
mention_of (const GotganEn *en, gint index)
{
  return &g_array_index (en->b->reading->parties, GotganPartyMention, index);
}

static gboolean
is_organisation (const GotganPartyMention *mention)
{
  return mention->name != NULL && mention->kind != GOTGAN_PARTY_PERSON
         && mention->kind != GOTGAN_PARTY_OUTLET && mention->kind != GOTGAN_PARTY_PRODUCT;
}

/* The verbs that the nouns at @phrase belong to. */
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
is_same (const GotganEn *en, gint nouns, const GotganPartyMention *mention)
{
  gint name = gotgan_en_nth (en, nouns)->name;
  const GotganPartyMention *other = name >= 0 ? mention_of (en, name) : NULL;

  return other != NULL && other->name != NULL
         && (other->id != NULL ? g_strcmp0 (other->id, mention->id) == 0
                               : g_strcmp0 (other->name, mention->name) == 0);
}

/* "bought Cohort in 2015 and sold it": the object of a joined verb is that of the verb before. */
static gint
object_before (const GotganEn *en, gint index, gboolean possessive)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const GotganEnPhrase *verbs = gotgan_en_nth (en, phrase->governor);
  gint nouns;

  if (possessive || phrase->relation != GOTGAN_EN_OBJECT || verbs == NULL
      || verbs->relation != GOTGAN_EN_JOINED)
    return -1;
  nouns = gotgan_en_object_nouns (en, verbs->governor);
  return nouns >= 0 && gotgan_en_nth (en, nouns)->name >= 0
                 && is_organisation (mention_of (en, gotgan_en_nth (en, nouns)->name))
             ? gotgan_en_nth (en, nouns)->name
             : -1;
}

/* Whether @mention is among the subjects of @verbs. */
static gboolean
is_subject_of (const GotganEn *en, const GotganEnPhrase *verbs, const GotganPartyMention *mention)
{
  if (verbs == NULL || verbs->subject < 0)
    return FALSE;
  if (is_same (en, verbs->subject, mention))
    return TRUE;
  for (guint i = verbs->subject + 1; i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->relation == GOTGAN_EN_JOINED
        && gotgan_en_nth (en, i)->governor == verbs->subject && is_same (en, i, mention))
      return TRUE;
  return FALSE;
}

/* "A and B led its Series E": whoever gives money gives it to another. */
static gboolean
gives (const GotganEnPhrase *verbs)
{
  if (verbs == NULL || verbs->cue == NULL)
    return FALSE;
  switch (verbs->cue->frame)
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
          && phrase->name >= 0 && is_organisation (mention_of (en, phrase->name)))
        return phrase->name;
    }
  return -1;
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

/* "Sky News reported that": who tells of others is not meant by "the company". */
static gboolean
only_reports (const GotganEn *en, gint subject)
{
  static const char *const words[] = { "reported", "reports", NULL };

  for (gint i = subject + 1; i < (gint) en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_VERBS && gotgan_en_nth (en, i)->subject == subject)
      return gotgan_en_head_is (en, i, words) && i + 1 < (gint) en->syntax->phrases->len
             && gotgan_en_nth (en, i + 1)->kind == GOTGAN_EN_LINK;
  return FALSE;
}

/* "when A led a round; it has raised": who gives is not who takes. */
static gboolean
gives_before (const GotganEn *en, gint subject, const GotganEnPhrase *own)
{
  if (own == NULL || own->cue == NULL || own->cue->frame != GOTGAN_FRAME_RAISE)
    return FALSE;
  for (gint i = subject + 1; i < (gint) en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_VERBS && gotgan_en_nth (en, i)->subject == subject)
      return !gotgan_en_nth (en, i)->passive && gives (gotgan_en_nth (en, i));
  return FALSE;
}

/* The nearest subject before the pronoun that is an organisation. An object does not mean the subject of its own verb. */
static gint
antecedent (const GotganEn *en, gint index, gboolean company, gboolean possessive)
{
  gint verbs = verbs_over (en, index);
  const GotganEnPhrase *own = gotgan_en_nth (en, verbs);

  for (gint i = index - 1; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);
      const GotganPartyMention *mention;

      if (phrase->kind != GOTGAN_EN_NOUNS
          || !(phrase->relation == GOTGAN_EN_SUBJECT || is_valued (en, i)))
        continue;
      /* "Elm, its largest shareholder": not its own */
      if (possessive && gotgan_en_nth (en, index)->relation == GOTGAN_EN_APPOSED
          && gotgan_en_nth (en, index)->governor == i)
        continue;
      if ((!possessive || gives (own)) && own != NULL && own->subject == i)
        continue;
      if (phrase->name < 0 && phrase->owner < 0)
        {
          gint behind = possessive ? name_behind (en, i) : -1;

          if (behind >= 0)
            return behind;
          continue;
        }
      mention = mention_of (en, phrase->name >= 0 ? phrase->name : phrase->owner);
      if ((!possessive || gives (own)) && is_subject_of (en, own, mention))
        continue;
      if (is_organisation (mention) && (!company || mention->kind == GOTGAN_PARTY_COMPANY)
          && !(company && only_reports (en, i)) && !gives_before (en, i, own))
        return phrase->name >= 0 ? phrase->name : phrase->owner;
    }
  return -1;
}

static void
set_actor (GotganPartyMention *mention, const GotganActor *actor)
{
  mention->id = actor->id;
  mention->name = actor->name;
  if (actor->name != NULL)
    mention->kind = actor->kind;
}

static gboolean
can_mean (const GotganEn *en, const GotganPartyMention *pronoun, const GotganActor *actor,
          const GotganEnPhrase *own, gboolean it)
{
  const GotganPartyMention mention = { .id = actor->id, .name = actor->name };

  return actor->name != NULL && (it || actor->kind == GOTGAN_PARTY_COMPANY)
         && !is_subject_of (en, own, &mention)
         && (it
             || gotgan_en_entities_suits (en->b->discourse->entities, en, actor, pronoun->start,
                                          pronoun->end))
         && (it || gotgan_actor_equal (actor, &en->b->discourse->main)
             || !gotgan_discourse_is_investor (en->b->discourse, actor));
}

/* Nobody in the sentence: whom the sentence before is about, then whom the article is about, then who was named last. */
static gboolean
set_candidate (const GotganEn *en, GotganPartyMention *mention, gint phrase, gboolean it)
{
  GotganDiscourse *self = en->b->discourse;
  gboolean fresh = self->target_age < self->topic_age;
  GotganActor topic = gotgan_en_spoken_of (en);
  const GotganActor *candidates[] = { it      ? &self->actor
                                      : fresh ? &self->target
                                              : &topic,
                                      &self->topic, &self->target, &self->main };
  gint verbs = verbs_over (en, phrase);
  gboolean possessive = g_str_equal (mention->name, "possessive");
  const GotganEnPhrase *own = possessive ? NULL : gotgan_en_nth (en, verbs);

  if (own != NULL && own->subject == phrase)
    own = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (can_mean (en, mention, candidates[i], own, it))
      {
        set_actor (mention, candidates[i]);
        return TRUE;
      }
  for (guint i = self->recent->len; i > 0; i--)
    {
      const GotganActor *actor = &g_array_index (self->recent, GotganActor, i - 1);

      if (can_mean (en, mention, actor, own, FALSE))
        {
          set_actor (mention, actor);
          return TRUE;
        }
    }
  return FALSE;
}

/* "committed $13bn to OpenAI and holds 49% of the for-profit arm": a company named in the sentence, in any part. */
static gboolean
set_named_before (const GotganEn *en, GotganPartyMention *mention, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const GotganEnPhrase *own = gotgan_en_nth (en, verbs_over (en, index));

  if (phrase->relation != GOTGAN_EN_COMPLEMENT)
    return FALSE;
  for (gint i = index - 1; i >= 0; i--)
    {
      const GotganPartyMention *other;

      if (gotgan_en_nth (en, i)->kind != GOTGAN_EN_NOUNS || gotgan_en_nth (en, i)->name < 0)
        continue;
      other = mention_of (en, gotgan_en_nth (en, i)->name);
      if (other->anaphor || other->kind != GOTGAN_PARTY_COMPANY || other->name == NULL
          || is_subject_of (en, own, other))
        continue;
      mention->id = other->id;
      mention->name = other->name;
      mention->kind = other->kind;
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_subject (const GotganEn *en, const GotganPartyMention *mention)
{
  const GotganEnPhrase *phrase =
      gotgan_en_nth (en, gotgan_en_phrase_at (en->syntax, mention->start));

  return phrase != NULL && phrase->relation == GOTGAN_EN_SUBJECT;
}

/* "gave it $4m in 2012, and two years later it raised": in one sentence "it" goes on meaning the same. */
static gboolean
set_as_before (const GotganEn *en, GotganPartyMention *mention, guint index, gint phrase)
{
  const GotganEnPhrase *own = gotgan_en_nth (en, verbs_over (en, phrase));

  for (guint i = index; i > 0; i--)
    {
      const GotganPartyMention *other = mention_of (en, i - 1);
      gsize length = other->end - other->start;

      if (other->name != NULL && !other->anaphor && is_organisation (other)
          && is_subject (en, other))
        return FALSE;
      if (!other->anaphor || other->name == NULL || !is_organisation (other)
          || (length != strlen ("it") && length != strlen ("its"))
          || g_ascii_strncasecmp (en->b->reading->text + other->start, "it", 2) != 0)
        continue;
      if (own != NULL && own->subject != phrase && is_subject_of (en, own, other)
          && !g_str_equal (mention->name, "possessive"))
        return FALSE;
      if (g_str_equal (mention->name, "possessive") && gives (own)
          && is_subject_of (en, own, other))
        return FALSE;
      mention->id = other->id;
      mention->name = other->name;
      mention->kind = other->kind;
      return TRUE;
    }
  return FALSE;
}

typedef struct
{
  const GotganEnPhrase *own;
  gint phrase;
  gboolean fund;
} Meaning;

static gboolean
can_be_described (const GotganEn *en, const GotganActor *actor, gpointer data)
{
  const Meaning *meaning = data;
  const GotganPartyMention mention = { .id = actor->id, .name = actor->name };

  if (meaning->fund ? actor->kind == GOTGAN_PARTY_COMPANY : actor->kind != GOTGAN_PARTY_COMPANY)
    return FALSE;
  return !is_subject_of (en, meaning->own, &mention);
}

/* "the private equity firm", "the investor" */
static gboolean
is_of_funds (const GotganEn *en, const GotganPartyMention *mention)
{
  static const char *const words[] = { "fund",   "investor", "equity firm",
                                       "buyout", "venture",  "asset manager" };
  g_autofree char *text =
      g_ascii_strdown (en->b->reading->text + mention->start, mention->end - mention->start);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
set_mention (GotganPartyMention *mention, const GotganPartyMention *other)
{
  mention->id = other->id;
  mention->name = other->name;
  mention->kind = other->kind;
}

/* The fund or bank that was spoken of last. */
static gboolean
set_fund_before (const GotganEn *en, GotganPartyMention *mention)
{
  GArray *recent = en->b->discourse->recent;

  for (guint i = recent->len; i > 0; i--)
    if (gotgan_en_gives_money (&g_array_index (recent, GotganActor, i - 1)))
      {
        set_actor (mention, &g_array_index (recent, GotganActor, i - 1));
        return TRUE;
      }
  return FALSE;
}

/* "the company", "the French start-up" */
static void
resolve_description (const GotganEn *en, guint index, gint phrase)
{
  GotganDiscourse *self = en->b->discourse;
  GotganPartyMention *mention = mention_of (en, index);
  const GotganEnPhrase *own = gotgan_en_nth (en, verbs_over (en, phrase));
  Meaning meaning = { own != NULL && own->subject == phrase ? NULL : own, phrase,
                      is_of_funds (en, mention) };
  GotganActor actor;
  gint found;

  if (gotgan_en_entities_find (self->entities, en, mention->start, mention->end, can_be_described,
                               &meaning, &actor))
    {
      set_actor (mention, &actor);
      return;
    }
  if (meaning.fund && set_fund_before (en, mention))
    return;
  found = antecedent (en, phrase, TRUE, FALSE);
  if (found >= 0)
    {
      set_mention (mention, mention_of (en, found));
      return;
    }
  if (set_named_before (en, mention, phrase))
    return;
  if (!set_candidate (en, mention, phrase, FALSE))
    gotgan_discourse_resolve (self, en->b->reading, index);
}

/* "it", "its" */
static void
resolve_pronoun (const GotganEn *en, guint index, gint phrase)
{
  GotganPartyMention *mention = mention_of (en, index);
  gboolean possessive = g_str_equal (mention->name, "possessive");
  gint found;

  if (set_as_before (en, mention, index, phrase))
    return;
  found = object_before (en, phrase, possessive);
  if (found < 0)
    found = antecedent (en, phrase, FALSE, possessive);
  if (found >= 0)
    set_mention (mention, mention_of (en, found));
  else if (!set_candidate (en, mention, phrase, TRUE))
    gotgan_discourse_resolve (en->b->discourse, en->b->reading, index);
}

static void
resolve_one (const GotganEn *en, guint index)
{
  const char *means = mention_of (en, index)->name;
  gint phrase = gotgan_en_phrase_at (en->syntax, mention_of (en, index)->start);

  if (phrase >= 0 && gotgan_text_starts (means, "company")
      && !g_str_equal (means, "company:venture"))
    resolve_description (en, index, phrase);
  else if (phrase >= 0 && (g_str_equal (means, "subject") || g_str_equal (means, "possessive")))
    resolve_pronoun (en, index, phrase);
  else
    gotgan_discourse_resolve (en->b->discourse, en->b->reading, index);
}

/* The first subject of the sentence that is a list. */
static gint
list_of_subjects (const GotganEn *en)
{
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->relation == GOTGAN_EN_JOINED && phrase->governor >= 0
          && gotgan_en_nth (en, phrase->governor)->relation == GOTGAN_EN_SUBJECT
          && gotgan_en_nth (en, phrase->governor)->name >= 0)
        return phrase->governor;
    }
  return -1;
}

void
gotgan_en_resolve (GotganEn *en)
{
  en->they = list_of_subjects (en);
  gotgan_en_entities_meet (en->b->discourse->entities, en);
  for (guint i = 0; i < en->b->reading->parties->len; i++)
    if (mention_of (en, i)->anaphor)
      resolve_one (en, i);
}

/* Who did something together, or with each other. */
static void
note_pair (const GotganEn *en)
{
  static const char *const with[] = { "with", NULL };
  GotganDiscourse *self = en->b->discourse;
  g_autoptr (GArray) actors = gotgan_en_actors_new ();

  gotgan_en_add_actors (en, list_of_subjects (en), actors);
  for (guint i = 0; i < en->syntax->phrases->len && actors->len < 2; i++)
    {
      const GotganEnPhrase *verbs = gotgan_en_nth (en, i);
      GotganEnAnchor anchor;
      g_autoptr (GArray) partners = NULL;

      if (verbs->kind != GOTGAN_EN_VERBS || verbs->form == GOTGAN_EN_REDUCED)
        continue;
      anchor = gotgan_en_anchor (en, i, NULL);
      partners = gotgan_en_prepositional (en, &anchor, with);
      if (partners->len == 0)
        continue;
      g_array_set_size (actors, 0);
      gotgan_en_add_actors (en, verbs->subject, actors);
      g_array_append_vals (actors, partners->data, partners->len);
    }
  if (actors->len != 2)
    return;
  g_array_set_size (self->pair, 0);
  for (guint i = 0; i < actors->len; i++)
    {
      GotganActor actor = gotgan_actor_supposed (g_array_index (actors, GotganActor, i));
      g_array_append_val (self->pair, actor);
    }
}

/* "Novella declined to comment": the text goes on about whom it was about. */
static gboolean
only_comments (const GotganEn *en)
{
  static const char *const words[] = { "comment", "comments", NULL };

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->money >= 0 || phrase->percent >= 0)
        return FALSE;
      if (phrase->kind != GOTGAN_EN_LINK && gotgan_en_head_is (en, i, words))
        return TRUE;
    }
  return FALSE;
}

/* "More than 100 of them contacted Anthropic": who else could the next sentence mean. */
static void
note_only_company (const GotganEn *en)
{
  GotganDiscourse *self = en->b->discourse;
  const GotganPartyMention *only = NULL;

  for (guint i = 0; i < en->b->reading->parties->len; i++)
    {
      const GotganPartyMention *mention = mention_of (en, i);
      const GotganEnPhrase *phrase;

      if (mention->anaphor || mention->kind != GOTGAN_PARTY_COMPANY || mention->name == NULL)
        continue;
      phrase = gotgan_en_nth (en, gotgan_en_phrase_at (en->syntax, mention->start));
      /* "analysts polled by Davy" */
      if (phrase != NULL && phrase->relation == GOTGAN_EN_COMPLEMENT
          && gotgan_en_token_is (en->syntax, gotgan_en_nth (en, phrase->governor)->head, "by"))
        continue;
      if (only != NULL && g_strcmp0 (only->name, mention->name) != 0)
        return;
      only = mention;
    }
  if (only == NULL)
    return;
  self->topic = self->actor = gotgan_actor_supposed (gotgan_actor_of (self, only));
  self->topic_age = 0;
}

/* The subject of the first verb of the sentence that is in no clause inside another. */
void
gotgan_en_leave (const GotganEn *en)
{
  GotganDiscourse *self = en->b->discourse;

  if (only_comments (en))
    return;
  self->topic_age++;
  gotgan_en_entities_note (self->entities, en);
  note_pair (en);
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *verbs = gotgan_en_nth (en, i);
      const GotganEnPhrase *subject;
      const GotganPartyMention *mention;
      GotganActor actor;

      if (verbs->kind != GOTGAN_EN_VERBS || verbs->form == GOTGAN_EN_REDUCED || verbs->subject < 0
          || (verbs->governor >= 0 && gotgan_en_nth (en, verbs->governor)->kind == GOTGAN_EN_NOUNS))
        continue;
      subject = gotgan_en_nth (en, verbs->subject);
      if (subject->name < 0 && subject->owner < 0)
        continue;
      mention = mention_of (en, subject->name >= 0 ? subject->name : subject->owner);
      if (!is_organisation (mention))
        continue;
      actor = gotgan_actor_supposed (gotgan_actor_of (self, mention));
      self->actor = actor;
      /* "The buyout firm's patience is tested: Veritide lost $310m" */
      if (subject->name < 0 && gotgan_en_gives_money (&actor))
        continue;
      if (actor.kind == GOTGAN_PARTY_COMPANY)
        {
          self->topic = actor;
          self->topic_age = 0;
        }
      return;
    }
  note_only_company (en);
}

/* "In Novella's own round, A put in $1bn" */
static void
enter_round (const GotganEn *en)
{
  const GotganEnPhrase *prep = gotgan_en_nth (en, en->syntax->phrases->len > 2 ? 0 : -1);
  GotganActor owner;

  if (prep == NULL || prep->kind != GOTGAN_EN_PREP
      || !gotgan_en_token_is (en->syntax, prep->head, "in")
      || gotgan_en_nth (en, 1)->kind != GOTGAN_EN_NOUNS || gotgan_en_nth (en, 1)->cue == NULL
      || gotgan_en_nth (en, 1)->cue->frame != GOTGAN_FRAME_RAISE)
    return;
  owner = gotgan_en_owner (en, 1);
  if (owner.name != NULL)
    gotgan_discourse_set_target (en->b->discourse, owner);
}

/* "Lendwell: Index Ventures has put", "Presentkort (Stockholm, gift cards) –": an item of a list begins with whom it is about. */
static gboolean
enter_item (const GotganEn *en)
{
  GotganDiscourse *self = en->b->discourse;
  const GotganEnPhrase *first = gotgan_en_nth (en, en->syntax->phrases->len > 3 ? 0 : -1);
  const GotganPartyMention *mention;
  GotganEnTag tag;

  if (first == NULL || first->kind != GOTGAN_EN_NOUNS || first->name < 0
      || gotgan_en_nth (en, 1)->kind != GOTGAN_EN_LINK)
    return FALSE;
  mention = mention_of (en, first->name);
  tag = gotgan_en_token (en->syntax, gotgan_en_nth (en, 1)->first)->tag;
  if ((tag != GOTGAN_EN_TAG_OPEN && tag != GOTGAN_EN_TAG_STOP) || !is_organisation (mention)
      || mention->anaphor || gotgan_en_gives_money (&(GotganActor) { .kind = mention->kind }))
    return FALSE;
  self->topic = self->actor = gotgan_actor_supposed (gotgan_actor_of (self, mention));
  self->topic_age = 0;
  gotgan_discourse_set_target (self, self->topic);
  return TRUE;
}

void
gotgan_en_enter (const GotganEn *en)
{
  GotganDiscourse *self = en->b->discourse;
  const GotganPartyMention *mention = NULL;

  enter_round (en);
  if (enter_item (en))
    return;

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_VERBS || phrase->money >= 0)
        return;
      if (mention == NULL && phrase->kind == GOTGAN_EN_NOUNS)
        {
          if (phrase->name < 0)
            return;
          mention = mention_of (en, phrase->name);
        }
    }
  if (mention == NULL || !is_organisation (mention) || mention->anaphor)
    return;
  self->topic = self->actor = gotgan_actor_supposed (gotgan_actor_of (self, mention));
  self->topic_age = 0;
  gotgan_discourse_set_target (self, self->topic);
}
