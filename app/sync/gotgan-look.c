#include "config.h"

#include "app/sync/gotgan-syncer-private.h"

#include "app/import/gotgan-dataset-item.h"
#include "app/import/gotgan-feed-discovery.h"
#include "app/import/gotgan-feed.h"
#include "app/import/gotgan-import.h"
#include "app/sync/gotgan-feed-sample.h"

#include <string.h>

/* Of a page that names more, the first ones. */
#define MAX_OFFERS 6
/* A feed is read as far as its newest articles and its title need. */
#define LOOK_BYTES (16 * 1024 * 1024)

/* An article has at least so much text, in columns: Hangul and Han, which say in a letter what takes others two, have two.
 * Less is a front page or a list, unless the page itself says that it is an article. */
#define MIN_ARTICLE 400
#define MIN_SAID_ARTICLE 80

/* @addresses: to be tried one after the other, the first that answers counts
 * @offers: of the page, to be looked at one after the other
 * @asked: the address that is being looked at */
typedef struct
{
  GotganSyncerCore *core;
  GPtrArray *addresses;
  guint next;
  gboolean wants_page;
  GotganFetched *fetched;
  GPtrArray *offers;
  const char *asked;
  GotganLook *look;
} Search;

static void try_next_address (GTask *task);
static void look_at_next_offer (GTask *task);

void
gotgan_look_free (GotganLook *look)
{
  g_ptr_array_unref (look->offers);
  g_clear_object (&look->page);
  g_clear_error (&look->problem);
  g_free (look->problem_url);
  g_free (look);
}

static void
search_free (Search *search)
{
  g_ptr_array_unref (search->addresses);
  g_clear_pointer (&search->fetched, gotgan_fetched_free);
  g_clear_pointer (&search->offers, g_ptr_array_unref);
  g_clear_pointer (&search->look, gotgan_look_free);
  g_free (search);
}

static void
finish (GTask *task)
{
  Search *search = g_task_get_task_data (task);

  g_task_return_pointer (task, g_steal_pointer (&search->look), (GDestroyNotify) gotgan_look_free);
  g_object_unref (task);
}

/* --- A feed -------------------------------------------------------------------------------------- */

/* Where it has moved for good is its address; where it stands in for another only today is not. */
static GotganSourceOffer *
make_offer (const GotganFetched *fetched, const char *asked, const GotganFeed *feed,
            const GotganFeedSample *sample, GotganSites *sites)
{
  GotganSourceKind kind = feed != NULL && gotgan_dataset_is_known (feed->extension)
                              ? GOTGAN_SOURCE_DATASET
                              : GOTGAN_SOURCE_FEED;
  const GotganHttpAnswer *answer = fetched->answer;
  GotganSourceOffer *offer =
      gotgan_source_offer_new (kind, answer->moved != NULL ? answer->moved : asked,
                               feed != NULL ? feed->title : NULL, feed != NULL ? feed->home : NULL);

  for (guint i = 0; i < sample->items->len; i++)
    {
      GotganArticle *article = gotgan_import_feed_item (g_ptr_array_index (sample->items, i),
                                                        offer->title, sites, NULL, NULL);

      if (article != NULL)
        g_ptr_array_add (offer->preview, article);
    }
  return offer;
}

/* Returns: (transfer full) (nullable): %NULL with %GOTGAN_FEED_ERROR; one that is broken further down has its beginning */
static GotganSourceOffer *
read_feed (const GotganFetched *fetched, const char *asked, GotganSites *sites, GError **error)
{
  g_auto (GotganFeedSample) sample = { 0 };
  g_autoptr (GotganFeedReader) reader =
      gotgan_feed_reader_new (fetched->answer->url, fetched->answer->charset,
                              gotgan_feed_sample_take_cb, &sample);
  g_autoptr (GotganFeed) feed = NULL;
  g_autoptr (GError) local = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (fetched->bytes, &size);

  gotgan_feed_sample_init (&sample);
  if (gotgan_feed_reader_push (reader, data, size, &local) && !fetched->is_cut)
    feed = gotgan_feed_reader_finish (reader, &local);
  if (sample.items->len == 0 && (feed == NULL || local != NULL))
    {
      if (local == NULL)
        g_set_error_literal (&local, GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_TOO_LARGE,
                             "There is no item in its beginning");
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  /* Of what is long or broken further down the beginning tells what it is. */
  if (feed == NULL)
    feed = gotgan_feed_reader_stop (reader);
  return make_offer (fetched, asked, feed, &sample, sites);
}

static void
offer_fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Search *search = g_task_get_task_data (task);
  const GotganFeedOffer *named = g_ptr_array_index (search->offers, search->next - 1);
  GotganLook *look = search->look;
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganFetched) fetched = gotgan_fetch_finish (result, NULL, &error);
  GotganSourceOffer *offer =
      fetched != NULL ? read_feed (fetched, named->url, search->core->sites, &error) : NULL;

  if (offer != NULL)
    {
      if (offer->title == NULL)
        offer->title = g_strdup (named->title);
      g_ptr_array_add (look->offers, offer);
    }
  else if (look->problem == NULL)
    {
      look->problem = g_steal_pointer (&error);
      look->problem_url = g_strdup (named->url);
    }
  look_at_next_offer (task);
}

