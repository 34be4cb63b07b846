#pragma once

#include "app/cli/gotgan-cli.h"

G_BEGIN_DECLS

/**
 * gotgan_cli_print_changes:
 * @versions: (element-type GotganArticleVersion): all there are, oldest first
 *
 * Prints one JSON object: "article_id", "versions" ("version", "title", "imported", "partial"), "from" and "to" (names of
 * versions), "title" and "paragraphs" ("kind", "before" and "after" as indices, "words" with "before" and "after" as
 * [start, end) in code points and "was" and "is" as text), "notes", "claims" and "deals" ("before" and "after", each may
 * be null). Paragraphs that are the same are left out.
 */
void gotgan_cli_print_changes (GotganChanges *changes, GPtrArray *versions);

G_END_DECLS
