#pragma once

#include "app/facts/gotgan-rules.h"
#include "app/import/gotgan-sites.h"
#include "app/model/gotgan-anchor-words.h"

G_BEGIN_DECLS

/* The files that are installed with the program: $GOTGAN_DATADIR, else where they were installed. */

/** Returns: (transfer full): the path of @name beneath the folder of data files */
char *gotgan_data_files_dup_path (const char *name);

/**
 * gotgan_data_files_dup_rules:
 * @error: %GOTGAN_FACTS_ERROR
 *
 * The rules of the fact engine, from lexicon/ and parties/. Read once; a failed attempt is made again at the next
 * call. May be called from any thread.
 *
 * Returns: (transfer full):
 */
GotganRules *gotgan_data_files_dup_rules (GError **error);

/** Whether the files of the rules are there and whole. To read them, which takes a hundred times as long, is left to whoever
 * first asks for facts. */
gboolean gotgan_data_files_check_rules (GError **error);

/**
 * gotgan_data_files_load_anchor_words:
 *
 * What is known of words when marked ones are followed into new versions, from anchors/. Where the file is missing no word
 * is known, and every word counts.
 *
 * Returns: (transfer full):
 */
GotganAnchorWords *gotgan_data_files_load_anchor_words (void);

/**
 * gotgan_data_files_dup_sites:
 *
 * What is known of web sites, from lexicon/. Read once; where the files are missing nothing is known. May be called from any
 * thread.
 *
 * Returns: (transfer full):
 */
GotganSites *gotgan_data_files_dup_sites (void);

G_END_DECLS
