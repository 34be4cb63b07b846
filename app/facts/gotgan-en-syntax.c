/* The build of an English sentence. */

#include "config.h"

#include "app/facts/gotgan-en-syntax-private.h"

#include "app/base/gotgan-text.h"

GotganEnSyntax *
gotgan_en_syntax_new (GotganEnWords *words, const GotganReading *reading)
{
  GotganEnSyntax *self = g_new0 (GotganEnSyntax, 1);

  self->reading = reading;
  self->tokens = gotgan_en_tokens_new (words, reading);
  self->phrases = g_array_new (FALSE, FALSE, sizeof (GotganEnPhrase));
  gotgan_en_chunk (self);
  gotgan_en_attach (self);
  return self;
}

void
gotgan_en_syntax_free (GotganEnSyntax *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->tokens);
  g_array_unref (self->phrases);
  g_free (self);
}

gboolean
gotgan_en_token_is (const GotganEnSyntax *self, guint token, const char *word)
{
  const GotganEnToken *t = gotgan_en_token (self, token);

  return gotgan_text_span_is (self->reading->text, t->start, t->end, word);
}

gint
gotgan_en_phrase_at (const GotganEnSyntax *self, gsize at)
{
  guint low = 0;
  guint high = self->phrases->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, middle);

      if (at < phrase->start)
        high = middle;
      else if (at >= phrase->end)
        low = middle + 1;
      else
        return middle;
    }
  return -1;
}

static void
print_phrase (const GotganEnSyntax *self, guint index, GString *out)
{
  static const char *const kinds[] = { "NOUNS", "VERBS", "PREP", "WHEN", "LINK" };
  static const char *const forms[] = { "finite", "infinitive", "gerund", "reduced" };
  static const char *const relations[] = { "free",    "subject", "object",  "complement",
                                           "apposed", "joined",  "dateline" };
  const GotganEnPhrase *p = gotgan_en_nth_phrase (self, index);

  g_string_append_printf (out, "%3u %s [%.*s]", index, kinds[p->kind], (int) (p->end - p->start),
                          self->reading->text + p->start);
  if (p->kind == GOTGAN_EN_VERBS)
    g_string_append_printf (out, " %s%s%s subject %d", forms[p->form], p->passive ? " passive" : "",
                            p->negated ? " not" : "", p->subject);
  if (p->kind == GOTGAN_EN_NOUNS)
    g_string_append_printf (out, " name %d owner %d%s", p->name, p->owner,
                            p->proper ? " proper" : "");
  if (p->kind == GOTGAN_EN_PREP)
    g_string_append_printf (out, " noun %d", p->noun);
  g_string_append_printf (out, " ← %d %s", p->governor, relations[p->relation]);
  if (p->cue != NULL)
    g_string_append_printf (out, " cue %s", p->cue->value);
  g_string_append_c (out, '\n');
}

char *
gotgan_en_syntax_dup_text (const GotganEnSyntax *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->phrases->len; i++)
    print_phrase (self, i, out);
  return g_string_free (out, FALSE);
}
