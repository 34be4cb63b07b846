#pragma once

#include <string.h>

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-article.h"

/* Articles of sentences put together at random, as they are before an edit and after it. */

/* --- Articles ----------------------------------------------------------------------------------- */

/* What a slot of a template is filled with; "%" and its letter stand for it. */
typedef struct
{
  char slot;
  const char *english;
  const char *korean;
} Filling;

static const Filling fillings[] = {
  { 'p',
    "Cotton Fund|Linen Partners|Acme Robotics|Apex Labs|Silk Holdings|Hemp Capital|Wool AI|Jute Systems",
    "목화펀드|모시투자|한빛로봇|금빛연구소|비단홀딩스|삼베캐피탈|양모랩|누리시스템" },
  { 'n', ".5|2|3|5|7.5|10|12|40|1,200|3,500", "2|3|5|7.5|10|12|40|1,200|3,500" },
  { 'u', "million|billion|trillion", "만|억|조" },
  { 'c', "$|€|£|¥", "원|달러|유로|엔" },
  { 's', "has agreed|is in talks|plans|has signed a deal|is considering whether|has begun",
    "합의했다|논의하고 있다|계획하고 있다|계약했다|검토하고 있다|시작했다" },
  { 'd', "Monday|Tuesday|March 5|last year|this year|2023",
    "월요일|화요일|3월 5일|지난해|올해|2023년" },
  { 'm', "㎿|㎾|GW|mW|℃|℉|㎡|㎢|㎏|㎎|㏈", "㎿|㎾|GW|mW|℃|℉|㎡|㎢|㎏|㎎|㏈" },
  { 'r', "BBB-|BBB|BBB+|A-|A|A+|AA|AA-|Baa1", "BBB-|BBB|BBB+|A-|A|A+|AA|AA-|Baa1" },
  { 'a', "▲|△|▼|↑|↓|🔺|🔻|⬆|⬇|+|-|~|≥", "▲|△|▼|↑|↓|🔺|🔻|⬆|⬇|+|(-)|≥" },
  { 't', "has|had|will have|may have", "갖고 있다|가졌었다|가질 것이다|가질 수 있다" },
  { 'w', "existing|exiting|unfounded|unfunded|causal|casual|decreased|deceased",
    "같은|같이|많은|많이|이날|다음 날|안|못" },
  { 'o', "robots|\"the fund\"|chips|data centres|batteries",
    "로봇|‘펀드’|반도체|데이터센터|배터리" },
};

static const char *const english[] = {
  "%p %s to invest %c%n %u in %p on %d, two people said.",
  "%p said it %s to buy %n%% of %p for %c%n %u.",
  "The deal values %p at %c%n %u, up from %c%n %u.",
  "Sales of %o at %p grew %n times - the most since %d.",
  "%p and %p make %o, and %p sells them.",
  "In %d, %p raised %c%n %u from %p and %p.",
  "The plant of %p draws %n%m, and %w investors pay for it.",
  "%p %t a stake of %a%n%% in %p, which is rated %r.",
  "Of %p (%c%n %u) and %p, one was %w by %d: %p.",
};

static const char *const korean[] = {
  "%p, %p에 %n%u %c 투자를 %s고 %d 두 관계자가 전했다.",
  "%p 측은 %p 지분 %n%%를 %n%u %c에 사는 방안을 %s.",
  "이번 거래로 %p 기업가치는 %n%u %c에서 %n%u %c로 뛰었다.",
  "%p의 %o 매출은 %d 대비 %n배 늘었다.",
  "%p 대표는 \"%o 시장이 %n%u %c 규모로 클 것\"이라고 했다.",
  "%d %p·%p 두 곳이 %p에 %n%u %c씩을 냈다.",
  "%p 공장의 전력은 %n%m이고 신용등급은 %r로 나왔다.",
  "%p 주가는 %d보다 %a%n%% 움직여 %w 오른 것으로 나왔다.",
  "%p 측은 %p 지분(%n%u %c)을 %d부터 %t.",
};

/* One sentence: @fills are what its slots hold, in their order.
 *
 * @is_marked: whether a mark is in it
 * @light: (nullable): a light word put before it
 * @preamble: (nullable): what is put before it and changes it
 * @tail: (nullable): what is put behind it and changes it */
typedef struct
{
  const char *template;
  GPtrArray *fills;
  gboolean is_marked;
  const char *light;
  const char *preamble;
  const char *tail;
} Sentence;

typedef struct
{
  GRand *random;
  gboolean is_korean;
  GPtrArray *paragraphs;
} Draft;

static guint
pick (GRand *random, guint n)
{
  return (guint) g_rand_int_range (random, 0, (gint32) n);
}

static gboolean
chance (GRand *random, double probability)
{
  return g_rand_double (random) < probability;
}

