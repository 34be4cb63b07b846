#include "config.h"

#include "app/library/gotgan-error-text.h"

#include "app/facts/gotgan-rules.h"
#include "app/import/gotgan-feed.h"
#include "app/import/gotgan-import.h"
#include "app/import/gotgan-opml.h"
#include "app/library/gotgan-claim-lines.h"
#include "app/library/gotgan-dataset-folder.h"
#include "app/library/gotgan-library.h"
#include "app/model/gotgan-claim-check.h"
#include "app/model/gotgan-reference-rates.h"
#include "app/store/gotgan-store-error.h"
#include "app/sync/gotgan-http.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

static const char *
import_text (int code)
{
  switch (code)
    {
    case GOTGAN_IMPORT_ERROR_EMPTY:
      return _ ("The file is empty. Choose one with text in it.");
    case GOTGAN_IMPORT_ERROR_TOO_LARGE:
      return _ (
          "The file is larger than 10 MB or has too many tags. Save only the article and import that.");
    case GOTGAN_IMPORT_ERROR_NOT_TEXT:
      return _ (
          "The file is not text that can be read. Save the article as text or as a web page first.");
    case GOTGAN_IMPORT_ERROR_TOO_DEEP:
      return _ (
          "The page is nested too deeply to be read. Copy the article's text into a text file and import that.");
    case GOTGAN_IMPORT_ERROR_NO_ARTICLE:
      return _ (
          "No article was found in it. Copy the article's text into a text file and import that.");
    default:
      return NULL;
    }
}

static const char *
store_text (int code)
{
  switch (code)
    {
    case GOTGAN_STORE_ERROR_NOT_FOUND:
      return _ ("It is not in the library. Look at the list again.");
    case GOTGAN_STORE_ERROR_NOT_A_LIBRARY:
      return _ (
          "The file is not a Gotgan library. Name another file, or move this one away to start a new library.");
    case GOTGAN_STORE_ERROR_TOO_NEW:
      return _ ("The library was made by a newer version of Gotgan. Update Gotgan to open it.");
    case GOTGAN_STORE_ERROR_CORRUPT:
      return _ (
          "The library file is damaged. Put back a copy from a backup; the damaged file is left as it is.");
    case GOTGAN_STORE_ERROR_FULL:
      return _ ("The disk is full. Free some space and try again.");
    case GOTGAN_STORE_ERROR_NO_ACCESS:
      return _ (
          "The library file can’t be read or written. Check the permissions of the file and its folder.");
    case GOTGAN_STORE_ERROR_BUSY:
      return _ ("Another program is using the library. Close it and try again.");
    case GOTGAN_STORE_ERROR_FAILED:
      return _ (
          "The library could not be read or written. Try again; if it happens again, restart Gotgan.");
    default:
      return NULL;
    }
}

static const char *
http_text (int code)
{
  switch (code)
    {
    case GOTGAN_HTTP_ERROR_ADDRESS:
      return _ ("This is no web address. It begins with “https://” or “http://”.");
    case GOTGAN_HTTP_ERROR_HOST:
      return _ (
          "Nobody answers at this address. Check the address and whether you are online, and try again.");
    case GOTGAN_HTTP_ERROR_TLS:
      return _ (
          "The site could not prove that it is the one in the address, so nothing was read from it. Check the date of your computer; if it is right, tell the site.");
    case GOTGAN_HTTP_ERROR_NOT_TLS:
      return _ (
          "No secure connection can be made to this address, so nothing was read from it. Check the address and its port.");
    case GOTGAN_HTTP_ERROR_TIMEOUT:
      return _ ("The site is too slow at the moment. Try again later.");
    case GOTGAN_HTTP_ERROR_BROKEN:
      return _ ("The answer of the site was cut off or damaged. Try again later.");
    case GOTGAN_HTTP_ERROR_TOO_LARGE:
      return _ ("There is more behind this address than Gotgan reads. Look for a smaller feed.");
    case GOTGAN_HTTP_ERROR_REDIRECT:
      return _ (
          "The address leads in a circle or to a place that is not safe. Look for its new address on the site.");
    case GOTGAN_HTTP_ERROR_GONE:
      return _ (
          "The site says that this address is gone for good. Look for a new one, or remove the source.");
    case GOTGAN_HTTP_ERROR_MISSING:
      return _ ("There is nothing at this address. Check it, or look for a new one on the site.");
    case GOTGAN_HTTP_ERROR_REFUSED:
      return _ (
          "The site does not let Gotgan read this address. Open it in a web browser to see what it wants.");
    case GOTGAN_HTTP_ERROR_BUSY:
      return _ ("The site asks to be left alone for a while. Try again later.");
    case GOTGAN_HTTP_ERROR_STATUS:
      return _ ("The site has a problem of its own. Try again later.");
    default:
      return NULL;
    }
}

