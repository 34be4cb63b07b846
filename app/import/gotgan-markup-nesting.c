/* An unclosed <b> is open until the block around it ends, and is opened anew in the next one: HTML's "list of active
 * formatting elements" and "adoption agency", without a tree. Nesting that isn't seen here isn't seen before the parser
 * takes time with its square. */
#include "config.h"

#include "app/import/gotgan-markup-nesting.h"

#include <string.h>

/* The parser keeps at most this many equal formatting elements in its list (HTML, "Noah's Ark clause"). */
#define MAX_EQUAL_FORMATS 3

/* @serial: its number among all that were opened; one that is opened anew keeps it. */
typedef struct
{
  GumboTag kind;
  const char *name;
  gsize name_length;
  guint64 serial;
} GotganOpenTag;

/* A formatting element without an end. @text: of its tag, "<font color=red"; @place: where it stands among what is open, if
 * it does. */
typedef struct
{
  GotganOpenTag tag;
  const char *text;
  gsize length;
  guint place;
} GotganFormat;

void
gotgan_markup_nesting_init (GotganMarkupNesting *self, guint max_depth)
{
  *self = (GotganMarkupNesting) { .max_depth = max_depth };
  self->open = g_array_new (FALSE, FALSE, sizeof (GotganOpenTag));
  self->formats = g_array_new (FALSE, FALSE, sizeof (GotganFormat));
  gotgan_tag_rules_init (self->rules);
}

void
gotgan_markup_nesting_clear (GotganMarkupNesting *self)
{
  g_clear_pointer (&self->open, g_array_unref);
  g_clear_pointer (&self->formats, g_array_unref);
}

gboolean
gotgan_markup_nesting_is_too_deep (const GotganMarkupNesting *self)
{
  return self->open->len > self->max_depth || self->formats->len > self->max_depth;
}

static const GotganOpenTag *
gotgan_markup_nesting_open_at (const GotganMarkupNesting *self, guint place)
{
  return &g_array_index (self->open, GotganOpenTag, place);
}

static guint
gotgan_markup_nesting_traits_at (const GotganMarkupNesting *self, guint place)
{
  return self->rules[gotgan_markup_nesting_open_at (self, place)->kind].traits;
}

static GotganFormat *
gotgan_markup_nesting_format_at (const GotganMarkupNesting *self, guint index)
{
  return &g_array_index (self->formats, GotganFormat, index);
}

gboolean
gotgan_markup_nesting_is_foreign (const GotganMarkupNesting *self)
{
  for (guint i = self->open->len; i > 0; i--)
    {
      GumboTag kind = gotgan_markup_nesting_open_at (self, i - 1)->kind;

      if (kind == GUMBO_TAG_SVG || kind == GUMBO_TAG_MATH)
        return TRUE;
      if (kind != GUMBO_TAG_UNKNOWN)
        return FALSE;
    }
  return FALSE;
}

/* Closes all from @place on. Of two cells or their like that end at once the parser forgets to open one: what stands
 * before them is out of reach of end tags from then on. */
static void
gotgan_markup_nesting_close_from (GotganMarkupNesting *self, guint place)
{
  guint n_cells = 0;

  for (guint i = place; i < self->open->len; i++)
    n_cells += (gotgan_markup_nesting_traits_at (self, i) & TAG_CELL) != 0;
  if (n_cells > 1)
    self->hidden_before = self->n_opened + 1;
  g_array_set_size (self->open, place);
}

/* Closes the innermost open element that ends by rule @bit, and all inside it, unless its scope ends first. */
static void
gotgan_markup_nesting_imply_end (GotganMarkupNesting *self, guint bit)
{
  for (guint i = self->open->len; i > 0; i--)
    {
      const GotganTagRules *rules = &self->rules[gotgan_markup_nesting_open_at (self, i - 1)->kind];

      if (rules->closes & bit)
        {
          gotgan_markup_nesting_close_from (self, i - 1);
          return;
        }
      if (rules->stops & bit)
        return;
    }
}

static void
gotgan_markup_nesting_imply_ends (GotganMarkupNesting *self, GumboTag kind)
{
  guint starts = self->rules[kind].starts;

  for (guint i = 0; starts >> i != 0; i++)
    if (starts & (1u << i))
      gotgan_markup_nesting_imply_end (self, 1u << i);
}

