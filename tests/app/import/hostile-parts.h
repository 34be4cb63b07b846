#pragma once

#include <glib.h>
#include <string.h>

/* Texts that are meant to take long or to take much: a part is repeated behind a head. tests/app/import checks what
 * becomes of them, and ./dev bench import that the time grows as the text does. */

#define HOSTILE_SENTENCE "회사가 1000억원을 투자했다고 5일 밝혔다. 그리고 또 말했다."

typedef enum
{
  /* A paragraph for each part, or one for all. */
  HOSTILE_EACH,
  HOSTILE_ONE,
  HOSTILE_NONE,
  HOSTILE_TOO_DEEP,
} HostileResult;

typedef struct
{
  const char *head;
  const char *part;
  HostileResult result;
} HostileText;

static const HostileText hostile_pages[] = {
  { "", "<p>" HOSTILE_SENTENCE, HOSTILE_EACH },
  { "", HOSTILE_SENTENCE "\n", HOSTILE_ONE },
  { "", "한 줄이 아주 길다. ", HOSTILE_ONE },
  { "", "가", HOSTILE_NONE },
  { "", "a | ", HOSTILE_ONE },
  { "", "<", HOSTILE_NONE },
  { "", "<li>x y", HOSTILE_EACH },
  { "", "<!-->x", HOSTILE_ONE },
  { "", "<!---->x", HOSTILE_ONE },
  { "", "<!--x", HOSTILE_NONE },
  { "", "<div class='related a b'>x</div>", HOSTILE_EACH },
  { "", "2024.09.05 ", HOSTILE_ONE },
  { "", "기자 ", HOSTILE_ONE },
  { "", "&amp;", HOSTILE_NONE },
  { "", "<table><tr><td>가</td><td>나</td></tr></table>", HOSTILE_EACH },
  { "", "<table><tr>", HOSTILE_NONE },
  { "", "<table><tr><td>", HOSTILE_TOO_DEEP },
  { "", "<td>가", HOSTILE_ONE },
  { "", "<a href='x'>가</a> ", HOSTILE_ONE },
  { "", "<a href='x'><p>가", HOSTILE_EACH },
  { "", "<img src=x data-src=y>", HOSTILE_NONE },
  { "<p>" HOSTILE_SENTENCE "<img srcset='", "a.png 2x, ", HOSTILE_ONE },
  { "", "<svg><path/></svg>", HOSTILE_NONE },
  { "", "<svg>", HOSTILE_TOO_DEEP },
  { "", "</svg>", HOSTILE_NONE },
  { "", "<script>x</script>", HOSTILE_NONE },
  { "", "<script>x</s", HOSTILE_NONE },
  { "", "<script><!--<script>", HOSTILE_NONE },
  { "<p>" HOSTILE_SENTENCE "<script type=application/ld+json>", "<![CDATA[", HOSTILE_ONE },
  { "<p>" HOSTILE_SENTENCE "<script type=application/ld+json>", "{}", HOSTILE_ONE },
  { "", "<style>x</style>", HOSTILE_NONE },
  { "", "<p hidden>가</p>", HOSTILE_NONE },
  { "", "<div class='ad'><p>가</p></div>", HOSTILE_EACH },
  { "", "<ul><li><a href=x>가나다</a></ul>", HOSTILE_EACH },
  { "", "<section><p>" HOSTILE_SENTENCE "</p></section>", HOSTILE_EACH },
  { "", "<span class=caption>가</span>", HOSTILE_EACH },
  { "", "<pre>가\n", HOSTILE_TOO_DEEP },
  { "", "<b><p></b>가", HOSTILE_EACH },
  { "", "<b>가", HOSTILE_TOO_DEEP },
  { "", "<b>가<br>", HOSTILE_TOO_DEEP },
  { "", "<b><i>가</b>", HOSTILE_TOO_DEEP },
};

/* The contents of items of feeds. */
static const HostileText hostile_items[] = {
  { "", "<p>" HOSTILE_SENTENCE, HOSTILE_EACH },
  { "<p>", "<a href='x", HOSTILE_ONE },
  { "<p>", "<a href=\"x\">", HOSTILE_ONE },
  { "<p>", "<div><b>", HOSTILE_ONE },
  { "<p>", "&amp;", HOSTILE_ONE },
  { "<p>", "&", HOSTILE_ONE },
  { "<p>", "<", HOSTILE_ONE },
  { "<p>", "</", HOSTILE_ONE },
  { "<p>", "<!--", HOSTILE_ONE },
  { "<p>", "<!---->", HOSTILE_ONE },
  { "<p>", "<!", HOSTILE_ONE },
  { "<p>", "<![CDATA[", HOSTILE_ONE },
  { "<p>", "<script>", HOSTILE_ONE },
  { "<p>", "<script>x</script>", HOSTILE_ONE },
  { "<p>", "<a b='c' ", HOSTILE_ONE },
  { "<p>", "<img src=x>", HOSTILE_ONE },
  { "<p>", "<li>- x", HOSTILE_EACH },
  { "<p>", "<p title=\"", HOSTILE_ONE },
  { "<p>", "<h1>가", HOSTILE_EACH },
  { "<p>", "\n\n가", HOSTILE_ONE },
};

/* Pages on which feeds are looked for. */
static const HostileText hostile_sites[] = {
  { "", "<a ", HOSTILE_NONE },
  { "", "<a>", HOSTILE_NONE },
  { "", "<a href='x", HOSTILE_NONE },
  { "", "<a title=\"", HOSTILE_NONE },
  { "<a href='/feed'>", "<a b='c' d=\"", HOSTILE_ONE },
  { "<a href='/feed'>", "<a b=c ", HOSTILE_ONE },
  { "<a ", "b ", HOSTILE_NONE },
  { "", "<!--", HOSTILE_NONE },
  { "<a href='/feed'>", "<!---->", HOSTILE_ONE },
  { "<a href='/feed'>", "<script>", HOSTILE_ONE },
  { "<a href='/feed'>", "<script></script>", HOSTILE_ONE },
  { "", "<base><link>", HOSTILE_NONE },
  { "", "<a href='/feed'>", HOSTILE_ONE },
};

/* Returns: (transfer full): @hostile, at most @size bytes long */
static inline char *
hostile_write (const HostileText *hostile, gsize size, gsize *n_parts)
{
  GString *text = g_string_new (hostile->head);
  gsize length = strlen (hostile->part);

  *n_parts = (size - text->len) / length;
  for (gsize i = 0; i < *n_parts; i++)
    g_string_append_len (text, hostile->part, (gssize) length);
  return g_string_free (text, FALSE);
}
