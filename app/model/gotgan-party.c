#include "config.h"

#include "app/model/gotgan-party.h"

#include "app/base/gotgan-initials.h"
#include "app/base/gotgan-text.h"

GotganPartyRef *
gotgan_party_ref_new (const char *id, const char *name)
{
  GotganPartyRef *ref = g_new0 (GotganPartyRef, 1);

  ref->id = g_strdup (id);
  ref->name = g_strdup (name);

  return ref;
}

GotganPartyRef *
gotgan_party_ref_copy (const GotganPartyRef *ref)
{
  return gotgan_party_ref_new (ref->id, ref->name);
}

void
gotgan_party_ref_free (GotganPartyRef *ref)
{
  g_free (ref->id);
  g_free (ref->name);
  g_free (ref);
}

char *
gotgan_party_ref_dup_key (const GotganPartyRef *ref)
{
  if (ref == NULL)
    return NULL;

  return ref->id != NULL ? g_strdup (ref->id) : gotgan_text_fold (ref->name);
}

struct _GotganParty
{
  GObject parent_instance;

  char *key;
  char *names[2];
  guint n_received;
  guint n_paid;
  guint n_articles;
};

G_DEFINE_FINAL_TYPE (GotganParty, gotgan_party, G_TYPE_OBJECT)

enum
{
  PROP_KEY = 1,
  PROP_N_RECEIVED,
  PROP_N_PAID,
  PROP_N_ARTICLES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
gotgan_party_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganParty *self = GOTGAN_PARTY (object);

  switch (id)
    {
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_N_RECEIVED:
      g_value_set_uint (value, self->n_received);
      break;
    case PROP_N_PAID:
      g_value_set_uint (value, self->n_paid);
      break;
    case PROP_N_ARTICLES:
      g_value_set_uint (value, self->n_articles);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_party_finalize (GObject *object)
{
  GotganParty *self = GOTGAN_PARTY (object);

  g_free (self->key);
  g_free (self->names[GOTGAN_LANGUAGE_EN]);
  g_free (self->names[GOTGAN_LANGUAGE_KO]);

  G_OBJECT_CLASS (gotgan_party_parent_class)->finalize (object);
}

static void
gotgan_party_class_init (GotganPartyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gotgan_party_get_property;
  object_class->finalize = gotgan_party_finalize;

  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_N_RECEIVED] =
      g_param_spec_uint ("n-received", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_PAID] = g_param_spec_uint ("n-paid", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_ARTICLES] =
      g_param_spec_uint ("n-articles", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gotgan_party_init (GotganParty *self)
{
}

GotganParty *
gotgan_party_new (const char *key, const char *name_en, const char *name_ko)
{
  GotganParty *self = g_object_new (GOTGAN_TYPE_PARTY, NULL);

  g_return_val_if_fail (name_en != NULL || name_ko != NULL, self);

  self->key = g_strdup (key);
  self->names[GOTGAN_LANGUAGE_EN] = g_strdup (name_en);
  self->names[GOTGAN_LANGUAGE_KO] = g_strdup (name_ko);

  return self;
}

const char *
gotgan_party_get_key (GotganParty *self)
{
  return self->key;
}

const char *
gotgan_party_get_name (GotganParty *self, GotganLanguage language)
{
  const char *name = self->names[language];

  return name != NULL ? name : self->names[1 - language];
}

guint
gotgan_party_get_n_received (GotganParty *self)
{
  return self->n_received;
}

guint
gotgan_party_get_n_paid (GotganParty *self)
{
  return self->n_paid;
}

void
gotgan_party_set_counts (GotganParty *self, guint n_received, guint n_paid)
{
  if (self->n_received != n_received)
    {
      self->n_received = n_received;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_RECEIVED]);
    }
  if (self->n_paid != n_paid)
    {
      self->n_paid = n_paid;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAID]);
    }
}

guint
gotgan_party_get_n_articles (GotganParty *self)
{
  return self->n_articles;
}

void
gotgan_party_set_n_articles (GotganParty *self, guint n_articles)
{
  if (self->n_articles == n_articles)
    return;
  self->n_articles = n_articles;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ARTICLES]);
}

guint
gotgan_party_find (GotganParty *self, const char *wanted, GotganLanguage *language)
{
  GotganLanguage preferred = language != NULL ? *language : GOTGAN_LANGUAGE_EN;
  g_autofree char *name = gotgan_text_fold (gotgan_party_get_name (self, preferred));
  g_autofree char *other = gotgan_text_fold (gotgan_party_get_name (self, 1 - preferred));
  guint place = gotgan_initials_find (name, wanted);
  guint other_place = gotgan_initials_find (other, wanted);

  if (other_place >= place)
    return place;
  if (language != NULL)
    *language = 1 - preferred;
  return other_place;
}
