#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * gotgan_charset_canonical:
 * @label: what a header or a meta element says
 *
 * Charset names of the Web as iconv() knows them. The Korean ones (`euc-kr`, `ks_c_5601-1987`, `windows-949`)
 * all mean UHC, as https://encoding.spec.whatwg.org/#names-and-labels has it; plain EUC-KR lacks 8,822 syllables.
 *
 * Returns: (nullable): %NULL for a name we don't read
 */
const char *gotgan_charset_canonical (const char *label);

/**
 * gotgan_charset_choose:
 * @data: (array length=length): text in a charset in which ASCII is ASCII, or in UTF-16 where @declared says so
 * @declared: (nullable): a charset as gotgan_charset_canonical() calls it
 *
 * What the bytes themselves say against @declared, and where nothing is declared.
 *
 * Returns: as iconv() knows it
 */
const char *gotgan_charset_choose (const guint8 *data, gsize length, const char *declared);

/**
 * gotgan_charset_decode:
 * @bytes: not empty
 * @hint: (nullable): what the transport said
 * @error: %GOTGAN_IMPORT_ERROR_NOT_TEXT
 *
 * BOM, @hint, meta prescan, valid UTF-8, UHC, windows-1252, in that order, except that a declaration that the bytes
 * disprove is passed over. A few bad bytes become U+FFFD. Line ends become "\n", control characters spaces, and
 * decomposed letters NFC.
 *
 * Returns: (transfer full) (nullable): valid UTF-8
 */
char *gotgan_charset_decode (GBytes *bytes, const char *hint, GError **error);

G_END_DECLS
