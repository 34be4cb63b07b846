#pragma once

#include "app/store/gotgan-tokenizer.h"

G_BEGIN_DECLS

/** A #GotganToken that has been kept; @text is terminated and belongs to the list. */
typedef struct
{
  const char *text;
  gsize start;
  gsize end;
  gsize head_end;
  gboolean paired;
  gboolean lone;
} GotganFoundToken;

/**
 * GotganTokenList:
 * @tokens: (element-type GotganFoundToken): in the order of the text
 *
 * All tokens of a text.
 */
typedef struct
{
  GArray *tokens;
  GStringChunk *texts;
} GotganTokenList;

/** @text: any bytes. Returns: (transfer full): */
GotganTokenList *gotgan_token_list_new (const char *text, GotganTokenizeMode mode);
void gotgan_token_list_free (GotganTokenList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganTokenList, gotgan_token_list_free)

const GotganFoundToken *gotgan_token_list_get (GotganTokenList *self, guint index);

G_END_DECLS
