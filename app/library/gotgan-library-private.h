#pragma once

#include "app/facts/gotgan-rules.h"
#include "app/library/gotgan-library.h"
#include "app/library/gotgan-sync-gate.h"
#include "app/store/gotgan-store-blocking.h"
#include "app/sync/gotgan-picture-fetch.h"
#include "app/sync/gotgan-syncer.h"

G_BEGIN_DECLS

/* The library is one class cut by concern: open and close in gotgan-library.c, and beside it import, samples, extraction
 * (facts made anew), articles, models, notes, marks, removal and undo. This is what they share. */

typedef struct _GotganCommand GotganCommand;
typedef struct _GotganNoteRenewal GotganNoteRenewal;

struct _GotganLibrary
{
  GObject parent_instance;

  GMainContext *context;
  GotganStore *store;
  GCancellable *closing;

  GListStore *sources;
  GListStore *parties;
  GListStore *notes;
  GListStore *meanings;
  GListStore *searches;
  /* Key to party; the party owns its key. */
  GHashTable *party_by_key;

  /* Rows that could not be read when the library was opened. */
  guint n_damaged;

  /* gotgan-library-models.c */
  GMutex changed_mutex;
  GSource *changed_source;
  gint64 changed_time;
  gboolean models_loading;
  gboolean models_dirty;

  /* gotgan-library-undo.c */
  GPtrArray *undo;
  GPtrArray *redo;
  guint n_commanded;
  guint n_pending;
  GError *write_error;

  /* gotgan-library-note-turns.c, gotgan-library-note-renewal.c: what is still to be shown. */
  GQueue showings;
  GSource *showings_turn;
  GotganNoteRenewal *renewal;

  /* Created times of notes that are not stored yet, by note id. */
  GHashTable *note_times;
  /* What was commanded of an article and is not stored yet, by article id. */
  GHashTable *marks;
  GHashTable *hidden;

  /* gotgan-library-sync.c; the first two are made when they are needed, or by tests */
  GotganSyncGate *gate;
  GotganSyncer *syncer;
  const GotganHttpLimits *http_limits;
  guint n_syncs;
  GSource *auto_first;
  GSource *auto_source;
  gboolean auto_on_metered;

  /* gotgan-library-pictures.c; made when it is needed */
  GotganPictureFetch *pictures;

  /* gotgan-library-others.c */
  GFileMonitor *others;
  GSource *others_delay;
  gint64 others_version;
  gboolean others_looking;
  gboolean others_again;

  /* gotgan-library-settle.c */
  gboolean settling;
  gboolean settle_again;
  GSource *settle_delay;
  GPtrArray *waiters;
};

/* --- Everywhere ------------------------------------------------------------------------------- */

/** Keys of hash tables by article id. Returns: (transfer full): */
gint64 *gotgan_library_id_key (gint64 id);

/** Returns: the engine's version as the store keeps it, never 0 */
guint gotgan_library_get_engine (GotganRules *rules);

/** Returns: now, UTC microseconds; the only clock of the library */
gint64 gotgan_library_now (void);

/** Returns: the Julian day of today where the person is */
guint32 gotgan_library_today (void);

/* --- Import ----------------------------------------------------------------------------------- */

/**
 * GotganImportJob:
 * @library: (nullable) (unowned): told about what came; %NULL while it is being opened
 * @source: whose articles they are
 * @files: (nullable) (element-type GFile): what to import, or
 * @bytes: (nullable): that
 * @name: (nullable): and what failures call it
 * @url, @charset: (nullable): where @bytes come from, and what the transport said of them
 * @progress: (nullable): called in @context with @progress_data
 *
 * One import from its start to its report.
 */
typedef struct
{
  GotganLibrary *library;
  GotganStore *store;
  GotganSourceKind source;
  GPtrArray *files;
  GBytes *bytes;
  char *name;
  char *url;
  char *charset;
  GotganProgress progress;
  gpointer progress_data;
  GMainContext *context;
} GotganImportJob;

/** For worker threads. Returns: (transfer full): or %NULL when the library can't be written or it was cancelled */
GotganImportReport *gotgan_library_import_blocking (const GotganImportJob *job,
                                                    GCancellable *cancellable, GError **error);

/** Fills a library that has just been made with data/sample/; that folder may be absent. */
gboolean gotgan_library_import_sample (GotganStore *store, GCancellable *cancellable,
                                       GError **error);

/* --- Facts made anew -------------------------------------------------------------------------- */

/**
 * gotgan_library_refresh_blocking:
 * @library: (nullable): told about what changed
 *
 * Reads the facts of articles that have not been asked, or whose claims an older engine made. For a worker thread; on all
 * processors.
 */
gboolean gotgan_library_refresh_blocking (GotganLibrary *library, GotganStore *store,
                                          GotganRules *rules, GCancellable *cancellable,
                                          GError **error);

/* --- Sources and sync ------------------------------------------------------------------------- */

