/* Who takes which part in what a verb or noun says. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include "app/facts/gotgan-rules-private.h"

#include <string.h>

/* --- Parties --------------------------------------------------------------------------------- */

static gboolean
party_actor (const GotganEn *en, gint index, GotganActor *actor)
{
  const GotganPartyMention *mention = gotgan_en_party (en, index);

  if (mention == NULL || mention->name == NULL || mention->kind == GOTGAN_PARTY_PRODUCT)
    return FALSE;
  *actor = gotgan_actor_of (en->b->discourse, mention);
  return actor->name != NULL;
}

static void
add_one (GArray *actors, GotganActor actor)
{
  for (guint i = 0; i < actors->len; i++)
    if (gotgan_actor_equal (&g_array_index (actors, GotganActor, i), &actor))
      return;
  g_array_append_val (actors, actor);
}

/* The name that explains the nouns at @index, or that they explain. */
static gint
apposed_name (const GotganEn *en, gint index)
{
  for (guint i = index + 1; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *other = gotgan_en_nth (en, i);

      if (other->relation == GOTGAN_EN_APPOSED && other->governor == index && other->name >= 0)
        return other->name;
    }
  return -1;
}

/* A capitalised run that no rule of names knew, where only a name can stand. */
static gboolean
proper_actor (const GotganEn *en, const GotganEnPhrase *phrase, GotganActor *actor)
{
  guint first = phrase->head;
  g_autofree char *name = NULL;
  gsize start;

  if (!phrase->proper || phrase->owner >= 0 || phrase->cue != NULL)
    return FALSE;
  while (first > phrase->first
         && gotgan_en_token (en->syntax, first - 1)->tag == GOTGAN_EN_TAG_PROPER)
    first--;
  start = gotgan_en_token (en->syntax, first)->start;
  name = g_strndup (en->b->reading->text + start,
                    gotgan_en_token (en->syntax, phrase->head)->end - start);
  if (strlen (name) < 4
      || gotgan_name_words_is_no_name (gotgan_rules_get_name_words (en->b->discourse->rules), name))
    return FALSE;
  *actor = gotgan_actor_named (en->b->discourse, name);
  return TRUE;
}

gboolean
gotgan_en_proper (const GotganEn *en, gint nouns, GotganActor *actor)
{
  return nouns >= 0 && gotgan_en_nth (en, nouns)->kind == GOTGAN_EN_NOUNS
         && proper_actor (en, gotgan_en_nth (en, nouns), actor);
}

static gboolean
nouns_actor (const GotganEn *en, gint index, GotganActor *actor)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  gint of;

  if (phrase->name >= 0)
    return party_actor (en, phrase->name, actor);
  if (party_actor (en, apposed_name (en, index), actor))
    return TRUE;
  if (phrase->relation == GOTGAN_EN_APPOSED && phrase->governor >= 0
      && gotgan_en_nth (en, phrase->governor)->name >= 0)
    return party_actor (en, gotgan_en_nth (en, phrase->governor)->name, actor);
  /* "Novella shareholders", "the founders of Novella": they stand for it */
  if (!gotgan_en_means (en, index, GOTGAN_EN_SENSE_MEMBER))
    return FALSE;
  if (phrase->owner >= 0)
    return party_actor (en, phrase->owner, actor);
  of = gotgan_en_nouns_right_behind (en, index, "of");
  return of >= 0 && party_actor (en, gotgan_en_nth (en, of)->name, actor);
}

static gboolean
is_they (const GotganEn *en, gint index)
{
  static const char *const words[] = { "they", "them",  "both",    "two",      "pair",
                                       "trio", "sides", "partner", "partners", NULL };
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const GotganPartyMention *mention = gotgan_en_party (en, phrase->name);

  if (phrase->owner >= 0)
    return FALSE;
  return gotgan_en_head_is (en, index, words)
         || (mention != NULL && mention->anaphor && mention->name == NULL);
}

gint
gotgan_en_rank_of_two (const GotganEn *en, gint nouns)
{
  static const char *const former[] = { "former", NULL };
  static const char *const latter[] = { "latter", NULL };

  if (nouns < 0 || gotgan_en_nth (en, nouns)->kind != GOTGAN_EN_NOUNS
      || gotgan_en_nth (en, nouns)->owner >= 0)
    return -1;
  return gotgan_en_head_is (en, nouns, former) ? 0 : gotgan_en_head_is (en, nouns, latter) ? 1 : -1;
}

/* "the former", "the latter": one of the two named before. */
static void
add_one_of_two (const GotganEn *en, gint index, GArray *actors)
{
  g_autoptr (GArray) two = gotgan_actors_new ();

  if (en->they >= 0 && en->they < index)
    gotgan_en_add_actors (en, en->they, two);
  else
    gotgan_en_take_all (two, en->b->discourse->spoken.pair);
  if (two->len == 2)
    add_one (actors, g_array_index (two, GotganActor, gotgan_en_rank_of_two (en, index)));
}

