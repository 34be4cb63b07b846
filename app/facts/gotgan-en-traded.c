/* What is bought or sold, and by whom, when shares or parts stand for a company or nobody is named. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#define SHARES (GOTGAN_EN_SENSE_SHARES | GOTGAN_EN_SENSE_PORTION)

gboolean
gotgan_en_is_shares (const GotganEn *en, gint nouns)
{
  return gotgan_en_means (en, nouns, SHARES);
}

/* "a 10% stake in Novella": of nouns behind the shares, of nouns behind the verb, then the owner of the shares. */
static GotganActor
company_of_shares (const GotganEn *en, const GotganEnAnchor *anchor, gint shares)
{
  static const char *const in[] = { "in", "of", "at", NULL };
  static const char *const in_or_of[] = { "in", "of", NULL };
  GotganEnAnchor inner = gotgan_en_anchor (en, shares, anchor->cue);
  g_autoptr (GArray) companies = gotgan_en_prepositional (en, &inner, in);
  GotganActor owner = gotgan_en_owner (en, shares);
  GotganActor nobody = { 0 };

  if (companies->len == 0)
    {
      g_autoptr (GArray) outer = gotgan_en_prepositional (en, anchor, in_or_of);

      gotgan_en_take_all (companies, outer);
    }
  if (companies->len > 0)
    return gotgan_actors_first (companies);
  /* "its stake" is no stake in it */
  return owner.mention != NULL && owner.mention->anaphor ? nobody : owner;
}

GotganActor
gotgan_en_shares_of (const GotganEn *en, const GotganEnAnchor *anchor)
{
  GotganActor nobody = { 0 };

  for (guint i = anchor->phrase + 1; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_VERBS)
        break;
      if (phrase->kind == GOTGAN_EN_NOUNS && (phrase->percent >= 0 || gotgan_en_is_shares (en, i)))
        return company_of_shares (en, anchor, i);
    }
  return nobody;
}

/* "its Portuguese arm, Tejo Hosting" */
static gboolean
is_named_behind (const GotganEn *en, gint nouns)
{
  for (guint i = nouns + 1; i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->relation == GOTGAN_EN_APPOSED
        && gotgan_en_nth (en, i)->governor == nouns && gotgan_en_nth (en, i)->name >= 0)
      return TRUE;
  return FALSE;
}

/* "drones division of Novella": named by all these words; nobody for other nouns */
static GotganActor
division_of (const GotganEn *en, gint nouns)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);
  gint of = gotgan_en_nouns_right_behind (en, nouns, "of");
  guint first = phrase->first;
  GotganActor nobody = { 0 };
  g_autofree char *name = NULL;
  gsize start;

  if (of < 0 || gotgan_en_nth (en, of)->name < 0
      || !gotgan_en_means (en, nouns, GOTGAN_EN_SENSE_MEMBER))
    return nobody;
  if (gotgan_en_token (en->syntax, first)->tag == GOTGAN_EN_TAG_DETERMINER && first < phrase->head)
    first++;
  start = gotgan_en_token (en->syntax, first)->start;
  name = g_strndup (en->b->reading->text + start, gotgan_en_nth (en, of)->end - start);
  return gotgan_actor_named (en->b->discourse, name);
}

/* "Novella's chip unit", "its chip unit"; nobody for other nouns */
static GotganActor
division_owned (const GotganEn *en, const GotganEnPhrase *phrase)
{
  const GotganPartyMention *owner = gotgan_en_party (en, phrase->owner);
  GotganActor nobody = { 0 };
  g_autofree char *name = NULL;
  gsize start;

  if (owner->name == NULL)
    return nobody;
  start = owner->anaphor ? owner->end + 1 : owner->start;
  name = g_strndup (en->b->reading->text + start, phrase->end - start);
  return gotgan_actor_named (en->b->discourse, name);
}

GotganActor
gotgan_en_division_behind (const GotganEn *en, const GotganEnAnchor *anchor, const char *word)
{
  gint nouns = gotgan_en_complement (en, anchor, word);
  GotganActor nobody = { 0 };

  return nouns >= 0 && gotgan_en_nth (en, nouns)->owner >= 0 && gotgan_en_nth (en, nouns)->name < 0
                 && gotgan_en_means (en, nouns, GOTGAN_EN_SENSE_DIVISION)
                 && !is_named_behind (en, nouns)
             ? division_owned (en, gotgan_en_nth (en, nouns))
             : nobody;
}