static const char *
feed_text (int code)
{
  if (code == GOTGAN_FEED_ERROR_NOT_A_FEED)
    return _ ("There is no feed in it. Look for the feed’s address on the site.");
  if (code == GOTGAN_FEED_ERROR_UNSAFE)
    return _ ("The feed wants more than a feed may, so it was not read.");
  if (code == GOTGAN_FEED_ERROR_TOO_LARGE)
    return _ ("One article of the feed is larger than 10 MB, so it was not read.");
  return _ ("The feed breaks the rules of its format. Tell the site.");
}

static const char *
opml_text (int code)
{
  if (code == GOTGAN_OPML_ERROR_NOT_OPML)
    return _ ("This is no list of feeds. Export one from your feed reader as OPML.");
  if (code == GOTGAN_OPML_ERROR_ADDRESS)
    return _ ("This address in the list is no web address, so it was left out.");
  return _ ("The list of feeds is damaged. Export it from your feed reader again.");
}

static const char *
library_text (int code)
{
  switch (code)
    {
    case GOTGAN_LIBRARY_ERROR_OFFLINE:
      return _ ("There is no network. Connect to one and sync again.");
    case GOTGAN_LIBRARY_ERROR_ADDRESS:
      return _ (
          "This is no web address. Type one like “example.com” or “https://example.com/feed”.");
    case GOTGAN_LIBRARY_ERROR_NOT_A_SOURCE:
      return _ (
          "There is no feed at this address, and the page names none. Look for the feed’s address on the site.");
    case GOTGAN_LIBRARY_ERROR_ONLY_AN_ARTICLE:
      return _ (
          "There is no feed at this address, but an article. Look for the feed’s address on the site.");
    case GOTGAN_LIBRARY_ERROR_WITHHELD:
      return _ ("The picture has not been fetched. Choose in the preferences when pictures are.");
    case GOTGAN_LIBRARY_ERROR_NOT_A_PICTURE:
      return _ ("What is there is no picture that can be shown. Look at it on the page.");
    default:
      return NULL;
    }
}

static const char *
annotation_text (int code)
{
  switch (code)
    {
    case GOTGAN_ANNOTATION_ERROR_NOT_JSON:
      return _ ("This is no file of notes. Choose one that was exported as JSON-LD.");
    case GOTGAN_ANNOTATION_ERROR_DAMAGED:
      return _ (
          "This file of notes is damaged, or a part of it is missing. Export it or copy it again.");
    case GOTGAN_ANNOTATION_ERROR_NONE:
      return _ ("There are no notes in this file. Choose one with Web Annotations as JSON-LD.");
    case GOTGAN_ANNOTATION_ERROR_TOO_LARGE:
      return _ (
          "The file is larger than 64 MB or has more than 100,000 notes. Export it in parts.");
    case GOTGAN_ANNOTATION_ERROR_NO_WORDS:
      return _ ("This note quotes no words of the article, so its place can’t be found.");
    case GOTGAN_ANNOTATION_ERROR_NO_SOURCE:
      return _ ("This note does not say which article it is about.");
    case GOTGAN_ANNOTATION_ERROR_SEVERAL:
      return _ (
          "This note is on several places at once. Make a note of each and export them again.");
    case GOTGAN_ANNOTATION_ERROR_TAKEN:
      return _ ("A note on another article has the same name, and stays as it is.");
    default:
      return NULL;
    }
}