static char *
dup_filling (Draft *draft, char slot, const char *but)
{
  for (guint i = 0; i < G_N_ELEMENTS (fillings); i++)
    {
      g_auto (GStrv) choices = NULL;
      guint n;

      if (fillings[i].slot != slot)
        continue;
      choices = g_strsplit (draft->is_korean ? fillings[i].korean : fillings[i].english, "|", -1);
      for (;;)
        {
          n = pick (draft->random, g_strv_length (choices));
          if (g_strcmp0 (choices[n], but) != 0)
            return g_strdup (choices[n]);
        }
    }
  g_assert_not_reached ();
}

static void
sentence_free (gpointer data)
{
  Sentence *sentence = data;

  g_ptr_array_unref (sentence->fills);
  g_free (sentence);
}

static Sentence *
make_sentence (Draft *draft)
{
  Sentence *sentence = g_new0 (Sentence, 1);

  sentence->template = draft->is_korean ? korean[pick (draft->random, G_N_ELEMENTS (korean))]
                                        : english[pick (draft->random, G_N_ELEMENTS (english))];
  sentence->fills = g_ptr_array_new_with_free_func (g_free);
  for (const char *c = strchr (sentence->template, '%'); c != NULL; c = strchr (c + 2, '%'))
    if (c[1] != '%')
      g_ptr_array_add (sentence->fills, dup_filling (draft, c[1], NULL));
  return sentence;
}

static char *
dup_text (const Sentence *sentence)
{
  GString *text = g_string_new (sentence->preamble);
  guint n = 0;

  for (const char *c = sentence->template; *c != '\0'; c++)
    if (*c != '%')
      g_string_append_c (text, *c);
    else if (*++c == '%')
      g_string_append_c (text, '%');
    else
      g_string_append (text, g_ptr_array_index (sentence->fills, n++));
  if (sentence->tail != NULL)
    {
      g_string_truncate (text, text->len - 1);
      g_string_append (text, sentence->tail);
    }
  return g_string_free_and_steal (text);
}

static GPtrArray *
make_paragraph (Draft *draft)
{
  GPtrArray *paragraph = g_ptr_array_new_with_free_func (sentence_free);
  guint n = 1 + pick (draft->random, 4);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (paragraph, make_sentence (draft));
  return paragraph;
}

/* How a paragraph reads, and where in it the marked sentences begin and end, in code points. */
static char *
dup_paragraph (GPtrArray *paragraph, guint *start, guint *end)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraph->len; i++)
    {
      const Sentence *sentence = g_ptr_array_index (paragraph, i);
      g_autofree char *words_of = dup_text (sentence);

      if (i > 0)
        g_string_append_c (text, ' ');
      if (sentence->light != NULL)
        g_string_append (text, sentence->light);
      if (sentence->is_marked && *end == 0)
        *start = gotgan_text_length (text->str);
      g_string_append (text, words_of);
      if (sentence->is_marked)
        *end = gotgan_text_length (text->str);
    }
  return g_string_free_and_steal (text);
}

/* --- Harmless edits ------------------------------------------------------------------------------ */

static GPtrArray *
pick_paragraph (Draft *draft, guint *at)
{
  *at = pick (draft->random, draft->paragraphs->len);
  return g_ptr_array_index (draft->paragraphs, *at);
}

static void
move_paragraph (Draft *draft)
{
  guint from;
  GPtrArray *paragraph = pick_paragraph (draft, &from);

  g_ptr_array_steal_index (draft->paragraphs, from);
  g_ptr_array_insert (draft->paragraphs, (gint) pick (draft->random, draft->paragraphs->len + 1),
                      paragraph);
}

static void
merge_paragraphs (Draft *draft)
{
  guint at;
  GPtrArray *first = pick_paragraph (draft, &at);
  GPtrArray *second;

  if (at + 1 >= draft->paragraphs->len)
    return;
  second = g_ptr_array_steal_index (draft->paragraphs, at + 1);
  g_ptr_array_extend_and_steal (first, second);
}

static gboolean
is_between_marked (GPtrArray *paragraph, guint at)
{
  return at > 0 && at < paragraph->len && ((Sentence *) paragraph->pdata[at - 1])->is_marked
         && ((Sentence *) paragraph->pdata[at])->is_marked;
}

static void
split_paragraph (Draft *draft)
{
  guint at;
  GPtrArray *paragraph = pick_paragraph (draft, &at);
  guint cut = pick (draft->random, paragraph->len);
  GPtrArray *rest;

  if (cut == 0 || is_between_marked (paragraph, cut))
    return;
  rest = g_ptr_array_new_with_free_func (sentence_free);
  while (paragraph->len > cut)
    g_ptr_array_add (rest, g_ptr_array_steal_index (paragraph, cut));
  g_ptr_array_insert (draft->paragraphs, (gint) at + 1, rest);
}

