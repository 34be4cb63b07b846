#pragma once

/* All of GotganLibrary, by subject. */

#include "app/library/gotgan-library-articles.h"
#include "app/library/gotgan-library-base.h"
#include "app/library/gotgan-library-claims.h"
#include "app/library/gotgan-library-import.h"
#include "app/library/gotgan-library-notes.h"
#include "app/library/gotgan-library-publish.h"
#include "app/library/gotgan-library-searches.h"
#include "app/library/gotgan-library-sources.h"
