#include "zip.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

static uint32_t number(const uint8_t *bytes, int width) {
  uint32_t value = 0;
  for (int place = width - 1; place >= 0; place--) value = value << 8 | bytes[place];
  return value;
}

// The end of the central directory, from the back; NULL where there is none.
static const uint8_t *directory_end(const uint8_t *bytes, size_t length) {
  if (length < 22) return NULL;
  size_t furthest = length - 22 > 65535 ? length - 22 - 65535 : 0;
  for (size_t place = length - 22;; place--) {
    if (!memcmp(bytes + place, "PK\5\6", 4)) return bytes + place;
    if (place == furthest) return NULL;
  }
}

// Inflates to at most `limit` bytes, whatever the archive claims.
static cmarkup_status inflate_member(
    const uint8_t *packed, size_t packed_length, size_t limit, char **out, size_t *out_length) {
  z_stream stream = {0};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return CMARKUP_BROKEN;
  stream.next_in = (Bytef *)packed;
  stream.avail_in = (uInt)packed_length;
  size_t capacity = 0, count = 0;
  char *text = NULL;
  int state = Z_OK;
  while (state == Z_OK) {
    if (count == capacity) {
      capacity = capacity ? capacity * 2 : 65536;
      char *grown = count >= limit ? NULL : realloc(text, capacity);
      if (!grown) break;
      text = grown;
    }
    stream.next_out = (Bytef *)text + count;
    stream.avail_out = (uInt)(capacity - count);
    state = inflate(&stream, Z_NO_FLUSH);
    count = capacity - stream.avail_out;
  }
  inflateEnd(&stream);
  *out = text;
  *out_length = count;
  if (state == Z_STREAM_END && count <= limit) return CMARKUP_OK;
  return state == Z_OK || count > limit ? CMARKUP_TOO_LARGE : CMARKUP_BROKEN;
}

// The bytes of a member behind its own header, which repeats the directory's entry.
static cmarkup_status unpack(
    const uint8_t *bytes, size_t length, const uint8_t *entry, size_t limit, char **out,
    size_t *out_length) {
  uint32_t method = number(entry + 10, 2), packed = number(entry + 20, 4);
  uint64_t start = number(entry + 42, 4);
  if (start + 30 > length || memcmp(bytes + start, "PK\3\4", 4)) return CMARKUP_BROKEN;
  start += 30 + number(bytes + start + 26, 2) + (uint64_t)number(bytes + start + 28, 2);
  if (start + packed > length || number(entry + 8, 2) & 1) return CMARKUP_BROKEN;
  if (method == 8) return inflate_member(bytes + start, packed, limit, out, out_length);
  if (method != 0) return CMARKUP_BROKEN;
  if (packed > limit) return CMARKUP_TOO_LARGE;
  *out = malloc(packed + 1);
  if (!*out) return CMARKUP_TOO_LARGE;
  memcpy(*out, bytes + start, packed);
  *out_length = packed;
  return CMARKUP_OK;
}

// The directory's entry of a name; NULL where there is none or the directory is broken.
static const uint8_t *find_entry(
    const uint8_t *bytes, size_t length, const char *name, bool *broken) {
  const uint8_t *end = directory_end(bytes, length);
  *broken = !end;
  if (!end) return NULL;
  uint64_t place = number(end + 16, 4);
  for (uint32_t left = number(end + 10, 2); left > 0; left--) {
    *broken = place + 46 > length || memcmp(bytes + place, "PK\1\2", 4);
    if (*broken) return NULL;
    const uint8_t *entry = bytes + place;
    uint32_t name_length = number(entry + 28, 2);
    place += 46 + name_length + (uint64_t)number(entry + 30, 2) + number(entry + 32, 2);
    *broken = place > length;
    if (*broken) return NULL;
    if (name_length == strlen(name) && !memcmp(entry + 46, name, name_length)) return entry;
  }
  return NULL;
}

bool cmarkup_is_docx(const uint8_t *bytes, size_t length) {
  bool broken;
  return find_entry(bytes, length, "word/document.xml", &broken);
}

cmarkup_status zip_member(
    const uint8_t *bytes, size_t length, const char *name, size_t limit, char **out,
    size_t *out_length) {
  *out = NULL;
  *out_length = 0;
  bool broken;
  const uint8_t *entry = find_entry(bytes, length, name, &broken);
  if (broken) return CMARKUP_BROKEN;
  return entry ? unpack(bytes, length, entry, limit, out, out_length) : CMARKUP_OK;
}