static void
look_at_next_offer (GTask *task)
{
  Search *search = g_task_get_task_data (task);
  const GotganFeedOffer *named;

  if (g_task_return_error_if_cancelled (task))
    {
      g_object_unref (task);
      return;
    }
  if (search->next == MIN (search->offers->len, MAX_OFFERS))
    {
      finish (task);
      return;
    }
  named = g_ptr_array_index (search->offers, search->next++);
  gotgan_fetch_async (search->core, named->url, GOTGAN_ACCEPT_FEED, LOOK_BYTES,
                      g_task_get_cancellable (task), offer_fetched_cb, task);
}

/* --- A page -------------------------------------------------------------------------------------- */

static gsize
count_columns (GotganArticle *article)
{
  gsize n_columns = 0;

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    for (const char *at = gotgan_article_get_paragraph (article, i)->text; *at != '\0';
         at = g_utf8_next_char (at))
      n_columns += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
  return n_columns;
}

static gboolean
is_article (GotganArticle *article, const GotganOrigins *origins)
{
  gboolean is_said = origins->is_article && !origins->is_list;

  return gotgan_article_get_title (article) != NULL
         && count_columns (article) >= (is_said ? MIN_SAID_ARTICLE : MIN_ARTICLE);
}

/* Off the syncer's thread: a page may take its time, and others are fetching. */
static void
read_page_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Search *search = task_data;
  const GotganHttpAnswer *answer = search->fetched->answer;
  GotganImportHints hints = { .sites = search->core->sites,
                              .charset = answer->charset,
                              .url = answer->url,
                              .cancellable = cancellable };
  GotganOrigins origins;
  g_autoptr (GotganArticle) article = NULL;

  search->offers =
      gotgan_feed_discovery_read (search->fetched->bytes, answer->charset, answer->url);
  article = gotgan_import_explain (search->fetched->bytes, &hints, &origins, NULL);
  if (article != NULL && is_article (article, &origins))
    search->look->page = g_steal_pointer (&article);
  g_task_return_boolean (task, TRUE);
}

static void
page_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Search *search = g_task_get_task_data (user_data);

  search->next = 0;
  if (search->offers->len > MAX_OFFERS)
    search->look->n_left_out = search->offers->len - MAX_OFFERS;
  look_at_next_offer (user_data);
}

static void
read_page (GTask *task)
{
  Search *search = g_task_get_task_data (task);
  g_autoptr (GTask) reading = g_task_new (NULL, NULL, page_read_cb, task);

  g_task_set_task_data (reading, search, NULL);
  g_task_run_in_thread (reading, read_page_thread);
}

/* --- The address ------------------------------------------------------------------------------------ */

/* Where a certificate does not hold somebody may stand in between, who would gladly be asked without one. */
static gboolean
may_try_next (const Search *search, const GError *error)
{
  return search->next < search->addresses->len
         && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
         && !g_error_matches (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_TLS);
}

static void
address_fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Search *search = g_task_get_task_data (task);
  GError *error = NULL;
  GotganSourceOffer *offer;

  search->fetched = gotgan_fetch_finish (result, NULL, &error);
  if (search->fetched == NULL && may_try_next (search, error))
    {
      g_error_free (error);
      try_next_address (task);
      return;
    }
  if (search->fetched == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  if (search->wants_page)
    {
      g_task_return_pointer (task, g_steal_pointer (&search->fetched),
                             (GDestroyNotify) gotgan_fetched_free);
      g_object_unref (task);
      return;
    }
  offer = read_feed (search->fetched, search->asked, search->core->sites, &error);
  if (offer == NULL && gotgan_feed_discovery_sniff (search->fetched->bytes))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  if (offer == NULL)
    {
      g_error_free (error);
      read_page (task);
      return;
    }
  g_ptr_array_add (search->look->offers, offer);
  finish (task);
}

static void
try_next_address (GTask *task)
{
  Search *search = g_task_get_task_data (task);

  search->asked = g_ptr_array_index (search->addresses, search->next++);
  gotgan_fetch_async (search->core, search->asked,
                      search->wants_page ? GOTGAN_ACCEPT_PAGE : GOTGAN_ACCEPT_FEED, LOOK_BYTES,
                      g_task_get_cancellable (task), address_fetched_cb, task);
}

/* "https://…", but not "example.com/rss?of=https://…" */
static gboolean
has_scheme (const char *address)
{
  gsize length = strcspn (address, "/?#");

  return length > 0 && address[length - 1] == ':' && g_str_has_prefix (address + length, "//");
}

/* What is typed has a scheme, or is tried with both. */
static GPtrArray *
list_addresses (const char *typed)
{
  GPtrArray *addresses = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *address = g_strstrip (g_strdup (typed));
  const char *rest = address;

  g_return_val_if_fail (rest != NULL, addresses);

  if (g_ascii_strncasecmp (address, "feed:", 5) == 0)
    rest += g_str_has_prefix (address + 5, "//") ? 7 : 5;
  if (has_scheme (rest))
    g_ptr_array_add (addresses, g_strdup (rest));
  else
    {
      g_ptr_array_add (addresses, g_strconcat ("https://", rest, NULL));
      g_ptr_array_add (addresses, g_strconcat ("http://", rest, NULL));
    }
  return addresses;
}

void
gotgan_look_start (GotganSyncerCore *core, const char *address, gboolean wants_page, GTask *task)
{
  Search *search = g_new0 (Search, 1);

  search->core = core;
  search->wants_page = wants_page;
  search->addresses = list_addresses (address);
  search->look = g_new0 (GotganLook, 1);
  search->look->offers = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_source_offer_free);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  try_next_address (task);
}
