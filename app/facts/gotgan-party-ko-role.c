/* Korean names that only their part in a deal shows: what is bought, who is listed among known investors, who keeps being
 * the subject where money is raised. */

#include "config.h"

#include "app/facts/gotgan-party-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_SENTENCE 1500
#define MAX_NAME_BYTES 60

typedef struct
{
  gsize start;
  gsize end;
} Word;

/* --- What can be a name ---------------------------------------------------------------------- */

static gboolean
has_verb_ending (const char *name)
{
  static const char *const endings[] = { "하", "되", "있", "없", "않", "나", "오", "르", "치",
                                         "지", "키", "받", "주", "싶", "들", "던", "겠", "했",
                                         "됐", "된", "한", "할", "인", "자", "측", "등" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  return FALSE;
}

/* A word of the field at the end of a compound makes it a common noun: "신규투자", "기업가치". */
static gboolean
ends_in_cue (GotganPartyNames *self, const char *name)
{
  static const GotganCueClass classes[] = {
    GOTGAN_CUE_COMMON, GOTGAN_CUE_ORG,   GOTGAN_CUE_TITLE,       GOTGAN_CUE_NOUN,
    GOTGAN_CUE_SUM,    GOTGAN_CUE_WORKS, GOTGAN_CUE_STAGE,       GOTGAN_CUE_BASIS,
    GOTGAN_CUE_REJECT, GOTGAN_CUE_TOTAL, GOTGAN_CUE_CREDIT_NOUN, GOTGAN_CUE_CREDIT,
    GOTGAN_CUE_EACH
  };

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
      if (gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_KO, classes[i], p, NULL))
        return TRUE;
  return FALSE;
}

/* What a name looks like, whatever it ends in. */
static gboolean
looks_like_name (GotganPartyNames *self, const char *name)
{
  gunichar first = g_utf8_get_char (name);
  glong n_chars = g_utf8_strlen (name, -1);

  if (n_chars < 2 || n_chars > 14 || strlen (name) > MAX_NAME_BYTES)
    return FALSE;
  if (!gotgan_text_is_hangul (first) && !g_unichar_isupper (first))
    return FALSE;
  if (gotgan_text_is_hangul (first) && n_chars < 3 && !strpbrk (name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    return FALSE;
  return !ends_in_cue (self, name)
         && !gotgan_name_words_is_no_name (self->words, name);
}

static gboolean
can_be_name (GotganPartyNames *self, const char *name)
{
  return looks_like_name (self, name) && !has_verb_ending (name);
}

/* The word without the particle of one of @cases, or NULL. */
static char *
word_with_case (GotganPartyNames *self, const char *text, gsize limit, Word word,
                const char *const *cases)
{
  for (gsize at = word.start; at < word.end; at = g_utf8_next_char (text + at) - text)
    {
      gsize end;
      const char *value =
          at > word.start ? gotgan_cues_particle (self->cues, text, limit, at, &end) : NULL;

      if (value != NULL && end == word.end && g_strv_contains (cases, value))
        return g_strndup (text + word.start, at - word.start);
    }
  return NULL;
}

static char *
name_with_case (GotganPartyNames *self, const char *text, gsize limit, Word word,
                const char *const *cases)
{
  g_autofree char *name = word_with_case (self, text, limit, word, cases);

  return name != NULL && can_be_name (self, name) ? g_steal_pointer (&name) : NULL;
}

/* --- The sentence ---------------------------------------------------------------------------- */

static gboolean
has_frame (const GArray *cues, const GotganFrame *frames, guint n_frames, gsize from, gsize to)
{
  for (guint i = 0; i < cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);

      if (cue->start < from || cue->end > to
          || (cue->class != GOTGAN_CUE_NOUN && cue->class != GOTGAN_CUE_VERB))
        continue;
      for (guint j = 0; j < n_frames; j++)
        if (cue->frame == frames[j])
          return TRUE;
    }
  return FALSE;
}

/* "에어트렁크를 …에 사들이기로": the object of buying. */
static void
introduce_bought (GotganPartyNames *self, const char *text, gsize limit, Word word,
                  const GArray *cues)
{
  static const char *const cases[] = { "object", NULL };
  static const GotganFrame frames[] = { GOTGAN_FRAME_BUY };
  g_autofree char *name = name_with_case (self, text, limit, word, cases);
  gsize reach = MIN (limit, word.end + 90);

  if (name == NULL || !has_frame (cues, frames, 1, word.end, reach))
    return;
  for (gsize at = word.end; at + 4 < reach && !has_frame (cues, frames, 1, word.end, at); at++)
    if (gotgan_text_starts (text + at, "고 ") || gotgan_text_starts (text + at, "며 "))
      return;
  for (gsize at = word.end; at + 4 < reach; at++)
    if (text[at] == ' '
        && (gotgan_text_starts (text + at - strlen ("을"), "을 ")
            || gotgan_text_starts (text + at - strlen ("를"), "를 "))
        && at > word.end)
      return;
  gotgan_party_names_add (self, name, strlen (name), GOTGAN_PARTY_COMPANY);
}

/* "노벨라는 …를 유치했다": more than once in the article, or as the first word of a paragraph, before which nothing could
 * have said what a common noun stands for. */
static void
introduce_subject (GotganPartyNames *self, const char *text, gsize limit, Word word)
{
  static const char *const cases[] = { "subject", "topic", NULL };
  g_autofree char *name = name_with_case (self, text, limit, word, cases);

  if (name == NULL)
    return;
  if (word.start == 0 && gotgan_text_starts (text + word.end - strlen ("는"), "는"))
    gotgan_party_names_add (self, name, strlen (name), GOTGAN_PARTY_COMPANY);
  else
    gotgan_party_names_suppose (self, name, GOTGAN_PARTY_COMPANY);
}

/* "예약 앱 ‘노벨라’는": a quoted word behind a common noun, as a part of a deal. */
static void
introduce_quoted (GotganPartyNames *self, const char *text, gsize limit, Word before, Word word)
{
  static const char *const closing[] = { "'", "’", "\"", "”" };
  g_autofree char *noun = g_strndup (text + before.start, before.end - before.start);
  g_autofree char *name = NULL;
  const char *value;
  gsize end = 0;

  for (guint i = 0; i < G_N_ELEMENTS (closing) && end == 0; i++)
    if (gotgan_text_starts (text + word.end, closing[i]))
      end = word.end + strlen (closing[i]);
  if (end == 0 || before.end == 0
      || !gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_KO, GOTGAN_CUE_ORG, noun, &value)
      || gotgan_cues_particle (self->cues, text, limit, end, &end) == NULL)
    return;
  name = g_strndup (text + word.start, word.end - word.start);
  if (looks_like_name (self, name))
    gotgan_party_names_add (self, name, strlen (name), gotgan_party_kind_of_value (value));
}

