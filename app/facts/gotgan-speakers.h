#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The words that tell who says something (data/lexicon/speakers.tsv): a new one needs no C. */

/**
 * GotganVoice:
 *
 * What such a word tells, in the order in which they count; the file says what each is.
 */
typedef enum
{
  GOTGAN_VOICE_FILING,
  GOTGAN_VOICE_OUTLET,
  GOTGAN_VOICE_UNNAMED,
  GOTGAN_VOICE_COMPANY,
  GOTGAN_VOICE_PERSON,
  GOTGAN_VOICE_FOLLOWS,
  GOTGAN_VOICE_SAYS,
  GOTGAN_VOICE_SPEAKS,
  GOTGAN_VOICE_HEARSAY,
  GOTGAN_VOICE_NONE,
} GotganVoice;

/**
 * GotganVoiceMention:
 * @start: first byte
 * @end: one past the last byte
 */
typedef struct
{
  GotganVoice voice;
  gsize start;
  gsize end;
} GotganVoiceMention;

typedef struct _GotganSpeakers GotganSpeakers;

/**
 * gotgan_speakers_new:
 * @files: (element-type utf8 GBytes): as for gotgan_rules_new()
 * @error: %GOTGAN_FACTS_ERROR
 *
 * Returns: (transfer full):
 */
GotganSpeakers *gotgan_speakers_new (GHashTable *files, GError **error);
void gotgan_speakers_free (GotganSpeakers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganSpeakers, gotgan_speakers_free)

/** Returns: (transfer full) (element-type GotganVoiceMention): the words in [@start, @end) of @text, in order */
GArray *gotgan_speakers_find (GotganSpeakers *self, const char *text, gsize start, gsize end);

G_END_DECLS
