#include "config.h"

#include "app/facts/gotgan-rules.h"

G_DEFINE_QUARK (gotgan_facts_error, gotgan_facts_error)