static gboolean
ends_in_any (const char *text, gsize end, const char *const *endings, guint n_endings)
{
  for (guint i = 0; i < n_endings; i++)
    if (end > strlen (endings[i])
        && gotgan_text_starts (text + end - strlen (endings[i]), endings[i]))
      return TRUE;
  return FALSE;
}

/* "노벨라로부터 투자를": only who gives, unlike 에서, which a place takes too. */
static void
introduce_source (GotganPartyNames *self, const char *text, gsize limit, Word word)
{
  static const char *const cases[] = { "source", NULL };
  static const char *const particles[] = { "로부터", "에게서", "로부터의" };
  g_autofree char *name = NULL;

  if (!ends_in_any (text, word.end, particles, G_N_ELEMENTS (particles)))
    return;
  name = word_with_case (self, text, limit, word, cases);
  if (name != NULL && looks_like_name (self, name) && !g_str_has_suffix (name, "들"))
    gotgan_party_names_add (self, name, strlen (name), GOTGAN_PARTY_COMPANY);
}

/* "노벨라가 주도하고", "노벨라가 참여했다": the verb right behind the subject is one that only investors do. */
static void
introduce_giver (GotganPartyNames *self, const char *text, gsize limit, Word word)
{
  static const char *const cases[] = { "subject", NULL };
  static const char *const verbs[] = { "주도하", "주도했", "이끌",   "참여하", "참여했",
                                       "주도한", "참여한", "출자한", "출자하", "출자했" };
  g_autofree char *name = NULL;
  gboolean gives = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    gives |= text[word.end] == ' ' && gotgan_text_starts (text + word.end + 1, verbs[i]);
  if (!gives)
    return;
  name = word_with_case (self, text, limit, word, cases);
  if (name != NULL && looks_like_name (self, name) && !g_str_has_suffix (name, "들"))
    gotgan_party_names_add (self, name, strlen (name), GOTGAN_PARTY_FUND);
}

/* "칩을 설계하는 노벨라는": what only a maker does describes the name behind it. */
static gboolean
describes_maker (const char *word)
{
  static const char *const verbs[] = {
    "만드는",   "만들어온", "개발하는", "개발해온",   "운영하는",
    "설계하는", "공급하는", "생산하는", "제조하는",   "제공하는",
    "판매하는", "파는",     "짓는",     "서비스하는", "중개하는"
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (word, verbs[i]))
      return TRUE;
  return FALSE;
}

