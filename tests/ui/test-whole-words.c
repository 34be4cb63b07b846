#include "config.h"

#include "ui/widgets/gotgan-whole-words.h"

#include "app/base/gotgan-text.h"

#include <adwaita.h>

typedef struct
{
  const char *text;
  /* The stretches that stay whole, with a bar between. */
  const char *words;
} Row;

static const Row rows[] = {
  { "", "" },
  { "plain Latin text", "" },
  { "앤트로픽이 투자를 유치했다", "앤트로픽이|투자를|유치했다" },
  { "  두  칸  띄어쓰기 ", "띄어쓰기" },
  { "총 1조2000억원(약 9억달러)을", "1조2000억원(약|9억달러)을" },
  { "OpenAI raised 66억", "66억" },
  /* A number and what it counts. */
  { "오픈AI가 66억 달러", "오픈AI가|66억 달러" },
  { "오픈AI가 1,000억 달러를 조달한다", "오픈AI가|1,000억 달러를|조달한다" },
  { "누적 1조 8,000억 원을 확보", "누적|1조 8,000억 원을|확보" },
  { "약 5조 원(36억 달러)으로", "5조 원(36억 달러)으로" },
  { "연 26 % 성장", "26 %|성장" },
  { "직원 350 명", "직원|350 명" },
  { "raised $40B at a $3.6 billion valuation", "$3.6 billion" },
  { "US$1.5 billion in cash", "US$1.5 billion" },
  { "about 1.8 trillion won ($1.3 billion).", "1.8 trillion won|($1.3 billion)." },
  { "some 30 percent of it", "30 percent" },
  { "2030년 4,000억 달러로", "2030년|4,000억 달러로" },
  { "in 2030 banks lent $5 to everyone", "" },
  /* A particle that a space parts from its word, as pages do behind links and quotes. */
  { "삼성전자 와 SK하이닉스 를", "삼성전자 와|SK하이닉스 를" },
  { "‘NV-3’ 의 양산", "‘NV-3’ 의|양산" },
  { "OpenAI 가 밝혔다", "OpenAI 가|밝혔다" },
  { "비전펀드(SVF) 는 뺐다", "비전펀드(SVF) 는|뺐다" },
  { "최근 이 회사는", "최근|회사는" },
  { "밝혔다. 이 회사는", "밝혔다.|회사는" },
  { "삼성·SK 등이 참여", "삼성·SK 등이|참여" },
  /* A bracket and its word. */
  { "노벨라 (Novella)는 국내", "노벨라 (Novella)는|국내" },
  { "최고경영자 (CEO) 는 말했다", "최고경영자 (CEO) 는|말했다" },
  { "Novella (노벨라) said", "Novella (노벨라)" },
  { "the company (and its owner) speaks of investments", "" },
  /* The last two words of what has more than a line. */
  { "이 회사는 인력을 두 배로 늘릴 계획이라고 밝힌 바 있다.",
    "회사는|인력을|배로|늘릴|계획이라고|밝힌|바 있다." },
  { "citing people who are familiar with the matter.", "the matter." },
  { "citing people who are familiar with the negotiations.", "" },
  { "두 배로 늘릴 계획이 있다.", "배로|늘릴|계획이|있다." },
  /* Combining jamo and emoji count by code point. */
  { "하👩‍💻가 나", "하👩‍💻가" },
  { "한국어", "한국어" },
  /* More than twenty characters without a space: cut behind its inner punctuation. */
  { "엔비디아·마이크로소프트·아마존웹서비스·구글클라우드",
    "엔비디아·|마이크로소프트·|아마존웹서비스·|구글클라우드" },
  /* An address is not parted from its scheme. */
  { "say so at https://a.example/b now", "https://a.example/b" },
  { "say so at https://helios.example/news now", "https://heli|ple/|news" },
  { "기사는 https://helios.example/news 에", "기사는|https://heli|ple/|news" },
  /* But not before a particle. */
  { "엔비디아·마이크로소프트·아마존웹서비스·구글클라우드(GCP)에서는",
    "엔비디아·|마이크로소프트·|아마존웹서비스·|구글클라우드(GCP)에서는" },
  { "삼성전자에스케이하이닉스현대자동차1,000억원을", "0억원을" },
  /* And left to Pango where there is none, but for its end. */
  { "가나다라마바사아자차카타파하가나다라마바사아자차", "사아자차" },
};

