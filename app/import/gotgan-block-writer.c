#include "config.h"

#include "app/import/gotgan-block-writer.h"

#include <string.h>

/* Pixels. Smaller pictures count visits. */
#define SMALLEST_PICTURE 3

/* More pictures than an article shows, and columns of what one may be said to show. */
#define MAX_PICTURES 500
#define LONGEST_ALT 600
/* Blocks that one link covers at most: a card of a headline, a picture and a line or two. */
#define MAX_LINKED_BLOCKS 8

static void
gotgan_block_writer_clear_link (gpointer link)
{
  g_free (((GotganBlockLink *) link)->url);
}

void
gotgan_block_writer_init (GotganBlockWriter *writer, GotganSites *sites, const char *base)
{
  *writer = (GotganBlockWriter) { .sites = sites, .base = base, .text = g_string_sized_new (256) };
}

void
gotgan_block_writer_clear (GotganBlockWriter *writer)
{
  g_string_free (writer->text, TRUE);
  g_clear_pointer (&writer->links, g_array_unref);
  g_clear_pointer (&writer->pictures, g_ptr_array_unref);
  g_free (writer->url);
}

static char *
gotgan_block_writer_dup_address (GotganBlockWriter *writer, const char *address)
{
  return writer->raw ? g_strdup (address)
                     : gotgan_sites_dup_address (writer->sites, address, writer->base);
}

void
gotgan_block_writer_add_text (GotganBlockWriter *writer, const char *text, gsize length,
                              gboolean bold)
{
  gsize before = writer->text->len;

  gotgan_line_append_tidy (writer->text, text, length, &writer->blank);
  writer->n_linked += writer->in_link ? writer->text->len - before : 0;
  writer->n_bold += bold ? writer->text->len - before : 0;
}

void
gotgan_block_writer_add_blank (GotganBlockWriter *writer)
{
  writer->blank = TRUE;
}

void
gotgan_block_writer_begin_link (GotganBlockWriter *writer, const char *address)
{
  gotgan_block_writer_end_link (writer);
  writer->in_link = TRUE;
  writer->n_linked_blocks = 0;
  writer->link_start = writer->text->len;
  if (address != NULL && *address != '#')
    writer->url = gotgan_block_writer_dup_address (writer, address);
}

/* The words between @link_start and the end, without the blank before them. */
static void
gotgan_block_writer_keep_link (GotganBlockWriter *writer)
{
  GotganBlockLink link = { writer->link_start, writer->text->len, NULL };

  if (link.start < link.end && writer->text->str[link.start] == ' ')
    link.start++;
  if (writer->url == NULL || link.start >= link.end)
    return;
  link.url = g_strdup (writer->url);
  if (writer->links == NULL)
    {
      writer->links = g_array_new (FALSE, FALSE, sizeof (GotganBlockLink));
      g_array_set_clear_func (writer->links, gotgan_block_writer_clear_link);
    }
  g_array_append_val (writer->links, link);
}

void
gotgan_block_writer_end_link (GotganBlockWriter *writer)
{
  if (!writer->in_link)
    return;
  if (writer->n_linked_blocks < MAX_LINKED_BLOCKS)
    gotgan_block_writer_keep_link (writer);
  writer->in_link = FALSE;
  g_clear_pointer (&writer->url, g_free);
}

gboolean
gotgan_block_writer_is_tiny (const char *side)
{
  return side != NULL && g_ascii_isdigit (*side) && strchr (side, '%') == NULL
         && g_ascii_strtoull (side, NULL, 10) < SMALLEST_PICTURE;
}

void
gotgan_block_writer_add_picture (GotganBlockWriter *writer, const char *address, const char *alt)
{
  g_autofree char *url = gotgan_block_writer_dup_address (writer, address);
  g_autofree char *says = alt != NULL ? gotgan_line_tidy (alt, -1) : NULL;

  if (url == NULL)
    return;
  if (writer->pictures == NULL)
    writer->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_block_picture_free);
  if (writer->pictures->len < MAX_PICTURES)
    g_ptr_array_add (writer->pictures,
                     gotgan_block_picture_new (url, says != NULL && *says != '\0'
                                                            && strlen (says) <= LONGEST_ALT
                                                        ? says
                                                        : NULL));
}

GotganBlock *
gotgan_block_writer_end (GotganBlockWriter *writer, GotganParagraphKind kind)
{
  GotganBlock *block = NULL;

  if (writer->in_link && writer->n_linked_blocks++ < MAX_LINKED_BLOCKS)
    gotgan_block_writer_keep_link (writer);
  if (writer->text->len > 0)
    {
      block = gotgan_block_new (kind, g_strndup (writer->text->str, writer->text->len));
      block->links = g_steal_pointer (&writer->links);
      block->pictures = g_steal_pointer (&writer->pictures);
    }
  g_string_truncate (writer->text, 0);
  writer->blank = FALSE;
  writer->n_linked = writer->n_bold = 0;
  writer->link_start = 0;
  return block;
}

GPtrArray *
gotgan_block_writer_steal_pictures (GotganBlockWriter *writer)
{
  return g_steal_pointer (&writer->pictures);
}
