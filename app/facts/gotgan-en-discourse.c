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

/* "the private equity firm", "the investor" */
gboolean
gotgan_en_describes_fund (const GotganEn *en, const GotganPartyMention *mention)
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
resolve_one (const GotganEn *en, guint index)
{
  const char *means = mention_of (en, index)->name;
  gint phrase = gotgan_en_phrase_at (en->syntax, mention_of (en, index)->start);

  if (phrase >= 0 && gotgan_text_starts (means, "company")
      && !g_str_equal (means, "company:venture"))
    gotgan_en_resolve_description (en, index, phrase);
  else if (phrase >= 0 && (g_str_equal (means, "subject") || g_str_equal (means, "possessive")))
    gotgan_en_resolve_pronoun (en, index, phrase);
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
