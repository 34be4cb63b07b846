#include "config.h"

#include "app/import/gotgan-draft.h"

#include "app/import/gotgan-byline.h"
#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-dateline.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-publisher.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Above the text a page prints its name, menus, trail, title, deck, by-line, dates and tools, in any order. What
 * isn't recognised as one of the others may be the title or the deck. */

/* Columns that a title or a deck line has at least. */
#define SHORTEST_TITLE 20
#define SHORTEST_DECK 20
#define MAX_DECK_LINES 4
/* Bytes. */
#define LONGEST_BYLINE 600

typedef struct
{
  GotganDraft *draft;
  GotganDateRank date_rank;
  /* A lone "수정" or "Updated": the date on the next line is not the one of publication. */
  gboolean changed;
  /* Blocks that may be the title or the deck, in order. */
  GPtrArray *candidates;
  GPtrArray *captions;
} GotganFront;

/* Labels of boards, with what they label behind them. */
static const char *const field_pattern =
    "\\s(?:작성일|등록일|작성자|글쓴이|조회수?|입력일?|기사입력|게시일|발행일)\\s*[:：]?\\s*(?=\\d)";

static gboolean
gotgan_front_is_text (GotganBlock *block)
{
  return gotgan_block_is_prose (block) && !block->menu && block->kind != GOTGAN_PARAGRAPH_CAPTION
         && gotgan_block_chrome (block) == GOTGAN_CHROME_NONE;
}

/* The first block of running text; where there is none, the first whole sentence, else the second line. */
static guint
gotgan_front_find_text (GotganDraft *draft)
{
  guint n = draft->blocks->len;

  for (guint i = 0; i < n; i++)
    if (gotgan_front_is_text (gotgan_draft_block (draft->blocks, i)))
      return i;
  for (guint i = 0; i < n; i++)
    {
      GotganBlock *block = gotgan_draft_block (draft->blocks, i);

      if (gotgan_block_shape (block)->ends && gotgan_block_chrome (block) == GOTGAN_CHROME_NONE)
        return i;
    }
  return draft->title == NULL ? MIN (1, n) : 0;
}

/* Whether a date on @line can be the article's: little else stands beside it. */
static gboolean
gotgan_front_is_dateline (const char *line, GotganDateRank rank, gsize start, gsize end)
{
  g_autofree char *before = g_strndup (line, start);
  guint around = gotgan_line_measure (before).width + gotgan_line_measure (line + end).width;

  return rank == GOTGAN_DATE_BARE ? around <= 30 : around <= 110;
}

static gboolean
gotgan_front_read_date (GotganFront *front, const char *line, gsize *start)
{
  g_autofree char *date = NULL;
  gsize end;
  GotganDateRank rank = gotgan_dateline_read (line, &date, start, &end);

  if (rank == GOTGAN_DATE_NONE || !gotgan_front_is_dateline (line, rank, *start, end))
    return FALSE;
  if (date != NULL && rank > front->date_rank && !front->changed)
    {
      front->date_rank = rank;
      g_free (front->draft->published);
      front->draft->published = g_steal_pointer (&date);
    }
  return TRUE;
}

/* "기자명 홍길동 입력" is a name between two labels. */
static char *
gotgan_front_strip_labels (const char *part)
{
  static const char *const pattern =
      "^\\s*(?:기자명|글쓴이|작성자)\\s*[:：]?\\s*"
      "|\\s*(?:(?:기사|최종|최초)\\s*)?(?:입력|승인|등록|송고|게재|발행|작성|게시|published|posted|updated)\\w*"
      "\\s*[:：]?\\s*(?:on|at)?\\s*$";
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autofree char *bare = g_regex_replace_literal (regex, part, -1, 0, "", 0, NULL);

  return gotgan_line_tidy (bare != NULL ? bare : part, -1);
}

