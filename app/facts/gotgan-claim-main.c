/* Whom an article is about: the company that it names most as doing something, the headline and the first lines counting
 * more. */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include <string.h>

/* Companies beyond these are not whom an article is about. */
#define MAX_COUNTED 200
#define HEADLINE_WEIGHT 4
#define OPENING_WEIGHT 2
#define OPENING_PARAGRAPHS 2
/* A headline begins with who it is about: "소프트뱅크, 엔비디아 지분 매각". */
#define FIRST_IN_HEADLINE_FACTOR 3
/* In how many paragraphs of a hundred a company is named to be the only one that matters. */
#define DOMINANT_PERCENT 40

typedef struct
{
  GotganActor actor;
  guint weight;
  guint n_paragraphs;
  guint last_paragraph;
} Frequency;

typedef struct
{
  GotganDiscourse *discourse;
  GotganPartyNames *names;
  GArray *frequencies;
} Count;

/* Who does things is the protagonist, not who is often mentioned. */
static guint
weight_of_role (const GotganPartyMention *mention, GotganLanguage language)
{
  switch (mention->role)
    {
    case GOTGAN_CASE_SUBJECT:
    case GOTGAN_CASE_TOPIC:
      return 3;
    case GOTGAN_CASE_BARE:
      return language == GOTGAN_LANGUAGE_EN ? 3 : 1;
    case GOTGAN_CASE_GENITIVE:
      return 2;
    default:
      return 1;
    }
}

static Frequency *
find_frequency (const Count *count, const GotganActor *actor)
{
  for (guint i = 0; i < count->frequencies->len; i++)
    if (gotgan_actor_equal (&g_array_index (count->frequencies, Frequency, i).actor, actor))
      return &g_array_index (count->frequencies, Frequency, i);
  return NULL;
}

static void
add_weight (const Count *count, const GotganPartyMention *mention, guint weight, guint paragraph)
{
  Frequency one = { gotgan_actor_supposed (gotgan_actor_of (count->discourse, mention)), weight, 1,
                    paragraph };
  Frequency *known = find_frequency (count, &one.actor);

  if (known == NULL && count->frequencies->len < MAX_COUNTED)
    g_array_append_val (count->frequencies, one);
  if (known == NULL)
    return;
  known->weight += weight;
  known->n_paragraphs += known->last_paragraph != paragraph;
  known->last_paragraph = paragraph;
}

/* @paragraph: its index; %G_MAXUINT for the headline */
static void
count_names (const Count *count, const char *text, guint weight, guint paragraph)
{
  g_autoptr (GArray) mentions = gotgan_parties_find (count->names, text, 0, strlen (text));

  for (guint i = 0; i < mentions->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (mentions, GotganPartyMention, i);
      gboolean opens_headline =
          paragraph == G_MAXUINT && i == 0
          && (mention->role == GOTGAN_CASE_AND || mention->role == GOTGAN_CASE_BARE);

      if (mention->anaphor || !gotgan_party_mention_is_party (mention)
          || mention->kind != GOTGAN_PARTY_COMPANY)
        continue;
      add_weight (count, mention,
                  weight * weight_of_role (mention, count->discourse->language)
                      * (opens_headline ? FIRST_IN_HEADLINE_FACTOR : 1),
                  paragraph);
    }
}

void
gotgan_discourse_find_main (GotganDiscourse *self, GotganPartyNames *names, GotganArticle *article,
                            GCancellable *cancellable)
{
  g_autoptr (GArray) frequencies = g_array_new (FALSE, FALSE, sizeof (Frequency));
  const Count count = { self, names, frequencies };
  const char *title = gotgan_article_get_title (article);
  guint n_paragraphs = gotgan_article_get_n_paragraphs (article);
  const Frequency *best = NULL;

  if (title != NULL)
    count_names (&count, title, HEADLINE_WEIGHT, G_MAXUINT);
  for (guint i = 0; i < n_paragraphs && !g_cancellable_is_cancelled (cancellable); i++)
    count_names (&count, gotgan_article_get_paragraph (article, i)->text,
                 i < OPENING_PARAGRAPHS ? OPENING_WEIGHT : 1, i);
  for (guint i = 0; i < frequencies->len; i++)
    if (best == NULL || g_array_index (frequencies, Frequency, i).weight > best->weight)
      best = &g_array_index (frequencies, Frequency, i);
  if (best != NULL)
    self->spoken.main = best->actor;
  self->spoken.dominant =
      best != NULL && 100 * best->n_paragraphs > DOMINANT_PERCENT * n_paragraphs;
}
