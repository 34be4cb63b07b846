#pragma once

#include "app/cli/gotgan-cli.h"

G_BEGIN_DECLS

/** Prints title, outlet, authors, day and address, as far as they are known. */
void gotgan_cli_print_article_head (GotganArticle *article, GotganLanguage language);

/**
 * gotgan_cli_print_claim:
 * @explain: whether to print the rule and the trace, too
 *
 * Prints who, whom, how much and when, and beneath it the sentence.
 */
void gotgan_cli_print_claim (GotganClaim *claim, GotganLanguage language, gboolean explain);

G_END_DECLS
