#include "config.h"

#include "app/model/gotgan-deal-check.h"

G_DEFINE_BOXED_TYPE (GotganCheck, gotgan_check, gotgan_check_ref, gotgan_check_unref)

GotganCheck *
gotgan_check_new (GotganCheckKind kind, GotganClaim *doubted)
{
  GotganCheck *check = g_new0 (GotganCheck, 1);

  check->kind = kind;
  check->claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (check->claims, g_object_ref (doubted));
  g_atomic_ref_count_init (&check->count);

  return check;
}

GotganCheck *
gotgan_check_ref (GotganCheck *check)
{
  g_atomic_ref_count_inc (&check->count);
  return check;
}

void
gotgan_check_unref (GotganCheck *check)
{
  if (!g_atomic_ref_count_dec (&check->count))
    return;
  g_ptr_array_unref (check->claims);
  g_free (check->words);
  g_free (check);
}

const char *
gotgan_check_kind_to_string (GotganCheckKind kind)
{
  switch (kind)
    {
    case GOTGAN_CHECK_RATE:
      return "rate";
    case GOTGAN_CHECK_MULTIPLE:
      return "multiple";
    case GOTGAN_CHECK_PARTS:
      return "parts";
    case GOTGAN_CHECK_VALUATION:
      return "valuation";
    case GOTGAN_CHECK_FIGURES:
    default:
      return "figures";
    }
}
