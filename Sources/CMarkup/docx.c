#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CMarkup.h"
#include "buffer.h"
#include "numbering.h"
#include "zip.h"

// A paragraph style that is numbered, or that is made after another.
typedef struct {
  char id[64], base[64];
  int list, at;
} style;

typedef struct {
  buffer out;
  numbering numbers;
  style *styles;
  int style_count;
  // Open cells of rows that have several.
  int cells;
} document;

// A member of the archive as a tree; without entities, since a document type is refused.
static cmarkup_status read_xml(
    const uint8_t *bytes, size_t length, const char *name, size_t limit, xmlDoc **tree) {
  char *text = NULL;
  size_t text_length = 0;
  *tree = NULL;
  cmarkup_status status = zip_member(bytes, length, name, limit, &text, &text_length);
  if (status == CMARKUP_OK && text && text_length <= INT32_MAX) {
    int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT;
    *tree = xmlReadMemory(text, (int)text_length, NULL, NULL, options);
    if (!*tree) status = CMARKUP_BROKEN;
    if (*tree && ((*tree)->intSubset || (*tree)->extSubset)) {
      xmlFreeDoc(*tree);
      *tree = NULL;
      status = CMARKUP_BROKEN;
    }
  }
  free(text);
  return status;
}

static bool is_named(const xmlNode *node, const char *name) {
  return node && node->type == XML_ELEMENT_NODE && !strcmp((const char *)node->name, name);
}

static void copy_attribute(char *out, size_t capacity, const xmlNode *node, const char *name) {
  xmlChar *value = node ? xmlGetProp((xmlNode *)node, (const xmlChar *)name) : NULL;
  snprintf(out, capacity, "%s", value ? (char *)value : "");
  if (value) xmlFree(value);
}

// More styles than any document has.
enum { MOST_STYLES = 1000 };

static void read_styles(document *all, xmlNode *root) {
  all->styles = calloc(MOST_STYLES, sizeof *all->styles);
  if (!all->styles) return;
  for (xmlNode *node = root ? root->children : NULL; node; node = node->next) {
    if (!is_named(node, "style")) continue;
    if (all->style_count == MOST_STYLES) return;
    style *own = &all->styles[all->style_count++];
    const xmlNode *number = child_named(child_named(node, "pPr"), "numPr");
    copy_attribute(own->id, sizeof own->id, node, "styleId");
    copy_attribute(own->base, sizeof own->base, child_named(node, "basedOn"), "val");
    own->list = number_of(child_named(number, "numId"), "val", -1);
    own->at = number_of(child_named(number, "ilvl"), "val", -1);
  }
}

// The number that a style gives, its own or that of the style it is made after.
static void style_number(const document *all, const char *id, int *list, int *at) {
  char wanted[64];
  snprintf(wanted, sizeof wanted, "%s", id);
  for (int depth = 0; depth < 16 && wanted[0]; depth++) {
    const style *found = NULL;
    for (int place = 0; place < all->style_count && !found; place++)
      if (!strcmp(all->styles[place].id, wanted)) found = &all->styles[place];
    if (!found) return;
    if (*list < 0) *list = found->list;
    if (*at < 0) *at = found->at;
    if (*list >= 0) return;
    snprintf(wanted, sizeof wanted, "%s", found->base);
  }
}

static void write_number(document *all, const xmlNode *paragraph) {
  const xmlNode *properties = child_named(paragraph, "pPr");
  const xmlNode *number = child_named(properties, "numPr");
  int list = number_of(child_named(number, "numId"), "val", -1);
  int at = number_of(child_named(number, "ilvl"), "val", -1);
  char id[64];
  copy_attribute(id, sizeof id, child_named(properties, "pStyle"), "val");
  if (list < 0) style_number(all, id, &list, &at);
  if (list > 0) numbering_next(&all->numbers, list, at < 0 ? 0 : at, &all->out);
}

// What is no text of the document as it stands: what was deleted, fields' codes, second copies.
static bool is_passed_over(const xmlNode *node) {
  static const char *const names[] = {"del", "delText", "moveFrom", "instrText", "Fallback",
                                      "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", NULL};
  for (const char *const *name = names; *name; name++)
    if (is_named(node, *name)) return true;
  return false;
}

