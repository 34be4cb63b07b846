#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganArena:
 *
 * Memory that is given out piece by piece and taken back as a whole: parsing a page asks for ten thousands of small pieces,
 * and malloc() takes a third of its time.
 */
typedef struct _GotganArena GotganArena;

GotganArena *gotgan_arena_new (void);
void gotgan_arena_free (GotganArena *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganArena, gotgan_arena_free)

/** Returns: (transfer none): @size bytes, aligned for anything, that last as long as @arena, a #GotganArena */
void *gotgan_arena_allocate (void *arena, size_t size);

/** The deallocator beside it: nothing is taken back before the end. */
void gotgan_arena_keep (void *arena, void *piece);

G_END_DECLS
