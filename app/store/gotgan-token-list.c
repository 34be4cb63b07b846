#include "config.h"

#include "app/store/gotgan-token-list.h"

#include <string.h>

static int
gotgan_token_list_add_cb (const GotganToken *token, gpointer user_data)
{
  GotganTokenList *self = user_data;
  GotganFoundToken found = {
    .text = g_string_chunk_insert_len (self->texts, token->text, (gssize) token->length),
    .start = token->start,
    .end = token->end,
    .head_end = token->head_end,
    .paired = token->paired,
    .lone = token->lone,
  };

  g_array_append_val (self->tokens, found);
  return 0;
}

GotganTokenList *
gotgan_token_list_new (const char *text, GotganTokenizeMode mode)
{
  GotganTokenList *self = g_new0 (GotganTokenList, 1);

  self->tokens = g_array_new (FALSE, FALSE, sizeof (GotganFoundToken));
  self->texts = g_string_chunk_new (1024);
  gotgan_tokenize (text, strlen (text), mode, gotgan_token_list_add_cb, self);
  return self;
}

void
gotgan_token_list_free (GotganTokenList *self)
{
  g_array_unref (self->tokens);
  g_string_chunk_free (self->texts);
  g_free (self);
}

const GotganFoundToken *
gotgan_token_list_get (GotganTokenList *self, guint index)
{
  return &g_array_index (self->tokens, GotganFoundToken, index);
}
