/* What English sentences leave in mind for the next, and what their beginnings say of whom they are about. */

#include "config.h"

#include "app/facts/gotgan-en-anaphor.h"
#include "app/facts/gotgan-en-entity.h"

/* --- Before the claims of a sentence --------------------------------------------------------- */

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
    if (gotgan_en_party (en, i)->anaphor)
      gotgan_en_resolve_anaphor (en, i);
}

/* The text goes on about @mention. */
static void
go_on_about (const GotganEn *en, const GotganPartyMention *mention)
{
  GotganDiscourse *self = en->b->discourse;

  self->spoken.topic = self->spoken.actor = gotgan_actor_supposed (gotgan_actor_of (self, mention));
  self->spoken.topic_age = 0;
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
  const GotganEnPhrase *first = gotgan_en_nth (en, en->syntax->phrases->len > 3 ? 0 : -1);
  const GotganPartyMention *mention;
  GotganEnTag tag;

  if (first == NULL || first->kind != GOTGAN_EN_NOUNS || first->name < 0
      || gotgan_en_nth (en, 1)->kind != GOTGAN_EN_LINK)
    return FALSE;
  mention = gotgan_en_party (en, first->name);
  tag = gotgan_en_token (en->syntax, gotgan_en_nth (en, 1)->first)->tag;
  if ((tag != GOTGAN_EN_TAG_OPEN && tag != GOTGAN_EN_TAG_STOP)
      || !gotgan_party_mention_is_organisation (mention) || mention->anaphor
      || gotgan_en_gives_money (&(GotganActor) { .kind = mention->kind }))
    return FALSE;
  go_on_about (en, mention);
  gotgan_discourse_set_target (en->b->discourse, en->b->discourse->spoken.topic);
  return TRUE;
}

/* "Helsing (Munich, defense).": the name that is all that a sentence says, or %NULL. */
static const GotganPartyMention *
only_name (const GotganEn *en)
{
  const GotganPartyMention *mention = NULL;

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_VERBS || phrase->money >= 0)
        return NULL;
      if (mention != NULL || phrase->kind != GOTGAN_EN_NOUNS)
        continue;
      if (phrase->name < 0)
        return NULL;
      mention = gotgan_en_party (en, phrase->name);
    }
  return mention != NULL && gotgan_party_mention_is_organisation (mention) && !mention->anaphor
             ? mention
             : NULL;
}

static gboolean
is_rival (const GotganEn *en, const GotganEnPhrase *nouns)
{
  for (guint i = nouns->first; i <= nouns->last; i++)
    if (gotgan_en_token_is (en->syntax, i, "rival")
        || gotgan_en_token_is (en->syntax, i, "competitor"))
      return TRUE;
  return FALSE;
}

/* "Its main rival, Novella, raised $5m": told for comparison, to the end of the paragraph. */
static void
enter_aside (const GotganEn *en)
{
  GotganDiscourse *self = en->b->discourse;

  if (self->spoken.aside)
    return;
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->relation != GOTGAN_EN_SUBJECT || phrase->parenthetic)
        continue;
      self->spoken.aside = is_rival (en, phrase);
      break;
    }
  self->spoken.aside_topic = self->spoken.topic;
  self->spoken.aside_target = self->funding.target;
}

void
gotgan_en_enter (const GotganEn *en)
{
  const GotganPartyMention *mention;

  enter_aside (en);
  enter_round (en);
  if (enter_item (en))
    return;
  mention = only_name (en);
  if (mention == NULL)
    return;
  go_on_about (en, mention);
  gotgan_discourse_set_target (en->b->discourse, en->b->discourse->spoken.topic);
}

/* --- After them ------------------------------------------------------------------------------ */

/* "A is working with B": the subjects of @verbs and who stands behind "with". */
static void
add_partners (const GotganEn *en, gint verbs, GArray *actors)
{
  static const char *const with[] = { "with", NULL };
  GotganEnAnchor anchor = gotgan_en_anchor (en, verbs, NULL);
  g_autoptr (GArray) partners = gotgan_en_prepositional (en, &anchor, with);

  if (partners->len == 0)
    return;
  g_array_set_size (actors, 0);
  gotgan_en_add_actors (en, gotgan_en_nth (en, verbs)->subject, actors);
  g_array_append_vals (actors, partners->data, partners->len);
}

/* "plans to list its packaging unit, Cartello": the money of the flotation goes there. */
static void
note_listing (const GotganEn *en)
{
  static const char *const words[] = { "list",    "float",    "listed", "floated",
                                       "listing", "floating", NULL };

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      GotganActor company = { 0 };

      if (gotgan_en_is_verbs (en, i) && gotgan_en_head_is (en, i, words))
        company = gotgan_en_actor_of (en, gotgan_en_object_nouns (en, i));
      if (company.name == NULL || company.kind != GOTGAN_PARTY_COMPANY)
        continue;
      gotgan_discourse_set_target (en->b->discourse, company);
      return;
    }
}

