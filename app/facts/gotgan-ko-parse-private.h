#pragma once

#include "app/facts/gotgan-ko-parse.h"

G_BEGIN_DECLS

/* How words are linked: gotgan-ko-parse.c passes over the sentence, gotgan-ko-parse-take.c tells what a verb takes,
 * gotgan-ko-parse-hidden.c finds verbs that do not look like one. */

#define GOTGAN_KO_MAX_WAITING 8

/**
 * GotganKoLink:
 * @open: (element-type guint): nouns that wait for a verb, the nearest last
 * @waiting: words that wait for the noun behind them
 * @topic: the word with 은/는 that holds here, or %GOTGAN_KO_NONE
 * @before: the last verb that closed a clause, or %GOTGAN_KO_NONE
 * @group: see GotganKoWord
 */
typedef struct
{
  const GotganReading *reading;
  GArray *words;
  GArray *open;
  guint waiting[GOTGAN_KO_MAX_WAITING];
  guint n_waiting;
  guint topic;
  guint before;
  guint group;
} GotganKoLink;

static inline GotganKoWord *
gotgan_ko_link_word (GotganKoLink *link, guint index)
{
  return &g_array_index (link->words, GotganKoWord, index);
}

/* The noun that waits @depth below the nearest one, or %GOTGAN_KO_NONE. */
static inline guint
gotgan_ko_link_top (GotganKoLink *link, guint depth)
{
  return link->open->len > depth ? g_array_index (link->open, guint, link->open->len - 1 - depth)
                                 : GOTGAN_KO_NONE;
}

void gotgan_ko_link_attach (GotganKoLink *link, guint child, guint head);
/* Makes the nearest waiting noun a dependent of @index. */
void gotgan_ko_link_take_top (GotganKoLink *link, guint index);
/* Whether the word is a name, or stands behind one. */
gboolean gotgan_ko_link_names_party (GotganKoLink *link, guint index);
/* The nouns that belong to the verb of a clause inside another, and all that wait. */
void gotgan_ko_link_take_own (GotganKoLink *link, guint index);
void gotgan_ko_link_take_all (GotganKoLink *link, guint index);
/* Makes a verb of a noun or a particle that works as one here. */
void gotgan_ko_link_find_hidden_verb (GotganKoLink *link, guint index);

G_END_DECLS
