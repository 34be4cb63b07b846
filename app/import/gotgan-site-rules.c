#include "config.h"

#include "app/import/gotgan-site-rules.h"

#include <string.h>

void
gotgan_site_rule_free (GotganSiteRule *rule)
{
  g_free (rule->id);
  g_free (rule->class_name);
  g_free (rule->attribute);
  g_free (rule->value);
  g_free (rule);
}

/* The name at @at, up to the sign of the next part. */
static char *
gotgan_site_rule_take_name (const char **at)
{
  gsize length = strcspn (*at, "#.[]= ");
  char *name = length > 0 ? g_strndup (*at, length) : NULL;

  *at += length;
  return name;
}

/* "[attribute]" or "[attribute=value]", @at standing behind the bracket. */
static gboolean
gotgan_site_rule_take_attribute (GotganSiteRule *rule, const char **at)
{
  rule->attribute = gotgan_site_rule_take_name (at);
  if (rule->attribute != NULL && **at == '=')
    {
      gsize length = strcspn (++*at, "]");

      rule->value = g_strndup (*at, length);
      *at += length;
    }
  return rule->attribute != NULL && *(*at)++ == ']';
}

static gboolean
gotgan_site_rule_take_tag (GotganSiteRule *rule, const char **at)
{
  g_autofree char *name = gotgan_site_rule_take_name (at);

  if (name != NULL)
    rule->tag = gumbo_tag_enum (name);
  return name == NULL || rule->tag != GUMBO_TAG_UNKNOWN;
}

static gboolean
gotgan_site_rule_take_part (GotganSiteRule *rule, const char **at)
{
  char sign = *(*at)++;

  if (sign == '#' && rule->id == NULL)
    return (rule->id = gotgan_site_rule_take_name (at)) != NULL;
  if (sign == '.' && rule->class_name == NULL)
    return (rule->class_name = gotgan_site_rule_take_name (at)) != NULL;
  return sign == '[' && rule->attribute == NULL && gotgan_site_rule_take_attribute (rule, at);
}

static gboolean
gotgan_site_rule_parse (GotganSiteRule *rule, const char *selector)
{
  const char *at = selector;

  if (*at == '\0' || !gotgan_site_rule_take_tag (rule, &at))
    return FALSE;
  while (*at != '\0')
    if (!gotgan_site_rule_take_part (rule, &at))
      return FALSE;
  return TRUE;
}

GotganSiteRule *
gotgan_site_rule_new (GotganSiteRuleKind kind, const char *selector)
{
  GotganSiteRule *rule = g_new0 (GotganSiteRule, 1);

  rule->kind = kind;
  rule->tag = GUMBO_TAG_UNKNOWN;
  if (!gotgan_site_rule_parse (rule, selector))
    g_clear_pointer (&rule, gotgan_site_rule_free);
  return rule;
}

static gboolean
gotgan_site_rule_has_class (const char *classes, const char *class_name)
{
  gsize length = strlen (class_name);

  for (const char *at = classes; (at = strstr (at, class_name)) != NULL; at += length)
    if ((at == classes || g_ascii_isspace (at[-1]))
        && (at[length] == '\0' || g_ascii_isspace (at[length])))
      return TRUE;
  return FALSE;
}

static const char *
gotgan_site_rule_get (const GumboElement *node, const char *name)
{
  const GumboAttribute *attribute = gumbo_get_attribute (&node->attributes, name);

  return attribute != NULL ? attribute->value : NULL;
}

gboolean
gotgan_site_rule_matches (const GotganSiteRule *rule, const GumboElement *node)
{
  const char *value;

  if (rule->tag != GUMBO_TAG_UNKNOWN && rule->tag != node->tag)
    return FALSE;
  if (rule->id != NULL && g_strcmp0 (gotgan_site_rule_get (node, "id"), rule->id) != 0)
    return FALSE;
  if (rule->class_name != NULL)
    {
      value = gotgan_site_rule_get (node, "class");
      if (value == NULL || !gotgan_site_rule_has_class (value, rule->class_name))
        return FALSE;
    }
  if (rule->attribute == NULL)
    return TRUE;
  value = gotgan_site_rule_get (node, rule->attribute);
  return value != NULL && (rule->value == NULL || g_str_equal (value, rule->value));
}
