#include "config.h"

#include "app/import/gotgan-page.h"

#include <string.h>

/* Bytes of a class or id that are looked at. */
#define LONGEST_HINT 400

/* What a class or id says when one of the words stands in it: as a whole word between blanks, signs and changes of case for
 * "=word", anywhere in it otherwise. They were gathered from pages of newspapers, blogs and publishing systems. */
typedef struct
{
  guint hints;
  const char *words;
} GotganPageHintWords;

#define GOOD (PAGE_HINT_GOOD_CLASS)
#define BAD (PAGE_HINT_BAD_CLASS)

static const GotganPageHintWords hint_words[] = {
  { PAGE_HINT_AROUND,
    "-ad- breadcrumb community cover-wrap extra header legends menu remark replies reply_list rss "
    "disqus livere social supplemental ad-break agegate pager popup newsletter "
    "toolbar cookie taboola dable relatednews rel_news news_rel ranking =gnb =lnb =snb =sns "
    "subscribe-box signup" },
  { PAGE_HINT_AROUND | BAD,
    "banner combx comment footer gdpr related shoutbox sidebar skyscraper sponsor" },
  { PAGE_HINT_INSIDE, "column mathjax shadow embed =and" },
  { PAGE_HINT_INSIDE | GOOD, "article body content main" },
  { GOOD, "entry =page post text blog story" },
  { PAGE_HINT_AROUND | GOOD, "pagination" },
  { BAD,
    "-ad- =hid hidden com- contact masthead media meta outbrain promo scroll share shopping tags widget copyright" },
  { PAGE_HINT_BYLINE, "byline author dateline writtenby reporter journalist" },
  { PAGE_HINT_BODY,
    "articlebody article-body article_body article__body entry-content entry_content post-content post_content post-body "
    "story-body story_body storybody article-content article_content article__content article-text article_txt "
    "articletext storytext story-content news_body news-body newsbody bodytext" },
  { PAGE_HINT_COMMENTS,
    "=comments comment-list commentlist comment_list =disqus =livere =replies" },
  { PAGE_HINT_CAPTION,
    "=caption =captions =cap =figcaption =imgdesc img_desc =imgcaption photo_desc =photocaption" },
  { PAGE_HINT_SHARE, "=share sharedaddy" },
  { PAGE_HINT_SECTION, "=category =categories =topic =topics =kicker =eyebrow" },
  { PAGE_HINT_BESIDE,
    "=ad =ads =adv =advert =advertisement =advertising =adsense =adslot =dfp =gpt =banner =promo =promotion =sponsor "
    "=sponsored =taboola =outbrain =dable =share =sharing =sns =social =related =relation =relate =rel "
    "=recommend =recommended =recommendation =ranking =rank =popular =trending =mostread =comments =reply =replies "
    "=disqus =livere =newsletter =subscribe =subscription =signup =paywall =cookie =cookies =consent =gdpr =popup "
    "=modal =toast =nav =navbar =menu =breadcrumb =breadcrumbs =gnb =lnb =snb =footer =foot =sidebar =side =aside "
    "=byline =reporter =journalist =author =writer =copyright =tags =keyword =keywords =toolbar =btn =btns "
    "=button =buttons =fontsize =pager =pagination =poll =survey =ticker =video =videos =player =morenews =seealso "
    "=readmore =timestamp =dateline" },
};

typedef struct
{
  char *word;
  gsize length;
  gboolean whole;
  guint hints;
} GotganPageHintWord;

typedef struct
{
  /* By the first byte of a word. */
  GArray *words[128];
} GotganPageHintTable;

static gpointer
gotgan_page_make_hint_table (gpointer unused)
{
  GotganPageHintTable *table = g_new0 (GotganPageHintTable, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (hint_words); i++)
    {
      g_auto (GStrv) words = g_strsplit (hint_words[i].words, " ", -1);

      for (gsize j = 0; words[j] != NULL; j++)
        {
          gboolean whole = *words[j] == '=';
          GotganPageHintWord word = { g_strdup (words[j] + whole), strlen (words[j] + whole), whole,
                                      hint_words[i].hints };
          guint8 first = (guint8) *word.word;

          if (table->words[first] == NULL)
            table->words[first] = g_array_new (FALSE, FALSE, sizeof (GotganPageHintWord));
          g_array_append_val (table->words[first], word);
        }
    }
  return table;
}

static gboolean
gotgan_page_is_whole_word (const char *text, const char *lower, gsize start, gsize end)
{
  gboolean begins = start == 0 || !g_ascii_isalpha (lower[start - 1])
                    || (g_ascii_isupper (text[start]) && g_ascii_islower (text[start - 1]));

  return begins && (!g_ascii_isalpha (lower[end]) || g_ascii_isupper (text[end]));
}

