#include "config.h"

#include "app/model/gotgan-verdict.h"

#include "app/model/gotgan-correction.h"

struct _GotganVerdict
{
  GObject parent_instance;

  GotganVerdictFields fields;
};

G_DEFINE_FINAL_TYPE (GotganVerdict, gotgan_verdict, G_TYPE_OBJECT)

void
gotgan_verdict_fields_clear (GotganVerdictFields *fields)
{
  g_free (fields->version);
  g_clear_object (&fields->claim);
  g_free (fields->prefix);
  g_free (fields->suffix);
  g_strfreev (fields->beside);
  g_free (fields->correction);
  g_clear_object (&fields->reading);
  *fields = (GotganVerdictFields) { 0 };
}

static void
gotgan_verdict_finalize (GObject *object)
{
  GotganVerdict *self = GOTGAN_VERDICT (object);

  gotgan_verdict_fields_clear (&self->fields);

  G_OBJECT_CLASS (gotgan_verdict_parent_class)->finalize (object);
}

static void
gotgan_verdict_class_init (GotganVerdictClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_verdict_finalize;
}

static void
gotgan_verdict_init (GotganVerdict *self)
{
}

GotganVerdict *
gotgan_verdict_new (GotganVerdictFields *fields)
{
  GotganVerdict *self;

  g_return_val_if_fail (GOTGAN_IS_CLAIM (fields->claim), NULL);

  self = g_object_new (GOTGAN_TYPE_VERDICT, NULL);
  self->fields = *fields;
  *fields = (GotganVerdictFields) { 0 };

  return self;
}

const GotganVerdictFields *
gotgan_verdict_get_fields (GotganVerdict *self)
{
  return &self->fields;
}

const char *
gotgan_verdict_get_key (GotganVerdict *self)
{
  return gotgan_claim_get_key (self->fields.claim);
}

GotganClaim *
gotgan_verdict_dup_claim (GotganVerdict *self)
{
  const GotganVerdictFields *fields = &self->fields;
  GotganClaim *from = fields->ruling == GOTGAN_RULING_CORRECTED && fields->reading != NULL
                          ? fields->reading
                          : fields->claim;
  GotganClaim *claim = NULL;

  if (fields->ruling == GOTGAN_RULING_CORRECTED)
    claim = gotgan_correction_apply (fields->correction, from);

  return claim != NULL ? claim : gotgan_correction_apply (NULL, from);
}

gboolean
gotgan_verdict_is_shown (GotganVerdict *self)
{
  return self->fields.ruling != GOTGAN_RULING_REJECTED
         && self->fields.standing != GOTGAN_STANDING_CHANGED
         && self->fields.standing != GOTGAN_STANDING_ORPHANED;
}
