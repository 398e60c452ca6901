// The numbers that Word keeps outside of the text: formats, counters and their printed forms.
#ifndef CMARKUP_NUMBERING_H
#define CMARKUP_NUMBERING_H

#include <libxml/tree.h>

#include "buffer.h"

enum { LEVELS = 9 };

typedef struct {
  int start;
  // A number of a level before this one, from 0, begins the count anew: 0 where none does, as
  // articles are counted through chapters.
  int restart;
  char format[40];
  // `第%1条`, `（%1）`, `%1.%2`
  char text[80];
  // Whether every number of the text is written in figures: `1.1` below `第一章`.
  bool is_legal;
  // Whether a blank or a tab stands behind the number.
  bool is_apart;
} level;

typedef struct {
  int id;
  // The list style that the form is made after, or that it makes.
  char after[64], makes[64];
  level levels[LEVELS];
  int counts[LEVELS];
} list_form;

// A list of the document: a form, what it changes of it, and where its numbers begin anew.
typedef struct {
  int id, form;
  level levels[LEVELS];
  bool is_changed[LEVELS];
  int starts[LEVELS];
  bool started[LEVELS];
} list;

typedef struct {
  list_form *forms;
  list *lists;
  int form_count, list_count;
} numbering;

/// Reads `word/numbering.xml`; an empty numbering where there is none.
void numbering_read(numbering *all, xmlNode *root);
void numbering_free(numbering *all);

/// Appends the number of the next paragraph of a list at a level.
void numbering_next(numbering *all, int list, int at, buffer *out);

/// The first child element of a name; an attribute's number, or `otherwise`.
xmlNode *child_named(const xmlNode *node, const char *name);
int number_of(const xmlNode *node, const char *attribute, int otherwise);

#endif
