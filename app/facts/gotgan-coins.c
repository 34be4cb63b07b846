#include "config.h"

#include "app/facts/gotgan-coins.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-figure.h"
#include "app/facts/gotgan-money.h"

#include <string.h>

/* A name that the article uses, and the currency whose country it speaks of most. */
typedef struct
{
  const char *name;
  const char *code;
  const char *country;
  guint n_mentions;
} Coin;

struct _GotganCoins
{
  GArray *list;
};

/* --- Words of countries ------------------------------------------------------------------------ */

static gboolean
is_latin_letter (gunichar c)
{
  return g_unichar_isalpha (c) && !gotgan_text_is_hangul (c);
}

/* "India" in "India's" and "인도" in "인도는", but neither in "Indiana" nor in "인도네시아". */
static gboolean
stands_alone (GotganCues *cues, const char *text, gsize limit, const char *end)
{
  gboolean korean = gotgan_text_is_hangul (g_utf8_get_char (g_utf8_prev_char (end)));
  gunichar next = g_utf8_get_char (end);
  gsize particle_end;

  if (!g_unichar_isalpha (next))
    return TRUE;
  if (!korean)
    return !is_latin_letter (next);
  return gotgan_cues_particle (cues, text, limit, end - text, &particle_end) != NULL;
}

static gboolean
starts_word (const char *text, const char *start)
{
  return start == text || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (start)));
}

/* How often @word, which may end in "*", stands in @text. */
static guint
count (GotganCues *cues, const char *text, const char *word)
{
  gsize length = strlen (word);
  gboolean open = g_str_has_suffix (word, "*");
  g_autofree char *letters = g_strndup (word, open ? length - 1 : length);
  gsize limit = text != NULL ? strlen (text) : 0;
  guint n = 0;

  length = strlen (letters);
  for (const char *p = limit > 0 && length > 0 ? strstr (text, letters) : NULL; p != NULL;
       p = strstr (p + length, letters))
    if (starts_word (text, p) && (open || stands_alone (cues, text, limit, p + length)))
      n++;
  return n;
}

static guint
count_country (GotganCues *cues, GotganArticle *article, const char *country)
{
  g_auto (GStrv) words = g_strsplit (country, ";", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      n += count (cues, gotgan_article_get_title (article), words[i]);
      for (guint j = 0; j < gotgan_article_get_n_paragraphs (article); j++)
        n += count (cues, gotgan_article_get_paragraph (article, j)->text, words[i]);
    }
  return n;
}

/* --- Coins ------------------------------------------------------------------------------------- */

/* A figure may touch the name: "3000만페소". */
static gboolean
is_used (GotganArticle *article, const char *name)
{
  const char *title = gotgan_article_get_title (article);

  if (title != NULL && strstr (title, name) != NULL)
    return TRUE;
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    if (strstr (gotgan_article_get_paragraph (article, i)->text, name) != NULL)
      return TRUE;
  return FALSE;
}

static Coin *
coin_of (GotganCoins *self, const char *name)
{
  for (guint i = 0; i < self->list->len; i++)
    if (g_str_equal (g_array_index (self->list, Coin, i).name, name))
      return &g_array_index (self->list, Coin, i);
  return NULL;
}

GotganCoins *
gotgan_coins_new (GotganWordTable *table, GotganCues *cues, GotganArticle *article)
{
  GotganCoins *self = g_new0 (GotganCoins, 1);

  self->list = g_array_new (FALSE, FALSE, sizeof (Coin));
  for (guint i = 0; i < gotgan_word_table_get_n_words (table); i++)
    {
      const GotganWord *row = gotgan_word_table_get_word (table, i);
      Coin found = { row->text, row->columns[0], row->columns[1], 0 };
      Coin *coin = coin_of (self, row->text);

      if (coin == NULL)
        {
          if (!is_used (article, row->text))
            continue;
          g_array_append_val (self->list, (Coin) { row->text });
          coin = coin_of (self, row->text);
        }
      found.n_mentions = count_country (cues, article, found.country);
      if (found.n_mentions > coin->n_mentions)
        *coin = found;
    }
  return self;
}

void
gotgan_coins_free (GotganCoins *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->list);
  g_free (self);
}

/* "Danish crowns" needs no guess. */
static gboolean
names_country (const char *start, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isupper (start[i]))
      return TRUE;
  return FALSE;
}

void
gotgan_coins_settle (const GotganCoins *self, const char *text, GArray *money)
{
  for (guint i = 0; i < money->len; i++)
    {
      GotganMoneyMention *mention = &g_array_index (money, GotganMoneyMention, i);
      gsize length = mention->end - mention->start;

      for (guint j = 0; j < self->list->len; j++)
        {
          const Coin *coin = &g_array_index (self->list, Coin, j);

          if (coin->n_mentions > 0 && !names_country (text + mention->start, length)
              && g_strstr_len (text + mention->start, (gssize) length, coin->name) != NULL)
            g_strlcpy (mention->money.currency, coin->code, GOTGAN_CURRENCY_SIZE);
        }
    }
}
