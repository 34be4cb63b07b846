#include "config.h"

#include "tests/app/model/w3c-annotation.h"

#include "app/model/gotgan-annotation.h"

#define PLACE \
  "'target':{'source':'https://e.kr/1','selector':{'type':'TextQuoteSelector','exact':'투자'}}"

/* Single quotes are easier to read in C. */
static JsonNode *
make_node (const char *text)
{
  g_autoptr (GString) json = g_string_new (text);
  JsonNode *node;

  g_string_replace (json, "'", "\"", 0);
  node = json_from_string (json->str, NULL);
  g_assert_nonnull (node);
  return node;
}

static GotganAnnotation *
make_annotation (const char *id)
{
  static const char *const tags[] = { "돈", "두 낱말", NULL };
  const GotganSpan span = { 1, 2, 4 };
  GotganNote *note = gotgan_note_new (7, "0123abc", &span, "투자", "\"앞\"\\ ", " 뒤\n");
  GotganAnnotation *annotation = gotgan_annotation_new (note);

  gotgan_note_set_id (note, id);
  gotgan_note_set_colour (note, GOTGAN_COLOUR_DOUBT);
  gotgan_note_set_comment (note, "정말?\n\n“\t🤔”");
  gotgan_note_set_tags (note, tags);
  gotgan_note_set_created (note, G_GINT64_CONSTANT (1736899200123456));
  gotgan_note_set_modified (note, G_GINT64_CONSTANT (1736899200999999));
  annotation->url = g_strdup ("https://e.kr/1");
  annotation->title = g_strdup ("제목 \"하나\"");
  annotation->taken = G_GINT64_CONSTANT (1736899100000001);
  annotation->has_position = TRUE;
  annotation->start = 20;
  annotation->end = 22;
  return annotation;
}

static void
assert_same (const GotganAnnotation *a, const GotganAnnotation *b)
{
  g_assert_cmpstr (gotgan_note_get_id (a->note), ==, gotgan_note_get_id (b->note));
  g_assert_cmpstr (gotgan_note_get_version (a->note), ==, gotgan_note_get_version (b->note));
  g_assert_cmpstr (gotgan_note_get_quote (a->note), ==, gotgan_note_get_quote (b->note));
  g_assert_cmpstr (gotgan_note_get_prefix (a->note), ==, gotgan_note_get_prefix (b->note));
  g_assert_cmpstr (gotgan_note_get_suffix (a->note), ==, gotgan_note_get_suffix (b->note));
  g_assert_cmpint (gotgan_note_get_colour (a->note), ==, gotgan_note_get_colour (b->note));
  g_assert_cmpstr (gotgan_note_get_comment (a->note), ==, gotgan_note_get_comment (b->note));
  g_assert_true (
      gotgan_tags_equal (gotgan_note_get_tags (a->note), gotgan_note_get_tags (b->note)));
  g_assert_cmpint (gotgan_note_get_created (a->note), ==, gotgan_note_get_created (b->note));
  g_assert_cmpint (gotgan_note_get_modified (a->note), ==, gotgan_note_get_modified (b->note));
  g_assert_cmpstr (a->url, ==, b->url);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpint (a->taken, ==, b->taken);
  g_assert_cmpint (a->has_position, ==, b->has_position);
  g_assert_cmpuint (a->start, ==, b->start);
  g_assert_cmpuint (a->end, ==, b->end);
}

static void
test_round_trip (void)
{
  static const char *const ids[] = { "5e1b8a0e-0000-4000-8000-000000000001",
                                     "https://hypothes.is/a/xyz" };
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GotganAnnotation) annotation = make_annotation (ids[i]);

      g_ptr_array_add (written, gotgan_annotation_to_json (annotation));
    }
  bytes = gotgan_annotations_write (written);
  g_assert_cmpuint (w3c_check (bytes), ==, 2);
  read = gotgan_annotations_parse (bytes, NULL);
  g_assert_cmpuint (read->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GotganAnnotation) before = make_annotation (ids[i]);
      g_autoptr (GotganAnnotation) after = gotgan_annotation_from_json (read->pdata[i], NULL);

      assert_same (before, after);
    }
}

/* Every microsecond comes back: seconds of a double would lose some. */
static void
test_times (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GotganAnnotation) before = make_annotation ("https://e.kr/n");
      g_autoptr (GotganAnnotation) after = NULL;
      g_autoptr (JsonNode) node = NULL;
      gint64 time = 4102444800 * G_USEC_PER_SEC / 20000 * i + g_test_rand_int_range (1, 999999);

      gotgan_note_set_created (before->note, time);
      gotgan_note_set_modified (before->note, time + 1);
      node = gotgan_annotation_to_json (before);
      after = gotgan_annotation_from_json (node, NULL);
      g_assert_cmpint (gotgan_note_get_created (after->note), ==, time);
      g_assert_cmpint (gotgan_note_get_modified (after->note), ==, time + 1);
    }
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = gotgan_annotations_write (none);

  g_assert_cmpuint (w3c_check (bytes), ==, 0);
}