static guint
gotgan_page_read_words (const char *text)
{
  static GOnce once = G_ONCE_INIT;
  const GotganPageHintTable *table = g_once (&once, gotgan_page_make_hint_table, NULL);
  char lower[LONGEST_HINT + 1];
  gsize length = 0;
  guint hints = 0;

  for (; length < LONGEST_HINT && text[length] != '\0'; length++)
    lower[length] = g_ascii_tolower (text[length]);
  lower[length] = '\0';
  for (gsize i = 0; i < length; i++)
    {
      const GArray *words = (guint8) lower[i] < 128 ? table->words[(guint8) lower[i]] : NULL;

      for (guint j = 0; words != NULL && j < words->len; j++)
        {
          const GotganPageHintWord *word = &g_array_index (words, GotganPageHintWord, j);

          if (strncmp (lower + i, word->word, word->length) == 0
              && (!word->whole || gotgan_page_is_whole_word (text, lower, i, i + word->length)))
            hints |= word->hints;
        }
    }
  return hints;
}

static gboolean
gotgan_page_is_styled_away (const char *style)
{
  for (const char *at = style; (at = strpbrk (at, "dDvV")) != NULL; at++)
    {
      const char *value = strchr (at, ':');

      if (value == NULL)
        return FALSE;
      value++;
      value += strspn (value, " \t");
      if ((g_ascii_strncasecmp (at, "display", 7) == 0
           && g_ascii_strncasecmp (value, "none", 4) == 0)
          || (g_ascii_strncasecmp (at, "visibility", 10) == 0
              && g_ascii_strncasecmp (value, "hidden", 6) == 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
gotgan_page_is_around_role (const char *role)
{
  static const char *const around[] = { "menu",    "menubar",     "complementary", "navigation",
                                        "alert",   "alertdialog", "dialog",        "search",
                                        "toolbar", "tooltip",     "banner",        NULL };

  return g_strv_contains (around, role);
}

static guint
gotgan_page_hint_id (const char *id)
{
  guint said = gotgan_page_read_words (id);
  guint hints = said & ~(guint) (GOOD | BAD);

  hints |= said & GOOD ? PAGE_HINT_GOOD_ID : 0;
  return hints | (said & BAD ? PAGE_HINT_BAD_ID : 0);
}

static guint
gotgan_page_read_hint (const char *name, const char *value)
{
  if (g_str_equal (name, "class"))
    return gotgan_page_read_words (value);
  if (g_str_equal (name, "id"))
    return gotgan_page_hint_id (value);
  if (g_str_equal (name, "hidden"))
    return PAGE_HINT_HIDDEN;
  if (g_str_equal (name, "aria-hidden"))
    return g_str_equal (value, "true") ? PAGE_HINT_HIDDEN : 0;
  if (g_str_equal (name, "style"))
    return strlen (value) < 10 * LONGEST_HINT && gotgan_page_is_styled_away (value)
               ? PAGE_HINT_HIDDEN
               : 0;
  if (g_str_equal (name, "role"))
    return gotgan_page_is_around_role (value) ? PAGE_HINT_ROLE_AROUND : 0;
  if (g_str_equal (name, "rel"))
    return g_str_equal (value, "author") ? PAGE_HINT_BYLINE : 0;
  if (g_str_equal (name, "itemprop"))
    return strstr (value, "articleBody") != NULL ? PAGE_HINT_BODY
           : strstr (value, "author") != NULL    ? PAGE_HINT_BYLINE
                                                 : 0;
  return 0;
}

guint
gotgan_page_read_hints (const GumboElement *node)
{
  guint hints = 0;

  for (guint i = 0; i < node->attributes.length; i++)
    {
      const GumboAttribute *attribute = node->attributes.data[i];

      /* The names that count begin with one of these. */
      if (strchr ("cihasr", *attribute->name) != NULL && *attribute->name != '\0')
        hints |= gotgan_page_read_hint (attribute->name, attribute->value);
    }
  return hints;
}

int
gotgan_page_weigh_hints (guint hints)
{
  int weight = 0;

  weight += hints & PAGE_HINT_GOOD_CLASS ? 25 : 0;
  weight -= hints & PAGE_HINT_BAD_CLASS ? 25 : 0;
  weight += hints & PAGE_HINT_GOOD_ID ? 25 : 0;
  weight -= hints & PAGE_HINT_BAD_ID ? 25 : 0;
  return weight;
}