/** Returns: (transfer none): */
GotganSyncer *gotgan_library_get_syncer (GotganLibrary *self);
GotganSyncGate *gotgan_library_get_gate (GotganLibrary *self);

/** Returns: (transfer full) (nullable): the object in the model */
GotganSource *gotgan_library_dup_source (GotganLibrary *self, gint64 id);

/**
 * gotgan_library_put_source:
 * @known: (element-type GotganSource): those in the library
 * @is_new: (out): whether none of them has this address
 *
 * On the store's thread.
 */
gboolean gotgan_library_put_source (GotganConnection *connection, GPtrArray *known,
                                    GotganSource *wanted, gint64 *id, gboolean *is_new,
                                    GError **error);

/**
 * gotgan_library_subscribe_blocking:
 * @outlines: (element-type GotganOutline): become sources under their addresses as they are kept, unless they are there
 * @refused: (element-type utf8): told as failures
 *
 * For worker threads.
 */
gboolean gotgan_library_subscribe_blocking (GotganStore *store, GPtrArray *outlines,
                                            GPtrArray *refused, GotganImportReport *report,
                                            GCancellable *cancellable, GError **error);

void gotgan_library_stop_auto_sync (GotganLibrary *self);

/** Starts the work in the background that makes new articles searchable and asks for their facts. */
void gotgan_library_catch_up (GotganLibrary *self);

/**
 * gotgan_library_catch_up_soon:
 * @seconds: 0 is when there is nothing else to do, so that a program which is about to end need not wait for it
 *
 * The same a little later.
 */
void gotgan_library_catch_up_soon (GotganLibrary *self, guint seconds);
void gotgan_library_stop_catching_up (GotganLibrary *self);
void gotgan_library_init_settling (GotganLibrary *self);

/* gotgan-library-others.c */
void gotgan_library_stop_following (GotganLibrary *self);

/* --- Models ----------------------------------------------------------------------------------- */

/** What the models are filled with: arrays of their elements, and the ids of the notes. */
typedef struct
{
  GPtrArray *sources;
  GPtrArray *parties;
  GPtrArray *notes;
  GHashTable *note_ids;
  GPtrArray *searches;
  char *meanings[GOTGAN_N_COLOURS];
  guint n_damaged;
} GotganModels;

void gotgan_models_free (GotganModels *models);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganModels, gotgan_models_free)

/** A #GotganStoreFunc for the reading thread. */
gpointer gotgan_library_load_models (GotganConnection *connection, gpointer data,
                                     GCancellable *cancellable, GError **error);
void gotgan_library_take_models (GotganLibrary *self, GotganModels *models);
/** Only these; what @sources holds is changed. */
void gotgan_library_take_sources (GotganLibrary *self, GPtrArray *sources);

/** Emits articles-changed, at most some four times a second, and reads the models anew. From any thread. */
void gotgan_library_queue_changed (GotganLibrary *self);

/** The same at once; on the library's thread only. */
void gotgan_library_emit_changed (GotganLibrary *self);

/** Gives up what gotgan_library_queue_changed() has queued. */
void gotgan_library_stop_telling (GotganLibrary *self);

/** To be called when the last write under way has been settled: reads what was put off because of it. */
void gotgan_library_models_settled (GotganLibrary *self);

/* The bare signals and notifications. */
void gotgan_library_emit_articles_changed (GotganLibrary *self);
void gotgan_library_notify_undo (GotganLibrary *self);
void gotgan_library_notify_syncing (GotganLibrary *self);
void gotgan_library_emit_article_changed (GotganLibrary *self, gint64 article_id);
void gotgan_library_emit_claims_changed (GotganLibrary *self, gint64 article_id);
void gotgan_library_emit_failed (GotganLibrary *self, const GError *error);

/* gotgan-library-meanings.c */
void gotgan_library_init_meanings (GotganLibrary *self);

/* gotgan-library-note-renewal.c */

/** Returns: (transfer full): the ids of @notes, which must outlive it */
GHashTable *gotgan_library_index_notes (GPtrArray *notes);
/** Lets the model, which is empty, have what was read. */
void gotgan_library_fill_notes (GotganLibrary *self, GotganModels *models);
/** Lets the model have what was read; gotgan_library_models_renewed() is called in the end. */
void gotgan_library_renew_notes (GotganLibrary *self, GotganModels *models);
void gotgan_library_stop_renewal (GotganLibrary *self);
/** @whole: whether all that was read is in the models; else they are read again */
void gotgan_library_models_renewed (GotganLibrary *self, gboolean whole);

/* gotgan-library-note-turns.c */

/**
 * gotgan_library_show_taken:
 * @taken: (element-type GotganTakenNote): shared with the thread that writes
 *
 * Makes the model say what holds after it, or before it (@forward is %FALSE), in turns of the main loop.
 */
void gotgan_library_show_taken (GotganLibrary *self, GPtrArray *taken, gboolean forward);
void gotgan_library_stop_showing (GotganLibrary *self);
/** Returns: (transfer full): what calls @turn with the library whenever there is nothing more urgent to do */
GSource *gotgan_library_start_turns (GotganLibrary *self, GSourceFunc turn);

