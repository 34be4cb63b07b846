#include "config.h"

#include "app/import/gotgan-import.h"

#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-draft.h"
#include "app/import/gotgan-entities.h"

#include <string.h>

/* Columns. A feed's own summary is seldom longer than this, and a news item that is whole is seldom shorter. */
#define WIDEST_TEASER 600
/* A single paragraph, or what the feed calls a summary, may be longer and still not be all. */
#define WIDEST_SUMMARY 1400
/* Columns of a line at an end that may be a remark of the feed. */
#define WIDEST_REMARK 200
/* Bytes at the end of a text that tell whether it goes on. */
#define LONGEST_END 100

/* Whether @text has a tag in it, and not only a "<". */
static gboolean
gotgan_item_has_tags (const char *text)
{
  for (const char *at = strchr (text, '<'); at != NULL; at = strchr (at + 1, '<'))
    if (g_ascii_isalpha (at[1]) || at[1] == '/' || at[1] == '!')
      return TRUE;
  return FALSE;
}

/* Feeds that escape their text twice: "&lt;p&gt;". */
static gboolean
gotgan_item_is_escaped (const char *text)
{
  static const char *const tags[] = { "&lt;p&gt;", "&lt;/p&gt;", "&lt;br",    "&lt;/a&gt;",
                                      "&lt;img",   "&lt;div",    "&lt;/b&gt;" };

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    if (strstr (text, tags[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Blank lines part the paragraphs of plain text, or every line is one. */
static void
gotgan_item_read_plain (GotganDraft *draft, const char *text)
{
  g_autofree char *decoded = gotgan_entities_decode (text);

  gotgan_draft_read_text (draft, decoded);
  for (guint i = 0; i < draft->blocks->len; i++)
    gotgan_draft_block (draft->blocks, i)->kept = TRUE;
}

static void
gotgan_item_read (GotganDraft *draft, const char *text, GotganSites *sites, const char *base)
{
  g_autofree char *unescaped = NULL;

  if (text == NULL)
    return;
  if (!gotgan_item_has_tags (text) && gotgan_item_is_escaped (text))
    {
      unescaped = gotgan_entities_decode (text);
      text = unescaped;
    }
  if (gotgan_item_has_tags (text))
    gotgan_draft_read_fragment (draft, text, sites, base);
  else
    gotgan_item_read_plain (draft, text);
}

/* "The post … appeared first on …": what blogs put below each text of their feed. */
static gboolean
gotgan_item_is_signature (const char *text)
{
  return (g_str_has_prefix (text, "The post ") && strstr (text, " appeared first on ") != NULL)
         || (g_str_has_prefix (text, "This article originally appeared on ")
             && strlen (text) < WIDEST_REMARK);
}

/* Words, or their start, at the end of a text that goes on elsewhere. */
static gboolean
gotgan_item_goes_on (const char *whole)
{
  static const char *const ends[] = { "…",
                                      "...",
                                      "[…]",
                                      "[...]",
                                      "(...)",
                                      "(…)",
                                      "[&#8230;]",
                                      "(계속)",
                                      "[계속]",
                                      "더 보기",
                                      "더보기",
                                      "전문 보기",
                                      "원문 보기",
                                      "계속 읽기",
                                      "자세히 보기",
                                      "기사 보기",
                                      "read more",
                                      "more…",
                                      "more...",
                                      "read on",
                                      "full story",
                                      "full article",
                                      "continue reading",
                                      "read more »",
                                      "continue reading →",
                                      "read more →",
                                      "more »",
                                      "続きを読む" };
  gsize size = strlen (whole);
  const char *text =
      size > LONGEST_END ? g_utf8_find_next_char (whole + size - LONGEST_END, NULL) : whole;
  g_autofree char *lower = g_utf8_strdown (text, -1);
  gsize length = strlen (lower);

  while (length > 0 && strchr (".>) ]", lower[length - 1]) != NULL && lower[length - 1] != '\0'
         && !g_str_has_suffix (lower, "...") && !g_str_has_suffix (lower, "]")
         && !g_str_has_suffix (lower, ")"))
    lower[--length] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (lower, ends[i]))
      return TRUE;
  if (text != whole)
    return FALSE;
  return g_str_has_prefix (lower, "continue reading ") || g_str_has_prefix (lower, "read more ")
         || g_str_has_prefix (lower, "read the full ")
         || g_str_has_prefix (lower, "read the rest ");
}

/* Whether the last block only leads to the page. */
static gboolean
gotgan_item_is_lead (GotganBlock *block)
{
  const GotganLineShape *shape = gotgan_block_shape (block);

  return shape->width <= 80 && !shape->ends && block->links != NULL
         && gotgan_item_goes_on (block->text);
}

/* Running text is asked for a few words only: the patterns of chrome would take longer than all the rest. */
static gboolean
gotgan_item_is_remark (GotganBlock *block)
{
  GotganChrome chrome;

  if (gotgan_item_is_signature (block->text))
    return TRUE;
  if (gotgan_block_shape (block)->width > WIDEST_REMARK)
    return FALSE;
  if (gotgan_block_is_prose (block) && strstr (block->text, "무단") == NULL
      && strstr (block->text, "ⓒ") == NULL && strstr (block->text, "©") == NULL
      && strcasestr (block->text, "rights reserved") == NULL)
    return FALSE;
  chrome = gotgan_block_chrome (block);
  return chrome != GOTGAN_CHROME_NONE && chrome != GOTGAN_CHROME_CAPTION;
}

/* Takes what is not the text off the end. Returns: whether it said that the text goes on elsewhere */
static gboolean
gotgan_item_trim_end (GotganDraft *draft)
{
  gboolean goes_on = FALSE;

  while (draft->blocks->len > 0)
    {
      GotganBlock *last = gotgan_draft_block (draft->blocks, draft->blocks->len - 1);

      if (gotgan_item_is_lead (last))
        goes_on = TRUE;
      else if (!gotgan_item_is_remark (last))
        break;
      g_ptr_array_set_size (draft->blocks, (int) draft->blocks->len - 1);
    }
  return goes_on;
}

static void
gotgan_item_drop_separators (GotganDraft *draft)
{
  GPtrArray *kept = g_ptr_array_new_full (draft->blocks->len, (GDestroyNotify) gotgan_block_free);

  for (guint i = 0; i < draft->blocks->len; i++)
    if (!gotgan_line_is_separator (gotgan_draft_block (draft->blocks, i)->text))
      g_ptr_array_add (kept, g_steal_pointer (&draft->blocks->pdata[i]));
  g_ptr_array_unref (draft->blocks);
  draft->blocks = kept;
}

static gboolean
gotgan_item_is_teaser (GotganDraft *draft, const GotganFeedItem *item)
{
  /* Some feeds say the same in both. */
  gboolean summary =
      item->content == NULL
      || (item->summary != NULL && strlen (item->content) <= strlen (item->summary) * 6 / 5);
  guint64 width = 0;

  for (guint i = 0; i < draft->blocks->len; i++)
    width += gotgan_block_shape (gotgan_draft_block (draft->blocks, i))->width;
  if (width < WIDEST_TEASER)
    return TRUE;
  return width < WIDEST_SUMMARY && (summary || draft->blocks->len == 1);
}

/* Content, else summary, else title. Returns: whether it is less than the whole text */
static gboolean
gotgan_item_fill (GotganDraft *draft, const GotganFeedItem *item, GotganSites *sites)
{
  const char *base = item->base != NULL ? item->base : item->url;
  gboolean goes_on;
  GotganBlock *last;

  gotgan_item_read (draft, item->content, sites, base);
  goes_on = gotgan_item_trim_end (draft);
  if (draft->blocks->len == 0)
    {
      gotgan_item_read (draft, item->summary, sites, base);
      goes_on = gotgan_item_trim_end (draft) || goes_on;
    }
  gotgan_item_drop_separators (draft);
  if (draft->blocks->len == 0)
    {
      if (draft->title != NULL)
        g_ptr_array_add (draft->blocks,
                         gotgan_block_new (GOTGAN_PARAGRAPH_TEXT, g_strdup (draft->title)));
      return TRUE;
    }
  last = gotgan_draft_block (draft->blocks, draft->blocks->len - 1);
  return goes_on || gotgan_item_goes_on (last->text) || gotgan_item_is_teaser (draft, item);
}

static void
gotgan_item_read_metadata (GotganDraft *draft, const GotganFeedItem *item, const char *feed_title,
                           GotganSites *sites)
{
  gotgan_draft_learn (&draft->title, item->title);
  gotgan_draft_learn (&draft->publisher, feed_title);
  gotgan_draft_learn (&draft->published, item->published);
  /* Atom asks for the time of the last change only. */
  gotgan_draft_learn (&draft->published, item->modified);
  draft->url = gotgan_sites_dup_address (sites, item->url, item->base);
  for (gsize i = 0; item->authors != NULL && item->authors[i] != NULL; i++)
    g_ptr_array_add (draft->authors, g_strdup (item->authors[i]));
}

/* The picture that the feed names goes on top, unless the text has it anyway. */
static void
gotgan_item_add_picture (GotganDraft *draft, const GotganFeedItem *item, GotganSites *sites)
{
  g_autofree char *url = gotgan_sites_dup_address (sites, item->picture, item->base);
  GotganBlock *first = gotgan_draft_block (draft->blocks, 0);

  for (guint i = 0; url != NULL && i < draft->blocks->len; i++)
    {
      GPtrArray *pictures = gotgan_draft_block (draft->blocks, i)->pictures;

      for (guint j = 0; pictures != NULL && j < pictures->len; j++)
        if (g_str_equal (((GotganBlockPicture *) g_ptr_array_index (pictures, j))->url, url))
          return;
    }
  if (url == NULL)
    return;
  if (first->pictures == NULL)
    first->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_block_picture_free);
  g_ptr_array_insert (first->pictures, 0, gotgan_block_picture_new (url, NULL));
}

GotganArticle *
gotgan_import_feed_item (const GotganFeedItem *item, const char *feed_title, GotganSites *sites,
                         gboolean *is_teaser, GError **error)
{
  g_autoptr (GotganDraft) draft = gotgan_draft_new ();
  gboolean partial;

  if ((item->content != NULL && strlen (item->content) > GOTGAN_IMPORT_MAX_BYTES)
      || (item->summary != NULL && strlen (item->summary) > GOTGAN_IMPORT_MAX_BYTES))
    {
      g_set_error_literal (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_TOO_LARGE,
                           "The item is larger than an article can be");
      return NULL;
    }
  gotgan_item_read_metadata (draft, item, feed_title, sites);
  partial = gotgan_item_fill (draft, item, sites);
  if (draft->blocks->len == 0)
    {
      g_set_error_literal (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_EMPTY,
                           "There is neither text nor a title in the item");
      return NULL;
    }
  gotgan_item_add_picture (draft, item, sites);
  if (is_teaser != NULL)
    *is_teaser = partial && draft->url != NULL;
  return gotgan_draft_finish (draft, gotgan_draft_language (draft));
}
