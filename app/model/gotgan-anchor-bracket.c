#include "config.h"

#include "app/model/gotgan-anchor-sign.h"

/* Letters of a bracket that is a part of a word: "(un)known", "회사(들)". */
#define PIECE 3

/* Returns: how many code points the bracket that opens at @at holds; 0 when it does not close nearby */
static guint
measure_bracket (const GotganAnchorSource *source, guint at, gunichar close)
{
  for (guint i = 1; i <= GOTGAN_ANCHOR_NEAR; i++)
    {
      gunichar c = gotgan_anchor_get_char (source, (gint64) at + i);

      if (c == close)
        return i - 1;
    }
  return 0;
}

static gboolean
holds_figure (const GotganAnchorSource *source, guint at, guint length)
{
  gunichar first = gotgan_anchor_get_char (source, at);
  guint spaces = 0;

  for (guint i = 0; i < length; i++)
    spaces += g_unichar_isspace (gotgan_anchor_get_char (source, at + i)) ? 1 : 0;
  return spaces <= 2
         && (gotgan_anchor_is_figure_at (source, at)
             || ((gotgan_anchor_is_dash (first) || first == '+'
                  || (first >= 0x25b2 && first <= 0x25bd))
                 && gotgan_anchor_is_figure_at (source, at + 1)));
}

/* The bracket around a loss in accounts, "(12억원)", and around a part of a word, "(un)known". */
gboolean
gotgan_anchor_counts_bracket (const GotganAnchorSource *source, guint at)
{
  gunichar c = source->chars[at];
  guint length = c == '(' || c == '[' ? measure_bracket (source, at, c == '(' ? ')' : ']') : 0;

  if (length == 0)
    return FALSE;
  if (holds_figure (source, at + 1, length))
    return TRUE;
  /* "(주)" is a company's form, as is "㈜". */
  if (length > PIECE || gotgan_anchor_get_char (source, at + 1) == 0xc8fc)
    return FALSE;
  for (guint i = 1; i <= length; i++)
    if (!g_unichar_isalpha (gotgan_anchor_get_char (source, at + i)))
      return FALSE;
  return g_unichar_isalpha (gotgan_anchor_get_char (source, at + length + 2))
         || gotgan_anchor_is_latin (gotgan_anchor_get_char (source, (gint64) at - 1));
}

/* The signs of titles, <곳간>; others are signs of order. */
gboolean
gotgan_anchor_is_title_bracket (const GotganAnchorSource *source, guint at)
{
  if (source->chars[at] == '<')
    return g_unichar_isalpha (gotgan_anchor_get_char (source, at + 1))
           && measure_bracket (source, at, '>') > 0;
  for (guint i = 1; source->chars[at] == '>' && i <= GOTGAN_ANCHOR_NEAR; i++)
    if (gotgan_anchor_get_char (source, (gint64) at - i) == '<')
      return gotgan_anchor_is_title_bracket (source, at - i);
  return FALSE;
}