/* Who did something together, or with each other. */
static void
note_pair (const GotganEn *en)
{
  GArray *pair = en->b->discourse->spoken.pair;
  g_autoptr (GArray) actors = gotgan_actors_new ();

  gotgan_en_add_actors (en, list_of_subjects (en), actors);
  for (guint i = 0; i < en->syntax->phrases->len && actors->len < 2; i++)
    {
      const GotganEnPhrase *verbs = gotgan_en_nth (en, i);

      if (verbs->kind == GOTGAN_EN_VERBS && verbs->form != GOTGAN_EN_REDUCED)
        add_partners (en, i, actors);
    }
  if (actors->len != 2)
    return;
  g_array_set_size (pair, 0);
  for (guint i = 0; i < actors->len; i++)
    {
      GotganActor actor = gotgan_actor_supposed (g_array_index (actors, GotganActor, i));
      g_array_append_val (pair, actor);
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

/* "Lenders have agreed to give Novella $5m": who does it has no name, the money goes to whom the text goes on about. */
static gboolean
note_target (const GotganEn *en)
{
  GotganDiscourse *self = en->b->discourse;

  if (self->funding.target_age > 0 || self->funding.target.name == NULL
      || self->funding.target.kind != GOTGAN_PARTY_COMPANY)
    return FALSE;
  self->spoken.topic = self->spoken.actor = self->funding.target;
  self->spoken.topic_age = 0;
  return TRUE;
}

/* "More than 100 of them contacted Anthropic": who else could the next sentence mean. */
static void
note_only_company (const GotganEn *en)
{
  const GotganPartyMention *only = NULL;

  for (guint i = 0; i < en->b->reading->parties->len; i++)
    {
      const GotganPartyMention *mention = gotgan_en_party (en, i);
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
  if (only != NULL)
    go_on_about (en, only);
}

/* Whom the subject of @verbs names, or whose it is; %NULL for nobody. */
static const GotganPartyMention *
subject_named (const GotganEn *en, const GotganEnPhrase *verbs)
{
  const GotganEnPhrase *subject;
  gint party;

  /* "Novella, in which Elm holds 5%, had sales": it is not about Elm */
  if (verbs->kind != GOTGAN_EN_VERBS || verbs->form == GOTGAN_EN_REDUCED || verbs->subject < 0
      || verbs->parenthetic
      || (verbs->governor >= 0 && gotgan_en_nth (en, verbs->governor)->kind == GOTGAN_EN_NOUNS))
    return NULL;
  subject = gotgan_en_nth (en, verbs->subject);
  party = subject->name >= 0 ? subject->name : subject->owner;
  return party >= 0 && gotgan_party_mention_is_organisation (gotgan_en_party (en, party))
             ? gotgan_en_party (en, party)
             : NULL;
}

/* "Meta agreed to buy $5m of chips from Novella" where the text is about Novella: it goes on about that. */
static gboolean
acts_on_topic (const GotganEn *en, gint verbs, const GotganPartyMention *subject)
{
  const GotganActor *topic = &en->b->discourse->spoken.topic;
  gboolean acts = FALSE;

  for (guint i = verbs; i < en->syntax->phrases->len; i++)
    acts |= gotgan_en_verbs_have (en, i, GOTGAN_FRAME_BUY)
            || gotgan_en_verbs_have (en, i, GOTGAN_FRAME_INVEST)
            || gotgan_en_verbs_have (en, i, GOTGAN_FRAME_SUPPLY)
            || gotgan_en_verbs_have (en, i, GOTGAN_FRAME_GIVE);
  if (!acts || topic->name == NULL)
    return FALSE;
  for (guint i = 0; i < en->b->reading->parties->len; i++)
    {
      const GotganPartyMention *mention = gotgan_en_party (en, i);
      const GotganActor actor = { .id = mention->id, .name = mention->name };

      if (mention != subject && mention->start > subject->end && mention->name != NULL
          && gotgan_actor_equal (&actor, topic))
        {
          const GotganActor own = { .id = subject->id, .name = subject->name };

          return !gotgan_actor_equal (&own, topic);
        }
    }
  return FALSE;
}

/* The subject of the first verb that is in no clause inside another. */
static gboolean
note_subject (const GotganEn *en)
{
  GotganDiscourse *self = en->b->discourse;

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *verbs = gotgan_en_nth (en, i);
      const GotganPartyMention *mention = subject_named (en, verbs);

      if (mention == NULL)
        continue;
      self->spoken.actor = gotgan_actor_supposed (gotgan_actor_of (self, mention));
      /* "The buyout firm's patience is tested: Veritide lost $310m" */
      if (gotgan_en_nth (en, verbs->subject)->name < 0
          && gotgan_en_gives_money (&self->spoken.actor))
        continue;
      if (mention->kind == GOTGAN_PARTY_COMPANY && !acts_on_topic (en, i, mention))
        go_on_about (en, mention);
      return TRUE;
    }
  return FALSE;
}

void
gotgan_en_leave (const GotganEn *en)
{
  GotganDiscourse *self = en->b->discourse;

  if (only_comments (en))
    return;
  self->spoken.topic_age++;
  gotgan_en_entities_note (self->entities, en);
  note_pair (en);
  note_listing (en);
  if (!note_subject (en) && !note_target (en))
    note_only_company (en);
}
