#include "CICU.h"

#include <unicode/ucal.h>
#include <unicode/ustring.h>

// The related Gregorian year of the Chinese calendar's extended year 1.
#define CHINESE_EPOCH 2637

static const UChar china[] = u"Asia/Shanghai";

int cicu_day_from_chinese(
    int32_t year, int32_t month, int32_t leap, int32_t day, int32_t gregorian[3]) {
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *chinese = ucal_open(china, -1, "zh@calendar=chinese", UCAL_DEFAULT, &status);
  UCalendar *civil = ucal_open(china, -1, "en@calendar=gregorian", UCAL_GREGORIAN, &status);
  int found = 0;
  if (U_SUCCESS(status)) {
    ucal_clear(chinese);
    ucal_set(chinese, UCAL_EXTENDED_YEAR, year + CHINESE_EPOCH);
    ucal_set(chinese, UCAL_MONTH, month - 1);
    ucal_set(chinese, UCAL_IS_LEAP_MONTH, leap);
    ucal_set(chinese, UCAL_DAY_OF_MONTH, day);
    UDate moment = ucal_getMillis(chinese, &status);
    ucal_setMillis(civil, moment, &status);
    gregorian[0] = ucal_get(civil, UCAL_YEAR, &status);
    gregorian[1] = ucal_get(civil, UCAL_MONTH, &status) + 1;
    gregorian[2] = ucal_get(civil, UCAL_DAY_OF_MONTH, &status);
    // A day or leap month that the year does not have rolls over into another one.
    found = ucal_get(chinese, UCAL_MONTH, &status) == month - 1 &&
            ucal_get(chinese, UCAL_IS_LEAP_MONTH, &status) == leap &&
            ucal_get(chinese, UCAL_DAY_OF_MONTH, &status) == day && U_SUCCESS(status);
  }
  if (chinese) ucal_close(chinese);
  if (civil) ucal_close(civil);
  return found;
}
