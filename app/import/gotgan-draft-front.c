#include "config.h"

#include "app/import/gotgan-front.h"

#include "app/import/gotgan-byline.h"
#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-pattern.h"
#include "app/import/gotgan-publisher.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Columns that a deck line has at least. */
#define SHORTEST_DECK 20
#define MAX_DECK_LINES 4
/* Columns that a deck, all its lines together, and a by-line have at most. */
#define WIDEST_DECK 260
#define WIDEST_CREDIT 120
#define WIDEST_NAME 40
/* Columns of a question that may be the title, and words of what is a title if one stands below it. */
#define WIDEST_QUESTION 120
#define FEWEST_TITLE_WORDS 3
#define MAX_NAMES 16
/* Bytes. */
#define LONGEST_DATELINE 240
#define MOST_BEFORE_STAMP 24

/* "Who would pay for that?": a headline more often than a paragraph. */
static gboolean
gotgan_front_is_question (GotganBlock *block)
{
  const GotganLineShape *shape = gotgan_block_shape (block);

  return shape->sentences == 1 && shape->width <= WIDEST_QUESTION
         && g_str_has_suffix (block->text, "?");
}

/* "PUBLISHED: May 3, 2021 at 6:00 a.m. | UPDATED: …" has full stops and is no sentence. */
static gboolean
gotgan_front_is_stamp (GotganBlock *block)
{
  g_autofree char *date = NULL;
  gsize start;
  gsize end;

  return gotgan_block_shape (block)->width <= WIDEST_CREDIT
         && gotgan_dateline_read (block->text, &date, &start, &end) == GOTGAN_DATE_LABELLED
         && start <= MOST_BEFORE_STAMP;
}

static gboolean
gotgan_front_is_text (GotganBlock *block)
{
  return gotgan_block_is_prose (block) && !gotgan_front_is_stamp (block)
         && !gotgan_front_is_question (block) && !block->menu
         && block->kind != GOTGAN_PARAGRAPH_CAPTION
         && gotgan_block_chrome (block) == GOTGAN_CHROME_NONE;
}

/* Whether @block is a by-line, or a date that is said to be that of publication. */
static gboolean
gotgan_front_is_credit (GotganBlock *block)
{
  g_autoptr (GPtrArray) authors = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *outlet = NULL;
  g_autofree char *date = NULL;
  gsize start;
  gsize end;

  if (gotgan_block_shape (block)->width > WIDEST_CREDIT
      || (block->kept && gotgan_front_is_text (block)))
    return FALSE;
  return gotgan_byline_read (block->text, authors, &outlet)
         || gotgan_dateline_read (block->text, &date, &start, &end) == GOTGAN_DATE_LABELLED;
}

/* Columns of running text from block @from on, up to what ends an article; @first is the first such block. */
static guint64
gotgan_front_measure_text (GPtrArray *blocks, guint from, guint *first)
{
  guint64 width = 0;

  for (guint i = from; i < blocks->len; i++)
    {
      GotganBlock *block = gotgan_draft_block (blocks, i);
      GotganChrome chrome = gotgan_block_chrome (block);

      if (chrome == GOTGAN_CHROME_LIST || chrome == GOTGAN_CHROME_COPYRIGHT
          || chrome == GOTGAN_CHROME_COMMENTS)
        break;
      if (!gotgan_front_is_text (block))
        continue;
      if (width == 0)
        *first = i;
      width += gotgan_block_shape (block)->width;
    }
  return width;
}

/* A deck may be whole sentences: when a by-line follows them and far more text follows that, the text begins there. */
static guint
gotgan_front_skip_deck (GPtrArray *blocks, guint text)
{
  guint64 deck = 0;

  for (guint i = text; i < blocks->len && i < text + MAX_DECK_LINES + 1; i++)
    {
      GotganBlock *block = gotgan_draft_block (blocks, i);
      guint first = text;

      if (i > text && gotgan_front_is_credit (block))
        return gotgan_front_measure_text (blocks, i + 1, &first) >= 3 * deck ? first : text;
      deck += gotgan_block_shape (block)->width;
      if (deck > WIDEST_DECK)
        return text;
    }
  return text;
}