static const char *
rates_text (int code)
{
  if (code == GOTGAN_RATES_ERROR_TOO_LARGE)
    return _ ("The file is larger than any file of reference rates. Choose another.");
  return _ (
      "This is no file of the European Central Bank’s reference rates. Get “eurofxref-hist.csv” "
      "or “eurofxref-daily.xml”, unpack it and add that.");
}

static const char *
facts_text (int code)
{
  if (code == GOTGAN_FACTS_ERROR_RULES)
    return _ ("A data file of Gotgan is missing or damaged. Install Gotgan again.");
  return NULL;
}

static const char *
party_text (int code)
{
  switch (code)
    {
    case GOTGAN_CLAIM_ERROR_INVESTOR_MISSING:
      return _ ("This kind of fact needs someone who pays, buys, sells or holds. Name them.");
    case GOTGAN_CLAIM_ERROR_INVESTOR_TOO_MUCH:
      return _ (
          "This kind of fact has nobody who pays. Leave that party out, or choose another kind.");
    case GOTGAN_CLAIM_ERROR_COMPANY_MISSING:
      return _ ("This kind of fact needs a company it is about. Name it.");
    case GOTGAN_CLAIM_ERROR_SAME_PARTIES:
      return _ ("Both parties are the same. Name two different ones.");
    default:
      return NULL;
    }
}

static const char *
figure_text (int code)
{
  switch (code)
    {
    case GOTGAN_CLAIM_ERROR_AMOUNT_MISSING:
      return _ ("This kind of fact needs an amount. Enter one.");
    case GOTGAN_CLAIM_ERROR_AMOUNT_TOO_MUCH:
      return _ ("A stake has a percentage and no amount. Leave the amount out.");
    case GOTGAN_CLAIM_ERROR_AMOUNT:
      return _ (
          "This is no single amount with its currency. Write it like “$2.5 billion” or “300억 원”.");
    case GOTGAN_CLAIM_ERROR_PERCENT_MISSING:
      return _ ("A stake needs a percentage. Enter one.");
    case GOTGAN_CLAIM_ERROR_PERCENT:
      return _ ("A percentage is a number from 0 to 100.");
    default:
      return NULL;
    }
}

static const char *
claim_text (int code)
{
  const char *text = party_text (code);

  if (text == NULL)
    text = figure_text (code);
  if (text != NULL)
    return text;
  switch (code)
    {
    case GOTGAN_CLAIM_ERROR_STAGE:
      return _ (
          "A deal has a stage and a figure has none. The stages are: talks, planned, agreed, completed, stalled, withdrawn, denied.");
    case GOTGAN_CLAIM_ERROR_BASIS:
      return _ (
          "A figure has a basis and a deal has none. The bases are: reported, estimate, forecast.");
    case GOTGAN_CLAIM_ERROR_ROLE:
      return _ ("Only who invests can lead a round. The role is “lead” or nothing.");
    case GOTGAN_CLAIM_ERROR_DATE:
      return _ ("A date is written like 2025-03-27, 2025-03, 2025 or 2025-01/2025-06.");
    case GOTGAN_CLAIM_ERROR_KIND:
      return _ ("There is no such kind. The kinds are: investment, round, acquisition, sale, "
                "commitment, venture, valuation, revenue, expense, loss, profit, stake.");
    case GOTGAN_CLAIM_ERROR_FLAG:
      return _ ("This is either yes or no.");
    case GOTGAN_CLAIM_ERROR_FIELD:
      return _ (
          "There is no such field. The fields are: kind, investor, company, amount, percent, stage, basis, role, cumulative, date, attribution.");
    case GOTGAN_CLAIM_ERROR_QUOTE:
      return _ (
          "These words do not stand in the article exactly once. Copy them from it, within one paragraph, and take more of them.");
    default:
      return NULL;
    }
}