void
gotgan_en_add_actors (const GotganEn *en, gint index, GArray *actors)
{
  static const char *const we[] = { "we", NULL };
  GotganActor actor;
  guint first = actors->len;

  if (index < 0 || gotgan_en_nth (en, index)->kind != GOTGAN_EN_NOUNS)
    return;
  if (gotgan_en_rank_of_two (en, index) >= 0)
    {
      add_one_of_two (en, index, actors);
      return;
    }
  if (gotgan_en_head_is (en, index, we))
    {
      actor = gotgan_en_speaker (en, index);
      if (actor.name != NULL)
        add_one (actors, actor);
      return;
    }
  if (is_they (en, index) && en->they >= 0 && en->they < index)
    {
      gotgan_en_add_actors (en, en->they, actors);
      return;
    }
  if (is_they (en, index) && en->b->discourse->spoken.pair->len > 1)
    {
      g_array_append_vals (actors, en->b->discourse->spoken.pair->data,
                           en->b->discourse->spoken.pair->len);
      return;
    }
  if (nouns_actor (en, index, &actor))
    add_one (actors, actor);
  for (guint i = index + 1; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *other = gotgan_en_nth (en, i);

      if (other->relation == GOTGAN_EN_JOINED && other->governor == index
          && (nouns_actor (en, i, &actor) || proper_actor (en, other, &actor)))
        add_one (actors, actor);
    }
  if (actors->len - first > 1)
    for (guint i = first; i < actors->len; i++)
      g_array_index (actors, GotganActor, i).list = index + 1;
}

GotganActor
gotgan_en_actor_of (const GotganEn *en, gint phrase)
{
  g_autoptr (GArray) actors = gotgan_actors_new ();

  gotgan_en_add_actors (en, phrase, actors);
  return gotgan_actors_first (actors);
}

static gint complement_of (const GotganEn *en, gint prep);

/* "Lenders including Macquarie", "funds managed by Fidelity", "a group of A and B": who is meant by the common noun. */
static void
add_members (const GotganEn *en, gint nouns, GArray *actors)
{
  static const char *const words[] = { "including", "like", "as", "among" };
  static const char *const include[] = { "include", "includes", "included", NULL };
  static const char *const groups[] = { "consortium", "group", "syndicate", "alliance",
                                        "coalition",  "trio",  "pair",      NULL };

  /* "a round led by A" has no members */
  if (nouns >= 0 && gotgan_en_nth (en, nouns)->cue != NULL
      && gotgan_en_nth (en, nouns)->cue->frame == GOTGAN_FRAME_RAISE)
    return;
  if (gotgan_en_head_is (en, nouns, groups))
    gotgan_en_add_actors (en, gotgan_en_nouns_right_behind (en, nouns, "of"), actors);
  for (guint i = nouns + 1; nouns >= 0 && i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      /* "lenders that include A and B" */
      if (phrase->kind == GOTGAN_EN_VERBS && gotgan_en_head_is (en, i, include)
          && gotgan_en_is_link (en, i - 1, GOTGAN_EN_TAG_RELATIVE))
        gotgan_en_add_actors (en, gotgan_en_object_nouns (en, i), actors);
      if (phrase->kind == GOTGAN_EN_VERBS && phrase->form != GOTGAN_EN_REDUCED)
        return;
      if (phrase->kind != GOTGAN_EN_PREP)
        continue;
      if (gotgan_en_token_is (en->syntax, phrase->head, "by") && phrase->governor == nouns + 1)
        gotgan_en_add_actors (en, complement_of (en, i), actors);
      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        if (gotgan_en_token_is (en->syntax, phrase->head, words[j]))
          gotgan_en_add_actors (en, complement_of (en, i), actors);
    }
}

/* "A, B and several angels, among them C": the last of the list, when it is no name; -1 for none. */
static gint
last_common_in_list (const GotganEn *en, gint root)
{
  gint last = -1;

  for (guint i = root + 1; i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->relation == GOTGAN_EN_JOINED
        && gotgan_en_nth (en, i)->governor == root)
      last = i;
  return last >= 0 && gotgan_en_nth (en, last)->name < 0 && !gotgan_en_nth (en, last)->proper ? last
                                                                                              : -1;
}

void
gotgan_en_add_actors_meant (const GotganEn *en, gint phrase, GArray *actors)
{
  guint before = actors->len;

  if (phrase < 0 || gotgan_en_nth (en, phrase)->kind != GOTGAN_EN_NOUNS)
    return;
  gotgan_en_add_actors (en, phrase, actors);
  if (actors->len == before)
    add_members (en, phrase, actors);
  else
    add_members (en, last_common_in_list (en, phrase), actors);
}