/* The first block of running text; where there is none, the first whole sentence, else the second line. */
static guint
gotgan_front_find_text (GotganDraft *draft)
{
  guint n = draft->blocks->len;
  gboolean titled = draft->title != NULL || draft->before->len > 0;

  for (guint i = 0; i < n; i++)
    if (gotgan_front_is_text (gotgan_draft_block (draft->blocks, i)))
      return titled || i > 0 ? gotgan_front_skip_deck (draft->blocks, i) : i;
  for (guint i = 0; i < n; i++)
    {
      GotganBlock *block = gotgan_draft_block (draft->blocks, i);

      if (gotgan_block_shape (block)->ends && gotgan_block_chrome (block) == GOTGAN_CHROME_NONE)
        return i;
    }
  if (n > 0 && gotgan_draft_block (draft->blocks, 0)->kept)
    return 0;
  return draft->title == NULL ? MIN (1, n) : 0;
}

/* Whether @block is a sentence below @title, the longest line so far, so that it is not the title itself. */
static gboolean
gotgan_front_is_below_title (GotganBlock *title, GotganBlock *block)
{
  if (title == NULL || !gotgan_block_is_prose (block))
    return FALSE;
  return !gotgan_front_is_question (block)
         || gotgan_block_shape (title)->words >= FEWEST_TITLE_WORDS;
}

/* Pages print the title in the trail and above the text: what stands there twice is the title. */
static const char *
gotgan_front_choose_title (GotganFront *front)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GotganBlock *first = NULL;
  GotganBlock *longest = NULL;

  for (guint i = 0; i < front->candidates->len; i++)
    {
      GotganBlock *block = gotgan_draft_block (front->candidates, i);

      if (gotgan_front_is_below_title (longest, block))
        break;
      if (gotgan_block_shape (block)->width >= 16 && !g_hash_table_add (seen, block->text))
        return block->text;
      if (first == NULL && gotgan_front_is_title (block->text))
        first = block;
      if (longest == NULL || strlen (block->text) > strlen (longest->text))
        longest = block;
    }
  if (first == NULL)
    first = longest;
  return first != NULL ? first->text : NULL;
}

static gboolean
gotgan_front_is_deck (GotganBlock *block)
{
  const GotganLineShape *shape = gotgan_block_shape (block);

  /* A by-line with more in it than is understood. */
  if (g_ascii_strncasecmp (block->text, "by ", 3) == 0 || strchr (block->text, '@') != NULL)
    return FALSE;
  return shape->width >= SHORTEST_DECK && shape->words >= (shape->hangul > 0 ? 3 : 5);
}

/* Lines between title and text, each once. */
static GPtrArray *
gotgan_front_list_deck (GotganFront *front)
{
  GPtrArray *deck = g_ptr_array_new ();
  gboolean titled = FALSE;

  for (guint i = 0; i < front->candidates->len && deck->len < MAX_DECK_LINES; i++)
    {
      GotganBlock *block = gotgan_draft_block (front->candidates, i);

      if (front->draft->title != NULL
          && gotgan_publisher_is_same (block->text, front->draft->title))
        titled = TRUE;
      else if (titled && gotgan_front_is_deck (block))
        g_ptr_array_add (deck, block);
    }
  return deck;
}

static void
gotgan_front_keep (GPtrArray *kept, const GotganBlock *block, GotganParagraphKind kind)
{
  GotganBlock *copy = gotgan_block_new (kind, g_strdup (block->text));

  copy->marked = TRUE;
  g_ptr_array_add (kept, copy);
}

/* Whether structure found the text: then what it didn't find is none. */
static gboolean
gotgan_front_is_structured (GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    if (gotgan_draft_block (blocks, i)->kept)
      return TRUE;
  return FALSE;
}

