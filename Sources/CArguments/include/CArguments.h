// The words that the process was started with. Swift's own list of them is read from /proc, which a
// small container or a chroot may lack.
#ifndef CARGUMENTS_H
#define CARGUMENTS_H

/// How many words there are, with the command's name.
int carguments_count(void);

/// A word, from 0 and below the count; it lives as long as the process.
const char *carguments_word(int index);

#endif
