// The part of ICU that PolicyParse calls, in plain C types.
//
// No ICU header is included here: Foundation brings an ICU of its own, and the two sets of
// declarations must not meet in one Swift module. The implementation includes them.
#ifndef CICU_H
#define CICU_H

#include <stddef.h>
#include <stdint.h>

/// The version of the ICU library that is linked, such as "72.1".
const char *cicu_version(void);

#endif