static const char *
io_text (int code)
{
  switch (code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return _ ("There is no such file. Check its name and place.");
    case G_IO_ERROR_NOT_DIRECTORY:
      return _ ("A part of the path is a file and not a folder. Check its name and place.");
    case G_IO_ERROR_IS_DIRECTORY:
      return _ ("It is a folder. Name a file.");
    case G_IO_ERROR_NOT_REGULAR_FILE:
      return _ ("It is a device or a pipe, not a file. Save it as a file first.");
    case G_IO_ERROR_NOT_SUPPORTED:
    case G_IO_ERROR_NOT_MOUNTED:
      return _ ("Gotgan can’t read from such a place. Save it as a file first.");
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      return _ ("You have no permission for it. Change its permissions or choose another one.");
    case G_IO_ERROR_NO_SPACE:
      return _ ("The disk is full. Free some space and try again.");
    case G_IO_ERROR_TOO_MANY_LINKS:
      return _ ("Its links lead in a circle. Choose the file itself.");
    case G_IO_ERROR_FILENAME_TOO_LONG:
    case G_IO_ERROR_INVALID_FILENAME:
      return _ ("The name can’t be used here. Rename the file and try again.");
    case G_IO_ERROR_BUSY:
    case G_IO_ERROR_TIMED_OUT:
    case G_IO_ERROR_WOULD_BLOCK:
      return _ ("It is in use at the moment. Try again in a while.");
    case G_IO_ERROR_CANCELLED:
      return _ ("It was stopped. What was done by then is kept.");
    case G_IO_ERROR_BROKEN_PIPE:
      return _ ("The program that reads the output has ended. Run the command again.");
    default:
      return NULL;
    }
}

/* G_FILE_ERROR says the same things in other codes. */
static const char *
file_text (int code)
{
  switch (code)
    {
    case G_FILE_ERROR_NOENT:
      return io_text (G_IO_ERROR_NOT_FOUND);
    case G_FILE_ERROR_NOTDIR:
      return io_text (G_IO_ERROR_NOT_DIRECTORY);
    case G_FILE_ERROR_ISDIR:
      return io_text (G_IO_ERROR_IS_DIRECTORY);
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      return io_text (G_IO_ERROR_PERMISSION_DENIED);
    case G_FILE_ERROR_NOSPC:
      return io_text (G_IO_ERROR_NO_SPACE);
    case G_FILE_ERROR_LOOP:
      return io_text (G_IO_ERROR_TOO_MANY_LINKS);
    case G_FILE_ERROR_NAMETOOLONG:
      return io_text (G_IO_ERROR_FILENAME_TOO_LONG);
    case G_FILE_ERROR_NXIO:
    case G_FILE_ERROR_NODEV:
      return io_text (G_IO_ERROR_NOT_REGULAR_FILE);
    case G_FILE_ERROR_PIPE:
      return io_text (G_IO_ERROR_BROKEN_PIPE);
    default:
      return NULL;
    }
}

static const char *
dataset_text (int code)
{
  switch (code)
    {
    case GOTGAN_DATASET_ERROR_FOREIGN:
      return _ (
          "There is a “feed.json” that Gotgan did not write. Choose another folder, or move that file away.");
    case GOTGAN_DATASET_ERROR_TOO_NEW:
      return _ (
          "A newer version of Gotgan published there. Update Gotgan, or choose another folder.");
    case GOTGAN_DATASET_ERROR_DAMAGED:
      return _ (
          "Something that was published there is missing or was changed. Put it back, or choose an empty folder.");
    case GOTGAN_DATASET_ERROR_BUSY:
      return _ ("Another program is publishing to this folder. Wait until it is done.");
    default:
      return NULL;
    }
}