/* --- Formatting elements ----------------------------------------------------------------------- */

static gboolean
gotgan_markup_nesting_is_open (const GotganMarkupNesting *self, const GotganFormat *format)
{
  return format->place < self->open->len
         && gotgan_markup_nesting_open_at (self, format->place)->serial == format->tag.serial;
}

void
gotgan_markup_nesting_text (GotganMarkupNesting *self)
{
  guint first = self->formats->len;

  while (
      first > 0
      && !gotgan_markup_nesting_is_open (self, gotgan_markup_nesting_format_at (self, first - 1)))
    first--;
  for (; first < self->formats->len && self->open->len <= self->max_depth; first++)
    {
      GotganFormat *format = gotgan_markup_nesting_format_at (self, first);

      format->place = self->open->len;
      g_array_append_val (self->open, format->tag);
    }
}

/* Of too many equal ones the first is forgotten, though it stays open. */
static void
gotgan_markup_nesting_forget_equal (GotganMarkupNesting *self, const GotganFormat *format)
{
  guint n_equal = 0;

  for (guint i = self->formats->len; i > 0; i--)
    {
      const GotganFormat *other = gotgan_markup_nesting_format_at (self, i - 1);

      n_equal += other->length == format->length
                 && memcmp (other->text, format->text, format->length) == 0;
      if (n_equal == MAX_EQUAL_FORMATS)
        {
          g_array_remove_index (self->formats, i - 1);
          return;
        }
    }
}

static void
gotgan_markup_nesting_start_format (GotganMarkupNesting *self, const GotganMarkupTag *tag,
                                    const GotganOpenTag *open)
{
  GotganFormat format = { .tag = *open, .text = tag->start };

  format.length = (gsize) (tag->stop - tag->start);
  gotgan_markup_nesting_text (self);
  gotgan_markup_nesting_forget_equal (self, &format);
  format.place = self->open->len;
  g_array_append_val (self->open, format.tag);
  g_array_append_val (self->formats, format);
}

/* Whether the tag stands in a cell or its like that began behind @format. */
static gboolean
gotgan_markup_nesting_is_hidden (const GotganMarkupNesting *self, const GotganFormat *format)
{
  if (format->tag.serial < self->hidden_before)
    return TRUE;
  for (guint i = self->open->len; i > 0; i--)
    if (gotgan_markup_nesting_traits_at (self, i - 1) & TAG_SCOPE)
      return gotgan_markup_nesting_open_at (self, i - 1)->serial > format->tag.serial;
  return FALSE;
}

/* Elements have moved from @place on; what is open has the order of the list. */
static void
gotgan_markup_nesting_settle_places (GotganMarkupNesting *self, guint place)
{
  guint index = 0;

  for (guint i = place; i < self->open->len; i++)
    {
      guint64 serial = gotgan_markup_nesting_open_at (self, i)->serial;

      if (!(gotgan_markup_nesting_traits_at (self, i) & TAG_FORMAT))
        continue;
      while (index < self->formats->len
             && gotgan_markup_nesting_format_at (self, index)->tag.serial < serial)
        index++;
      if (index < self->formats->len
          && gotgan_markup_nesting_format_at (self, index)->tag.serial == serial)
        gotgan_markup_nesting_format_at (self, index)->place = i;
    }
}

/* Ends the formatting element at @place: blocks in it stay open, with formatting elements around them. */
static void
gotgan_markup_nesting_pull_out (GotganMarkupNesting *self, guint place)
{
  guint last = place;
  guint n_kept = place;

  for (guint i = place + 1; i < self->open->len; i++)
    if (gotgan_markup_nesting_traits_at (self, i) & TAG_SPECIAL)
      last = i;
  for (guint i = place + 1; i <= last; i++)
    if (gotgan_markup_nesting_traits_at (self, i) & (TAG_SPECIAL | TAG_FORMAT))
      g_array_index (self->open, GotganOpenTag, n_kept++) =
          *gotgan_markup_nesting_open_at (self, i);
  g_array_set_size (self->open, n_kept);
  gotgan_markup_nesting_settle_places (self, place);
}

