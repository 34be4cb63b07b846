#include "config.h"

#include "app/import/gotgan-arena.h"

#include <stdalign.h>
#include <stddef.h>

/* Bytes of a chunk; the first is small for small pages. A piece of a quarter of one gets memory of its own. */
#define FIRST_CHUNK ((gsize) 64 * 1024)
#define LARGEST_CHUNK ((gsize) 1024 * 1024)

typedef struct _GotganArenaChunk GotganArenaChunk;

struct _GotganArenaChunk
{
  GotganArenaChunk *next;
  alignas (max_align_t) char bytes[];
};

struct _GotganArena
{
  GotganArenaChunk *chunks;
  char *at;
  gsize left;
  gsize next_size;
};

GotganArena *
gotgan_arena_new (void)
{
  GotganArena *self = g_new0 (GotganArena, 1);

  self->next_size = FIRST_CHUNK;
  return self;
}

void
gotgan_arena_free (GotganArena *self)
{
  for (GotganArenaChunk *chunk = self->chunks; chunk != NULL;)
    {
      GotganArenaChunk *next = chunk->next;

      g_free (chunk);
      chunk = next;
    }
  g_free (self);
}

static char *
gotgan_arena_add_chunk (GotganArena *self, gsize size)
{
  GotganArenaChunk *chunk = g_malloc (sizeof (GotganArenaChunk) + size);

  chunk->next = self->chunks;
  self->chunks = chunk;
  return chunk->bytes;
}

void *
gotgan_arena_allocate (void *arena, size_t size)
{
  GotganArena *self = arena;
  gsize whole = (size + alignof (max_align_t) - 1) / alignof (max_align_t) * alignof (max_align_t);
  void *piece;

  if (whole > self->next_size / 4)
    return gotgan_arena_add_chunk (self, whole);
  if (whole > self->left)
    {
      self->at = gotgan_arena_add_chunk (self, self->next_size);
      self->left = self->next_size;
      self->next_size = MIN (2 * self->next_size, LARGEST_CHUNK);
    }
  piece = self->at;
  self->at += whole;
  self->left -= whole;
  return piece;
}

void
gotgan_arena_keep (void *arena, void *piece)
{
}
