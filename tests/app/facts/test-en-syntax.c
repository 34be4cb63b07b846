#include "config.h"

#include "app/facts/gotgan-en-syntax.h"
#include "app/facts/gotgan-rules-private.h"
#include "tests/app/facts/rules-fixture.h"

#include <string.h>

/* What must be found in a sentence, "; " between. Phrases are told by their words, "-" is none.
 *   round=noun                     what a word is in its place
 *   raised subject Orrin           of the verbs "raised"; also gap: the nouns before that are their object
 *   raised under said              what the verbs hang on
 *   was sold passive               or active; not or so; finite, infinitive, gerund or reduced
 *   $5m object raised              or complement, apposed, joined; "$5m free" hangs on nothing
 *   in verbs bought                what a preposition adds to; also nouns
 *   the round owner Orrin          the party before its head
 *   a maker aside                  of any phrase between two commas or brackets */
typedef struct
{
  const char *text;
  const char *facts;
} Case;

static const Case cases[] = {
  /* Subjects and objects */
  { "Orrin Robotics raised $8 million.",
    "raised subject Orrin Robotics; raised finite; raised active; $8 million object raised" },
  { "Amberley Capital gave Orrin Robotics $5 million.",
    "gave subject Amberley Capital; Orrin Robotics object gave; $5 million object gave" },
  { "In March the lab quietly sold its patents.",
    "sold subject the lab; its patents object sold; quietly=adverb" },
  { "Sources say it offered $2 billion.", "offered subject it; $2 billion object offered" },
  { "Velmar said Orrin Robotics would raise $5 million.",
    "would raise subject Orrin Robotics; said subject Velmar; would raise under said" },
  { "Velmar said on Monday that Orrin Robotics raised $5 million.",
    "raised subject Orrin Robotics; raised under said; raised gap -; that=subordinator" },
  { "Amberley Capital took Orrin Robotics private.",
    "Orrin Robotics object took; private=adjective" },
  { "There was no truth in the report.", "There=pronoun; was subject There" },
  /* Groups of verbs */
  { "Orrin Robotics would not have been sold.",
    "would not have been sold passive; would not have been sold not; would not have been sold subject Orrin Robotics" },
  { "Orrin Robotics hasn't raised money.", "hasn't raised not; hasn't raised finite" },
  { "Orrin Robotics didn’t sell its stake.", "didn’t sell not; its stake object didn’t sell" },
  { "Orrin Robotics isn't seeking buyers.",
    "isn't seeking not; isn't seeking finite; isn't seeking active" },
  { "Orrin Robotics has so far raised $5 million.",
    "has so far raised finite; $5 million object has so far raised; so=adverb" },
  { "The firm was last valued at $3 billion.", "was last valued passive; last=adverb" },
  { "Orrin Robotics got scooped up by Velmar.",
    "got=be; by verbs got scooped up; got scooped up passive" },
  { "Orrin Robotics would more than double its value.",
    "than=adverb; its value object would more than double" },
  { "The deal may close in May.", "may=modal; in verbs may close" },
  /* Passives */
  { "Orrin Robotics was bought by Amberley Capital.",
    "was bought passive; was bought subject Orrin Robotics; Amberley Capital complement by; by verbs was bought" },
  { "The round was led by Amberley Capital and joined by Velmar Ventures.",
    "was led subject The round; joined subject The round; joined passive; Velmar Ventures complement by" },
  { "The lab was founded in Oslo and valued at $3 billion.",
    "valued subject The lab; valued passive; valued joined was founded" },
  /* Clauses with a relative */
  { "Velmar bought a lab that makes drones.",
    "makes subject a lab; makes under a lab; that=relative; drones object makes" },
  { "Velmar bought the lab that Orrin Robotics founded.",
    "founded subject Orrin Robotics; founded gap the lab; founded under the lab" },
  { "The lab it bought makes drones.", "bought subject it" },
  { "Orrin Robotics, which raised $5 million, makes drones.",
    "raised subject Orrin Robotics; raised aside; makes subject Orrin Robotics" },
  { "Orrin Robotics, whose factory burned in May, makes drones.",
    "burned subject factory; factory owner Orrin Robotics; makes subject Orrin Robotics; factory aside" },
  { "A city where Velmar bought land grew.", "bought gap -; bought subject Velmar" },
  { "The people who founded Orrin Robotics sold it.",
    "founded subject The people; Orrin Robotics object founded; sold subject The people; it object sold" },
  { "Amberley Capital paid more than Velmar offered.",
    "offered subject Velmar; paid subject Amberley Capital" },
  /* Participles that describe */
  { "Orrin Robotics, backed by Amberley Capital, raised $5 million.",
    "backed reduced; backed subject Orrin Robotics; backed aside; raised subject Orrin Robotics" },
  { "The round, led by Amberley Capital, values the firm at $3 billion.",
    "led reduced; led subject The round; values subject The round; the firm object values" },
  { "The round led by Amberley Capital values the firm at $3 billion.",
    "led reduced; led subject The round; values subject The round" },
  { "The investment, announced on Tuesday, is its first.",
    "announced reduced; announced subject The investment; is subject The investment" },
  { "Orrin Robotics raised $5 million, valued at $3 billion.",
    "valued reduced; raised finite; raised subject Orrin Robotics" },
  { "Hoplon, a maker of drones once valued at $3 billion, ran out of cash.",
    "valued reduced; ran subject Hoplon; once=adverb; a maker apposed Hoplon" },
  { "Velmar bought a unit called Cindral.",
    "called reduced; called subject a unit; Cindral apposed a unit" },
  { "Velmar built a campus known as Ebro Norte.", "known reduced; Ebro Norte apposed a campus" },
  { "Orrin Robotics, given $5 million by Velmar, hired engineers.",
    "given reduced; given subject Orrin Robotics; hired subject Orrin Robotics" },
  { "It is a round led by Velmar with €300m and joined by Hoplon.",
    "led subject a round; joined reduced; joined subject a round" },
  /* Explanations */
  { "Orrin Robotics, a builder of harvesters, raised $8 million.",
    "a builder apposed Orrin Robotics; a builder aside; raised subject Orrin Robotics" },
  { "The seller, Amberley Capital, bought the firm in 2019.",
    "Amberley Capital apposed The seller; bought subject The seller; the firm object bought" },
  { "Orrin Robotics, maker of drones, sold a stake.",
    "maker apposed Orrin Robotics; sold subject Orrin Robotics" },
  { "Velmar invested with Hoplon, the Swedish group, paying €75m.",
    "the Swedish group apposed Hoplon; paying subject Hoplon" },
  { "Orrin Robotics (based in Oslo) raised $5 million.",
    "based aside; raised subject Orrin Robotics; in aside" },
  { "OSLO, Feb 11 (Wire) — Orrin Robotics raised $5 million.",
    "raised subject Orrin Robotics; OSLO dateline -" },
  { "Orrin Robotics, once a shipping agent, bought Hoplon.",
    "once=adverb; a shipping agent apposed Orrin Robotics; bought subject Orrin Robotics" },
  { "Backed by Hoplon and Cindral, Orrin Robotics, a maker of heat pumps, raised $5 million.",
    "raised subject Orrin Robotics; Cindral joined Hoplon; a maker apposed Orrin Robotics" },
  /* Lists */
  { "Two deals stand out: Velmar's purchase of Hoplon for $1 billion and the purchase of Cindral.",
    "the purchase joined Velmar's purchase; of verbs -" },
  { "Velmar, Hoplon and Cindral invested $5 million.",
    "Hoplon joined Velmar; Cindral joined Velmar; invested subject Velmar" },
  { "Velmar led the round, and Hoplon and Cindral joined.",
    "led subject Velmar; joined subject Hoplon; Cindral joined Hoplon" },
  { "Velmar bought Hoplon and Cindral raised $5 million.",
    "raised subject Cindral; Hoplon object bought" },
  { "Velmar bought Hoplon for $1 billion and Cindral for $2 billion.",
    "Hoplon object bought; Cindral object bought; $1 billion complement for" },
  { "It had sales of $16 billion and net income of $1 billion.",
    "net income joined sales; $16 billion complement of" },
  { "Funds managed by Velmar and Hoplon came in.",
    "Hoplon joined Velmar; came in subject Funds; managed reduced" },
  { "Velmar as well as Hoplon invested.",
    "as=conjunction; Hoplon joined Velmar; invested subject Velmar" },
  { "Orrin Robotics raised $5 million and hired engineers.",
    "hired subject Orrin Robotics; hired joined raised; engineers object hired" },
  { "Velmar completed a takeover, bought Hoplon for $1 billion, and agreed to sell Cindral.",
    "bought subject Velmar; bought joined completed; Hoplon object bought; agreed subject Velmar" },
  { "Backers such as Velmar and Hoplon joined.", "such=adverb; Hoplon joined Velmar" },
  { "They include a fund, among them Velmar and Hoplon.", "them=adverb; Hoplon joined Velmar" },
  /* Verbs without a tense */
  { "Orrin Robotics agreed to sell its stake.",
    "to sell infinitive; to sell subject Orrin Robotics; to sell under agreed" },
  { "Velmar asked Hoplon to raise $5 million.", "to raise subject Hoplon" },
  { "Velmar told Hoplon to raise $5 million.", "to raise subject Hoplon" },
  { "Velmar has the money to buy Hoplon.", "to buy subject Velmar; to buy under the money" },
  { "Orrin Robotics to buy Hoplon", "to buy subject Orrin Robotics; Hoplon object to buy" },
  { "Velmar spent months negotiating a deal.",
    "negotiating subject Velmar; negotiating gerund; a deal object negotiating" },
  { "Velmar bought a lab making the drones.",
    "making subject a lab; making under a lab; the drones object making" },
  { "Velmar left after raising $5 million.",
    "after=preposition; raising subject Velmar; raising under after" },
  { "Having discussed a sale, Velmar left.", "Having discussed gerund" },
  { "Velmar sold shares to help pay the bill.", "pay=verb; the bill object pay" },
  /* What prepositions add to */
  { "Velmar bought a stake in Hoplon from Cindral.",
    "in nouns a stake; in verbs bought; from verbs bought; Hoplon complement in; Cindral complement from" },
  { "At Hoplon, Velmar bought shares.", "At verbs -; At nouns -; Hoplon complement At" },
  { "Velmar invested in Hoplon.", "in nouns -; in verbs invested" },
  { "Velmar invested with Hoplon, paying €75m.", "paying subject Velmar; with verbs invested" },
  /* Noun or verb */
  { "Velmar backs Hoplon.", "backs=verb; Hoplon object backs" },
  { "It turned its backs on Hoplon.", "backs=noun" },
  { "Velmar holds stakes in Hoplon.", "stakes=noun; stakes object holds" },
  { "Velmar stakes $5 million on Hoplon.", "stakes=verb; $5 million object stakes" },
  { "Investors fund the firm.", "fund=verb; fund subject Investors" },
  { "It bought a fund.", "fund=noun; a fund object bought" },
  { "Velmar funds Hoplon.", "funds=verb; Hoplon object funds" },
  { "Two funds raised money.", "funds=noun; raised subject Two funds" },
  { "Two rounds valued the firm at $3 billion.",
    "rounds=noun; valued subject Two rounds; at verbs valued" },
  { "A takeover bid failed.", "bid=noun; failed subject A takeover bid" },
  { "Velmar bid $5 million for Hoplon.", "bid=verb; $5 million object bid" },
  { "They bid for Hoplon.", "bid=verb; bid subject They" },
  { "The firm values its independence.", "values=verb; its independence object values" },
  { "Its values fell.", "values=noun; fell subject Its values" },
  { "Velmar plans to buy Hoplon.", "plans=verb; to=to; Hoplon object to buy" },
  { "The plans of Velmar failed.", "plans=noun; failed subject The plans" },
  { "Velmar led the round.", "led=verb; led subject Velmar; the round object led" },
  { "An Oslo-led group bought it.", "Oslo-led=adjective; bought subject An Oslo-led group" },
  { "It set a record.", "set=verb; a record object set" },
  { "Its planned takeover failed.", "planned=adjective; failed subject Its planned takeover" },
  { "A developer of coding tools raised $5 million.",
    "coding=adjective; raised subject A developer" },
  { "A Norwegian scheduling software company raised $5 million.",
    "scheduling=noun; raised subject A Norwegian scheduling software company" },
  { "The financing was its first.", "financing=noun; was subject The financing" },
  { "They own 11%.", "own=verb; 11% object own" },
  { "Its own revenue grew.", "own=adjective; grew subject Its own revenue" },
  { "Those considering an investment left.", "considering=verb; an investment object considering" },
  { "Both put in $10 million.", "put=verb; $10 million object put in" },
  /* That and to */
  { "A report that Velmar raised money was wrong.", "that=subordinator; raised subject Velmar" },
  { "In that round, Velmar raised money.", "that=determiner; that round complement In" },
  { "Velmar paid $5 million to Hoplon.", "to=preposition; Hoplon complement to" },
  { "Velmar agreed to fully fund it.", "to=to; to fully fund infinitive" },
  { "Velmar has since dropped out.", "since=adverb; has since dropped out finite" },
  { "Velmar left before it raised money.", "before=subordinator; raised subject it" },
  { "Velmar left before raising $5 million.",
    "before=preposition; raising gerund; raising subject Velmar" },
  /* Groups of nouns */
  { "Orrin Robotics’ round closed.",
    "closed subject Orrin Robotics’ round; Orrin Robotics’ round owner Orrin Robotics" },
  { "Velmar won a seven-year, $38 billion contract.",
    "a seven-year, $38 billion contract object won" },
  { "Velmar bought a Cambridge, Mass.-based developer.",
    "a Cambridge, Mass.-based developer object bought" },
  { "Velmar paid a mere $5 million.", "a mere $5 million object paid" },
  { "Orrin Robotics’s shares fell.",
    "Orrin Robotics’s shares owner Orrin Robotics; fell subject Orrin Robotics’s shares" },
  { "OpenAI Raises $30M In Fresh Money", "Raises=verb; $30M object Raises" },
};