/* Reads the by-lines of @line, each between bars. A bare name counts when @dated says that a date follows it. */
static gboolean
gotgan_front_read_byline (GotganFront *front, const char *line, gsize length, gboolean dated)
{
  g_autofree char *head = g_strndup (line, length);
  g_auto (GStrv) parts = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  gboolean any = FALSE;

  if (length > LONGEST_BYLINE)
    return FALSE;
  parts = g_strsplit_set (head, "|", -1);
  for (gsize i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = gotgan_front_strip_labels (parts[i]);

      if (gotgan_byline_read (part, found, &front->draft->publisher))
        any = TRUE;
      else if (dated && gotgan_byline_is_name (part)
               && gotgan_chrome_of_line (part) == GOTGAN_CHROME_NONE)
        {
          gotgan_byline_add (found, part);
          any = TRUE;
        }
    }
  for (guint i = 0; i < found->len; i++)
    gotgan_byline_add (front->draft->authors, g_ptr_array_index (found, i));
  return any;
}

static void
gotgan_front_read_masthead (GotganFront *front, const char *line)
{
  g_auto (GStrv) parts = g_strsplit_set (line, "|", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    if (gotgan_publisher_is_masthead (g_strstrip (parts[i])))
      gotgan_draft_learn (&front->draft->masthead, parts[i]);
}

static gboolean
gotgan_front_is_title (const char *text)
{
  GotganLineShape shape = gotgan_line_measure (text);

  return shape.width >= SHORTEST_TITLE && shape.words >= (shape.hangul > 0 ? 2 : 4);
}

/* "제목 작성일 02-01 9 목록" is a title and the fields of a board. */
static void
gotgan_front_cut_fields (GotganFront *front, GotganBlock *block)
{
  g_autoptr (GRegex) regex = g_regex_new (field_pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *head = NULL;
  gsize unused;
  int start;

  if (strlen (block->text) > 1200 || !g_regex_match (regex, block->text, 0, &match)
      || !g_match_info_fetch_pos (match, 0, &start, NULL))
    return;
  head = g_strndup (block->text, (gsize) start);
  if (!gotgan_front_is_title (head))
    return;
  gotgan_front_read_date (front, block->text + start + 1, &unused);
  gotgan_block_cut (block, 0, (gsize) start);
}

static gboolean
gotgan_front_is_post (GPtrArray *lines, guint index)
{
  g_autofree char *date = NULL;
  gsize start;
  gsize end;
  GotganBlock *block;

  if (index >= lines->len)
    return FALSE;
  block = gotgan_draft_block (lines, index);
  return gotgan_block_chrome (block) == GOTGAN_CHROME_POST
         || (gotgan_dateline_read (block->text, &date, &start, &end) > GOTGAN_DATE_CHANGED
             && start < 16);
}

/* Adds the names of "Jane Doe in Paris and John Roe" when all of it is names and places. */
static gboolean
gotgan_front_add_names (GotganFront *front, const char *line)
{
  g_autoptr (GRegex) separator =
      g_regex_new (",\\s+(?:and\\s+)?|\\s+and\\s+|\\s+&\\s+", 0, 0, NULL);
  g_auto (GStrv) names = NULL;

  if (strlen (line) > LONGEST_BYLINE)
    return FALSE;
  names = g_regex_split (separator, line, 0);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      char *place = strstr (names[i], " in ");

      if (place != NULL)
        *place = '\0';
      if (!gotgan_byline_is_name (names[i]) || gotgan_publisher_is_masthead (names[i]))
        return FALSE;
    }
  for (gsize i = 0; names[i] != NULL; i++)
    gotgan_byline_add (front->draft->authors, names[i]);
  return names[0] != NULL;
}

/* A line of its own with names, below the title and followed by a post or a date. */
static gboolean
gotgan_front_read_name (GotganFront *front, GPtrArray *lines, guint index)
{
  if (!gotgan_front_is_post (lines, index + 1))
    return FALSE;
  if (front->candidates->len == 0 && front->draft->title == NULL)
    return FALSE;
  return gotgan_front_add_names (front, gotgan_draft_block (lines, index)->text);
}

/* %TRUE when the line is understood, %FALSE when it may be title or deck. */
static gboolean
gotgan_front_read_line (GotganFront *front, GPtrArray *lines, guint index)
{
  GotganBlock *block = gotgan_draft_block (lines, index);
  GotganChrome chrome;
  gboolean changed = front->changed;
  gboolean dated;
  gsize start = strlen (block->text);

  gotgan_front_cut_fields (front, block);
  chrome = gotgan_block_chrome (block);
  front->changed =
      chrome == GOTGAN_CHROME_LABEL
      && (strstr (block->text, "수정") != NULL || strcasestr (block->text, "updated") != NULL
          || strcasestr (block->text, "modified") != NULL);
  if (chrome == GOTGAN_CHROME_CAPTION || block->kind == GOTGAN_PARAGRAPH_CAPTION)
    {
      block->kind = GOTGAN_PARAGRAPH_CAPTION;
      g_ptr_array_add (front->captions, block);
      return TRUE;
    }
  if (chrome == GOTGAN_CHROME_POST && strchr (block->text, ',') != NULL)
    gotgan_front_read_masthead (front, strchr (block->text, ',') + 1);
  if (chrome != GOTGAN_CHROME_NONE)
    return TRUE;
  front->changed = changed;
  dated = gotgan_front_read_date (front, block->text, &start);
  front->changed = FALSE;
  if (gotgan_front_read_byline (front, block->text, dated ? start : strlen (block->text), dated)
      || dated)
    return TRUE;
  if (gotgan_front_read_name (front, lines, index))
    return TRUE;
  if (!block->menu && !gotgan_publisher_is_masthead (block->text))
    return FALSE;
  gotgan_front_read_masthead (front, block->text);
  return TRUE;
}

/* Pages print the title in the trail and above the text: what stands there twice is the title. */
static const char *
gotgan_front_choose_title (GotganFront *front)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char *first = NULL;
  const char *longest = NULL;

  for (guint i = 0; i < front->candidates->len; i++)
    {
      GotganBlock *block = gotgan_draft_block (front->candidates, i);

      if (gotgan_block_shape (block)->width >= 16 && !g_hash_table_add (seen, block->text))
        return block->text;
      if (first == NULL && gotgan_front_is_title (block->text))
        first = block->text;
      if (longest == NULL || strlen (block->text) > strlen (longest))
        longest = block->text;
    }
  return first != NULL ? first : longest;
}

