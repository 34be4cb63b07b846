#include "config.h"

#include "app/import/gotgan-front.h"

#include "app/import/gotgan-byline.h"
#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-pattern.h"
#include "app/import/gotgan-publisher.h"

#include <string.h>

/* Bytes. */
#define LONGEST_BYLINE 600

/* "기자명 홍길동 입력" is a name between two labels. */
char *
gotgan_front_strip_labels (const char *part)
{
  static const char *const pattern =
      "^\\s*(?:기자명|글쓴이|작성자)\\s*[:：]?\\s*"
      "|[\\s,;/·-]*(?:(?:기사|최종|최초)\\s*)?(?:입력|승인|등록|송고|게재|발행|작성|게시|published|posted|updated)\\w*"
      "\\s*[:：]?\\s*(?:on|at)?\\s*$"
      "|[\\s,;:/·•–—-]+$";
  static GRegex *once;
  GRegex *regex = gotgan_pattern_once (&once, pattern, G_REGEX_CASELESS);
  g_autofree char *bare = g_regex_replace_literal (regex, part, -1, 0, "", 0, NULL);

  return gotgan_line_tidy (bare != NULL ? bare : part, -1);
}

/* What stands alone beside a date: a paper or, where no by-line has named the author, a person. */
static gboolean
gotgan_front_read_beside_date (GotganFront *front, const char *part, GPtrArray *found)
{
  if (gotgan_chrome_of_line (part) != GOTGAN_CHROME_NONE)
    return FALSE;
  if (gotgan_publisher_is_paper (part))
    gotgan_draft_learn (&front->draft->masthead, part);
  else if (gotgan_byline_is_name (part) && front->draft->authors->len == 0)
    gotgan_byline_add (found, part);
  else
    return FALSE;
  return TRUE;
}

gboolean
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

      if (gotgan_byline_read (part, found, &front->draft->publisher)
          || (dated && gotgan_front_read_beside_date (front, part, found)))
        any = TRUE;
    }
  for (guint i = 0; i < found->len; i++)
    gotgan_byline_add (front->draft->authors, g_ptr_array_index (found, i));
  return any;
}

void
gotgan_front_read_masthead (GotganFront *front, const char *line, gboolean dated)
{
  g_auto (GStrv) parts = g_strsplit_set (line, "|", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (dated ? gotgan_publisher_is_paper (parts[i]) : gotgan_publisher_is_masthead (parts[i]))
        gotgan_draft_learn (&front->draft->masthead, parts[i]);
    }
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
  static GRegex *once;
  GRegex *separator = gotgan_pattern_once (&once, ",\\s+(?:and\\s+)?|\\s+and\\s+|\\s+&\\s+", 0);
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

gboolean
gotgan_front_read_name (GotganFront *front, GPtrArray *lines, guint index)
{
  if (gotgan_draft_block (lines, index)->section || !gotgan_front_is_post (lines, index + 1))
    return FALSE;
  if (front->candidates->len == 0 && front->draft->title == NULL)
    return FALSE;
  if (front->draft->title != NULL
      && gotgan_publisher_is_same (gotgan_draft_block (lines, index)->text, front->draft->title))
    return FALSE;
  return gotgan_front_add_names (front, gotgan_draft_block (lines, index)->text);
}