static void
insert_sentence (Draft *draft)
{
  guint at;
  GPtrArray *paragraph = pick_paragraph (draft, &at);
  guint place = pick (draft->random, paragraph->len + 1);

  if (!is_between_marked (paragraph, place))
    g_ptr_array_insert (paragraph, (gint) place, make_sentence (draft));
}

static void
remove_sentence (Draft *draft)
{
  guint at;
  GPtrArray *paragraph = pick_paragraph (draft, &at);
  guint place = pick (draft->random, paragraph->len);

  if (paragraph->len > 1 && !((Sentence *) paragraph->pdata[place])->is_marked)
    g_ptr_array_remove_index (paragraph, place);
}

static void
harm (Draft *draft, Sentence *sentence)
{
  guint n = pick (draft->random, sentence->fills->len);
  guint slot = 0;
  const char *c = strchr (sentence->template, '%');
  g_autofree char *was = NULL;

  while (c != NULL && (c[1] == '%' || slot++ < n))
    c = strchr (c + 2, '%');
  g_assert_nonnull (c);
  was = g_steal_pointer (&sentence->fills->pdata[n]);
  sentence->fills->pdata[n] = dup_filling (draft, c[1], was);
}

static void
edit_other_sentence (Draft *draft)
{
  guint at;
  GPtrArray *paragraph = pick_paragraph (draft, &at);
  Sentence *sentence = g_ptr_array_index (paragraph, pick (draft->random, paragraph->len));

  if (!sentence->is_marked)
    harm (draft, sentence);
}

static void
put_light_word (Draft *draft)
{
  guint at;
  GPtrArray *paragraph = pick_paragraph (draft, &at);
  Sentence *sentence = g_ptr_array_index (paragraph, pick (draft->random, paragraph->len));

  sentence->light = draft->is_korean ? "한편 " : "Meanwhile, ";
}

static void
insert_paragraph (Draft *draft)
{
  g_ptr_array_insert (draft->paragraphs, (gint) pick (draft->random, draft->paragraphs->len + 1),
                      make_paragraph (draft));
}

static void (*const edits[]) (Draft *) = {
  move_paragraph,  merge_paragraphs,    split_paragraph, insert_sentence,
  remove_sentence, edit_other_sentence, put_light_word,  insert_paragraph,
};

/* --- Typography ---------------------------------------------------------------------------------- */

static void
append_set (GString *text, gunichar before, gunichar c, gunichar after, Draft *draft, guint style)
{
  gboolean spaces_differ = gotgan_text_is_hangul (before) && gotgan_text_is_hangul (after);

  if (c == ' ' && spaces_differ && chance (draft->random, 0.05))
    return;
  if (c == ' ' && (style & 1) != 0 && chance (draft->random, 0.2))
    c = 0xa0;
  else if (c == '"' && (style & 2) != 0)
    c = g_unichar_isspace (before) ? 0x201c : 0x201d;
  else if (c == '-' && (style & 2) != 0)
    c = 0x2013;
  else if (g_unichar_isdigit (c) && c < 0x80 && (style & 4) != 0)
    c += 0xff10 - '0';
  if (spaces_differ && c == ' ' && chance (draft->random, 0.05))
    g_string_append_c (text, ' ');
  g_string_append_unichar (text, c);
}

static char *
dup_set (const char *plain, Draft *draft, guint style)
{
  GString *text = g_string_new (NULL);
  gunichar before = 0;

  for (const char *c = plain; *c != '\0'; c = g_utf8_next_char (c))
    {
      append_set (text, before, g_utf8_get_char (c), g_utf8_get_char (g_utf8_next_char (c)), draft,
                  style);
      before = g_utf8_get_char (c);
    }
  if ((style & 8) != 0)
    {
      char *decomposed = g_utf8_normalize (text->str, -1, G_NORMALIZE_NFD);

      g_string_free (text, TRUE);
      return decomposed;
    }
  return g_string_free_and_steal (text);
}

static GotganArticle *
make_article (Draft *draft, guint style, GotganSpan *marked)
{
  GotganArticle *article = gotgan_article_new ();

  *marked = (GotganSpan) { 0 };
  for (guint i = 0; i < draft->paragraphs->len; i++)
    {
      guint start = 0;
      guint end = 0;
      g_autofree char *plain = dup_paragraph (draft->paragraphs->pdata[i], &start, &end);
      g_autofree char *text = style > 0 ? dup_set (plain, draft, style) : g_strdup (plain);

      gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, text);
      if (end > 0)
        *marked = (GotganSpan) { i, start, end };
    }
  return article;
}