/* What other programs write. */
static void
test_strangers (void)
{
  static const struct
  {
    const char *json;
    const char *comment;
    const char *tags;
    GotganColour colour;
  } cases[] = {
    { "{'type':'Annotation'," PLACE "}", NULL, "", GOTGAN_COLOUR_QUOTE },
    { "{" PLACE "}", NULL, "", GOTGAN_COLOUR_QUOTE },
    { "{'@type':'oa:Annotation','bodyValue':'말'," PLACE "}", "말", "", GOTGAN_COLOUR_QUOTE },
    { "{'motivation':'questioning','body':'https://e.kr/x'," PLACE "}", "https://e.kr/x", "",
      GOTGAN_COLOUR_QUESTION },
    { "{'motivation':['commenting','oa:questioning'],'body':{'type':'TextualBody','value':'왜'}," PLACE
      "}",
      "왜", "", GOTGAN_COLOUR_QUESTION },
    { "{'body':[{'type':'TextualBody','value':'a','purpose':'commenting'},"
      "{'type':'TextualBody','value':'t','purpose':'tagging'},"
      "{'type':'TextualBody','value':'b','purpose':'describing'}]," PLACE "}",
      "a\n\nb", "t", GOTGAN_COLOUR_QUOTE },
    { "{'body':{'type':'SpecificResource','purpose':['tagging'],'source':{'type':'TextualBody','value':'t'}}," PLACE
      "}",
      NULL, "t", GOTGAN_COLOUR_QUOTE },
    { "{'body':{'source':'https://e.kr/topic','purpose':'tagging'}," PLACE "}", NULL,
      "https://e.kr/topic", GOTGAN_COLOUR_QUOTE },
    { "{'body':[{'value':'doubt','purpose':'classifying'}]," PLACE "}", NULL, "",
      GOTGAN_COLOUR_DOUBT },
    { "{'body':[{'value':'important','purpose':'classifying'}]," PLACE "}", NULL, "important",
      GOTGAN_COLOUR_QUOTE },
    /* Nothing that a note can hold. */
    { "{'body':[null,1,[],{},{'value':7}],'created':'yesterday','id':9," PLACE "}", NULL, "",
      GOTGAN_COLOUR_QUOTE },
    { "{'target':[{'source':{'id':'https://e.kr/1'},'selector':[{'type':'RangeSelector','refinedBy':"
      "{'type':'oa:TextQuoteSelector','exact':'투자'}},{'type':'TextPositionSelector','start':-1,'end':4}]}]}",
      NULL, "", GOTGAN_COLOUR_QUOTE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = make_node (cases[i].json);
      g_autoptr (GotganAnnotation) read = gotgan_annotation_from_json (node, NULL);
      g_autoptr (GotganAnnotation) again = gotgan_annotation_from_json (node, NULL);
      g_autofree char *tags = NULL;

      g_test_message ("case %u", i);
      g_assert_nonnull (read);
      tags = gotgan_tags_dup_text (gotgan_note_get_tags (read->note));
      g_assert_cmpstr (read->url, ==, "https://e.kr/1");
      g_assert_cmpstr (gotgan_note_get_quote (read->note), ==, "투자");
      g_assert_cmpstr (gotgan_note_get_comment (read->note), ==, cases[i].comment);
      g_assert_cmpstr (tags, ==, cases[i].tags);
      g_assert_cmpint (gotgan_note_get_colour (read->note), ==, cases[i].colour);
      g_assert_null (gotgan_note_get_version (read->note));
      g_assert_false (read->has_position);
      /* Without an id of its own it has the same one every time. */
      g_assert_true (g_uuid_string_is_valid (gotgan_note_get_id (read->note)));
      g_assert_cmpstr (gotgan_note_get_id (read->note), ==, gotgan_note_get_id (again->note));
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *json;
    GotganAnnotationError code;
  } cases[] = {
    { "{'target':'https://e.kr/1'}", GOTGAN_ANNOTATION_ERROR_NO_WORDS },
    { "{'target':{'source':'https://e.kr/1'}}", GOTGAN_ANNOTATION_ERROR_NO_WORDS },
    { "{'target':{'source':'https://e.kr/1','selector':{'type':'TextQuoteSelector','exact':''}}}",
      GOTGAN_ANNOTATION_ERROR_NO_WORDS },
    { "{'target':{'source':'https://e.kr/1','selector':{'type':'CssSelector','value':'p','exact':'x'}}}",
      GOTGAN_ANNOTATION_ERROR_NO_WORDS },
    { "{'target':{'selector':{'type':'TextQuoteSelector','exact':'투자'}}}",
      GOTGAN_ANNOTATION_ERROR_NO_SOURCE },
    { "{'target':null}", GOTGAN_ANNOTATION_ERROR_NO_SOURCE },
    { "{'target':['https://e.kr/1','https://e.kr/2']}", GOTGAN_ANNOTATION_ERROR_SEVERAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = make_node (cases[i].json);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (gotgan_annotation_from_json (node, &error));
      g_assert_error (error, GOTGAN_ANNOTATION_ERROR, (int) cases[i].code);
    }
}

static void
test_files (void)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  const struct
  {
    const char *text;
    guint n_annotations;
    GotganAnnotationError code;
  } cases[] = {
    { "{" PLACE "}", 1, 0 },
    { "\xef\xbb\xbf[{" PLACE "},{" PLACE "},7,null,{}]", 2, 0 },
    { "{'type':'AnnotationPage','items':[{" PLACE "}]}", 1, 0 },
    { "{'type':'AnnotationCollection','first':{'items':[{" PLACE "}]}}", 1, 0 },
    { "{'@graph':[{" PLACE "}]}", 1, 0 },
    { "{'rows':[{" PLACE "}],'total':1}", 1, 0 },
    { "", 0, GOTGAN_ANNOTATION_ERROR_NOT_JSON },
    { "Not a JSON file", 0, GOTGAN_ANNOTATION_ERROR_NOT_JSON },
    { "{'a':\xff}", 0, GOTGAN_ANNOTATION_ERROR_DAMAGED },
    { "[{" PLACE "}", 0, GOTGAN_ANNOTATION_ERROR_DAMAGED },
    { deep, 0, GOTGAN_ANNOTATION_ERROR_DAMAGED },
    /* json-glib takes the second of two values that follow each other; of an immutable parser it asserts about them. */
    { "2{'a':'b'}", 0, GOTGAN_ANNOTATION_ERROR_NONE },
    { "[]", 0, GOTGAN_ANNOTATION_ERROR_NONE },
    { "{}", 0, GOTGAN_ANNOTATION_ERROR_NONE },
    { "7", 0, GOTGAN_ANNOTATION_ERROR_NONE },
    { "{'items':{'items':[]},'first':'https://e.kr/page'}", 0, GOTGAN_ANNOTATION_ERROR_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) json = g_string_new (cases[i].text);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) read = NULL;

      g_test_message ("case %u", i);
      g_string_replace (json, "'", "\"", 0);
      bytes = g_bytes_new (json->str, json->len);
      read = gotgan_annotations_parse (bytes, &error);
      g_assert_cmpuint (read != NULL ? read->len : 0, ==, cases[i].n_annotations);
      if (read == NULL)
        g_assert_error (error, GOTGAN_ANNOTATION_ERROR, (int) cases[i].code);
    }
}