/* What structure found stays where it is, unless it is understood: as the title, the by-line, the date or a tool. */
static void
gotgan_front_keep_own (GotganFront *front, GPtrArray *kept, guint text)
{
  GPtrArray *blocks = front->draft->blocks;
  g_autoptr (GHashTable) unknown = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < front->candidates->len; i++)
    g_hash_table_add (unknown, g_ptr_array_index (front->candidates, i));
  for (guint i = 0; i < front->captions->len; i++)
    g_hash_table_add (unknown, g_ptr_array_index (front->captions, i));
  for (guint i = 0; i < text; i++)
    if (gotgan_draft_block (blocks, i)->kept
        && g_hash_table_contains (unknown, gotgan_draft_block (blocks, i)))
      g_ptr_array_add (kept, g_steal_pointer (&blocks->pdata[i]));
}

/* Puts the deck and the captions before the text, in place of all that was above it. */
static void
gotgan_front_replace (GotganFront *front, guint text)
{
  GPtrArray *blocks = front->draft->blocks;
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_block_free);
  g_autoptr (GPtrArray) deck = gotgan_front_list_deck (front);
  gboolean structured = gotgan_front_is_structured (blocks);

  for (guint i = 0; i < deck->len; i++)
    if (!gotgan_draft_block (deck, i)->kept)
      gotgan_front_keep (kept, gotgan_draft_block (deck, i), GOTGAN_PARAGRAPH_HEADING);
  /* Where structure found the text, the picture of a caption above it is none of the article's. */
  for (guint i = 0; i < front->captions->len && !structured; i++)
    if (!gotgan_draft_block (front->captions, i)->kept)
      gotgan_front_keep (kept, gotgan_draft_block (front->captions, i), GOTGAN_PARAGRAPH_CAPTION);
  gotgan_front_keep_own (front, kept, text);
  for (guint i = text; i < blocks->len; i++)
    if (!structured || gotgan_draft_block (blocks, i)->kept)
      g_ptr_array_add (kept, g_steal_pointer (&blocks->pdata[i]));
  g_ptr_array_unref (blocks);
  front->draft->blocks = kept;
}

/* "[서울=뉴시스] 홍길동 기자 = …": what stands before the first sentence says who wrote it. */
static void
gotgan_front_read_start (GotganDraft *draft, guint text)
{
  GotganBlock *block;
  gsize start;

  if (text >= draft->blocks->len)
    return;
  block = gotgan_draft_block (draft->blocks, text);
  start = gotgan_byline_read_start (block->text, draft->authors, &draft->publisher);
  if (start > 0 && block->text[start] != '\0')
    gotgan_block_cut (block, start, strlen (block->text));
}

/* The first bytes of @text, which may be long. */
static char *
gotgan_front_copy_head (const char *text)
{
  gsize length = strnlen (text, LONGEST_DATELINE);

  while (length > 0 && ((guint8) text[length] & 0xc0) == 0x80)
    length--;
  return g_strndup (text, length);
}

/* The bytes before the dash of "PARIS, May 4, 2021 (Reuters) - …" and, without an agency, "BOSTON, Nov. 14, 2019 -- …". */
static gsize
gotgan_front_measure_dateline (const char *text)
{
  static const char *const pattern =
      "^\\p{Lu}[\\p{L}.' /-]{1,40}(?:, [\\p{L}. ]{2,30}){0,3}(?:,| [–—-]) (?:[A-Z][a-z]{2,8}\\.? \\d{1,2},? \\d{4}|\\d{1,2} [A-Z][a-z]{2,8}\\.? \\d{4})"
      "(?=(?: \\([^()]{1,40}\\))?\\s*(?:--|–|—|-|:)\\s)";
  gsize length = gotgan_byline_measure_wire (text);
  g_autofree char *head = NULL;
  static GRegex *once;
  g_autoptr (GMatchInfo) match = NULL;
  int end = 0;

  if (length > 0)
    return length;
  head = gotgan_front_copy_head (text);
  if (g_regex_match (gotgan_pattern_once (&once, pattern, G_REGEX_DEFAULT), head, 0, &match))
    g_match_info_fetch_pos (match, 0, NULL, &end);
  return (gsize) end;
}

