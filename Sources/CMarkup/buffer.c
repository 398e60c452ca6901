#include "buffer.h"

#include <stdlib.h>
#include <string.h>

#include "CMarkup.h"

void buffer_append(buffer *out, const char *bytes, size_t count) {
  if (out->failed) return;
  if (count > out->limit || out->count > out->limit - count) {
    out->failed = true;
    return;
  }
  if (out->count + count > out->capacity) {
    size_t capacity = (out->count + count) * 2 + 256;
    char *grown = realloc(out->bytes, capacity);
    if (!grown) {
      out->failed = true;
      return;
    }
    out->bytes = grown;
    out->capacity = capacity;
  }
  memcpy(out->bytes + out->count, bytes, count);
  out->count += count;
}

void buffer_trim(buffer *out) {
  while (out->count && (out->bytes[out->count - 1] == ' ' || out->bytes[out->count - 1] == '\t'))
    out->count--;
}

void buffer_end_line(buffer *out) {
  buffer_trim(out);
  if (out->count && out->bytes[out->count - 1] != '\n') buffer_append(out, "\n", 1);
}

void cmarkup_free(char *text) { free(text); }