/* Places count code points of the whole text, with one line end between paragraphs. */
static void
test_places (void)
{
  static const struct
  {
    GotganSpan span;
    gboolean is_there;
    guint start;
    guint end;
  } cases[] = {
    { { 0, 0, 2 }, TRUE, 0, 2 },  { { 0, 1, 4 }, TRUE, 1, 4 },  { { 1, 0, 1 }, TRUE, 5, 6 },
    { { 2, 0, 3 }, TRUE, 7, 10 }, { { 0, 1, 5 }, FALSE, 0, 0 }, { { 0, 2, 2 }, FALSE, 0, 0 },
    { { 3, 0, 1 }, FALSE, 0, 0 },
  };
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  GotganSpan span;
  guint start, end;

  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, "가나🤔라");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_HEADING, "마");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, "바사아");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (gotgan_annotation_place (article, &cases[i].span, &start, &end), ==,
                       cases[i].is_there);
      if (!cases[i].is_there)
        continue;
      g_assert_cmpuint (start, ==, cases[i].start);
      g_assert_cmpuint (end, ==, cases[i].end);
      g_assert_true (gotgan_annotation_find_span (article, start, end, &span));
      g_assert_cmpmem (&span, sizeof span, &cases[i].span, sizeof span);
    }
  /* Over a line end, at one, empty, beyond. */
  g_assert_false (gotgan_annotation_find_span (article, 3, 6, &span));
  g_assert_false (gotgan_annotation_find_span (article, 4, 5, &span));
  g_assert_false (gotgan_annotation_find_span (article, 2, 2, &span));
  g_assert_false (gotgan_annotation_find_span (article, 8, 11, &span));
  g_assert_false (gotgan_annotation_find_span (article, 100, 101, &span));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/annotation/round-trip", test_round_trip);
  g_test_add_func ("/model/annotation/times", test_times);
  g_test_add_func ("/model/annotation/empty", test_empty);
  g_test_add_func ("/model/annotation/strangers", test_strangers);
  g_test_add_func ("/model/annotation/refused", test_refused);
  g_test_add_func ("/model/annotation/files", test_files);
  g_test_add_func ("/model/annotation/places", test_places);
  return g_test_run ();
}
