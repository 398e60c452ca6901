#include "CDigest.h"

// The plain functions: SHA256() looks its algorithm up by name on every call, which for a page of
// text takes as long as the digest.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

void cdigest_sha256(const uint8_t *bytes, size_t length, uint8_t digest[32]) {
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes, length);
  SHA256_Final(digest, &context);
}