GotganActor
gotgan_en_division (const GotganEn *en, gint verbs)
{
  const GotganEnPhrase *traded = gotgan_en_nth (en, verbs);
  gint nouns = traded->passive ? traded->subject : -1;
  GotganActor nobody = { 0 };

  for (guint i = verbs + 1; nouns < 0 && i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_OBJECT
          && phrase->governor == verbs && gotgan_en_means (en, i, GOTGAN_EN_SENSE_DIVISION)
          && !is_named_behind (en, i))
        nouns = i;
    }
  if (nouns < 0 || !gotgan_en_means (en, nouns, GOTGAN_EN_SENSE_DIVISION)
      || is_named_behind (en, nouns))
    return nobody;
  return gotgan_en_nth (en, nouns)->owner >= 0 ? division_owned (en, gotgan_en_nth (en, nouns))
                                               : division_of (en, nouns);
}

/* --- Who is not named ------------------------------------------------------------------------ */

/* What the claims so far say that @buyer bids for. */
static gboolean
last_bought_by (const GotganEn *en, const GotganActor *buyer, GotganActor *bought)
{
  for (guint i = en->b->claims->len; i > 0; i--)
    {
      const GotganClaimFields *fields =
          gotgan_claim_get_fields (g_ptr_array_index (en->b->claims, i - 1));

      if (fields->kind != GOTGAN_KIND_ACQUISITION || fields->investor == NULL
          || fields->company == NULL
          || (buyer->id != NULL ? g_strcmp0 (buyer->id, fields->investor->id) != 0
                                : g_strcmp0 (buyer->name, fields->investor->name) != 0))
        continue;
      *bought = gotgan_actor_named (en->b->discourse, fields->company->name);
      bought->inferred = TRUE;
      return TRUE;
    }
  return FALSE;
}

static void
add_supposed (GArray *actors, GotganActor actor)
{
  actor = gotgan_actor_supposed (actor);
  g_array_append_val (actors, actor);
}

static void
fill_in_bought (const GotganEn *en, GArray *buyers, GArray *bought, gboolean has_sum)
{
  GotganDiscourse *discourse = en->b->discourse;
  GotganActor actor;

  if (buyers->len > 0 && discourse->trade.buyer.name != NULL
      && !gotgan_actors_include (buyers, &discourse->trade.buyer)
      && last_bought_by (en, &g_array_index (buyers, GotganActor, 0), &actor))
    g_array_append_val (bought, actor);
  else if (discourse->trade.bought.name != NULL
           && !gotgan_actors_include (buyers, &discourse->trade.bought)
           && (has_sum || discourse->trade.sentence == discourse->sentence))
    add_supposed (bought, discourse->trade.bought);
  else if (has_sum && discourse->funding.target.name != NULL
           && !gotgan_actors_include (buyers, &discourse->funding.target))
    add_supposed (bought, discourse->funding.target);
}

void
gotgan_en_fill_in_trade (const GotganEn *en, GArray *buyers, GArray *bought, gboolean has_sum)
{
  GotganDiscourse *discourse = en->b->discourse;

  if (bought->len == 0 && buyers->len == 0 && discourse->trade.buyer.name != NULL)
    {
      add_supposed (buyers, discourse->trade.buyer);
      add_supposed (bought, discourse->trade.bought);
      return;
    }
  if (bought->len == 0)
    fill_in_bought (en, buyers, bought, has_sum);
  if (buyers->len > 0)
    return;
  if (discourse->trade.buyer.name != NULL
      && gotgan_actors_include (bought, &discourse->trade.bought))
    add_supposed (buyers, discourse->trade.buyer);
  else if (has_sum && discourse->spoken.topic.name != NULL
           && !gotgan_actors_include (bought, &discourse->spoken.topic))
    add_supposed (buyers, discourse->spoken.topic);
}

void
gotgan_en_remember_trade (const GotganEn *en, const GotganStatement *statement)
{
  GotganDiscourse *discourse = en->b->discourse;

  discourse->trade.buyer = gotgan_actor_supposed (statement->investor);
  discourse->trade.bought = gotgan_actor_supposed (statement->company);
  discourse->trade.date = statement->date;
  discourse->trade.stage = statement->stage;
  discourse->trade.sentence = discourse->sentence;
}