/* Returns: whether the parser knows a formatting element that the tag is the end of */
static gboolean
gotgan_markup_nesting_end_format (GotganMarkupNesting *self, GumboTag kind)
{
  for (guint i = self->formats->len; i > 0; i--)
    {
      const GotganFormat *format = gotgan_markup_nesting_format_at (self, i - 1);

      if (format->tag.kind != kind)
        continue;
      if (gotgan_markup_nesting_is_hidden (self, format))
        return FALSE;
      if (gotgan_markup_nesting_is_open (self, format))
        gotgan_markup_nesting_pull_out (self, format->place);
      g_array_remove_index (self->formats, i - 1);
      return TRUE;
    }
  return FALSE;
}

/* --- Tags -------------------------------------------------------------------------------------- */

static gboolean
gotgan_markup_nesting_has (const GotganMarkupNesting *self, GumboTag kind)
{
  for (guint i = self->open->len; i > 0; i--)
    if (gotgan_markup_nesting_open_at (self, i - 1)->kind == kind)
      return TRUE;
  return FALSE;
}

/* Parts go into a table, or a template of such; elsewhere the parser leaves them out. */
static gboolean
gotgan_markup_nesting_is_misplaced (const GotganMarkupNesting *self, GumboTag kind)
{
  return (self->rules[kind].traits & TAG_TABLE_PART) && kind != GUMBO_TAG_TABLE
         && !gotgan_markup_nesting_has (self, GUMBO_TAG_TABLE)
         && !gotgan_markup_nesting_has (self, GUMBO_TAG_TEMPLATE);
}

/* What ends what in a template or select depends on what stands before; here, an element ends with its own tag only. */
static gboolean
gotgan_markup_nesting_is_strict (const GotganMarkupNesting *self)
{
  return self->seen_strict
         && (gotgan_markup_nesting_has (self, GUMBO_TAG_TEMPLATE)
             || gotgan_markup_nesting_has (self, GUMBO_TAG_SELECT));
}

/* The parser knows elements of drawings by their names only. */
static gboolean
gotgan_markup_nesting_is_same (const GotganOpenTag *open, const GotganMarkupTag *tag, GumboTag kind)
{
  if (open->kind != GUMBO_TAG_UNKNOWN)
    return open->kind == kind;
  return open->name_length == tag->name_length
         && g_ascii_strncasecmp (open->name, tag->name, open->name_length) == 0;
}

static void
gotgan_markup_nesting_end_strictly (GotganMarkupNesting *self, const GotganMarkupTag *tag,
                                    GumboTag kind)
{
  gboolean whole = kind == GUMBO_TAG_TEMPLATE || kind == GUMBO_TAG_SELECT;
  guint place = self->open->len;

  while (place > 0)
    {
      const GotganOpenTag *open = gotgan_markup_nesting_open_at (self, --place);

      if (gotgan_markup_nesting_is_same (open, tag, kind))
        {
          gotgan_markup_nesting_close_from (self, place);
          return;
        }
      if (!whole || open->kind == GUMBO_TAG_TEMPLATE)
        return;
    }
}

static void
gotgan_markup_nesting_break_out (GotganMarkupNesting *self)
{
  while (gotgan_markup_nesting_is_foreign (self))
    gotgan_markup_nesting_close_from (self, self->open->len - 1);
}

/* In a drawing or formula tags have no meaning of their own, but for those that end it. */
static GumboTag
gotgan_markup_nesting_leave_foreign (GotganMarkupNesting *self, const GotganMarkupTag *tag,
                                     GumboTag kind)
{
  guint traits = self->rules[kind].traits;
  gboolean styled_font = kind == GUMBO_TAG_FONT && tag->stop > tag->attributes;

  if ((traits & TAG_ISLAND) || kind == GUMBO_TAG_SVG || kind == GUMBO_TAG_MATH)
    return kind;
  if (!(traits & TAG_BREAKS_OUT) && !styled_font)
    return GUMBO_TAG_UNKNOWN;
  gotgan_markup_nesting_break_out (self);
  return kind;
}

