#include "config.h"

#include "app/sync/gotgan-host-turns.h"

/* Looking through all of them takes no longer than so many take to come. */
#define FEW_HOSTS 64

typedef struct
{
  gint64 next;
  gint64 held;
  gboolean is_under_way;
  guint n_stalls;
} Turn;

/* @prune_at: when so many are remembered, those whose time has passed are looked for */
struct _GotganHostTurns
{
  GHashTable *turns;
  guint prune_at;
};

GotganHostTurns *
gotgan_host_turns_new (void)
{
  GotganHostTurns *self = g_new (GotganHostTurns, 1);

  self->turns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->prune_at = FEW_HOSTS;
  return self;
}

void
gotgan_host_turns_free (GotganHostTurns *self)
{
  g_hash_table_unref (self->turns);
  g_free (self);
}

char *
gotgan_host_turns_dup_host (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return g_ascii_strdown (host != NULL ? host : "", -1);
}

static gboolean
is_past (gpointer host, gpointer data, gpointer user_data)
{
  const Turn *turn = data;
  gint64 now = *(const gint64 *) user_data;

  return turn->next <= now && turn->held <= now && !turn->is_under_way;
}

static Turn *
ensure_turn (GotganHostTurns *self, const char *host)
{
  Turn *turn = g_hash_table_lookup (self->turns, host);

  if (turn == NULL)
    {
      turn = g_new0 (Turn, 1);
      g_hash_table_insert (self->turns, g_strdup (host), turn);
    }
  return turn;
}

gint64
gotgan_host_turns_take (GotganHostTurns *self, const char *host, gint64 now, gint64 pause)
{
  Turn *turn;
  gint64 time;

  if (g_hash_table_size (self->turns) >= self->prune_at)
    {
      g_hash_table_foreach_remove (self->turns, is_past, &now);
      self->prune_at = MAX (2 * g_hash_table_size (self->turns), FEW_HOSTS);
    }
  turn = ensure_turn (self, host);
  time = MAX (turn->next, now);
  turn->next = time + pause;
  return time;
}

gboolean
gotgan_host_turns_begin (GotganHostTurns *self, const char *host)
{
  Turn *turn = ensure_turn (self, host);
  gboolean may = !turn->is_under_way;

  turn->is_under_way = TRUE;
  return may;
}

void
gotgan_host_turns_end (GotganHostTurns *self, const char *host)
{
  ensure_turn (self, host)->is_under_way = FALSE;
}

guint
gotgan_host_turns_count (GotganHostTurns *self, const char *host, gboolean is_stalled)
{
  Turn *turn = ensure_turn (self, host);

  turn->n_stalls = is_stalled ? turn->n_stalls + 1 : 0;
  return turn->n_stalls;
}

void
gotgan_host_turns_hold (GotganHostTurns *self, const char *host, gint64 until)
{
  Turn *turn = ensure_turn (self, host);

  turn->held = MAX (turn->held, until);
}

gint64
gotgan_host_turns_get_held (GotganHostTurns *self, const char *host, gint64 now)
{
  const Turn *turn = g_hash_table_lookup (self->turns, host);

  return turn != NULL && turn->held > now ? turn->held : 0;
}

guint
gotgan_host_turns_get_n_hosts (GotganHostTurns *self)
{
  return g_hash_table_size (self->turns);
}
