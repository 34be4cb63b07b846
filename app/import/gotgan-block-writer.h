#pragma once

#include "app/import/gotgan-draft.h"

G_BEGIN_DECLS

/**
 * GotganBlockWriter:
 * @raw: whether addresses are left as the page has them, to be made absolute later
 * @text: tidied text of the block on its way
 * @n_linked: bytes of it that are links
 * @n_bold: bytes of it that are bold
 *
 * Makes blocks of text, links and pictures in the order of a page.
 */
typedef struct
{
  GotganSites *sites;
  const char *base;
  gboolean raw;
  GString *text;
  gboolean blank;
  gsize n_linked;
  gsize n_bold;
  GArray *links;
  char *url;
  gboolean in_link;
  gsize link_start;
  guint n_linked_blocks;
  GPtrArray *pictures;
} GotganBlockWriter;

/**
 * gotgan_block_writer_init:
 * @sites: (nullable): has to stay
 * @base: (nullable): what relative addresses start from; has to stay
 */
void gotgan_block_writer_init (GotganBlockWriter *writer, GotganSites *sites, const char *base);
void gotgan_block_writer_clear (GotganBlockWriter *writer);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GotganBlockWriter, gotgan_block_writer_clear)

void gotgan_block_writer_add_text (GotganBlockWriter *writer, const char *text, gsize length,
                                   gboolean bold);
void gotgan_block_writer_add_blank (GotganBlockWriter *writer);

/** @address: (nullable): as the page has it; a link that is open ends */
void gotgan_block_writer_begin_link (GotganBlockWriter *writer, const char *address);
void gotgan_block_writer_end_link (GotganBlockWriter *writer);

/**
 * gotgan_block_writer_is_tiny:
 * @side: (nullable): a width or height as the tag of a picture has it
 *
 * Returns: whether the picture is so small that it only counts visits
 */
gboolean gotgan_block_writer_is_tiny (const char *side);

/** @alt: (nullable): */
void gotgan_block_writer_add_picture (GotganBlockWriter *writer, const char *address,
                                      const char *alt);

/**
 * gotgan_block_writer_end:
 *
 * Ends the block. A link that is open goes on in the next.
 *
 * Returns: (transfer full) (nullable): %NULL when there was no text
 */
GotganBlock *gotgan_block_writer_end (GotganBlockWriter *writer, GotganParagraphKind kind);

/** Returns: (transfer full) (nullable): the pictures that stand below the last block */
GPtrArray *gotgan_block_writer_steal_pictures (GotganBlockWriter *writer);

G_END_DECLS
