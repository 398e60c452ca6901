#include "CICU.h"

#include <unicode/unorm2.h>

int32_t cicu_nfkc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFKCInstance(&status);
  int32_t needed = unorm2_normalize(
      form, (const UChar *)text, length, (UChar *)out, capacity, &status);
  return status == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(status) ? needed : -1;
}
