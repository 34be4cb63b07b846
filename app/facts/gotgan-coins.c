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

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *p = text != NULL ? strstr (text, word) : NULL; p != NULL;
       p = strstr (p + strlen (word), word))
    n++;
  return n;
}

static guint
count_in_article (GotganArticle *article, const char *word)
{
  guint n = count (gotgan_article_get_title (article), word);

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    n += count (gotgan_article_get_paragraph (article, i)->text, word);
  return n;
}

static guint
count_country (GotganArticle *article, const char *country)
{
  g_auto (GStrv) words = g_strsplit (country, ";", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += count_in_article (article, words[i]);
  return n;
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
gotgan_coins_new (GotganWordTable *table, GotganArticle *article)
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
          if (count_in_article (article, row->text) == 0)
            continue;
          g_array_append_val (self->list, (Coin) { row->text });
          coin = coin_of (self, row->text);
        }
      found.n_mentions = count_country (article, found.country);
      if (found.n_mentions > coin->n_mentions)
        *coin = found;
    }
  return self;
}

void
gotgan_coins_free (GotganCoins *self)
{
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
