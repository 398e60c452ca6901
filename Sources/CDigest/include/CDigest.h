// Message digests, from OpenSSL's libcrypto (Debian: libssl-dev), in plain C types.
#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// Writes the 32 bytes of the SHA-256 digest of `length` bytes.
void cdigest_sha256(const uint8_t *bytes, size_t length, uint8_t digest[32]);

#endif
