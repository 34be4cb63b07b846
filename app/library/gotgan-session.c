#include "config.h"

#include "app/library/gotgan-session-private.h"

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_HEADLINES,
  PROP_VIEW,
  PROP_ARTICLE_ID,
  PROP_ARTICLE,
  PROP_CLAIMS,
  PROP_SET_ASIDE,
  PROP_CLAIM,
  PROP_DEALS,
  PROP_DEALS_LOADING,
  PROP_CLAIMS_PENDING,
  PROP_DEAL,
  PROP_PARTY,
  PROP_AS_OF,
  N_PROPERTIES,
};

enum
{
  REVEAL,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GotganSession, gotgan_session, G_TYPE_OBJECT)

static void
notify (GotganSession *self, guint id)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

static void
gotgan_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganSession *self = GOTGAN_SESSION (object);

  switch (id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_HEADLINES:
      g_value_set_object (value, self->headlines);
      break;
    case PROP_VIEW:
      g_value_set_uint (value, self->view);
      break;
    case PROP_ARTICLE_ID:
      g_value_set_int64 (value, self->article_id);
      break;
    case PROP_ARTICLE:
      g_value_set_object (value, self->article);
      break;
    case PROP_CLAIMS:
      g_value_set_object (value, self->claims);
      break;
    case PROP_SET_ASIDE:
      g_value_set_object (value, self->set_aside);
      break;
    case PROP_CLAIM:
      g_value_set_object (value, self->claim);
      break;
    case PROP_DEALS:
      g_value_set_object (value, self->deals);
      break;
    case PROP_CLAIMS_PENDING:
      g_value_set_boolean (value, self->claims_pending);
      break;
    case PROP_DEALS_LOADING:
      g_value_set_boolean (value, self->deals_loading);
      break;
    case PROP_DEAL:
      g_value_set_object (value, self->deal);
      break;
    case PROP_PARTY:
      g_value_set_string (value, self->party);
      break;
    case PROP_AS_OF:
      g_value_set_string (value, self->as_of);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GotganSession *self = GOTGAN_SESSION (object);

  switch (id)
    {
    case PROP_VIEW:
      gotgan_session_set_view (self, g_value_get_uint (value));
      break;
    case PROP_ARTICLE_ID:
      gotgan_session_set_article_id (self, g_value_get_int64 (value));
      break;
    case PROP_CLAIM:
      gotgan_session_set_claim (self, g_value_get_object (value));
      break;
    case PROP_DEAL:
      gotgan_session_set_deal (self, g_value_get_object (value));
      break;
    case PROP_PARTY:
      gotgan_session_set_party (self, g_value_get_string (value));
      break;
    case PROP_AS_OF:
      gotgan_session_set_as_of (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_session_dispose (GObject *object)
{
  GotganSession *self = GOTGAN_SESSION (object);

  gotgan_session_stop_article (self);
  gotgan_session_stop_deals (self);
  g_clear_object (&self->headlines);
  G_OBJECT_CLASS (gotgan_session_parent_class)->dispose (object);
}

static void
gotgan_session_finalize (GObject *object)
{
  GotganSession *self = GOTGAN_SESSION (object);

  g_clear_object (&self->article);
  g_clear_object (&self->claims);
  g_clear_object (&self->set_aside);
  g_clear_object (&self->claim);
  g_clear_object (&self->deals);
  g_clear_object (&self->deals_cancellable);
  g_clear_object (&self->deal);
  g_clear_object (&self->library);
  g_clear_pointer (&self->context, g_main_context_unref);
  gotgan_reveal_clear (&self->reveal);
  g_free (self->party);
  g_free (self->as_of);
  G_OBJECT_CLASS (gotgan_session_parent_class)->finalize (object);
}

static void
install_object (GObjectClass *klass, guint id, const char *name, GType type, GParamFlags access)
{
  properties[id] = g_param_spec_object (name, NULL, NULL, type,
                                        access | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_property (klass, id, properties[id]);
}

static void
install_string (GObjectClass *klass, guint id, const char *name)
{
  properties[id] =
      g_param_spec_string (name, NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_property (klass, id, properties[id]);
}

static void
install_properties (GObjectClass *klass)
{
  GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  install_object (klass, PROP_LIBRARY, "library", GOTGAN_TYPE_LIBRARY, G_PARAM_READABLE);
  install_object (klass, PROP_HEADLINES, "headlines", GOTGAN_TYPE_HEADLINE_LIST, G_PARAM_READABLE);
  install_object (klass, PROP_ARTICLE, "article", GOTGAN_TYPE_ARTICLE, G_PARAM_READABLE);
  install_object (klass, PROP_CLAIMS, "claims", G_TYPE_LIST_MODEL, G_PARAM_READABLE);
  install_object (klass, PROP_SET_ASIDE, "set-aside", G_TYPE_LIST_MODEL, G_PARAM_READABLE);
  install_object (klass, PROP_CLAIM, "claim", GOTGAN_TYPE_CLAIM, G_PARAM_READWRITE);
  install_object (klass, PROP_DEALS, "deals", G_TYPE_LIST_MODEL, G_PARAM_READABLE);
  install_object (klass, PROP_DEAL, "deal", GOTGAN_TYPE_DEAL, G_PARAM_READWRITE);
  install_string (klass, PROP_PARTY, "party");
  install_string (klass, PROP_AS_OF, "as-of");

  properties[PROP_VIEW] = g_param_spec_uint ("view", NULL, NULL, 0, GOTGAN_VIEW_INVESTORS,
                                             GOTGAN_VIEW_READ, flags | G_PARAM_READWRITE);
  properties[PROP_ARTICLE_ID] =
      g_param_spec_int64 ("article-id", NULL, NULL, 0, G_MAXINT64, 0, flags | G_PARAM_READWRITE);
  properties[PROP_CLAIMS_PENDING] =
      g_param_spec_boolean ("claims-pending", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  properties[PROP_DEALS_LOADING] =
      g_param_spec_boolean ("deals-loading", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  g_object_class_install_property (klass, PROP_VIEW, properties[PROP_VIEW]);
  g_object_class_install_property (klass, PROP_ARTICLE_ID, properties[PROP_ARTICLE_ID]);
  g_object_class_install_property (klass, PROP_CLAIMS_PENDING, properties[PROP_CLAIMS_PENDING]);
  g_object_class_install_property (klass, PROP_DEALS_LOADING, properties[PROP_DEALS_LOADING]);
}

static void
gotgan_session_class_init (GotganSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = gotgan_session_get_property;
  object_class->set_property = gotgan_session_set_property;
  object_class->dispose = gotgan_session_dispose;
  object_class->finalize = gotgan_session_finalize;
  install_properties (object_class);

  signals[REVEAL] = g_signal_new ("reveal", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
gotgan_session_init (GotganSession *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->claims = G_LIST_MODEL (g_list_store_new (GOTGAN_TYPE_CLAIM));
  self->set_aside = G_LIST_MODEL (g_list_store_new (GOTGAN_TYPE_CLAIM));
  self->deals = G_LIST_MODEL (g_list_store_new (GOTGAN_TYPE_DEAL));
}

static void
articles_changed_cb (GotganSession *self)
{
  gotgan_session_reload_article (self);
  gotgan_session_reload_deals (self);
}

static void
claims_changed_cb (GotganSession *self, gint64 article_id)
{
  if (article_id != 0 && article_id == self->article_id)
    gotgan_session_reload_article (self);
  gotgan_session_reload_deals (self);
}

GotganSession *
gotgan_session_new (GotganLibrary *library)
{
  GotganSession *self = g_object_new (GOTGAN_TYPE_SESSION, NULL);

  self->library = g_object_ref (library);
  self->headlines = gotgan_headline_list_new (library);
  g_signal_connect_object (library, "articles-changed", G_CALLBACK (articles_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "claims-changed", G_CALLBACK (claims_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gotgan_session_reload_deals (self);
  return self;
}

/* --- Plain state -------------------------------------------------------------------------------- */

GotganLibrary *
gotgan_session_get_library (GotganSession *self)
{
  g_return_val_if_fail (GOTGAN_IS_SESSION (self), NULL);
  return self->library;
}

GotganHeadlineList *
gotgan_session_get_headlines (GotganSession *self)
{
  g_return_val_if_fail (GOTGAN_IS_SESSION (self), NULL);
  return self->headlines;
}

GotganView
gotgan_session_get_view (GotganSession *self)
{
  g_return_val_if_fail (GOTGAN_IS_SESSION (self), GOTGAN_VIEW_READ);
  return self->view;
}

void
gotgan_session_set_view (GotganSession *self, GotganView view)
{
  g_return_if_fail (GOTGAN_IS_SESSION (self));

  if (self->view == view)
    return;
  self->view = view;
  notify (self, PROP_VIEW);
}

gint64
gotgan_session_get_article_id (GotganSession *self)
{
  g_return_val_if_fail (GOTGAN_IS_SESSION (self), 0);
  return self->article_id;
}

GotganArticle *
gotgan_session_get_article (GotganSession *self)
{
  g_return_val_if_fail (GOTGAN_IS_SESSION (self), NULL);
  return self->article;
}

GListModel *
gotgan_session_get_claims (GotganSession *self)
{
  g_return_val_if_fail (GOTGAN_IS_SESSION (self), NULL);
  return self->claims;
}

gboolean
gotgan_session_get_claims_pending (GotganSession *self)
{
  g_return_val_if_fail (GOTGAN_IS_SESSION (self), FALSE);
  return self->claims_pending;
}

GListModel *
gotgan_session_get_set_aside (GotganSession *self)
{
  g_return_val_if_fail (GOTGAN_IS_SESSION (self), NULL);
  return self->set_aside;
}

GotganClaim *
gotgan_session_get_claim (GotganSession *self)
{
  g_return_val_if_fail (GOTGAN_IS_SESSION (self), NULL);
  return self->claim;
}

void
gotgan_session_set_claim (GotganSession *self, GotganClaim *claim)
{
  g_return_if_fail (GOTGAN_IS_SESSION (self));

  if (g_set_object (&self->claim, claim))
    notify (self, PROP_CLAIM);
}

GListModel *
gotgan_session_get_deals (GotganSession *self)
{
  g_return_val_if_fail (GOTGAN_IS_SESSION (self), NULL);
  return self->deals;
}

gboolean
gotgan_session_get_deals_loading (GotganSession *self)
{
  g_return_val_if_fail (GOTGAN_IS_SESSION (self), FALSE);
  return self->deals_loading;
}

GotganDeal *
gotgan_session_get_deal (GotganSession *self)
{
  g_return_val_if_fail (GOTGAN_IS_SESSION (self), NULL);
  return self->deal;
}

void
gotgan_session_set_deal (GotganSession *self, GotganDeal *deal)
{
  g_return_if_fail (GOTGAN_IS_SESSION (self));

  if (g_set_object (&self->deal, deal))
    notify (self, PROP_DEAL);
}

const char *
gotgan_session_get_party (GotganSession *self)
{
  g_return_val_if_fail (GOTGAN_IS_SESSION (self), NULL);
  return self->party;
}

void
gotgan_session_set_party (GotganSession *self, const char *party)
{
  g_return_if_fail (GOTGAN_IS_SESSION (self));

  if (g_set_str (&self->party, party))
    notify (self, PROP_PARTY);
}

const char *
gotgan_session_get_as_of (GotganSession *self)
{
  g_return_val_if_fail (GOTGAN_IS_SESSION (self), NULL);
  return self->as_of;
}

void
gotgan_session_set_as_of (GotganSession *self, const char *as_of)
{
  g_return_if_fail (GOTGAN_IS_SESSION (self));

  if (!g_set_str (&self->as_of, as_of))
    return;
  notify (self, PROP_AS_OF);
  gotgan_session_redate_deals (self);
}

/* --- For the siblings --------------------------------------------------------------------------- */

void
gotgan_session_take_article_id (GotganSession *self, gint64 article_id)
{
  if (self->article_id == article_id)
    return;
  self->article_id = article_id;
  gotgan_headline_list_set_kept (self->headlines, article_id);
  notify (self, PROP_ARTICLE_ID);
}

/* Returns whether it was another one. */
static gboolean
set_list (GListModel **place, GListModel *list)
{
  g_autoptr (GListModel) wanted =
      list != NULL ? g_object_ref (list) : G_LIST_MODEL (g_list_store_new (GOTGAN_TYPE_CLAIM));

  return g_set_object (place, wanted);
}

void
gotgan_session_take_article (GotganSession *self, GotganArticle *article, GListModel *claims,
                             GListModel *set_aside)
{
  gboolean has_new_article = g_set_object (&self->article, article);
  gboolean has_new_claims = set_list (&self->claims, claims);
  gboolean has_new_set_aside = set_list (&self->set_aside, set_aside);

  if (article == NULL)
    gotgan_session_set_claims_pending (self, FALSE);
  if (has_new_article)
    notify (self, PROP_ARTICLE);
  if (has_new_claims)
    notify (self, PROP_CLAIMS);
  if (has_new_set_aside)
    notify (self, PROP_SET_ASIDE);
}

void
gotgan_session_set_claims_pending (GotganSession *self, gboolean pending)
{
  if (self->claims_pending == pending)
    return;
  self->claims_pending = pending;
  notify (self, PROP_CLAIMS_PENDING);
}

void
gotgan_session_take_deals (GotganSession *self, GListModel *deals)
{
  if (g_set_object (&self->deals, deals))
    notify (self, PROP_DEALS);
}

void
gotgan_session_set_deals_loading (GotganSession *self, gboolean loading)
{
  if (self->deals_loading == loading)
    return;
  self->deals_loading = loading;
  notify (self, PROP_DEALS_LOADING);
}

void
gotgan_session_emit_reveal (GotganSession *self, const GotganSpan *span)
{
  g_signal_emit (self, signals[REVEAL], 0, span);
}

void
gotgan_session_emit_failed (GotganSession *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}
