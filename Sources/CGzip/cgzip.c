#include "CGzip.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

// Window bits of a gzip stream with the largest window.
enum { GZIP_WINDOW = 15 + 16, FIRST_STEP = 1 << 16 };

struct output {
  uint8_t *bytes;
  size_t length, capacity, limit;
};

// Makes room for more; one byte beyond the limit shows that there is too much.
static int grow(struct output *out) {
  if (out->length < out->capacity) return CGZIP_DONE;
  if (out->length > out->limit) return CGZIP_TOO_LARGE;
  size_t capacity = out->capacity == 0 ? FIRST_STEP : out->capacity * 2;
  if (capacity > out->limit + 1) capacity = out->limit + 1;
  uint8_t *bytes = realloc(out->bytes, capacity);
  if (bytes == NULL) return CGZIP_NO_MEMORY;
  out->bytes = bytes;
  out->capacity = capacity;
  return CGZIP_DONE;
}

// Unpacks as much as there is room for.
static int step(z_stream *stream, struct output *out) {
  int end = grow(out);
  if (end != CGZIP_DONE) return end;
  size_t room = out->capacity - out->length;
  uInt given = room > UINT_MAX ? UINT_MAX : (uInt)room;
  stream->next_out = out->bytes + out->length;
  stream->avail_out = given;
  int status = inflate(stream, Z_NO_FLUSH);
  out->length += given - stream->avail_out;
  if (out->length > out->limit) return CGZIP_TOO_LARGE;
  if (status == Z_MEM_ERROR) return CGZIP_NO_MEMORY;
  if (status == Z_STREAM_END) return -1;
  if (status != Z_OK || (stream->avail_in == 0 && stream->avail_out > 0)) return CGZIP_DAMAGED;
  return CGZIP_DONE;
}

static int unpack_members(z_stream *stream, struct output *out) {
  for (;;) {
    int end = step(stream, out);
    if (end > CGZIP_DONE) return end;
    if (end == CGZIP_DONE) continue;
    while (stream->avail_in > 0 && *stream->next_in == 0) {
      stream->next_in++;
      stream->avail_in--;
    }
    if (stream->avail_in == 0) return CGZIP_DONE;
    if (inflateReset(stream) != Z_OK) return CGZIP_DAMAGED;
  }
}

int cgzip_unpack(const uint8_t *bytes, size_t length, size_t limit, uint8_t **unpacked,
                 size_t *unpacked_length) {
  if (length > UINT_MAX || limit == SIZE_MAX) return CGZIP_TOO_LARGE;
  z_stream stream = {.next_in = (uint8_t *)bytes, .avail_in = (uInt)length};
  if (inflateInit2(&stream, GZIP_WINDOW) != Z_OK) return CGZIP_NO_MEMORY;
  struct output out = {.limit = limit};
  int end = unpack_members(&stream, &out);
  inflateEnd(&stream);
  if (end != CGZIP_DONE) {
    free(out.bytes);
    return end;
  }
  *unpacked = out.bytes;
  *unpacked_length = out.length;
  return CGZIP_DONE;
}

void cgzip_free(uint8_t *unpacked) { free(unpacked); }