static const char *const tags[] = {
  "word",   "name",        "money",       "percent",   "date",         "noun",
  "proper", "pronoun",     "determiner",  "adjective", "number",       "verb",
  "be",     "have",        "do",          "modal",     "to",           "not",
  "adverb", "preposition", "conjunction", "relative",  "subordinator", "possessive",
  "comma",  "stop",        "open",        "close",     "quote",
};

G_STATIC_ASSERT (G_N_ELEMENTS (tags) == GOTGAN_EN_TAG_QUOTE + 1);

static char *
dup_phrase (const GotganEnSyntax *syntax, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_phrase (syntax, index);

  return phrase == NULL
             ? g_strdup ("-")
             : g_strndup (syntax->reading->text + phrase->start, phrase->end - phrase->start);
}

static void
add_link (GHashTable *facts, const GotganEnSyntax *syntax, gint index, const char *link, gint other)
{
  g_autofree char *from = dup_phrase (syntax, index);
  g_autofree char *to = dup_phrase (syntax, other);

  g_hash_table_add (facts, g_strdup_printf ("%s %s %s", from, link, to));
}

static void
add_mark (GHashTable *facts, const GotganEnSyntax *syntax, gint index, const char *mark)
{
  g_autofree char *words = dup_phrase (syntax, index);

  g_hash_table_add (facts, g_strdup_printf ("%s %s", words, mark));
}

