// The part of ICU that PolicyParse calls, in plain C types.
//
// No ICU header is included here: Foundation brings an ICU of its own, and the two sets of
// declarations must not meet in one Swift module. The implementation includes them.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The version of the ICU library that is linked, such as "72.1".
const char *cicu_version(void);

/// What `cicu_decode` puts where bytes could not be decoded: a noncharacter that no converter gives.
#define CICU_MALFORMED 0xFFFFu

/// A decoded text: for each scalar its code and the offset of the byte at which it begins.
typedef struct {
  uint32_t *scalars;
  size_t *starts;
  size_t count;
} cicu_text;

/// Decodes a whole buffer with ICU's converter for `encoding`; false where there is none, or where
/// memory ran out. Free the text with `cicu_text_free`.
bool cicu_decode(const char *encoding, const uint8_t *bytes, size_t length, cicu_text *text);

/// Frees what `cicu_decode` made.
void cicu_text_free(cicu_text *text);

/// Writes the IANA name of an encoding, ended by NUL; false where ICU does not know the label.
bool cicu_encoding_name(const char *label, char *name, size_t capacity);

/// Guesses an encoding with ICU's detector: writes its IANA name and gives the confidence, 0–100.
/// Slow (milliseconds): give it a few kilobytes.
int cicu_detect(const uint8_t *bytes, size_t length, char *name, size_t capacity);

// Normalization (normal.c).

/// Writes a UTF-16 text in normalization form KC.
///
/// Returns the length of the whole, which may be more than `capacity` and is then not written; -1
/// where it cannot be done.
int32_t cicu_nfkc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity);

// The Chinese lunar calendar (calendar.c).

/// Finds the Gregorian day (year, month, day) of a day of the Chinese lunar calendar.
///
/// `year` is the Gregorian year in which the lunar year begins, `month` and `day` count from 1,
/// `leap` is 1 for a leap month. Returns 1, or 0 where the year has no such day.
int cicu_day_from_chinese(
    int32_t year, int32_t month, int32_t leap, int32_t day, int32_t gregorian[3]);

#endif
