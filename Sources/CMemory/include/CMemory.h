// What the C library does with memory, in plain C types.
#ifndef CMEMORY_H
#define CMEMORY_H

/// Has each block of at least `bytes` lie by itself, to go back to the system as soon as it is freed.
void cmemory_return_blocks(int bytes);

#endif