static char *
join_words (const char *text)
{
  g_autoptr (GArray) words = gotgan_whole_words_find (text);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const GotganWholeWord *word = &g_array_index (words, GotganWholeWord, i);
      g_autofree char *slice = gotgan_text_slice (text, word->start, word->end);

      if (i > 0)
        g_string_append_c (joined, '|');
      g_string_append (joined, slice);
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = join_words (rows[i].text);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static void
test_label (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));

  gotgan_whole_words_set_label (GTK_LABEL (label), "앤트로픽이 투자를");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "앤트로픽이 투자를");
  gotgan_whole_words_set_label (GTK_LABEL (label), NULL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "");
  g_assert_finalize_object (label);
}

static guint
count_attributes (PangoAttrList *list, PangoAttrType type)
{
  GSList *attributes = pango_attr_list_get_attributes (list);
  guint count = 0;

  for (GSList *l = attributes; l != NULL; l = l->next)
    count += ((PangoAttribute *) l->data)->klass->type == type ? 1 : 0;
  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
  return count;
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *label = find_label (child, text);

      if (label != NULL)
        return label;
    }
  return NULL;
}

static const char *const sentence =
    "리벨리온이 추진하는 대규모 자금 조달에 중동과 동남아 자본이 잇달아 이름을 올리고 있다";

/* Whether every line begins where a word begins, however wide the label is. */
static gboolean
lines_begin_with_words (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);

  for (int width = 90; width < 300; width += 7)
    {
      g_autoptr (PangoLayout) layout = pango_layout_copy (gtk_label_get_layout (label));

      pango_layout_set_width (layout, width * PANGO_SCALE);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
      for (int i = 1; i < pango_layout_get_line_count (layout); i++)
        {
          int start =
              pango_layout_line_get_start_index (pango_layout_get_line_readonly (layout, i));

          if (text[start - 1] != ' ')
            return FALSE;
        }
    }
  return TRUE;
}

static void
test_label_lines (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (sentence));

  g_assert_false (lines_begin_with_words (GTK_LABEL (label)));
  gotgan_whole_words_set_label (GTK_LABEL (label), sentence);
  g_assert_true (lines_begin_with_words (GTK_LABEL (label)));
  g_assert_finalize_object (label);
}

static void
test_watch (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *label = gtk_label_new (sentence);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GArray) words = gotgan_whole_words_find (sentence + strlen ("리벨리온이 "));
  PangoAttrList *attributes_now;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_box_append (GTK_BOX (box), label);
  gotgan_whole_words_watch (box);
  gotgan_whole_words_watch (box);
  g_assert_true (lines_begin_with_words (GTK_LABEL (label)));

  gtk_label_set_markup (GTK_LABEL (label), "<b>짧다</b>");
  gtk_label_set_text (GTK_LABEL (label), sentence + strlen ("리벨리온이 "));
  g_assert_true (lines_begin_with_words (GTK_LABEL (label)));

  attributes_now = gtk_label_get_attributes (GTK_LABEL (label));
  g_assert_cmpuint (count_attributes (attributes_now, PANGO_ATTR_WEIGHT), ==, 1);
  g_assert_cmpuint (count_attributes (attributes_now, PANGO_ATTR_ALLOW_BREAKS), ==, words->len);
  g_assert_finalize_object (box);
}

/* The labels of a status page are Adwaita's own. */
static void
test_watch_status_page (void)
{
  GtkWidget *page = g_object_ref_sink (adw_status_page_new ());
  GtkWidget *label;

  gotgan_whole_words_watch (page);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), sentence);
  label = find_label (page, sentence);
  g_assert_nonnull (label);
  g_assert_true (lines_begin_with_words (GTK_LABEL (label)));
  g_assert_finalize_object (page);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/widgets/whole-words/table", test_table);
  g_test_add_func ("/widgets/whole-words/label", test_label);
  g_test_add_func ("/widgets/whole-words/label-lines", test_label_lines);
  g_test_add_func ("/widgets/whole-words/watch", test_watch);
  g_test_add_func ("/widgets/whole-words/watch-status-page", test_watch_status_page);
  return g_test_run ();
}
