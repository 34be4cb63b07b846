#pragma once

#include <gtk/gtk.h>

#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/**
 * GotganPictureState:
 * @GOTGAN_PICTURE_STATE_WAITING: nobody has looked for it yet
 * @GOTGAN_PICTURE_STATE_LOADING: it is on its way
 * @GOTGAN_PICTURE_STATE_SHOWN: it is there
 * @GOTGAN_PICTURE_STATE_WITHHELD: it is not fetched before the person asks for it
 * @GOTGAN_PICTURE_STATE_FAILED: it could not be had
 */
typedef enum
{
  GOTGAN_PICTURE_STATE_WAITING,
  GOTGAN_PICTURE_STATE_LOADING,
  GOTGAN_PICTURE_STATE_SHOWN,
  GOTGAN_PICTURE_STATE_WITHHELD,
  GOTGAN_PICTURE_STATE_FAILED,
} GotganPictureState;

/**
 * GotganArticlePicture:
 *
 * A picture's place in the text. It is as wide as the column and keeps its height whatever becomes of it, until it is told
 * that nobody would see it change. Where the picture is not there, its alternative text and the reason are.
 */
#define GOTGAN_TYPE_ARTICLE_PICTURE (gotgan_article_picture_get_type ())
G_DECLARE_FINAL_TYPE (GotganArticlePicture, gotgan_article_picture, GOTGAN, ARTICLE_PICTURE,
                      GtkWidget)

/** @picture: copied */
GtkWidget *gotgan_article_picture_new (const GotganPicture *picture);

const char *gotgan_article_picture_get_url (GotganArticlePicture *self);

/** In pixels. */
void gotgan_article_picture_set_column (GotganArticlePicture *self, int column);

/** Property "state" notifies. Any but shown lets go of the picture itself. */
GotganPictureState gotgan_article_picture_get_state (GotganArticlePicture *self);
void gotgan_article_picture_set_state (GotganArticlePicture *self, GotganPictureState state);

/**
 * gotgan_article_picture_show:
 * @may_grow: whether the place may take the picture's own height; otherwise the picture stands inside it
 */
void gotgan_article_picture_show (GotganArticlePicture *self, GdkTexture *texture,
                                  gboolean may_grow);

/**
 * gotgan_article_picture_refuse:
 * @state: withheld or failed
 * @reason: (nullable): why it is not there, a sentence
 * @may_shrink: whether the place may become as low as what stands in it; it grows again when the picture comes
 */
void gotgan_article_picture_refuse (GotganArticlePicture *self, GotganPictureState state,
                                    const char *reason, gboolean may_shrink);

/* Signal:
 *   asked ()     the person wants to see it
 */

G_END_DECLS
