#include "config.h"

#include "app/base/gotgan-initials.h"

#include "app/base/gotgan-text.h"

/* Hangul syllables as Unicode counts them: 19 initials, 21 vowels, 28 codas with none. */
#define SYLLABLES 0xac00
#define LAST_SYLLABLE 0xd7a3
#define N_CODAS 28
#define N_PER_INITIAL (21 * N_CODAS)

/* Jamo that begin a syllable, and those that end one; folding makes one or the other of each consonant that is typed. */
#define INITIALS 0x1100
#define LAST_INITIAL 0x1112
#define CODAS 0x11a7
#define LAST_CODA 0x11c2

#define NONE G_MAXUINT

/* What a coda is when it turns out to begin the next syllable: what stays, as a coda, and the initial that goes on. */
static const struct
{
  guchar stays;
  guchar initial;
} codas[N_CODAS] = {
  { 0, 0xff }, { 0, 0 },  { 0, 1 },  { 1, 9 },  { 0, 2 },  { 4, 12 }, { 4, 18 },
  { 0, 3 },    { 0, 5 },  { 8, 0 },  { 8, 6 },  { 8, 7 },  { 8, 9 },  { 8, 16 },
  { 8, 17 },   { 8, 18 }, { 0, 6 },  { 0, 7 },  { 17, 9 }, { 0, 9 },  { 0, 10 },
  { 0, 11 },   { 0, 12 }, { 0, 14 }, { 0, 15 }, { 0, 16 }, { 0, 17 }, { 0, 18 },
};

static gboolean
is_syllable (gunichar c)
{
  return c >= SYLLABLES && c <= LAST_SYLLABLE;
}

/* Returns the initial of a syllable, or of a lone consonant; NONE of all else */
static guint
get_initial (gunichar c)
{
  if (is_syllable (c))
    return (c - SYLLABLES) / N_PER_INITIAL;
  return c >= INITIALS && c <= LAST_INITIAL ? c - INITIALS : NONE;
}

/* Takes the syllables at @name for which the consonant stands: one, or two for one like ㄳ. Returns what is behind them. */
static const char *
take_consonant (const char *name, gunichar c)
{
  guint coda = c > CODAS && c <= LAST_CODA ? c - CODAS : 0;
  guint initial = coda != 0 ? codas[coda].initial : get_initial (c);

  if (coda != 0 && codas[coda].stays != 0)
    {
      if (get_initial (g_utf8_get_char (name)) != codas[codas[coda].stays].initial)
        return NULL;
      name = g_utf8_next_char (name);
    }
  if (*name == '\0' || get_initial (g_utf8_get_char (name)) != initial)
    return NULL;
  return g_utf8_next_char (name);
}

/* The same for a syllable; @last says that nothing follows it. */
static const char *
take_syllable (const char *name, gunichar c, gboolean last)
{
  gunichar found = g_utf8_get_char (name);
  guint coda = gotgan_text_coda (c);
  gunichar staying = c - coda + codas[coda].stays;

  if (!is_syllable (found))
    return NULL;
  if (found == c || (last && coda == 0 && found - gotgan_text_coda (found) == c))
    return g_utf8_next_char (name);
  if (coda == 0 || found != staying)
    return NULL;
  name = g_utf8_next_char (name);
  return get_initial (g_utf8_get_char (name)) == codas[coda].initial ? g_utf8_next_char (name)
                                                                     : NULL;
}

static gboolean
stands_at (const char *name, const char *wanted)
{
  while (*wanted != '\0' && name != NULL)
    {
      gunichar c = g_utf8_get_char (wanted);

      wanted = g_utf8_next_char (wanted);
      if (is_syllable (c))
        name = take_syllable (name, c, *wanted == '\0');
      else if ((c >= INITIALS && c <= LAST_INITIAL) || (c > CODAS && c <= LAST_CODA))
        name = *name != '\0' ? take_consonant (name, c) : NULL;
      else
        name = g_utf8_get_char (name) == c ? g_utf8_next_char (name) : NULL;
    }
  return name != NULL;
}

guint
gotgan_initials_find (const char *name, const char *wanted)
{
  guint at = 0;

  if (*wanted == '\0')
    return 0;
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p), at++)
    if (stands_at (p, wanted))
      return at;
  return NONE;
}

guint
gotgan_initials_rank (guint place)
{
  return place != 0 ? 1 : 0;
}

gboolean
gotgan_initials_begin (const char *name, const char *wanted)
{
  return stands_at (name, wanted);
}

gboolean
gotgan_initials_match (const char *name, const char *wanted)
{
  g_autofree char *folded = gotgan_text_fold (name);
  g_autofree char *key = gotgan_text_fold (wanted);

  return gotgan_initials_find (folded, key) != NONE;
}
