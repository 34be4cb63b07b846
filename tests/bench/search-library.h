#pragma once

#include "app/store/gotgan-connection.h"

/**
 * bench_write_search_library:
 * @path: a file that is not there yet
 * @n_articles: half of them Korean, half English, of some 2,200 bytes
 *
 * Writes a library to search in: funding news in a large vocabulary, of seven years and forty outlets, with claims, marks
 * and notes. The same number gives the same library.
 */
void bench_write_search_library (const char *path, guint n_articles);