static void
add_owner (GHashTable *facts, const GotganEnSyntax *syntax, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_phrase (syntax, index);
  g_autofree char *words = dup_phrase (syntax, index);
  const GotganPartyMention *owner;

  if (phrase->owner < 0)
    return;
  owner = &g_array_index (syntax->reading->parties, GotganPartyMention, phrase->owner);
  g_hash_table_add (facts,
                    g_strdup_printf ("%s owner %.*s", words, (int) (owner->end - owner->start),
                                     syntax->reading->text + owner->start));
}

static void
add_phrase (GHashTable *facts, const GotganEnSyntax *syntax, gint index)
{
  static const char *const forms[] = { "finite", "infinitive", "gerund", "reduced" };
  static const char *const relations[] = { "free",    "subject", "object",  "complement",
                                           "apposed", "joined",  "dateline" };
  const GotganEnPhrase *phrase = gotgan_en_phrase (syntax, index);

  if (phrase->parenthetic)
    add_mark (facts, syntax, index, "aside");
  if (phrase->kind == GOTGAN_EN_VERBS)
    {
      add_mark (facts, syntax, index, forms[phrase->form]);
      add_link (facts, syntax, index, "subject", phrase->subject);
      add_link (facts, syntax, index, "gap", phrase->gap);
      add_link (facts, syntax, index, "under", phrase->governor);
      add_mark (facts, syntax, index, phrase->passive ? "passive" : "active");
      add_mark (facts, syntax, index, phrase->negated ? "not" : "so");
    }
  if (phrase->kind == GOTGAN_EN_PREP)
    {
      add_link (facts, syntax, index, "verbs", phrase->governor);
      add_link (facts, syntax, index, "nouns", phrase->noun);
    }
  if (phrase->kind == GOTGAN_EN_NOUNS)
    add_owner (facts, syntax, index);
  if (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_FREE)
    add_mark (facts, syntax, index, "free");
  else if (phrase->relation != GOTGAN_EN_FREE && phrase->relation != GOTGAN_EN_SUBJECT)
    add_link (facts, syntax, index, relations[phrase->relation], phrase->governor);
}

