#include "config.h"

#include "app/import/gotgan-front.h"

#include "app/import/gotgan-byline.h"
#include "app/import/gotgan-credit.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-pattern.h"
#include "app/import/gotgan-publisher.h"

#include <string.h>

/* Below a title stand a by-line, the newspaper's name and the date, in any order, on one line or on several, and only
 * some of them say what they are. So a line is cut into pieces, each piece is looked at by itself, and the names that
 * could be either a person's or a newspaper's are decided when all lines are known. */

/* Columns. */
#define WIDEST_CREDIT 120
/* Dates that one line has at most, and lines above or below that may be passed over to find a date or a by-line. */
#define MAX_DATES 4
#define NEAR 2
/* Paragraphs that are searched for "told The Ledger". */
#define MAX_SEARCHED 400
/* Lines of a page above its text that are looked at, and names kept of them. */
#define MAX_LINES 600
#define MAX_CREDITS 16

typedef struct
{
  GPtrArray *authors;
  char *outlet;
  GArray *credits;
  GotganDateRank rank;
  char *date;
  char *change;
  gboolean dated;
  guint n_pieces;
} GotganCreditLine;

static gpointer
gotgan_front_make_bars (gpointer unused)
{
  return gotgan_pattern_new ("\\s+[—–•·ㆍ/~-]+\\s+|\\s*[|｜│•]\\s*", G_REGEX_DEFAULT);
}

/* @line with one kind of bar between its pieces. */
static char *
gotgan_front_even_bars (const char *line)
{
  static GOnce once = G_ONCE_INIT;
  GRegex *bars = g_once (&once, gotgan_front_make_bars, NULL);
  char *even = g_regex_replace_literal (bars, line, -1, 0, " | ", 0, NULL);

  return even != NULL ? even : g_strdup (line);
}

/* Takes the dates out of @text, keeps the surest, and leaves a bar for each. */
static char *
gotgan_front_take_dates (GotganCreditLine *line, const char *text)
{
  g_autofree char *rest = g_strdup (text);
  gsize start;
  gsize end;

  line->rank = gotgan_dateline_read (rest, &line->date, &start, &end);
  line->change = gotgan_dateline_read_change (rest);
  for (guint i = 0; i < MAX_DATES; i++)
    {
      g_autofree char *date = NULL;
      char *cut;

      if (gotgan_dateline_read (rest, &date, &start, &end) == GOTGAN_DATE_NONE)
        break;
      line->dated = TRUE;
      rest[start] = '\0';
      cut = g_strconcat (rest, " |@| ", rest + end, NULL);
      g_free (rest);
      rest = cut;
    }
  return g_steal_pointer (&rest);
}

static void
gotgan_front_add_credit (GotganCreditLine *line, GotganCredit credit, char **name, gboolean by,
                         gboolean placed)
{
  GotganFrontCredit added = {
    .credit = credit,
    .name = g_steal_pointer (name),
    .by = by,
    .placed = placed,
    .leads = line->n_pieces == 1 && line->authors->len == 0,
  };

  g_array_append_val (line->credits, added);
}

/* One piece between commas or bars; @by is kept from piece to piece. */
static gboolean
gotgan_front_read_piece (GotganCreditLine *line, const char *piece, gboolean *by, gboolean placed)
{
  g_autofree char *name = NULL;
  GotganCredit credit = gotgan_credit_of (piece, line->authors, &name);

  line->n_pieces++;
  switch (credit)
    {
    case GOTGAN_CREDIT_PERSON:
      *by = TRUE;
      G_GNUC_FALLTHROUGH;
    case GOTGAN_CREDIT_OUTLET:
      if (line->outlet == NULL)
        line->outlet = g_steal_pointer (&name);
      return TRUE;
    case GOTGAN_CREDIT_NAME:
    case GOTGAN_CREDIT_WORD:
      gotgan_front_add_credit (line, credit, &name, *by, placed);
      return TRUE;
    case GOTGAN_CREDIT_BESIDE:
      return TRUE;
    case GOTGAN_CREDIT_NONE:
    default:
      return FALSE;
    }
}