/* "로봇 회사 노벨라는 … 투자받았다": in a sentence on a deal, a common noun announces its subject or object. */
static void
introduce_announced (GotganPartyNames *self, const char *text, gsize limit, Word before, Word word)
{
  static const char *const cases[] = { "subject", "topic", "object", NULL };
  g_autofree char *noun = g_strndup (text + before.start, before.end - before.start);
  g_autofree char *name = NULL;
  const char *value = "company";

  if (before.end == 0 || word.start > before.end + 4
      || (!describes_maker (noun)
          && !gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_KO, GOTGAN_CUE_ORG, noun, &value)))
    return;
  name = text[word.end] == ',' ? g_strndup (text + word.start, word.end - word.start)
                               : word_with_case (self, text, limit, word, cases);
  if (name != NULL && looks_like_name (self, name) && !g_str_has_suffix (name, "들"))
    gotgan_party_names_add (self, name, strlen (name), gotgan_party_kind_of_value (value));
}

/* --- Lists ----------------------------------------------------------------------------------- */

static gboolean
is_known (GotganPartyNames *self, const char *name)
{
  const char *value;

  return gotgan_registry_find (self->registry, name) != NULL
         || gotgan_cues_suffix (self->cues, GOTGAN_LANGUAGE_KO, name, &value) > 0;
}

/* The last word of each item of "A, B, C" before @end; NULL-terminated. */
static char **
items_before (const char *text, gsize start, gsize end)
{
  g_autofree char *list = g_strndup (text + start, end - start);
  g_auto (GStrv) parts = g_strsplit (list, ", ", 12);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *last = strrchr (parts[i], ' ');
      const char *item = last != NULL ? last + 1 : parts[i];

      /* A later item of several words is no plain list any more. */
      if (i > 0 && last != NULL && g_utf8_strlen (parts[i], -1) > 20)
        g_ptr_array_set_size (items, 0);
      g_ptr_array_add (items, g_strdup (item));
    }
  g_ptr_array_add (items, NULL);
  return (char **) g_ptr_array_free (items, FALSE);
}

/* "20VC, 크레안둠 등 기존 투자자도": one known name vouches for the list. */
static void
introduce_list (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  g_auto (GStrv) items = items_before (text, start, end);
  guint n_known = 0;

  for (guint i = 0; items[i] != NULL; i++)
    n_known += is_known (self, items[i]);
  if (n_known == 0)
    return;
  for (guint i = 0; items[i] != NULL; i++)
    if (*items[i] != '\0' && strpbrk (items[i], "()'\"") == NULL
        && g_utf8_strlen (items[i], -1) >= 2 && g_utf8_strlen (items[i], -1) <= 14
        && !ends_in_cue (self, items[i]))
      gotgan_party_names_add (self, items[i], strlen (items[i]), GOTGAN_PARTY_FUND);
}

static void
introduce_lists (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  gsize from = start;

  for (gsize at = start; at < end; at++)
    {
      if (gotgan_text_starts (text + at, "는 ") || gotgan_text_starts (text + at, "은 ")
          || gotgan_text_starts (text + at, "고 "))
        from = at + strlen ("는 ");
      if (text[at] != ' ' || !gotgan_text_starts (text + at, " 등"))
        continue;
      if (memchr (text + from, ',', at - from) != NULL)
        introduce_list (self, text, from, at);
      from = at + strlen (" 등");
    }
}

/* --- All ------------------------------------------------------------------------------------- */

static void
introduce_sentence (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  static const GotganFrame deals[] = { GOTGAN_FRAME_RAISE, GOTGAN_FRAME_INVEST, GOTGAN_FRAME_BUY,
                                       GOTGAN_FRAME_JOIN,  GOTGAN_FRAME_LEAD,   GOTGAN_FRAME_GIVE };
  g_autoptr (GArray) cues = gotgan_cues_find (self->cues, GOTGAN_LANGUAGE_KO, text, start, end);
  Word before = { 0, 0 };

  if (!has_frame (cues, deals, G_N_ELEMENTS (deals), start, end))
    return;
  introduce_lists (self, text, start, end);
  for (gsize at = start; at < end;)
    {
      Word word = { at, 0 };

      if (!gotgan_party_is_word_start (text, at))
        {
          at = g_utf8_next_char (text + at) - text;
          continue;
        }
      word.end = MAX (gotgan_party_word_end (text, end, at), at + 1);
      if (!gotgan_party_ko_is_known (self, text, end, at))
        {
          introduce_bought (self, text, end, word, cues);
          introduce_subject (self, text, end, word);
          introduce_quoted (self, text, end, before, word);
          introduce_source (self, text, end, word);
          introduce_giver (self, text, end, word);
          introduce_announced (self, text, end, before, word);
        }
      before = word;
      at = word.end;
    }
}

void
gotgan_party_ko_introduce_by_role (GotganPartyNames *self, const char *text)
{
  gsize limit = strlen (text);
  gsize start = 0;

  while (start < limit)
    {
      const char *stop = strstr (text + start, ". ");
      gsize end = stop != NULL ? (gsize) (stop - text) + 1 : limit;

      if (end - start <= MAX_SENTENCE)
        introduce_sentence (self, text, start, end);
      start = end + 1;
    }
}