static GHashTable *
find_facts (const GotganEnSyntax *syntax)
{
  GHashTable *facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < syntax->tokens->len; i++)
    {
      const GotganEnToken *token = gotgan_en_token (syntax, i);

      g_hash_table_add (facts,
                        g_strdup_printf ("%.*s=%s", (int) (token->end - token->start),
                                         syntax->reading->text + token->start, tags[token->tag]));
    }
  for (guint i = 0; i < syntax->phrases->len; i++)
    add_phrase (facts, syntax, i);
  return facts;
}

typedef struct
{
  GotganArticle *article;
  GotganPartyNames *names;
  GotganReading *reading;
  GotganEnSyntax *syntax;
} Sentence;

static void
sentence_init (Sentence *self, GotganRules *rules, const char *text)
{
  GotganSentence whole = { 0, strlen (text), g_str_has_suffix (text, ".") };

  self->article = fixture_article (text);
  self->names = gotgan_party_names_new (rules, self->article, NULL);
  self->reading =
      gotgan_reading_new (rules, self->names, GOTGAN_LANGUAGE_EN,
                          gotgan_article_get_published (self->article), text, 0, &whole);
  self->syntax = gotgan_en_syntax_new (gotgan_rules_get_en_words (rules), self->reading);
}

static void
sentence_clear (Sentence *self)
{
  g_clear_pointer (&self->syntax, gotgan_en_syntax_free);
  g_clear_pointer (&self->reading, gotgan_reading_free);
  g_clear_pointer (&self->names, gotgan_party_names_free);
  g_clear_object (&self->article);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sentence, sentence_clear)

