#pragma once

#include "app/model/gotgan-query.h"

G_BEGIN_DECLS

/**
 * GotganQueryForm:
 * @text: what may stand behind a colon: ">1조", "2024-02"
 * @label: what it asks for, for people
 *
 * What a sum or a date looks like, for those who don't know.
 */
typedef struct
{
  char *text;
  const char *label;
} GotganQueryForm;

/**
 * gotgan_query_forms_list:
 * @field: %GOTGAN_QUERY_AMOUNT or %GOTGAN_QUERY_DATE; of another there are none
 * @language: Koreans count in 조 and 억
 *
 * Returns: (transfer full) (element-type GotganQueryForm): dates are of this year and month, which are the likeliest
 */
GPtrArray *gotgan_query_forms_list (GotganQueryField field, GotganLanguage language);

G_END_DECLS
