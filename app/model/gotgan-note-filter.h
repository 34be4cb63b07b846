#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-note.h"

G_BEGIN_DECLS

/**
 * GotganNoteFilter:
 * @colours: bits `1u << GotganColour`; 0 is any
 * @states: bits `1u << GotganAnchorState`; 0 is any
 * @tag: (nullable): that it has, in either case
 * @party: (nullable): key of a company or investor that its article has a claim on, as gotgan_library_dup_party_key() gives
 *   it
 * @source_id: of its article; 0 is any
 * @article_id: 0 is any
 * @since, @until: when it was made, UTC, microseconds since the epoch; @until is past the last one; 0 is no limit. A note
 *   that is not stored yet is made now
 * @words: (nullable): all of them stand in its quote, its comment, its tags, what its words were changed into, or its
 *   article's title; as substrings, in either case, a syllable under way and initial consonants included
 *
 * What must all hold of a note. Zeroed, it is all notes.
 */
typedef struct
{
  guint colours;
  guint states;
  const char *tag;
  const char *party;
  gint64 source_id;
  gint64 article_id;
  gint64 since;
  gint64 until;
  const char *words;
} GotganNoteFilter;

/** Returns: whether nothing is asked for */
gboolean gotgan_note_filter_is_empty (const GotganNoteFilter *filter);

/**
 * GotganNoteMatcher:
 *
 * A filter made ready for many notes.
 */
typedef struct _GotganNoteMatcher GotganNoteMatcher;

/** @filter: copied */
GotganNoteMatcher *gotgan_note_matcher_new (const GotganNoteFilter *filter);
void gotgan_note_matcher_free (GotganNoteMatcher *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganNoteMatcher, gotgan_note_matcher_free)

/** Returns: (transfer none): what it was made of */
const GotganNoteFilter *gotgan_note_matcher_get_filter (GotganNoteMatcher *self);

/** Returns: whether the filter names a party or a source, so that it takes gotgan_note_matcher_set_articles() */
gboolean gotgan_note_matcher_needs_articles (GotganNoteMatcher *self);

/** @ids: (nullable) (array length=n_ids): articles of the party and source of the filter; none until it is called */
void gotgan_note_matcher_set_articles (GotganNoteMatcher *self, const gint64 *ids, guint n_ids);

gboolean gotgan_note_matcher_match (GotganNoteMatcher *self, GotganNote *note);

/**
 * GotganNoteSubjects:
 * @parties: (element-type utf8): set of the keys that GotganNoteFilter:party can be asked for with success
 * @sources: (element-type gint64): and of source ids
 */
typedef struct
{
  GHashTable *parties;
  GHashTable *sources;
} GotganNoteSubjects;

GotganNoteSubjects *gotgan_note_subjects_new (void);
void gotgan_note_subjects_free (GotganNoteSubjects *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganNoteSubjects, gotgan_note_subjects_free)

/**
 * GotganTagCount:
 *
 * A tag as it is written on the newest note that has it, and how many have it.
 */
typedef struct
{
  char *tag;
  guint n_notes;
} GotganTagCount;

/** Returns: (transfer full) (element-type GotganTagCount): the tags of @notes (#GotganNote), most used first, then by name */
GPtrArray *gotgan_note_tags_count (GListModel *notes);

G_END_DECLS