/* "PARIS, May 4, 2021 (Reuters) - …" is dated where nothing above it is. */
static void
gotgan_front_read_wire_date (GotganFront *front, guint text)
{
  GotganBlock *block =
      text < front->draft->blocks->len ? gotgan_draft_block (front->draft->blocks, text) : NULL;
  gsize length = block != NULL ? gotgan_front_measure_dateline (block->text) : 0;
  g_autofree char *head = length > 0 ? g_strndup (block->text, length) : NULL;
  g_autofree char *date = NULL;
  gsize start;
  gsize end;

  if (head == NULL)
    return;
  gotgan_dateline_read (head, &date, &start, &end);
  gotgan_draft_learn (&front->draft->published, date);
}

/* What stands above the title and is short may be the page's name. */
static void
gotgan_front_list_names (GotganFront *front)
{
  GotganDraft *draft = front->draft;

  if (draft->masthead != NULL)
    g_ptr_array_add (draft->names, g_strdup (draft->masthead));
  for (guint i = 0; i < front->candidates->len && draft->names->len < MAX_NAMES; i++)
    {
      GotganBlock *block = gotgan_draft_block (front->candidates, i);

      if (g_strcmp0 (block->text, draft->title) == 0)
        return;
      if (gotgan_block_shape (block)->width <= WIDEST_NAME)
        g_ptr_array_add (draft->names, g_strdup (block->text));
    }
}

/* A name right below the title is the author's, where no by-line says more. */
static void
gotgan_front_read_bare_name (GotganFront *front, GPtrArray *lines)
{
  const char *title = front->draft->title;

  for (guint i = 0; title != NULL && i + 1 < lines->len; i++)
    {
      GotganBlock *next = gotgan_draft_block (lines, i + 1);

      if (!g_str_equal (gotgan_draft_block (lines, i)->text, title))
        continue;
      if (gotgan_byline_is_name (next->text) && gotgan_block_shape (next)->latin > 0
          && gotgan_block_shape (next)->words <= 3 && !next->menu && !next->section
          && gotgan_block_chrome (next) == GOTGAN_CHROME_NONE
          && !gotgan_publisher_is_paper (next->text) && !gotgan_front_is_capitals (next->text))
        gotgan_byline_add (front->draft->authors, next->text);
      return;
    }
}

void
gotgan_draft_read_front (GotganDraft *draft)
{
  guint text = gotgan_front_find_text (draft);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  GotganFront front = { .draft = draft };
  guint n_before = draft->before->len;
  gboolean has_authors = draft->authors->len > 0;
  g_autoptr (GPtrArray) known = has_authors ? g_steal_pointer (&draft->authors) : NULL;

  if (has_authors)
    draft->authors = g_ptr_array_new_with_free_func (g_free);
  front.date_rank = draft->published != NULL ? GOTGAN_DATE_LABELLED : GOTGAN_DATE_NONE;
  front.candidates = g_ptr_array_new ();
  front.captions = g_ptr_array_new ();
  front.credits = gotgan_front_new_credits ();
  for (guint i = 0; i < n_before; i++)
    g_ptr_array_add (lines, gotgan_draft_block (draft->before, i));
  for (guint i = 0; i < text; i++)
    g_ptr_array_add (lines, gotgan_draft_block (draft->blocks, i));
  gotgan_front_read_start (draft, text);
  for (guint i = 0; i < lines->len; i++)
    if (!gotgan_front_read_line (&front, lines, i))
      g_ptr_array_add (front.candidates, gotgan_draft_block (lines, i));
  gotgan_front_settle_credits (&front, draft->blocks, text);
  gotgan_front_read_wire_date (&front, text);
  gotgan_draft_learn (&draft->published, front.change);
  gotgan_draft_learn (&draft->title, gotgan_front_choose_title (&front));
  gotgan_front_list_names (&front);
  if (draft->authors->len == 0)
    gotgan_front_read_bare_name (&front, lines);
  gotgan_front_replace (&front, text);
  if (has_authors)
    {
      g_ptr_array_unref (draft->authors);
      draft->authors = g_steal_pointer (&known);
    }
  g_ptr_array_unref (front.candidates);
  g_ptr_array_unref (front.captions);
  g_array_unref (front.credits);
  g_free (front.change);
}
