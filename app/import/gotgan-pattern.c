#include "config.h"

#include "app/import/gotgan-pattern.h"

GRegex *
gotgan_pattern_new (const char *pattern, GRegexCompileFlags flags)
{
  GRegex *regex = g_regex_new (pattern, flags | G_REGEX_OPTIMIZE, 0, NULL);

  g_regex_match (regex, "", 0, NULL);
  return regex;
}

GRegex *
gotgan_pattern_once (GRegex **place, const char *pattern, GRegexCompileFlags flags)
{
  if (g_once_init_enter_pointer (place))
    g_once_init_leave_pointer (place, gotgan_pattern_new (pattern, flags));
  return *place;
}
