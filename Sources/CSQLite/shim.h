// SQLite as the system has it (Debian: libsqlite3-dev).
#include <sqlite3.h>
