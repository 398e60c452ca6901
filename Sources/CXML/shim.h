// libxml2 for C targets only (Debian: libxml2-dev): no header of it is included here, since they
// bring declarations of ICU that may not meet Foundation's.
