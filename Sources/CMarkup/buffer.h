// A growing text with blanks as HTML and Word mean them.
#ifndef CMARKUP_BUFFER_H
#define CMARKUP_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
  char *bytes;
  size_t count, capacity, limit;
  bool failed;
} buffer;

/// Appends bytes; once the limit is passed or memory runs out, `failed` stays true.
void buffer_append(buffer *out, const char *bytes, size_t count);

/// Ends a line, unless nothing stands on it.
void buffer_end_line(buffer *out);

/// Takes away blanks at the end of the last line.
void buffer_trim(buffer *out);

#endif
