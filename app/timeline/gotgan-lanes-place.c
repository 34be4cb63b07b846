/* Marks of a lane lie side by side in rows while there is room; then labels give way; then marks become clusters. */
#include "config.h"

#include "app/timeline/gotgan-lanes-private.h"

#include <math.h>

#define N_ROWS 3
#define ROW_GAP 6.0
#define LANE_TOP 30.0
#define LANE_BOTTOM 12.0
#define LABEL_GAP 6.0

static GotganMark *
gotgan_mark_copy (const GotganMark *mark)
{
  GotganMark *copy = g_memdup2 (mark, sizeof *mark);

  copy->deals = g_ptr_array_copy (mark->deals, (GCopyFunc) g_object_ref, NULL);

  return copy;
}

typedef struct
{
  double right; /* where its last mark, with its label, ends */
  double bare_right; /* where it ends without the label */
  double radius;
  GotganMark *last;
} Row;

static double
left_of (const GotganMark *mark)
{
  return mark->x - mark->radius - mark->span;
}

static void
take_row (Row *row, GotganMark *mark)
{
  row->bare_right = mark->x + mark->radius + mark->span;
  row->right = row->bare_right + (mark->label_width > 0 ? LABEL_GAP + mark->label_width : 0);
  row->radius = MAX (row->radius, mark->radius);
  row->last = mark;
  mark->labelled = mark->label_width > 0;
}

/* A row with room for the mark; else one where the label before it can make room. */
static Row *
find_row (Row *rows, const GotganMark *mark)
{
  for (guint i = 0; i < N_ROWS; i++)
    {
      if (rows[i].last == NULL || rows[i].right + ROW_GAP <= left_of (mark))
        return &rows[i];
    }
  for (guint i = 0; i < N_ROWS; i++)
    {
      if (rows[i].bare_right + ROW_GAP <= left_of (mark))
        {
          rows[i].last->labelled = FALSE;
          return &rows[i];
        }
    }

  return NULL;
}

static Row *
nearest_row (Row *rows)
{
  Row *nearest = &rows[0];

  for (guint i = 1; i < N_ROWS; i++)
    {
      if (rows[i].bare_right > nearest->bare_right)
        nearest = &rows[i];
    }

  return nearest;
}

static void
join_cluster (Row *row, const GotganMark *mark)
{
  GotganMark *cluster = row->last;

  g_ptr_array_extend (cluster->deals, mark->deals, (GCopyFunc) g_object_ref, NULL);
  cluster->first = MIN (cluster->first, mark->first);
  cluster->last = MAX (cluster->last, mark->last);
  cluster->radius = MAX (cluster->radius, MAX (mark->radius, 11));
  cluster->span = 0;
  cluster->shape = mark->shape;
  take_row (row, cluster);
}

static void
place_x (GotganMark *mark, const GotganTimeScale *scale)
{
  double left = gotgan_time_scale_x (scale, mark->first);
  double right = gotgan_time_scale_x (scale, mark->last + 1);

  mark->x = (left + right) / 2;
  mark->span = MAX (0, (right - left) / 2 - mark->radius);
}

static void
place_y (GotganLane *lane, Row *rows, const guint *row_of)
{
  double tops[N_ROWS];
  double y = LANE_TOP;

  for (guint i = 0; i < N_ROWS; i++)
    {
      tops[i] = y + rows[i].radius;
      if (rows[i].last != NULL)
        y += 2 * rows[i].radius + ROW_GAP;
    }
  lane->height = MAX (y - ROW_GAP + LANE_BOTTOM, LANE_TOP + GOTGAN_MARK_LARGEST + LANE_BOTTOM);
  for (guint i = 0; i < lane->placed->len; i++)
    ((GotganMark *) g_ptr_array_index (lane->placed, i))->y = tops[row_of[i]];
}

static void
place_lane (GotganLane *lane, const GotganTimeScale *scale)
{
  Row rows[N_ROWS] = { 0 };
  g_autofree guint *row_of = g_new0 (guint, lane->marks->len);

  g_ptr_array_set_size (lane->placed, 0);
  for (guint i = 0; i < lane->marks->len; i++)
    {
      GotganMark *mark = gotgan_mark_copy (g_ptr_array_index (lane->marks, i));
      Row *row;

      place_x (mark, scale);
      row = find_row (rows, mark);
      if (row == NULL)
        {
          join_cluster (nearest_row (rows), mark);
          gotgan_mark_free (mark);
          continue;
        }
      take_row (row, mark);
      row_of[lane->placed->len] = (guint) (row - rows);
      g_ptr_array_add (lane->placed, mark);
    }
  place_y (lane, rows, row_of);
}

double
gotgan_lanes_place (GPtrArray *lanes, const GotganTimeScale *scale)
{
  double top = 0;

  for (guint i = 0; i < lanes->len; i++)
    {
      GotganLane *lane = g_ptr_array_index (lanes, i);

      place_lane (lane, scale);
      lane->top = top;
      top += lane->height;
    }

  return top;
}

static gboolean
mark_holds (const GotganMark *mark, double x, double y)
{
  double radius = MAX (mark->radius, 12);

  return fabs (y - mark->y) <= radius && fabs (x - mark->x) <= radius + mark->span;
}

GotganMark *
gotgan_lanes_pick (GPtrArray *lanes, double x, double y)
{
  GotganMark *picked = NULL;

  for (guint i = 0; i < lanes->len; i++)
    {
      GotganLane *lane = g_ptr_array_index (lanes, i);

      if (y < lane->top || y >= lane->top + lane->height)
        continue;
      for (guint j = 0; j < lane->placed->len; j++)
        {
          GotganMark *mark = g_ptr_array_index (lane->placed, j);

          if (mark_holds (mark, x, y - lane->top)
              && (picked == NULL || mark->radius < picked->radius))
            picked = mark;
        }
    }

  return picked;
}
