/* What the rows of articles say themselves: days, and whether they are read and starred. */
#include "config.h"

#include "app/store/gotgan-finder.h"

#include "app/store/gotgan-ids.h"

#define SECONDS_PER_DAY G_GINT64_CONSTANT (86400)

/* --- What is asked ------------------------------------------------------------------------------ */

/* Each can be asked for as it is or the other way round; both at once is nothing. */
void
gotgan_finder_want_mark (GotganFinder *self, int *mark, int value)
{
  if (*mark == 1 - value)
    self->nothing = TRUE;
  *mark = value;
}

void
gotgan_finder_take_state (GotganFinder *self, const GotganQueryPart *part)
{
  int on = part->unwanted ? 0 : 1;

  if (part->mark == GOTGAN_QUERY_IS_STARRED)
    gotgan_finder_want_mark (self, &self->starred, on);
  else
    gotgan_finder_want_mark (self, &self->read, part->mark == GOTGAN_QUERY_IS_READ ? on : 1 - on);
}

/* Both days belong to it; 0 is an open end. */
static void
gotgan_finder_bound (GotganFinder *self, guint32 first, guint32 last)
{
  self->first = MAX (self->first, first);
  if (last != 0)
    self->last = self->last != 0 ? MIN (self->last, last) : last;
  if (self->last != 0 && self->first > self->last)
    self->nothing = TRUE;
}

/* Of several times any will do; what only says since or until when holds of all of them. */
void
gotgan_finder_take_days (GotganFinder *self, const GotganQueryPart *part)
{
  GotganDays days = { part->first, part->end_day };

  if (part->unwanted)
    g_array_append_val (self->not_days, days);
  else if (days.first == 0 || days.last == 0)
    gotgan_finder_bound (self, days.first, days.last);
  else if (self->selection->left_out != GOTGAN_QUERY_DATE)
    g_array_append_val (self->days, days);
}

/* The rows of articles are asked for the whole stretch in which the days lie. */
void
gotgan_finder_bound_days (GotganFinder *self)
{
  guint32 first = G_MAXUINT32, last = 0;

  for (guint i = 0; i < self->days->len; i++)
    {
      const GotganDays *days = &g_array_index (self->days, GotganDays, i);

      first = MIN (first, days->first);
      last = MAX (last, days->last);
    }
  if (self->days->len > 0)
    gotgan_finder_bound (self, first, last);
}

/* --- What a row must fulfil --------------------------------------------------------------------- */

gboolean
gotgan_finder_has_filters (GotganFinder *self)
{
  return self->first != 0 || self->last != 0 || self->not_days->len > 0 || self->read >= 0
         || self->starred >= 0 || self->selection->source_id != 0;
}

void
gotgan_finder_append_filters (GotganFinder *self, GString *sql)
{
  g_string_append (sql, " a.removed = 0");
  if (self->first != 0)
    g_string_append (sql, " AND a.listed >= ?");
  if (self->last != 0)
    g_string_append (sql, " AND a.listed < ?");
  if (self->read >= 0)
    g_string_append (sql, self->read == 0 ? " AND a.read = 0" : " AND a.read <> 0");
  if (self->starred >= 0)
    g_string_append (sql, self->starred == 0 ? " AND a.starred = 0" : " AND a.starred <> 0");
  if (self->selection->source_id != 0)
    g_string_append (sql, " AND (a.source_id = ? OR a.id IN"
                          "  (SELECT article_id FROM items WHERE source_id = ? AND shared = 1))");
}

void
gotgan_finder_bind_filters (GotganFinder *self, GotganStatement *statement)
{
  if (self->first != 0)
    gotgan_statement_bind_int (statement, self->first * SECONDS_PER_DAY);
  if (self->last != 0)
    gotgan_statement_bind_int (statement, (self->last + 1) * SECONDS_PER_DAY);
  if (self->selection->source_id != 0)
    {
      gotgan_statement_bind_int (statement, self->selection->source_id);
      gotgan_statement_bind_int (statement, self->selection->source_id);
    }
}

static gboolean
gotgan_finder_is_among (GArray *among, gint64 day)
{
  for (guint i = 0; i < among->len; i++)
    {
      const GotganDays *days = &g_array_index (among, GotganDays, i);

      if (day >= days->first && (days->last == 0 || day <= days->last))
        return TRUE;
    }
  return FALSE;
}

gboolean
gotgan_finder_has (GotganFinder *self, gint64 id, gint64 listed)
{
  gint64 day = listed / SECONDS_PER_DAY;

  if (gotgan_finder_is_among (self->not_days, day)
      || (self->days->len > 0 && !gotgan_finder_is_among (self->days, day)))
    return FALSE;
  return (self->candidates == NULL || gotgan_ids_contain (self->candidates, id))
         && (self->excluded == NULL || !gotgan_ids_contain (self->excluded, id));
}