/* "Novella's plan to invest": whoever has the plan does it. */
static void
add_planner (const GotganEn *en, const GotganEnPhrase *verbs, GArray *actors)
{
  static const char *const plans[] = { "plan",      "plans",   "offer",  "bid",        "decision",
                                       "move",      "attempt", "deal",   "agreement",  "proposal",
                                       "pledge",    "promise", "option", "commitment", "intention",
                                       "right",     "talks",   "effort", "efforts",    "push",
                                       "proposals", NULL };
  GotganActor owner;

  if (verbs->form != GOTGAN_EN_INFINITIVE || !gotgan_en_head_is (en, verbs->subject, plans))
    return;
  owner = gotgan_en_owner (en, verbs->subject);
  if (owner.name != NULL)
    g_array_append_val (actors, owner);
}

GArray *
gotgan_en_subjects (const GotganEn *en, gint verbs)
{
  GArray *actors = gotgan_actors_new ();
  const GotganEnPhrase *phrase = gotgan_en_nth (en, verbs);

  if (phrase == NULL || phrase->kind != GOTGAN_EN_VERBS || phrase->subject < 0)
    return actors;
  gotgan_en_add_actors_meant (en, phrase->subject, actors);
  if (actors->len == 0)
    add_planner (en, phrase, actors);
  return actors;
}

GArray *
gotgan_en_objects (const GotganEn *en, gint verbs)
{
  GArray *actors = gotgan_actors_new ();

  for (guint i = verbs + 1; verbs >= 0 && i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->relation == GOTGAN_EN_OBJECT && phrase->governor == verbs)
        gotgan_en_add_actors (en, i, actors);
    }
  if (actors->len == 0 && verbs >= 0 && gotgan_en_nth (en, verbs)->gap >= 0)
    gotgan_en_add_actors (en, gotgan_en_nth (en, verbs)->gap, actors);
  return actors;
}

GotganActor
gotgan_en_owner (const GotganEn *en, gint nouns)
{
  GotganActor actor = { 0 };
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);

  if (phrase != NULL && phrase->kind == GOTGAN_EN_NOUNS)
    party_actor (en, phrase->owner, &actor);
  return actor;
}

/* --- Prepositions ---------------------------------------------------------------------------- */

static gboolean
is_any (const GotganEn *en, const GotganEnPhrase *prep, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (gotgan_en_token_is (en->syntax, prep->head, words[i]))
      return TRUE;
  return FALSE;
}

/* "revenue of $2m, most of it from one client": what "of" adds to stands right before it. */
static gboolean
is_of_later_nouns (const GotganEn *en, const GotganEnPhrase *prep, gint anchor)
{
  const GotganEnPhrase *nouns = prep->noun > anchor ? gotgan_en_nth (en, prep->noun) : NULL;

  return nouns != NULL && gotgan_en_token_is (en->syntax, prep->head, "of") && nouns->money < 0
         && nouns->percent < 0 && nouns->name < 0
         && gotgan_en_is_link (en, prep->noun - 1, GOTGAN_EN_TAG_COMMA);
}

/* A preposition adds to a verb when that is the nearest before, to nouns when no verb stands between. */
static gboolean
adds_to (const GotganEn *en, gint prep, gint anchor)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, prep);

  if (gotgan_en_nth (en, anchor)->kind == GOTGAN_EN_VERBS)
    return phrase->governor == anchor;
  return prep > anchor && phrase->governor < anchor && !is_of_later_nouns (en, phrase, anchor)
         && (!phrase->parenthetic || gotgan_en_nth (en, anchor)->parenthetic);
}

static gint
complement_of (const GotganEn *en, gint prep)
{
  for (guint i = prep + 1; i < en->syntax->phrases->len && i <= (guint) prep + 3; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->governor == prep
          && phrase->relation == GOTGAN_EN_COMPLEMENT)
        return i;
    }
  return -1;
}

gint
gotgan_en_complement (const GotganEn *en, const GotganEnAnchor *anchor, const char *word)
{
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_PREP && gotgan_en_token_is (en->syntax, phrase->head, word)
          && adds_to (en, i, anchor->phrase))
        return complement_of (en, i);
    }
  return -1;
}

GArray *
gotgan_en_prepositional (const GotganEn *en, const GotganEnAnchor *anchor, const char *const *words)
{
  GArray *actors = gotgan_actors_new ();

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_PREP && is_any (en, phrase, words)
          && adds_to (en, i, anchor->phrase))
        gotgan_en_add_actors_meant (en, complement_of (en, i), actors);
    }
  return actors;
}

void
gotgan_en_add_prepositional_above (const GotganEn *en, const GotganEnAnchor *anchor,
                                   const char *const *words, GArray *actors)
{
  GotganEnAnchor above;
  g_autoptr (GArray) more = NULL;

  if (anchor->verbs < 0 || anchor->verbs == anchor->phrase)
    return;
  above = gotgan_en_anchor (en, anchor->verbs, anchor->cue);
  more = gotgan_en_prepositional (en, &above, words);
  gotgan_en_take_all (actors, more);
}
