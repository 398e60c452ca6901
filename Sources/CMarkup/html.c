#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "CMarkup.h"
#include "buffer.h"

// What a walk through the tree has to know of where it is.
typedef struct {
  buffer out;
  // Blanks that came since the last character, and whether a line end was among them.
  bool blank, blank_line;
  // Open cells of tables that hold data, and open `pre`.
  int cells, preformatted;
  bool keeps_menus;
  // Characters of the whole page: what holds most of them is no menu, whatever it is called.
  uint32_t characters;
} walk;

static bool is_one_of(const char *name, const char *const *list) {
  for (; *list; list++)
    if (!strcasecmp(name, *list)) return true;
  return false;
}

static const char *const dropped[] = {
    "head",   "script", "style",  "noscript", "template", "svg",    "math",  "iframe",
    "object", "embed",  "canvas", "audio",    "video",    "select", "button", "textarea",
    "input",  "option", "dialog", "map",      NULL};

static const char *const menus[] = {"nav", "footer", "aside", "menu", NULL};

static const char *const menu_words[] = {"nav",    "navbar",  "menu",    "submenu", "footer",
                                         "foot",   "sidebar", "share",   "toolbar", "copyright",
                                         "friend", "topbar",  "sitemap", NULL};

static const char *const menu_roles[] = {"navigation", "banner", "contentinfo", "search", NULL};

static const char *const blocks[] = {
    "p",       "div",     "h1",    "h2",   "h3",    "h4",      "h5",         "h6",      "ul",
    "ol",      "li",      "dl",    "dt",   "dd",    "table",   "caption",    "tr",      "section",
    "article", "header",  "main",  "body", "hr",    "address", "blockquote", "pre",     "center",
    "form",    "fieldset", "figure", "figcaption", "thead", "tbody", "tfoot", "legend", NULL};

static const char *const files[] = {".doc", ".docx", ".pdf", ".xls", ".xlsx", ".wps", ".zip",
                                    ".rar", ".ofd",  ".et",  ".txt", NULL};

static const char *name_of(const xmlNode *node) {
  return node->type == XML_ELEMENT_NODE && node->name ? (const char *)node->name : "";
}

// Whether one of the words of a class or id, as blanks, - and _ part them, is in a list.
static bool has_word(xmlNode *node, const char *attribute, const char *const *list) {
  xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)attribute);
  bool found = false;
  if (value) {
    char *rest = NULL;
    for (char *word = strtok_r((char *)value, " \t\r\n-_", &rest); word && !found;
         word = strtok_r(NULL, " \t\r\n-_", &rest))
      found = is_one_of(word, list);
    xmlFree(value);
  }
  return found;
}

static bool is_hidden(xmlNode *node) {
  xmlChar *style = xmlGetNoNsProp(node, (const xmlChar *)"style");
  bool hidden = style && (strcasestr((char *)style, "display:none") ||
                          strcasestr((char *)style, "display: none"));
  if (style) xmlFree(style);
  return hidden || xmlHasProp(node, (const xmlChar *)"hidden");
}

// Characters of an element's text and of the links in it, and how many links: kept in `_private`
// while they are small enough, which is all that the rule below needs.
typedef union {
  struct {
    uint32_t text : 24;
    uint32_t links : 8;
    uint32_t linked : 24;
    uint32_t paragraphs : 8;
  };
  void *pointer;
} weight;

static uint32_t sum(uint32_t left, uint32_t right, uint32_t most) {
  return left + right > most ? most : left + right;
}

static uint32_t count_characters(const xmlChar *text) {
  uint32_t count = 0;
  for (; text && *text; text++)
    if ((*text & 0xC0) != 0x80 && *text > ' ') count = sum(count, 1, 0xFFFFFF);
  return count;
}

// The next node in document order below `root`; `after` passes over what is below the node.
static xmlNode *next_node(xmlNode *node, xmlNode *root, bool after) {
  if (!after && node->type == XML_ELEMENT_NODE && node->children) return node->children;
  while (node && node != root && !node->next) node = node->parent;
  return node && node != root ? node->next : NULL;
}

static bool leads_to_file(xmlNode *link) {
  xmlChar *address = xmlGetNoNsProp(link, (const xmlChar *)"href");
  const char *dot = address ? strrchr((char *)address, '.') : NULL;
  bool found = dot && is_one_of(dot, files);
  if (address) xmlFree(address);
  return found;
}

