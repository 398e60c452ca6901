// Text out of HTML pages and Word documents, by libxml2 and zlib (Debian: libxml2-dev, zlib1g-dev).
//
// No header of libxml2 is included here: it brings declarations of ICU with it, which may not meet
// Foundation's in one Swift module.
#ifndef CMARKUP_H
#define CMARKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum {
  CMARKUP_OK = 0,
  /// What it claims to be, it is not.
  CMARKUP_BROKEN = 1,
  /// The text, or what is packed in the file, is larger than the limit.
  CMARKUP_TOO_LARGE = 2,
} cmarkup_status;

/// Extracts the text of an HTML page that has been decoded to UTF-8: a line for each block, a tab
/// between the cells of a table; without scripts, menus, forms and footers.
///
/// Free the text with `cmarkup_free`, whatever comes back.
cmarkup_status cmarkup_html(
    const char *utf8, size_t length, size_t limit, char **text, size_t *text_length);

/// Extracts the text of a .docx file: a line for each paragraph, behind the number that Word counts
/// for it; a tab between the cells of a table. Entities are not replaced, nor anything loaded.
///
/// Free the text with `cmarkup_free`, whatever comes back.
cmarkup_status cmarkup_docx(
    const uint8_t *bytes, size_t length, size_t limit, char **text, size_t *text_length);

/// Whether an archive holds a document of Word.
bool cmarkup_is_docx(const uint8_t *bytes, size_t length);

void cmarkup_free(char *text);

#endif
