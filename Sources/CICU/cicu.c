#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>
#include <unicode/uvernum.h>
#include <unicode/uversion.h>

enum { CHUNK = 4096, LONGEST_NAME = 64 };

const char *cicu_version(void) { return U_ICU_VERSION; }

// Puts the marker in place of each sequence that cannot be decoded.
static void mark_malformed(const void *context, UConverterToUnicodeArgs *arguments,
                           const char *bytes, int32_t length, UConverterCallbackReason reason,
                           UErrorCode *status) {
  static const UChar marker = CICU_MALFORMED;
  (void)context, (void)bytes, (void)length;
  if (reason > UCNV_IRREGULAR) return;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &marker, 1, 0, status);
}

static bool is_name(const char *name) {
  return name && name[0] != '\0' && strlen(name) < LONGEST_NAME && !strpbrk(name, "/\\,");
}

static UConverter *open_converter(const char *encoding) {
  UErrorCode status = U_ZERO_ERROR;
  if (!is_name(encoding)) return NULL;
  UConverter *converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return NULL;
  ucnv_setToUCallBack(converter, mark_malformed, NULL, NULL, NULL, &status);
  return converter;
}

static bool reserve(cicu_text *text, size_t *capacity, size_t more) {
  if (text->count + more <= *capacity) return true;
  size_t wanted = *capacity * 2 + more;
  uint32_t *scalars = realloc(text->scalars, wanted * sizeof *scalars);
  if (scalars) text->scalars = scalars;
  size_t *starts = realloc(text->starts, wanted * sizeof *starts);
  if (starts) text->starts = starts;
  if (!scalars || !starts) return false;
  *capacity = wanted;
  return true;
}

// Adds UTF-16 units to the text, joining surrogates, also across two chunks.
static void append(cicu_text *text, const UChar *units, const int32_t *offsets, int32_t count,
                   size_t base) {
  for (int32_t i = 0; i < count; i++) {
    size_t last = text->count ? text->starts[text->count - 1] : 0;
    size_t start = offsets[i] < 0 ? last : base + (size_t)offsets[i];
    if (U16_IS_TRAIL(units[i]) && text->count && U16_IS_LEAD(text->scalars[text->count - 1])) {
      uint32_t lead = text->scalars[text->count - 1];
      text->scalars[text->count - 1] = (uint32_t)U16_GET_SUPPLEMENTARY(lead, units[i]);
      continue;
    }
    text->scalars[text->count] = units[i];
    text->starts[text->count++] = start;
  }
}

bool cicu_decode(const char *encoding, const uint8_t *bytes, size_t length, cicu_text *text) {
  *text = (cicu_text){NULL, NULL, 0};
  UConverter *converter = open_converter(encoding);
  if (!converter) return false;
  size_t capacity = 0;
  UChar units[CHUNK];
  int32_t offsets[CHUNK];
  const char *source = (const char *)bytes;
  const char *piece_end = source, *end = source + length;
  UErrorCode status = U_ZERO_ERROR;
  bool complete = true;
  do {
    piece_end = end - source > (1 << 20) ? source + (1 << 20) : end;
    do {
      UChar *target = units;
      size_t base = (size_t)(source - (const char *)bytes);
      status = U_ZERO_ERROR;
      ucnv_toUnicode(converter, &target, units + CHUNK, &source, piece_end, offsets,
                     piece_end == end, &status);
      int32_t count = (int32_t)(target - units);
      complete = reserve(text, &capacity, (size_t)count + 1);
      if (complete) append(text, units, offsets, count, base);
    } while (complete && status == U_BUFFER_OVERFLOW_ERROR);
    complete = complete && U_SUCCESS(status);
  } while (complete && piece_end != end);
  ucnv_close(converter);
  if (!complete) cicu_text_free(text);
  return complete;
}

void cicu_text_free(cicu_text *text) {
  free(text->scalars);
  free(text->starts);
  *text = (cicu_text){NULL, NULL, 0};
}

static bool copy_name(const char *found, char *name, size_t capacity) {
  if (!found || strlen(found) >= capacity) return false;
  strcpy(name, found);
  return true;
}

bool cicu_encoding_name(const char *label, char *name, size_t capacity) {
  UConverter *converter = open_converter(label);
  if (!converter) return false;
  UErrorCode status = U_ZERO_ERROR;
  const char *internal = ucnv_getName(converter, &status);
  // IANA's registry prefers the MIME name where an encoding has one (EUC-JP, ISO-8859-1).
  const char *found = ucnv_getStandardName(internal, "MIME", &status);
  if (!found) found = ucnv_getStandardName(internal, "IANA", &status);
  bool copied = copy_name(found ? found : internal, name, capacity);
  ucnv_close(converter);
  return copied;
}

int cicu_detect(const uint8_t *bytes, size_t length, char *name, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t confidence = 0;
  UCharsetDetector *detector = ucsdet_open(&status);
  ucsdet_setText(detector, (const char *)bytes, (int32_t)length, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  if (U_SUCCESS(status) && match) {
    const char *found = ucsdet_getName(match, &status);
    confidence = ucsdet_getConfidence(match, &status);
    if (U_FAILURE(status) || !copy_name(found, name, capacity)) confidence = 0;
  }
  ucsdet_close(detector);
  return confidence;
}
