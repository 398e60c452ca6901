// The members of a zip archive that is held in memory.
#ifndef CMARKUP_ZIP_H
#define CMARKUP_ZIP_H

#include <stddef.h>
#include <stdint.h>

#include "CMarkup.h"

/// Unpacks one member; `*out` is NULL where there is none of that name.
cmarkup_status zip_member(
    const uint8_t *bytes, size_t length, const char *name, size_t limit, char **out,
    size_t *out_length);

#endif
