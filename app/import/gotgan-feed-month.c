#include "config.h"

#include "app/import/gotgan-feed-moment.h"

#include <string.h>

/* How names of months begin in the languages in which feeds were seen to print them; the longest that fits says which. */
static const struct
{
  const char *stem;
  int month;
} stems[] = {
  { "jan", 1 },      { "ene", 1 },   { "gen", 1 },   { "янв", 1 },  { "ιαν", 1 },  { "sty", 1 },
  { "led", 1 },      { "oca", 1 },   { "tammi", 1 }, { "feb", 2 },  { "fév", 2 },  { "fev", 2 },
  { "фев", 2 },      { "φεβ", 2 },   { "lut", 2 },   { "úno", 2 },  { "şub", 2 },  { "helmi", 2 },
  { "mar", 3 },      { "mär", 3 },   { "már", 3 },   { "mrt", 3 },  { "maa", 3 },  { "мар", 3 },
  { "μάρ", 3 },      { "μαρ", 3 },   { "bře", 3 },   { "apr", 4 },  { "abr", 4 },  { "avr", 4 },
  { "ápr", 4 },      { "апр", 4 },   { "απρ", 4 },   { "kwi", 4 },  { "dub", 4 },  { "nis", 4 },
  { "huhti", 4 },    { "mai", 5 },   { "may", 5 },   { "maj", 5 },  { "mag", 5 },  { "mei", 5 },
  { "máj", 5 },      { "maí", 5 },   { "май", 5 },   { "мая", 5 },  { "μάι", 5 },  { "μαΐ", 5 },
  { "μαι", 5 },      { "kvě", 5 },   { "touko", 5 }, { "jun", 6 },  { "juin", 6 }, { "jún", 6 },
  { "giu", 6 },      { "haz", 6 },   { "июн", 6 },   { "ιουν", 6 }, { "ιούν", 6 }, { "cze", 6 },
  { "červen", 6 },   { "kesä", 6 },  { "jul", 7 },   { "juil", 7 }, { "júl", 7 },  { "lug", 7 },
  { "tem", 7 },      { "июл", 7 },   { "ιουλ", 7 },  { "ιούλ", 7 }, { "lip", 7 },  { "heinä", 7 },
  { "aug", 8 },      { "ago", 8 },   { "aoû", 8 },   { "aou", 8 },  { "ağu", 8 },  { "авг", 8 },
  { "αυγ", 8 },      { "αύγ", 8 },   { "sie", 8 },   { "srp", 8 },  { "elo", 8 },  { "sep", 9 },
  { "set", 9 },      { "сен", 9 },   { "σεπ", 9 },   { "wrz", 9 },  { "zář", 9 },  { "eyl", 9 },
  { "syys", 9 },     { "szept", 9 }, { "oct", 10 },  { "okt", 10 }, { "ott", 10 }, { "out", 10 },
  { "окт", 10 },     { "οκτ", 10 },  { "paź", 10 },  { "říj", 10 }, { "eki", 10 }, { "loka", 10 },
  { "nov", 11 },     { "ноя", 11 },  { "νοε", 11 },  { "νοέ", 11 }, { "lis", 11 }, { "kas", 11 },
  { "marras", 11 },  { "dec", 12 },  { "dez", 12 },  { "dic", 12 }, { "déc", 12 }, { "des", 12 },
  { "дек", 12 },     { "δεκ", 12 },  { "gru", 12 },  { "pro", 12 }, { "ara", 12 }, { "joulu", 12 },
  { "červenec", 7 },
};

int
gotgan_feed_month_of (const char *word, gsize length)
{
  gsize best = 0;
  int month = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (stems); i++)
    {
      gsize size = strlen (stems[i].stem);

      if (size > best && size <= length && strncmp (word, stems[i].stem, size) == 0)
        {
          best = size;
          month = stems[i].month;
        }
    }
  return month;
}