static gboolean
gotgan_front_is_deck (GotganBlock *block)
{
  const GotganLineShape *shape = gotgan_block_shape (block);

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

/* Puts the deck and the captions before the text, in place of all that was above it. */
static void
gotgan_front_replace (GotganFront *front, guint text)
{
  GPtrArray *blocks = front->draft->blocks;
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_block_free);
  g_autoptr (GPtrArray) deck = gotgan_front_list_deck (front);

  for (guint i = 0; i < deck->len; i++)
    gotgan_front_keep (kept, gotgan_draft_block (deck, i), GOTGAN_PARAGRAPH_HEADING);
  for (guint i = 0; i < front->captions->len; i++)
    gotgan_front_keep (kept, gotgan_draft_block (front->captions, i), GOTGAN_PARAGRAPH_CAPTION);
  for (guint i = text; i < blocks->len; i++)
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
          && gotgan_block_shape (next)->words <= 3 && !next->menu
          && gotgan_block_chrome (next) == GOTGAN_CHROME_NONE
          && !gotgan_publisher_is_masthead (next->text))
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
  for (guint i = 0; i < n_before; i++)
    g_ptr_array_add (lines, gotgan_draft_block (draft->before, i));
  for (guint i = 0; i < text; i++)
    g_ptr_array_add (lines, gotgan_draft_block (draft->blocks, i));
  gotgan_front_read_start (draft, text);
  for (guint i = 0; i < lines->len; i++)
    if (!gotgan_front_read_line (&front, lines, i))
      g_ptr_array_add (front.candidates, gotgan_draft_block (lines, i));
  gotgan_draft_learn (&draft->title, gotgan_front_choose_title (&front));
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
}
