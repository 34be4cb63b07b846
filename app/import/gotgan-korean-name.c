#include "config.h"

#include "app/import/gotgan-korean-name.h"

#include "app/import/gotgan-place.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* What Korean family names are written with. */
static const char *const family_names =
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설"
    "마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감호음빈온시";
static const char *const long_family_names[] = {
  "남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방",
};

static gboolean
gotgan_korean_name_has_family (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (long_family_names); i++)
    if (g_str_has_prefix (text, long_family_names[i]))
      return TRUE;
  return strstr (family_names, first) != NULL;
}

/* Four syllables are more often a newspaper or a word than a person, unless a family name stands first. */
gboolean
gotgan_korean_name_is_shaped (const char *text)
{
  guint n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), n++)
    if (n == 4 || !gotgan_text_is_hangul (g_utf8_get_char (at)))
      return FALSE;
  return n == 2 || n == 3 || (n == 4 && gotgan_korean_name_has_family (text));
}

gboolean
gotgan_korean_name_is_person (const char *text)
{
  if (!gotgan_korean_name_is_shaped (text) || !gotgan_korean_name_has_family (text))
    return FALSE;
  if (g_utf8_strlen (text, -1) < 4)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (long_family_names); i++)
    if (g_str_has_prefix (text, long_family_names[i]))
      return TRUE;
  return FALSE;
}

gboolean
gotgan_korean_name_is_paper (const char *word)
{
  static const char *const endings[] = {
    "은", "는", "을", "를",   "의",   "한",     "된",   "부",
    "팀", "국", "실", "센터", "본부", "데스크", "담당", "전문",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i]))
      return FALSE;
  return g_utf8_strlen (word, -1) >= 4 && !gotgan_place_is_known (word);
}