static void
test_sentence (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_auto (Sentence) sentence = { 0 };
  g_autoptr (GHashTable) found = NULL;
  g_auto (GStrv) facts = g_strsplit (c->facts, "; ", -1);

  sentence_init (&sentence, rules, c->text);
  found = find_facts (sentence.syntax);
  for (guint i = 0; facts[i] != NULL; i++)
    if (!g_hash_table_contains (found, facts[i]))
      {
        g_autofree char *tree = gotgan_en_syntax_dup_text (sentence.syntax);

        g_test_message ("%s\nlacks: %s\n%s", c->text, facts[i], tree);
        g_test_fail ();
      }
}

/* Whatever the words, phrases stand in order, are found by their bytes, and hang on phrases that there are. */
static void
test_tree (void)
{
  static const char *const texts[] = {
    "OSLO, Feb 11 (Wire) — and Velmar, Hoplon with Cindral, raising",
    "by, and by, led, led by and led, whose which that that to to be been",
    "’s 's \" ( ) ] [ — – - + & . , ; % $",
    "to to to has had would not n't",
    "known as called dubbed named",
    "Velmar’",
    "(",
    "as well as",
    "²º 5² a",
  };
  g_autoptr (GotganRules) rules = fixture_read_rules ();

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    {
      g_auto (Sentence) sentence = { 0 };
      gint n_phrases;
      gsize end = 0;

      sentence_init (&sentence, rules, texts[t]);
      n_phrases = sentence.syntax->phrases->len;
      g_assert_cmpint (n_phrases, >, 0);
      for (gint i = 0; i < n_phrases; i++)
        {
          const GotganEnPhrase *phrase = gotgan_en_phrase (sentence.syntax, i);

          g_assert_cmpuint (phrase->start, >=, end);
          g_assert_cmpuint (phrase->end, >, phrase->start);
          g_assert_cmpint (gotgan_en_phrase_at (sentence.syntax, phrase->start), ==, i);
          g_assert_cmpint (gotgan_en_phrase_at (sentence.syntax, phrase->end - 1), ==, i);
          g_assert_cmpint (phrase->governor, <, n_phrases);
          g_assert_cmpint (phrase->governor, !=, i);
          g_assert_cmpint (phrase->subject, <, n_phrases);
          end = phrase->end;
        }
      g_assert_cmpint (gotgan_en_phrase_at (sentence.syntax, strlen (texts[t])), ==, -1);
    }
}

