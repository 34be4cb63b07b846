#include "config.h"

#include "app/import/gotgan-pattern.h"

GRegex *
gotgan_pattern_new (const char *pattern, GRegexCompileFlags flags)
{
  GRegex *regex = g_regex_new (pattern, flags | G_REGEX_OPTIMIZE, 0, NULL);

  g_regex_match (regex, "", 0, NULL);
  return regex;
}
