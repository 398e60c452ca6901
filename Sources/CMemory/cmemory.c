#include "CMemory.h"

#include <malloc.h>

void cmemory_return_blocks(int bytes) {
  mallopt(M_MMAP_THRESHOLD, bytes);
  // What glibc would set beside it by itself; else it would give the small blocks back at each turn.
  mallopt(M_TRIM_THRESHOLD, 2 * bytes);
}