/* The forms of verbs follow from their base, and with them what a verb does to its object. */
static void
test_words (void)
{
  static const struct
  {
    const char *word;
    GotganEnClass class;
    GotganEnTrait traits;
  } words[] = {
    { "asked", GOTGAN_EN_PAST | GOTGAN_EN_PARTICIPLE, GOTGAN_EN_TRAIT_CONTROLS },
    { "Told", GOTGAN_EN_PAST | GOTGAN_EN_PARTICIPLE, GOTGAN_EN_TRAIT_CONTROLS },
    { "permitting", GOTGAN_EN_ING, GOTGAN_EN_TRAIT_CONTROLS },
    { "carries", GOTGAN_EN_THIRD, 0 },
    { "fully", GOTGAN_EN_ADVERB, 0 },
    { "venture-funded", GOTGAN_EN_ADJECTIVE, 0 },
    { "quorbed", GOTGAN_EN_PAST | GOTGAN_EN_PARTICIPLE, 0 },
    { "qued", 0, 0 },
    { "developers", 0, GOTGAN_EN_TRAIT_MAKES },
    { "quorb", 0, 0 },
    { "", 0, 0 },
  };
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  GotganEnWords *known = gotgan_rules_get_en_words (rules);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i].word);

      g_test_message ("%s", words[i].word);
      g_assert_cmphex (gotgan_en_words_get (known, words[i].word, length), ==, words[i].class);
      g_assert_cmphex (gotgan_en_words_get_traits (known, words[i].word, length), ==,
                       words[i].traits);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/facts/en-syntax/%u", i + 1);

      g_test_add_data_func (path, &cases[i], test_sentence);
    }
  g_test_add_func ("/facts/en-syntax/tree", test_tree);
  g_test_add_func ("/facts/en-syntax/words", test_words);
  return g_test_run ();
}