static void weigh_one(xmlNode *node) {
  weight own = {.pointer = NULL};
  for (xmlNode *child = node->children; child; child = child->next) {
    if (child->type == XML_TEXT_NODE) own.text = sum(own.text, count_characters(child->content), 0xFFFFFF);
    if (child->type != XML_ELEMENT_NODE || is_one_of(name_of(child), dropped)) continue;
    weight inner = {.pointer = child->_private};
    own.text = sum(own.text, inner.text, 0xFFFFFF);
    own.links = sum(own.links, inner.links, 0xFF);
    own.linked = sum(own.linked, inner.linked, 0xFFFFFF);
  }
  if (!strcmp(name_of(node), "a") && own.text && !leads_to_file(node)) {
    own.links = 1;
    own.linked = own.text;
  }
  node->_private = own.pointer;
}

// Weighs every element after those below it.
static void weigh(xmlNode *root) {
  xmlNode *node = root;
  while (node) {
    while (node->type == XML_ELEMENT_NODE && node->children) node = node->children;
    while (node != root && !node->next) {
      if (node->type == XML_ELEMENT_NODE) weigh_one(node);
      node = node->parent;
    }
    if (node->type == XML_ELEMENT_NODE) weigh_one(node);
    node = node == root ? NULL : node->next;
  }
}

// A menu by name, by role, or because it is little else than links.
static bool is_menu(const walk *state, xmlNode *node) {
  const char *name = name_of(node);
  weight own = {.pointer = node->_private};
  if (own.text > state->characters / 2) return false;
  if (!strcmp(name, "body") || !strcmp(name, "html")) return false;
  if (is_one_of(name, menus) || has_word(node, "role", menu_roles)) return true;
  if (has_word(node, "class", menu_words) || has_word(node, "id", menu_words)) return true;
  return own.links >= 4 && own.linked * 10 >= own.text * 9;
}

static bool is_dropped(const walk *state, xmlNode *node) {
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) return false;
  if (node->type != XML_ELEMENT_NODE) return true;
  if (is_one_of(name_of(node), dropped) || is_hidden(node)) return true;
  return !state->keeps_menus && is_menu(state, node);
}

// Whether a table holds data rather than the page: several cells in a row, and no table in it.
static bool holds_data(xmlNode *table) {
  bool rows = false;
  for (xmlNode *node = table->children; node; node = next_node(node, table, false)) {
    const char *name = name_of(node);
    if (!strcmp(name, "table")) return false;
    if (strcmp(name, "td") && strcmp(name, "th")) continue;
    weight own = {.pointer = node->_private};
    if (own.text > 600) return false;
    for (xmlNode *next = node->next; next && !rows; next = next->next)
      rows = !strcmp(name_of(next), "td") || !strcmp(name_of(next), "th");
  }
  return rows;
}

static bool is_data_cell(xmlNode *cell) {
  for (xmlNode *node = cell->parent; node; node = node->parent)
    if (!strcmp(name_of(node), "table")) {
      // The answer is kept in the table's own weight, which nobody asks for any more.
      weight own = {.pointer = node->_private};
      if (!own.paragraphs) own.paragraphs = holds_data(node) ? 1 : 2;
      node->_private = own.pointer;
      return own.paragraphs == 1;
    }
  return false;
}

static void end_block(walk *state) {
  if (state->cells) {
    state->blank = true;
  } else {
    buffer_end_line(&state->out);
    state->blank = state->blank_line = false;
  }
}

// Whether the last character stands outside of ASCII.
static bool ends_wide(const buffer *out) {
  return out->count && (unsigned char)out->bytes[out->count - 1] >= 0x80;
}

static void write_text(walk *state, const char *text) {
  for (const char *place = text; *place;) {
    if (state->preformatted && *place == '\n') {
      buffer_append(&state->out, "\n", 1);
      place++;
      continue;
    }
    if (strchr(" \t\r\n\f", *place)) {
      state->blank = true;
      state->blank_line = state->blank_line || *place == '\n' || *place == '\r';
      place++;
      continue;
    }
    const char *end = place;
    while (*end && !strchr(" \t\r\n\f", *end)) end++;
    const buffer *out = &state->out;
    bool starts = !out->count || strchr("\n\t", out->bytes[out->count - 1]);
    // A line end in the middle of Chinese is where the author's editor wrapped.
    bool wrapped = state->blank_line && ends_wide(out) && (unsigned char)*place >= 0x80;
    if (state->blank && !starts && !wrapped) buffer_append(&state->out, " ", 1);
    state->blank = state->blank_line = false;
    buffer_append(&state->out, place, (size_t)(end - place));
    place = end;
  }
}