/* What stands between two bars; @before_date is whether the next thing is a date. */
static gboolean
gotgan_front_read_field (GotganCreditLine *line, char *field, gboolean before_date)
{
  g_autofree char *bare = gotgan_front_strip_labels (field);
  gboolean comma = before_date && g_str_has_suffix (g_strchomp (field), ",");
  gboolean by = FALSE;
  g_auto (GStrv) pieces = NULL;

  if (gotgan_line_is_separator (bare))
    return TRUE;
  if (gotgan_line_measure (bare).hangul > 0)
    return gotgan_front_read_piece (line, bare, &by, FALSE);
  pieces = g_strsplit (bare, ", ", -1);
  for (gsize i = 0; pieces[i] != NULL; i++)
    if (!gotgan_front_read_piece (line, pieces[i], &by, comma && i == 0 && pieces[1] == NULL))
      return FALSE;
  return TRUE;
}

static gboolean
gotgan_front_read_fields (GotganCreditLine *line, const char *text)
{
  g_auto (GStrv) fields = g_strsplit (text, "|", -1);

  for (gsize i = 0; fields[i] != NULL; i++)
    if (!g_str_equal (fields[i], "@")
        && !gotgan_front_read_field (line, fields[i], g_strcmp0 (fields[i + 1], "@") == 0))
      return FALSE;
  return TRUE;
}

static gboolean
gotgan_front_is_by_line (const char *text)
{
  g_autoptr (GPtrArray) authors = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *outlet = NULL;

  return gotgan_byline_read (text, authors, &outlet);
}

static gboolean
gotgan_front_has_date (const char *text)
{
  g_autofree char *date = NULL;
  gsize start;
  gsize end;

  return gotgan_dateline_read (text, &date, &start, &end) != GOTGAN_DATE_NONE;
}

/* Whether a date stands on one of the next lines, and no by-line before it. */
static gboolean
gotgan_front_is_above_date (GPtrArray *lines, guint index)
{
  for (guint i = index + 1; i < lines->len && i <= index + NEAR; i++)
    {
      GotganBlock *block = gotgan_draft_block (lines, i);

      if (gotgan_block_shape (block)->width > WIDEST_CREDIT)
        return FALSE;
      if (gotgan_front_has_date (block->text))
        return TRUE;
      if (gotgan_front_is_by_line (block->text))
        return FALSE;
    }
  return FALSE;
}

/* One word that may be a newspaper's name may as well be a button's. */
static gboolean
gotgan_front_is_word (const GotganCreditLine *line)
{
  return line->outlet == NULL && line->credits->len == 1
         && g_array_index (line->credits, GotganFrontCredit, 0).credit == GOTGAN_CREDIT_WORD;
}

/* A line that is only a name needs a by-line or a date near it: it could be a deck. */
static gboolean
gotgan_front_is_credited (GotganFront *front, const GotganCreditLine *line, GPtrArray *lines,
                          guint index)
{
  if (line->dated || line->authors->len > 0)
    return TRUE;
  if (gotgan_draft_block (lines, index)->section)
    return FALSE;
  return (front->credited && !gotgan_front_is_word (line))
         || gotgan_front_is_above_date (lines, index);
}

static void
gotgan_front_keep_line (GotganFront *front, GotganCreditLine *line, gboolean above_date)
{
  if (line->date != NULL)
    gotgan_front_learn_date (front, line->rank, line->date);
  else if (front->change == NULL)
    front->change = g_steal_pointer (&line->change);
  for (guint i = 0; i < line->authors->len; i++)
    gotgan_byline_add (front->draft->authors, g_ptr_array_index (line->authors, i));
  gotgan_draft_learn (&front->draft->masthead, line->outlet);
  for (guint i = 0; i < line->credits->len && front->credits->len < MAX_CREDITS; i++)
    {
      GotganFrontCredit credit = g_array_index (line->credits, GotganFrontCredit, i);

      credit.alone = line->n_pieces == 1 && !line->dated;
      credit.leads = credit.leads && line->dated && line->authors->len > 0;
      credit.placed |= credit.alone && !above_date;
      credit.name = g_strdup (credit.name);
      g_array_append_val (front->credits, credit);
    }
}

