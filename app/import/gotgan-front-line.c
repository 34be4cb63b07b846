#include "config.h"

#include "app/import/gotgan-front.h"

#include "app/import/gotgan-byline.h"
#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-pattern.h"
#include "app/import/gotgan-publisher.h"

#include <string.h>

/* Columns that a title has at least. */
#define SHORTEST_TITLE 20
/* Columns. What stands between the same two bars as a date without a label or clock, and between any other two. */
#define WIDEST_BESIDE_DATE 30
#define WIDEST_FIELD 40
#define WIDEST_DATELINE 110

/* Labels of boards, with what they label behind them. */
static const char *const field_pattern =
    "\\s(?:작성일|등록일|작성자|글쓴이|조회수?|입력일?|기사입력|게시일|발행일)\\s*[:：]?\\s*(?=\\d)";

/* Whether one of the fields of @text, between bars, is too wide to stand beside a date. */
static gboolean
gotgan_front_has_wide_field (const char *text)
{
  g_auto (GStrv) fields = g_strsplit_set (text, "|", -1);

  for (gsize i = 0; fields[i] != NULL; i++)
    if (gotgan_line_measure (fields[i]).width > WIDEST_FIELD)
      return TRUE;
  return FALSE;
}

/* Whether a date on @line can be the article's: little else stands beside it. */
static gboolean
gotgan_front_is_dateline (const char *line, GotganDateRank rank, gsize start, gsize end)
{
  g_autofree char *before = g_strndup (line, start);
  const char *after = line + end;
  g_autofree char *near = NULL;
  const char *bar;

  if (gotgan_line_measure (before).width + gotgan_line_measure (after).width > WIDEST_DATELINE)
    return FALSE;
  if (rank != GOTGAN_DATE_BARE)
    return TRUE;
  if (gotgan_front_has_wide_field (before) || gotgan_front_has_wide_field (after))
    return FALSE;
  bar = strrchr (before, '|');
  near = g_strndup (after, strcspn (after, "|"));
  return gotgan_line_measure (bar != NULL ? bar + 1 : before).width
             + gotgan_line_measure (near).width
         <= WIDEST_BESIDE_DATE;
}

void
gotgan_front_learn_date (GotganFront *front, GotganDateRank rank, const char *date)
{
  if (front->changed || rank <= front->date_rank)
    return;
  front->date_rank = rank;
  g_set_str (&front->draft->published, date);
}

gboolean
gotgan_front_read_date (GotganFront *front, const char *line, gsize *start, gsize *end)
{
  g_autofree char *date = NULL;
  GotganDateRank rank = gotgan_dateline_read (line, &date, start, end);

  if (rank == GOTGAN_DATE_NONE || !gotgan_front_is_dateline (line, rank, *start, *end))
    return FALSE;
  if (date != NULL)
    gotgan_front_learn_date (front, rank, date);
  else if (front->change == NULL)
    front->change = gotgan_dateline_read_change (line);
  return TRUE;
}

gboolean
gotgan_front_is_title (const char *text)
{
  GotganLineShape shape = gotgan_line_measure (text);

  return shape.width >= SHORTEST_TITLE && shape.words >= (shape.hangul > 0 ? 2 : 4);
}

/* "제목 작성일 02-01 9 목록" is a title and the fields of a board. */
static void
gotgan_front_cut_fields (GotganFront *front, GotganBlock *block)
{
  static GRegex *once;
  GRegex *regex = gotgan_pattern_once (&once, field_pattern, 0);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *head = NULL;
  gsize from;
  gsize to;
  int start;

  if (strlen (block->text) > 1200 || !g_regex_match (regex, block->text, 0, &match)
      || !g_match_info_fetch_pos (match, 0, &start, NULL))
    return;
  head = g_strndup (block->text, (gsize) start);
  if (!gotgan_front_is_title (head))
    return;
  gotgan_front_read_date (front, block->text + start + 1, &from, &to);
  gotgan_block_cut (block, 0, (gsize) start);
}

/* What the words alone tell: tools, notices, labels, posts and captions. */
static gboolean
gotgan_front_read_chrome (GotganFront *front, GotganBlock *block)
{
  GotganChrome chrome = gotgan_block_chrome (block);

  if (chrome == GOTGAN_CHROME_CAPTION || block->kind == GOTGAN_PARAGRAPH_CAPTION)
    {
      block->kind = GOTGAN_PARAGRAPH_CAPTION;
      g_ptr_array_add (front->captions, block);
      return TRUE;
    }
  if (chrome == GOTGAN_CHROME_POST && strchr (block->text, ',') != NULL)
    gotgan_front_read_masthead (front, strchr (block->text, ',') + 1, FALSE);
  return chrome != GOTGAN_CHROME_NONE;
}

static gboolean
gotgan_front_is_changed_label (GotganBlock *block)
{
  return gotgan_block_chrome (block) == GOTGAN_CHROME_LABEL
         && (strstr (block->text, "수정") != NULL || strcasestr (block->text, "updated") != NULL
             || strcasestr (block->text, "modified") != NULL);
}

/* "The Deal Sheet: May 21, 2019": an issue of a newsletter, above all else, has no other title. */
static gboolean
gotgan_front_is_issue (GotganFront *front, const char *line, gsize start, gsize end)
{
  g_autofree char *name = g_strchomp (g_strndup (line, start));
  gsize length = strlen (name);

  if (front->candidates->len > 0 || front->draft->title != NULL || line[end] != '\0' || length == 0
      || name[length - 1] != ':')
    return FALSE;
  name[length - 1] = '\0';
  return gotgan_publisher_is_capitalised (name) && strchr (name, ' ') != NULL
         && gotgan_chrome_of_line (name) == GOTGAN_CHROME_NONE;
}

/* A line with the date, and what stands before and behind it. */
static gboolean
gotgan_front_read_dated (GotganFront *front, const char *line)
{
  gsize start;
  gsize end;

  if (!gotgan_front_read_date (front, line, &start, &end))
    return FALSE;
  if (gotgan_front_is_issue (front, line, start, end))
    {
      gotgan_draft_learn (&front->draft->title, line);
      return TRUE;
    }
  gotgan_front_read_byline (front, line, start, TRUE);
  gotgan_front_read_masthead (front, line + end, TRUE);
  return TRUE;
}

gboolean
gotgan_front_read_line (GotganFront *front, GPtrArray *lines, guint index)
{
  GotganBlock *block = gotgan_draft_block (lines, index);
  gboolean dated;

  gotgan_front_cut_fields (front, block);
  /* "Jane Doe, Technology reporter" is more than a post. */
  if (gotgan_block_chrome (block) == GOTGAN_CHROME_POST
      && gotgan_front_read_credit (front, lines, index))
    {
      front->credited = TRUE;
      return TRUE;
    }
  if (gotgan_front_read_chrome (front, block))
    {
      front->changed = gotgan_front_is_changed_label (block);
      return TRUE;
    }
  dated = gotgan_front_read_credit (front, lines, index)
          || gotgan_front_read_dated (front, block->text);
  front->changed = FALSE;
  front->credited = dated;
  if (dated || gotgan_front_read_byline (front, block->text, strlen (block->text), FALSE)
      || gotgan_front_read_name (front, lines, index))
    return TRUE;
  if (block->kept && block->kind == GOTGAN_PARAGRAPH_LIST_ITEM)
    return FALSE;
  if (!block->menu && !gotgan_publisher_is_masthead (block->text))
    return FALSE;
  gotgan_front_read_masthead (front, block->text, FALSE);
  front->credited = front->candidates->len > 0 && !block->menu;
  return TRUE;
}
