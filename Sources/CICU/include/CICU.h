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

// The Chinese lunar calendar (calendar.c).

/// Finds the Gregorian day (year, month, day) of a day of the Chinese lunar calendar.
///
/// `year` is the Gregorian year in which the lunar year begins, `month` and `day` count from 1,
/// `leap` is 1 for a leap month. Returns 1, or 0 where the year has no such day.
int cicu_day_from_chinese(
    int32_t year, int32_t month, int32_t leap, int32_t day, int32_t gregorian[3]);

#endif
