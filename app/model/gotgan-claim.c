#include "config.h"

#include "app/model/gotgan-claim.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-verdict.h"

struct _GotganClaim
{
  GObject parent_instance;

  GotganClaimFields fields;
  char *key;
  gint64 article_id;
  char *publisher;
  char *published;
  char *article_title;
  GotganVerdict *verdict;
};

G_DEFINE_FINAL_TYPE (GotganClaim, gotgan_claim, G_TYPE_OBJECT)

void
gotgan_claim_fields_clear (GotganClaimFields *fields)
{
  g_clear_pointer (&fields->investor, gotgan_party_ref_free);
  g_clear_pointer (&fields->company, gotgan_party_ref_free);
  g_clear_pointer (&fields->amount, gotgan_amount_free);
  g_free (fields->date);
  g_strfreev (fields->attribution);
  g_free (fields->quote);
  g_free (fields->rule);
  g_strfreev (fields->trace);
  *fields = (GotganClaimFields) { 0 };
}

void
gotgan_claim_fields_copy (const GotganClaimFields *fields, GotganClaimFields *copy)
{
  *copy = *fields;
  copy->investor = fields->investor != NULL ? gotgan_party_ref_copy (fields->investor) : NULL;
  copy->company = fields->company != NULL ? gotgan_party_ref_copy (fields->company) : NULL;
  copy->amount = fields->amount != NULL ? gotgan_amount_copy (fields->amount) : NULL;
  copy->date = g_strdup (fields->date);
  copy->attribution = g_strdupv (fields->attribution);
  copy->quote = g_strdup (fields->quote);
  copy->rule = g_strdup (fields->rule);
  copy->trace = g_strdupv (fields->trace);
}

static void
gotgan_claim_finalize (GObject *object)
{
  GotganClaim *self = GOTGAN_CLAIM (object);

  gotgan_claim_fields_clear (&self->fields);
  g_free (self->key);
  g_free (self->publisher);
  g_free (self->published);
  g_free (self->article_title);
  g_clear_object (&self->verdict);

  G_OBJECT_CLASS (gotgan_claim_parent_class)->finalize (object);
}

static void
gotgan_claim_class_init (GotganClaimClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_claim_finalize;
}

static void
gotgan_claim_init (GotganClaim *self)
{
}

static char *
make_key (const GotganClaimFields *fields)
{
  const GotganMoney *money = fields->amount != NULL ? &fields->amount->money : NULL;
  g_autofree char *investor = gotgan_party_ref_dup_key (fields->investor);
  g_autofree char *company = gotgan_party_ref_dup_key (fields->company);
  g_autofree char *quote = gotgan_text_squeeze (fields->quote != NULL ? fields->quote : "");
  const char *state = gotgan_kind_is_deal (fields->kind) ? gotgan_stage_to_string (fields->stage)
                                                         : gotgan_basis_to_string (fields->basis);
  char percent[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *text = NULL;

  g_ascii_formatd (percent, sizeof percent, "%.4f", fields->percent);
  text = g_strdup_printf ("%s|%s|%s|%s|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%s|%s|%s",
                          gotgan_kind_to_string (fields->kind), investor != NULL ? investor : "",
                          company != NULL ? company : "", money != NULL ? money->currency : "",
                          money != NULL ? money->min : 0, money != NULL ? money->max : 0, percent,
                          state != NULL ? state : "", quote);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

GotganClaim *
gotgan_claim_new (GotganClaimFields *fields)
{
  GotganClaim *self = g_object_new (GOTGAN_TYPE_CLAIM, NULL);

  self->fields = *fields;
  *fields = (GotganClaimFields) { 0 };
  self->key = make_key (&self->fields);

  return self;
}

const GotganClaimFields *
gotgan_claim_get_fields (GotganClaim *self)
{
  return &self->fields;
}

void
gotgan_claim_append_trace (GotganClaim *self, const char *step)
{
  guint n = self->fields.trace != NULL ? g_strv_length (self->fields.trace) : 0;

  self->fields.trace = g_renew (char *, self->fields.trace, n + 2);
  self->fields.trace[n] = g_strdup (step);
  self->fields.trace[n + 1] = NULL;
}

void
gotgan_claim_set_origin (GotganClaim *self, gint64 article_id, const char *publisher,
                         const char *published, const char *title)
{
  self->article_id = article_id;
  g_set_str (&self->publisher, publisher);
  g_set_str (&self->published, published);
  g_set_str (&self->article_title, title);
}

gint64
gotgan_claim_get_article_id (GotganClaim *self)
{
  return self->article_id;
}

const char *
gotgan_claim_get_publisher (GotganClaim *self)
{
  return self->publisher;
}

const char *
gotgan_claim_get_published (GotganClaim *self)
{
  return self->published;
}

const char *
gotgan_claim_get_when (GotganClaim *self)
{
  return self->fields.date != NULL ? self->fields.date : self->published;
}

const char *
gotgan_claim_get_article_title (GotganClaim *self)
{
  return self->article_title;
}

const char *
gotgan_claim_get_key (GotganClaim *self)
{
  return self->key;
}

GotganVerdict *
gotgan_claim_get_verdict (GotganClaim *self)
{
  return self->verdict;
}

void
gotgan_claim_set_verdict (GotganClaim *self, GotganVerdict *verdict)
{
  g_set_object (&self->verdict, verdict);
}