void
gotgan_markup_nesting_start (GotganMarkupNesting *self, const GotganMarkupTag *tag, GumboTag kind)
{
  gboolean foreign = gotgan_markup_nesting_is_foreign (self);
  GotganOpenTag open = { kind, tag->name, tag->name_length, ++self->n_opened };
  guint traits;

  if (foreign)
    open.kind = kind = gotgan_markup_nesting_leave_foreign (self, tag, kind);
  traits = self->rules[kind].traits;
  if (gotgan_markup_nesting_is_misplaced (self, kind))
    return;
  if (kind == GUMBO_TAG_SELECT && gotgan_markup_nesting_has (self, kind))
    {
      gotgan_markup_nesting_end_strictly (self, tag, kind);
      return;
    }
  self->seen_strict |= kind == GUMBO_TAG_SELECT || kind == GUMBO_TAG_TEMPLATE;
  if (traits & TAG_FORMAT)
    {
      if (kind == GUMBO_TAG_A || kind == GUMBO_TAG_NOBR)
        gotgan_markup_nesting_end_format (self, kind);
      gotgan_markup_nesting_start_format (self, tag, &open);
      return;
    }
  if (!gotgan_markup_nesting_is_strict (self) || kind == GUMBO_TAG_OPTION)
    gotgan_markup_nesting_imply_ends (self, kind);
  if ((traits & TAG_AS_TEXT) || !(traits & TAG_SPECIAL))
    gotgan_markup_nesting_text (self);
  if (!(traits & (TAG_VOID | TAG_OUTER)) && (!(traits & TAG_RAW) || foreign))
    g_array_append_val (self->open, open);
}

/* A form ends without what is open in it. */
static void
gotgan_markup_nesting_end_at (GotganMarkupNesting *self, guint place, GumboTag kind)
{
  if (kind != GUMBO_TAG_FORM)
    {
      gotgan_markup_nesting_close_from (self, place);
      return;
    }
  g_array_remove_index (self->open, place);
  gotgan_markup_nesting_settle_places (self, place);
}

/* Whether an end tag of @kind has no effect beyond an element of @passed. */
static gboolean
gotgan_markup_nesting_is_border (const GotganMarkupNesting *self, GumboTag kind, GumboTag passed)
{
  guint traits = self->rules[kind].traits;
  guint passed_traits = self->rules[passed].traits;

  if (traits & TAG_TABLE_PART)
    return passed == GUMBO_TAG_TABLE;
  if ((kind == GUMBO_TAG_LI && (passed == GUMBO_TAG_UL || passed == GUMBO_TAG_OL))
      || (kind == GUMBO_TAG_P && passed == GUMBO_TAG_BUTTON))
    return TRUE;
  return (passed_traits & TAG_SCOPE) || (!(traits & TAG_SPECIAL) && (passed_traits & TAG_SPECIAL));
}

static void
gotgan_markup_nesting_end_open (GotganMarkupNesting *self, const GotganMarkupTag *tag,
                                GumboTag kind)
{
  for (guint i = self->open->len; i > 0; i--)
    {
      const GotganOpenTag *open = gotgan_markup_nesting_open_at (self, i - 1);

      if (gotgan_markup_nesting_is_same (open, tag, kind))
        {
          gotgan_markup_nesting_end_at (self, i - 1, kind);
          return;
        }
      if (gotgan_markup_nesting_is_border (self, kind, open->kind))
        return;
    }
}

void
gotgan_markup_nesting_end (GotganMarkupNesting *self, const GotganMarkupTag *tag, GumboTag kind)
{
  /* "</br>" is a "<br>", and "</p>" may be a whole "<p></p>". */
  if (kind == GUMBO_TAG_BR || kind == GUMBO_TAG_P)
    gotgan_markup_nesting_break_out (self);
  if (kind == GUMBO_TAG_BR)
    gotgan_markup_nesting_text (self);
  else if (gotgan_markup_nesting_is_strict (self))
    gotgan_markup_nesting_end_strictly (self, tag, kind);
  else if (!(self->rules[kind].traits & TAG_FORMAT)
           || !gotgan_markup_nesting_end_format (self, kind))
    gotgan_markup_nesting_end_open (self, tag, kind);
}
