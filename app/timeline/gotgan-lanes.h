#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-deal.h"
#include "app/model/gotgan-rates.h"
#include "app/timeline/gotgan-time-scale.h"

G_BEGIN_DECLS

/**
 * GotganMarkShape:
 * @GOTGAN_MARK_FILLED: completed
 * @GOTGAN_MARK_DOTTED: agreed: a ring with a core
 * @GOTGAN_MARK_HOLLOW: talks, planned
 * @GOTGAN_MARK_STRUCK: stalled, withdrawn, denied
 */
typedef enum
{
  GOTGAN_MARK_FILLED,
  GOTGAN_MARK_DOTTED,
  GOTGAN_MARK_HOLLOW,
  GOTGAN_MARK_STRUCK,
} GotganMarkShape;

/**
 * GotganMark:
 * @deals: (element-type GotganDeal): one, or the members of a cluster, oldest first
 * @first: Julian day it begins
 * @last: Julian day its date ends; the same when the day is known
 * @x: centre, in pixels of the scale
 * @y: centre, in pixels below the lane's top
 * @radius: pixels, by amount
 * @span: half the width of an uncertain date beyond the radius, in pixels; 0 when the day is known well enough
 * @shape: by stage; a cluster has that of its newest
 * @label_width: pixels its label takes, set by the caller before placing
 * @labelled: whether there is room for the label
 */
typedef struct
{
  GPtrArray *deals;
  double first;
  double last;
  double x;
  double y;
  double radius;
  double span;
  GotganMarkShape shape;
  double label_width;
  gboolean labelled;
} GotganMark;

/**
 * GotganLane:
 * @key: the company's
 * @company: (nullable): a name for it
 * @marks: (element-type GotganMark): every deal, oldest first
 * @placed: (element-type GotganMark): what to draw, after gotgan_lanes_place(): marks, clustered where they overlap
 * @top: pixels
 * @height: pixels
 */
typedef struct
{
  char *key;
  GotganPartyRef *company;
  GPtrArray *marks;
  GPtrArray *placed;
  double top;
  double height;
} GotganLane;

/**
 * gotgan_lanes_new:
 * @deals: (element-type GotganDeal): any; metrics and deals without any date are passed over
 * @rates: for sizes; an amount that cannot be converted has the smallest size
 *
 * One lane a company that receives, is bought or is spent on (a deal without one goes to its investor's), the
 * most active first.
 *
 * Returns: (transfer full) (element-type GotganLane):
 */
GPtrArray *gotgan_lanes_new (GListModel *deals, GotganRates *rates);

/**
 * gotgan_lanes_place:
 *
 * Places every lane's marks: side by side in up to three rows, clustered where even those do not suffice.
 *
 * Returns: the height of all lanes
 */
double gotgan_lanes_place (GPtrArray *lanes, const GotganTimeScale *scale);

/** Returns: (nullable) (transfer none): the placed mark at a point of the canvas, the smallest where several are */
GotganMark *gotgan_lanes_pick (GPtrArray *lanes, double x, double y);

/** The days all marks lie in; %FALSE when there is none. */
gboolean gotgan_lanes_bounds (GPtrArray *lanes, double *first, double *last);

/**
 * gotgan_lanes_recent:
 *
 * The days of the newest four fifths of the marks: a few early deals should not squeeze all others into a corner.
 */
gboolean gotgan_lanes_recent (GPtrArray *lanes, double *first, double *last);

/** Returns: pixels, of a deal worth @dollars; 0 or less for an unknown amount. 5 for none and a million, 28 at most */
double gotgan_mark_radius (double dollars);

GotganMarkShape gotgan_mark_shape_of (GotganStage stage);

G_END_DECLS