// Whether anything is written in a paragraph, so that its number shows.
static bool has_text(const xmlNode *paragraph) {
  for (const xmlNode *node = paragraph->children; node;) {
    if (is_named(node, "t") && node->children && !is_passed_over(node->parent)) return true;
    if (node->children && node->type == XML_ELEMENT_NODE && !is_passed_over(node)) {
      node = node->children;
      continue;
    }
    while (node != paragraph && !node->next) node = node->parent;
    node = node == paragraph ? NULL : node->next;
  }
  return false;
}

static bool has_cell_after(const xmlNode *cell) {
  for (cell = cell->next; cell; cell = cell->next)
    if (is_named(cell, "tc")) return true;
  return false;
}

// Whether a cell is the only one of its row: then it frames text rather than dividing a table.
static bool is_alone(const xmlNode *cell) {
  for (const xmlNode *node = cell->prev; node; node = node->prev)
    if (is_named(node, "tc")) return false;
  return !has_cell_after(cell);
}

static void enter(document *all, const xmlNode *node) {
  if (is_named(node, "p") && has_text(node)) write_number(all, node);
  if (is_named(node, "tc") && !is_alone(node)) all->cells++;
  if (is_named(node, "t"))
    for (const xmlNode *text = node->children; text; text = text->next)
      if (text->content)
        buffer_append(&all->out, (const char *)text->content, strlen((const char *)text->content));
  if (is_named(node, "tab") || is_named(node, "ptab")) buffer_append(&all->out, " ", 1);
  if (is_named(node, "noBreakHyphen")) buffer_append(&all->out, "-", 1);
  if (is_named(node, "br") || is_named(node, "cr"))
    buffer_append(&all->out, all->cells ? " " : "\n", 1);
}

static void leave(document *all, const xmlNode *node) {
  if (is_named(node, "p")) {
    if (all->cells) {
      if (node->next) buffer_append(&all->out, " ", 1);
    } else {
      buffer_end_line(&all->out);
    }
  }
  if (is_named(node, "tc") && !is_alone(node)) {
    all->cells--;
    if (has_cell_after(node)) buffer_append(&all->out, "\t", 1);
  }
  if (is_named(node, "tr") && !all->cells) buffer_end_line(&all->out);
}

static void write_tree(document *all, xmlNode *root) {
  xmlNode *node = root;
  while (node && !all->out.failed) {
    if (!is_passed_over(node)) {
      enter(all, node);
      if (node->type == XML_ELEMENT_NODE && node->children && !is_named(node, "t")) {
        node = node->children;
        continue;
      }
      leave(all, node);
    }
    while (node != root && !node->next) {
      node = node->parent;
      leave(all, node);
    }
    node = node == root ? NULL : node->next;
  }
}

cmarkup_status cmarkup_docx(
    const uint8_t *bytes, size_t length, size_t limit, char **text, size_t *text_length) {
  *text = NULL;
  *text_length = 0;
  xmlDoc *body = NULL, *numbers = NULL, *styles = NULL;
  cmarkup_status status = read_xml(bytes, length, "word/document.xml", limit, &body);
  if (status == CMARKUP_OK && !body) status = CMARKUP_BROKEN;
  if (status == CMARKUP_OK) status = read_xml(bytes, length, "word/numbering.xml", limit, &numbers);
  if (status == CMARKUP_OK) status = read_xml(bytes, length, "word/styles.xml", limit, &styles);
  if (status == CMARKUP_OK) {
    document all = {.out = {.limit = limit}};
    numbering_read(&all.numbers, numbers ? xmlDocGetRootElement(numbers) : NULL);
    read_styles(&all, styles ? xmlDocGetRootElement(styles) : NULL);
    write_tree(&all, child_named(xmlDocGetRootElement(body), "body"));
    numbering_free(&all.numbers);
    free(all.styles);
    *text = all.out.bytes;
    *text_length = all.out.count;
    if (all.out.failed) status = CMARKUP_TOO_LARGE;
  }
  if (body) xmlFreeDoc(body);
  if (numbers) xmlFreeDoc(numbers);
  if (styles) xmlFreeDoc(styles);
  return status;
}
