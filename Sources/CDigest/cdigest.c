#include "CDigest.h"

#include <openssl/sha.h>

void cdigest_sha256(const uint8_t *bytes, size_t length, uint8_t digest[32]) {
  SHA256(bytes, length, digest);
}
