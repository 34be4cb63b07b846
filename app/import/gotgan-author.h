#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_author_add_said:
 * @authors: (element-type utf8): names are added, each once
 * @said: what a page's metadata or markup calls the author: "Jane Doe", "By Jane Doe and John Roe", "Jane Doe, MD, senior
 *   editor", "Jeanne Doux (avec Jean Petit)", "홍길동 기자"
 *
 * Addresses of profiles, and names of nobody such as "admin" or "온라인뉴스팀", are left out.
 */
void gotgan_author_add_said (GPtrArray *authors, const char *said);

/**
 * gotgan_author_add_sorted:
 *
 * The same for catalogues, which put the family name first: "Doe, Jane".
 */
void gotgan_author_add_sorted (GPtrArray *authors, const char *said);

/** Returns: whether @name has the shape of a person's name, which may have another name in brackets: "Jane (J.J.) Doe" */
gboolean gotgan_author_is_person (const char *name);

/** Returns: whether any of @authors has the shape of a person's name */
gboolean gotgan_author_has_person (GPtrArray *authors);

G_END_DECLS