static const char *
find_text (const GError *error)
{
  if (error->domain == GOTGAN_DATASET_ERROR)
    return dataset_text (error->code);
  if (error->domain == GOTGAN_IMPORT_ERROR)
    return import_text (error->code);
  if (error->domain == GOTGAN_STORE_ERROR)
    return store_text (error->code);
  if (error->domain == GOTGAN_HTTP_ERROR)
    return http_text (error->code);
  if (error->domain == GOTGAN_FEED_ERROR)
    return feed_text (error->code);
  if (error->domain == GOTGAN_OPML_ERROR)
    return opml_text (error->code);
  if (error->domain == GOTGAN_ANNOTATION_ERROR)
    return annotation_text (error->code);
  if (error->domain == GOTGAN_LIBRARY_ERROR)
    return library_text (error->code);
  if (error->domain == GOTGAN_FACTS_ERROR)
    return facts_text (error->code);
  if (error->domain == GOTGAN_RATES_ERROR)
    return rates_text (error->code);
  if (error->domain == GOTGAN_CLAIM_ERROR)
    return claim_text (error->code);
  if (error->domain == G_IO_ERROR)
    return io_text (error->code);
  if (error->domain == G_FILE_ERROR)
    return file_text (error->code);
  return NULL;
}

/* Of some errors the message is the sentence. */
static gboolean
speaks_for_itself (const GError *error)
{
  return error->domain == GOTGAN_CLAIM_LINES_ERROR
         || g_error_matches (error, GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_NAMED_FEED)
         || g_error_matches (error, GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_NO_FILE);
}

char *
gotgan_clock_text (gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : NULL;
}

/* Returns: (transfer full) (nullable): %NULL when nobody said until when */
static char *
dup_busy_text (const GError *error)
{
  gint64 until = error != NULL ? gotgan_http_error_get_retry_after (error) : 0;
  g_autofree char *clock = until > 0 ? gotgan_clock_text (until) : NULL;

  if (clock == NULL || error->code != GOTGAN_HTTP_ERROR_BUSY)
    return NULL;
  return g_strdup_printf (_ ("The site asks to be left alone until %s. Try again then."), clock);
}

char *
gotgan_error_text (const GError *error)
{
  const char *text = error != NULL ? find_text (error) : NULL;
  char *busy = dup_busy_text (error);

  if (busy != NULL)
    return busy;

  if (error != NULL && speaks_for_itself (error))
    text = error->message;
  if (text == NULL)
    text = _ ("Something went wrong. Try again; if it happens again, restart Gotgan.");
  return g_strdup (text);
}

char *
gotgan_named_feed_text (const char *url, const GError *error)
{
  g_autofree char *sentence = gotgan_error_text (error);

  /* Translators: the address of the feed, then the sentence that says why. */
  return g_strdup_printf (_ ("The page names a feed that can’t be read: %s. %s"), url, sentence);
}

char *
gotgan_left_out_text (guint n_feeds)
{
  return g_strdup_printf (ngettext ("The page names %u more feed. Add it by its own address.",
                                    "The page names %u more feeds. Add one by its own address.",
                                    n_feeds),
                          n_feeds);
}

char *
gotgan_no_file_text (const GError *error)
{
  g_autofree char *sentence = gotgan_error_text (error);

  /* Translators: then the sentence that says what is wrong with the address. */
  return g_strdup_printf (
      _ ("There is no such file, so it was taken for an address of the web. %s"), sentence);
}

char *
gotgan_damaged_text (guint n_damaged)
{
  return g_strdup_printf (
      ngettext ("%u entry of the library can’t be read and is left out. It stays in the file as it "
                "is; a backup may have it whole.",
                "%u entries of the library can’t be read and are left out. They stay in the file "
                "as they are; a backup may have them whole.",
                n_damaged),
      n_damaged);
}
