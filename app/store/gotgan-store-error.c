#include "config.h"

#include "app/store/gotgan-store-error.h"

G_DEFINE_QUARK (gotgan_store_error_quark, gotgan_store_error)
