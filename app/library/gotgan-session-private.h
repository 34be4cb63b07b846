#pragma once

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/* The session is one class cut by concern: its state in gotgan-session.c, and beside it the loading of the article and
 * of the deals. This is what they share. */

/** What is to be revealed once its article is there. */
typedef struct
{
  gboolean is_wanted;
  GotganSpan span;
  /* The words that stand there, and of a note the version they stand in and what is around them. */
  char *quote;
  gboolean is_note;
  char *version;
  char *prefix;
  char *suffix;
} GotganReveal;

void gotgan_reveal_clear (GotganReveal *reveal);

struct _GotganSession
{
  GObject parent_instance;

  GMainContext *context;
  GotganLibrary *library;
  GotganHeadlineList *headlines;
  GotganView view;

  gint64 article_id;
  gboolean leaves_unread;
  GotganArticle *article;
  GListModel *claims;
  GListModel *set_aside;
  gboolean claims_pending;
  GotganClaim *claim;
  GCancellable *article_loading;
  /* The library changed while the article was being read. */
  gboolean article_stale;
  GotganReveal reveal;

  GListModel *deals;
  GotganDeal *deal;
  gboolean deals_loading;
  /* The load that is scheduled, the one under way, and whether another is to follow. */
  GSource *deals_source;
  GCancellable *deals_cancellable;
  gboolean deals_wanted;
  gboolean deals_stopped;
  gint64 deals_begun;
  gint64 deals_duration;
  char *party;
  char *as_of;
};

/* gotgan-session-article.c */
void gotgan_session_reload_article (GotganSession *self);
void gotgan_session_stop_article (GotganSession *self);

/* gotgan-session-deals.c: when the library changed, and when the day did, which makes a load under way worthless */
void gotgan_session_reload_deals (GotganSession *self);
void gotgan_session_redate_deals (GotganSession *self);
void gotgan_session_stop_deals (GotganSession *self);

/* gotgan-session.c: setters of what only the session sets, and its signals */
void gotgan_session_take_article_id (GotganSession *self, gint64 article_id);
/** All at once, so that nobody sees one article with another's claims. All may be %NULL for none. */
void gotgan_session_take_article (GotganSession *self, GotganArticle *article, GListModel *claims,
                                  GListModel *set_aside);
void gotgan_session_set_claims_pending (GotganSession *self, gboolean pending);
void gotgan_session_take_deals (GotganSession *self, GListModel *deals);
void gotgan_session_set_deals_loading (GotganSession *self, gboolean loading);
void gotgan_session_emit_reveal (GotganSession *self, const GotganSpan *span);
void gotgan_session_emit_failed (GotganSession *self, const GError *error);

G_END_DECLS