/* gotgan-library-note-undo.c */

/**
 * GotganTakenNote:
 * @notes: (nullable): how it is in the library before and after
 * @strays: (nullable): and how among the strays, as JSON
 *
 * What came of one note of a file. Once made it is never changed, for two threads read it.
 */
typedef struct
{
  char *id;
  GotganNote *notes[2];
  char *strays[2];
} GotganTakenNote;

void gotgan_taken_note_free (GotganTakenNote *taken);

/** @taken: (element-type GotganTakenNote): has been written already, and becomes a step of undo */
void gotgan_library_remember_taken (GotganLibrary *self, GPtrArray *taken);

/** Reads the stray notes: a #GotganStoreFunc that gives a (element-type GotganAnnotation). */
gpointer gotgan_library_load_strays (GotganConnection *connection, gpointer data,
                                     GCancellable *cancellable, GError **error);

/**
 * gotgan_library_adopt_notes_blocking:
 * @self: (nullable): told about what came; %NULL while it is being opened
 *
 * Takes the stray notes whose article has come. For worker threads.
 */
gboolean gotgan_library_adopt_notes_blocking (GotganLibrary *self, GotganStore *store,
                                              GCancellable *cancellable, GError **error);
/** @names: (array fixed-size=GOTGAN_N_COLOURS): (nullable) each */
void gotgan_library_take_meanings (GotganLibrary *self, char *const *names);

/* --- Marks ------------------------------------------------------------------------------------ */

/** Returns: whether the article was removed by a command that need not be stored yet */
gboolean gotgan_library_is_hidden (GotganLibrary *self, gint64 article_id);

/** Puts what was commanded and is not stored yet over what the store read. */
void gotgan_library_apply_marks (GotganLibrary *self, gint64 article_id, GotganHeadlineRow *row);

/** The mark in force; to be released once it is stored or taken back. */
typedef enum
{
  GOTGAN_MARK_READ,
  GOTGAN_MARK_STARRED,
  GOTGAN_N_MARKS,
} GotganMark;

void gotgan_library_push_mark (GotganLibrary *self, gint64 article_id, GotganMark mark,
                               gboolean value);
void gotgan_library_pop_mark (GotganLibrary *self, gint64 article_id, GotganMark mark);

/* --- Commands --------------------------------------------------------------------------------- */

/**
 * GotganCommandClass:
 * @show: makes the models say what holds after the command, or before it (@forward is %FALSE)
 * @snapshot: (transfer full): what @write needs; made on the library's thread
 * @free_snapshot: frees that, on the store's thread
 * @write: the snapshot's way into the store
 * @settle: called when @write is done, well (@error is %NULL) or not; a failed one has been shown back already
 */
typedef struct
{
  void (*show) (GotganLibrary *self, GotganCommand *command, gboolean forward);
  gpointer (*snapshot) (GotganLibrary *self, GotganCommand *command, gboolean forward);
  GDestroyNotify free_snapshot;
  GotganStoreFunc write;
  void (*settle) (GotganLibrary *self, GotganCommand *command, gboolean forward,
                  const GError *error);
} GotganCommandClass;

/** One step of undo. Which fields mean something is the class's. */
struct _GotganCommand
{
  grefcount references;
  const GotganCommandClass *class;
  gint64 id;
  gint64 time;
  GotganMark mark;
  gboolean value;
  GotganNote *note;
  GotganColour colours[2];
  char *comments[2];
  char **tags[2];
  GPtrArray *notes;
  GotganSource *source;
  /* Shared with the thread that writes; freed by g_atomic_rc_box. */
  gpointer decision;
  GDestroyNotify free_decision;
};

GotganCommand *gotgan_command_new (const GotganCommandClass *class);
GotganCommand *gotgan_command_ref (GotganCommand *command);
void gotgan_command_unref (GotganCommand *command);

/** Does @command (transfer full) and makes it the last step of undo. */
void gotgan_library_perform (GotganLibrary *self, GotganCommand *command);

/** The same for what is no step of undo. */
void gotgan_library_perform_quietly (GotganLibrary *self, GotganCommand *command);

/** Makes @command (transfer full), which has been done already, the last step of undo. */
void gotgan_library_remember (GotganLibrary *self, GotganCommand *command);

/** Takes @note into the model of notes at its place, or out of it; both do nothing when that is so already. */
void gotgan_library_insert_note (GotganLibrary *self, GotganNote *note);
void gotgan_library_take_out_note (GotganLibrary *self, GotganNote *note);

/** Removes the notes of an article from the model. Returns: (transfer full): them */
GPtrArray *gotgan_library_take_out_notes (GotganLibrary *self, gint64 article_id);

/* gotgan-library-undo.c, for open and close */
void gotgan_library_init_commands (GotganLibrary *self);
void gotgan_library_clear_commands (GotganLibrary *self);

G_END_DECLS