static void enter(walk *state, xmlNode *node) {
  const char *name = name_of(node);
  if (!strcmp(name, "br")) {
    if (state->cells) {
      state->blank = true;
    } else {
      buffer_trim(&state->out);
      buffer_append(&state->out, "\n", 1);
      state->blank = false;
    }
  } else if (!strcmp(name, "td") || !strcmp(name, "th")) {
    if (is_data_cell(node)) {
      state->cells++;
      state->blank = false;
    } else {
      end_block(state);
    }
  } else if (is_one_of(name, blocks)) {
    end_block(state);
    if (!strcmp(name, "pre")) state->preformatted++;
  }
}

static bool has_cell_after(const xmlNode *node) {
  for (node = node->next; node; node = node->next)
    if (!strcmp(name_of(node), "td") || !strcmp(name_of(node), "th")) return true;
  return false;
}

static void leave(walk *state, xmlNode *node) {
  const char *name = name_of(node);
  if (!strcmp(name, "td") || !strcmp(name, "th")) {
    if (is_data_cell(node)) {
      state->cells--;
      state->blank = false;
      if (has_cell_after(node)) buffer_append(&state->out, "\t", 1);
    } else {
      end_block(state);
    }
  } else if (is_one_of(name, blocks)) {
    end_block(state);
    if (!strcmp(name, "pre") && state->preformatted) state->preformatted--;
  }
}

static void write_tree(walk *state, xmlNode *root) {
  xmlNode *node = root;
  while (node && !state->out.failed) {
    bool drops = is_dropped(state, node);
    if (!drops && node->type != XML_ELEMENT_NODE && node->content)
      write_text(state, (const char *)node->content);
    if (!drops && node->type == XML_ELEMENT_NODE) {
      enter(state, node);
      if (node->children) {
        node = node->children;
        continue;
      }
      leave(state, node);
    }
    while (node != root && !node->next) {
      node = node->parent;
      leave(state, node);
    }
    node = node == root ? NULL : node->next;
  }
}

static bool is_letter(char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

// Marks between attributes that one tag may have: libxml2 compares each with all before it.
enum { MOST_MARKS = 4000 };

// A copy of a page in which what a tag has beyond that is blank; NULL where no tag is so long.
static char *tamed(const char *page, size_t length) {
  char *copy = NULL;
  int marks = -1;
  for (size_t place = 0; place + 1 < length; place++) {
    if (page[place] == '<' && is_letter(page[place + 1])) marks = 0;
    if (page[place] == '>') marks = -1;
    if (marks < 0) continue;
    if (strchr(" \t\r\n\f/=\"'", page[place]) && marks <= MOST_MARKS) marks++;
    if (marks <= MOST_MARKS) continue;
    if (!copy) {
      copy = malloc(length);
      if (!copy) return NULL;
      memcpy(copy, page, length);
    }
    copy[place] = ' ';
  }
  return copy;
}

cmarkup_status cmarkup_html(
    const char *utf8, size_t length, size_t limit, char **text, size_t *text_length) {
  *text = NULL;
  *text_length = 0;
  if (length > limit || length > INT32_MAX) return CMARKUP_TOO_LARGE;
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  char *copy = tamed(utf8, length);
  xmlDoc *document = htmlReadMemory(copy ? copy : utf8, (int)length, NULL, "UTF-8", options);
  free(copy);
  xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;
  walk state = {.out = {.limit = limit}};
  if (root) {
    weigh(root);
    state.characters = ((weight){.pointer = root->_private}).text;
    write_tree(&state, root);
    if (!state.out.count && !state.out.failed) {
      state.keeps_menus = true;
      write_tree(&state, root);
    }
    buffer_end_line(&state.out);
  }
  if (document) xmlFreeDoc(document);
  *text = state.out.bytes;
  *text_length = state.out.count;
  return state.out.failed ? CMARKUP_TOO_LARGE : CMARKUP_OK;
}
