// Unpacking of gzip data (RFC 1952) with zlib (Debian: zlib1g-dev), in plain C types.
#ifndef CGZIP_H
#define CGZIP_H

#include <stddef.h>
#include <stdint.h>

/// How unpacking ended.
enum cgzip_end {
  CGZIP_DONE = 0,
  /// There are more bytes than were allowed.
  CGZIP_TOO_LARGE = 1,
  /// The data is not gzip, damaged, or cut off.
  CGZIP_DAMAGED = 2,
  CGZIP_NO_MEMORY = 3,
};

/// Unpacks all members of a gzip file.
///
/// Where it gives CGZIP_DONE, `*unpacked` are `*unpacked_length` bytes, to be given to
/// `cgzip_free`. Zeros after the last member are padding.
int cgzip_unpack(const uint8_t *bytes, size_t length, size_t limit, uint8_t **unpacked,
                 size_t *unpacked_length);

void cgzip_free(uint8_t *unpacked);

#endif