static void
gotgan_front_clear_credit (gpointer data)
{
  g_free (((GotganFrontCredit *) data)->name);
}

GArray *
gotgan_front_new_credits (void)
{
  GArray *credits = g_array_new (FALSE, FALSE, sizeof (GotganFrontCredit));

  g_array_set_clear_func (credits, gotgan_front_clear_credit);
  return credits;
}

gboolean
gotgan_front_read_credit (GotganFront *front, GPtrArray *lines, guint index)
{
  GotganBlock *block = gotgan_draft_block (lines, index);
  GotganCreditLine line = { 0 };
  g_autofree char *even = NULL;
  g_autofree char *rest = NULL;
  gboolean read;

  if (gotgan_block_shape (block)->width > WIDEST_CREDIT || index > MAX_LINES)
    return FALSE;
  if (front->candidates->len == 0 && front->draft->title == NULL)
    return FALSE;
  /* "Veteran Returns Home in Glory, Town Celebrates" looks like two names and a place. */
  if (front->draft->title != NULL && gotgan_publisher_is_same (block->text, front->draft->title))
    return FALSE;
  line.authors = g_ptr_array_new_with_free_func (g_free);
  line.credits = gotgan_front_new_credits ();
  even = gotgan_front_even_bars (block->text);
  rest = gotgan_front_take_dates (&line, even);
  read = gotgan_front_read_fields (&line, rest)
         && gotgan_front_is_credited (front, &line, lines, index);
  if (read)
    gotgan_front_keep_line (front, &line, gotgan_front_is_above_date (lines, index));
  g_ptr_array_unref (line.authors);
  g_array_unref (line.credits);
  g_free (line.outlet);
  g_free (line.date);
  g_free (line.change);
  return read;
}

/* "… told The Ledger": only newspapers are told things by those whom they write of. */
static gboolean
gotgan_front_is_told (GPtrArray *text, guint from, const char *name)
{
  static const char *const verbs[] = { "told ", "seen by ", "reviewed by ", "interview with " };

  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *phrase = g_strconcat (verbs[i], name, NULL);

      for (guint j = from; j < text->len && j < from + MAX_SEARCHED; j++)
        if (strstr (gotgan_draft_block (text, j)->text, phrase) != NULL)
          return TRUE;
    }
  return FALSE;
}

gboolean
gotgan_front_is_capitals (const char *text)
{
  g_autofree char *upper = g_utf8_strup (text, -1);
  g_autofree char *lower = g_utf8_strdown (text, -1);

  return g_str_equal (text, upper) && !g_str_equal (text, lower);
}

/* The first name is the author's where no by-line names one; the next is the newspaper's. */
void
gotgan_front_settle_credits (GotganFront *front, GPtrArray *text, guint from)
{
  gboolean named = front->draft->authors->len > 0;

  for (guint i = 0; i < front->credits->len; i++)
    {
      const GotganFrontCredit *credit = &g_array_index (front->credits, GotganFrontCredit, i);
      gboolean word = credit->credit == GOTGAN_CREDIT_WORD;
      gboolean hangul = gotgan_line_measure (credit->name).hangul > 0;

      if (credit->alone && gotgan_front_is_capitals (credit->name))
        continue;
      if (!hangul && gotgan_front_is_told (text, from, credit->name))
        gotgan_draft_learn (&front->draft->masthead, credit->name);
      else if (!word && (credit->by || !named))
        {
          gotgan_byline_add (front->draft->authors, credit->name);
          named = TRUE;
        }
      else if (word ? hangul && (credit->alone || credit->leads) : !credit->placed && !hangul)
        gotgan_draft_learn (&front->draft->masthead, credit->name);
    }
}
