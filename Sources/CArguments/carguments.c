#include "CArguments.h"

static int count;
static char **words;

// The GNU C library gives constructors what it gives `main`.
__attribute__((constructor)) static void keep(int argc, char **argv) {
  count = argc;
  words = argv;
}

int carguments_count(void) { return count; }

const char *carguments_word(int index) { return words[index]; }
