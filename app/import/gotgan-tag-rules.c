#include "config.h"

#include "app/import/gotgan-tag-rules.h"

static const struct
{
  const char *names;
  guint traits;
} trait_names[] = {
  { "area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr",
    TAG_VOID },
  { "script style textarea title xmp iframe noembed noframes", TAG_RAW },
  { "a b big code em font i nobr s small strike strong tt u", TAG_FORMAT },
  { "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup "
    "dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head "
    "header hgroup hr html iframe img input isindex li link listing main marquee menu meta nav noembed noframes "
    "noscript object ol p param plaintext pre script section select source style summary table tbody td template "
    "textarea tfoot th thead title tr track ul wbr xmp",
    TAG_SPECIAL },
  { "applet caption html table td th marquee object template", TAG_SCOPE | TAG_SPECIAL },
  { "annotation-xml desc foreignobject mi mn mo ms mtext title",
    TAG_SCOPE | TAG_SPECIAL | TAG_ISLAND },
  { "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta "
    "nobr ol p pre ruby s small span strike strong sub sup table tt u ul var",
    TAG_BREAKS_OUT },
  { "applet caption marquee object td template th", TAG_CELL },
  { "applet area br button embed image img input keygen marquee object select wbr xmp",
    TAG_AS_TEXT },
  { "html head body frameset", TAG_OUTER },
  { "caption col colgroup table tbody td tfoot th thead tr", TAG_TABLE_PART },
  { "div p br table td section article li ul ol h1 h2 h3 blockquote figure main meta script",
    TAG_BLOCK },
};

#define BLOCKS                                                                                                         \
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 " \
  "h4 h5 h6 header hgroup hr li dd dt listing main menu nav ol p plaintext pre section summary ul"

#define SCOPES \
  "annotation-xml applet caption desc foreignobject marquee math mi mn mo ms mtext object svg td template th title"
#define HEADINGS "h1 h2 h3 h4 h5 h6"
/* Any element. */
#define ALL "*"
/* Any special element but address, div and p. */
#define MOST_SPECIAL "!"

/* "A start tag of @starts ends an open @closes, unless one of @stops lies between." */
static const struct
{
  const char *starts;
  const char *closes;
  const char *stops;
} implied_ends[] = {
  { BLOCKS, "p", "button table " SCOPES },
  { "li", "li", MOST_SPECIAL },
  { "dd dt", "dd dt", MOST_SPECIAL },
  { "td th", "td th", "table template" },
  { "tr", "tr", "table template" },
  { "tbody thead tfoot", "tbody thead tfoot", "table template" },
  { "option optgroup", "option", ALL },
  { "optgroup", "optgroup", ALL },
  { "rt rp rb rtc", "rt rp rb rtc", ALL },
  { "button", "button", "table " SCOPES },
  { "table", "table", SCOPES },
  { HEADINGS, HEADINGS, ALL },
};

static void
gotgan_tag_rules_add_bits (GotganTagRules *rules, const char *names, goffset field, guint bits)
{
  g_auto (GStrv) words = g_strsplit (names, " ", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    *(guint *) G_STRUCT_MEMBER_P (&rules[gumbo_tag_enum (words[i])], field) |= bits;
}

static void
gotgan_tag_rules_add_stops (GotganTagRules *rules, const char *names, guint bit)
{
  if (g_str_equal (names, ALL))
    for (gsize i = 0; i <= GUMBO_TAG_LAST; i++)
      rules[i].stops |= bit;
  else if (g_str_equal (names, MOST_SPECIAL))
    {
      for (gsize i = 0; i <= GUMBO_TAG_LAST; i++)
        if ((rules[i].traits & TAG_SPECIAL) && i != GUMBO_TAG_ADDRESS && i != GUMBO_TAG_DIV
            && i != GUMBO_TAG_P)
          rules[i].stops |= bit;
    }
  else
    gotgan_tag_rules_add_bits (rules, names, offsetof (GotganTagRules, stops), bit);
}

void
gotgan_tag_rules_init (GotganTagRules *rules)
{
  for (gsize i = 0; i < G_N_ELEMENTS (trait_names); i++)
    gotgan_tag_rules_add_bits (rules, trait_names[i].names, offsetof (GotganTagRules, traits),
                               trait_names[i].traits);
  for (gsize i = 0; i < G_N_ELEMENTS (implied_ends); i++)
    {
      gotgan_tag_rules_add_bits (rules, implied_ends[i].starts, offsetof (GotganTagRules, starts),
                                 1u << i);
      gotgan_tag_rules_add_bits (rules, implied_ends[i].closes, offsetof (GotganTagRules, closes),
                                 1u << i);
    }
  /* Names that the parser doesn't know have come here. */
  rules[GUMBO_TAG_UNKNOWN] = (GotganTagRules) { 0 };
  for (gsize i = 0; i < G_N_ELEMENTS (implied_ends); i++)
    gotgan_tag_rules_add_stops (rules, implied_ends[i].stops, 1u << i);
}
