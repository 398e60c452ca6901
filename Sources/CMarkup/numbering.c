#include "numbering.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

xmlNode *child_named(const xmlNode *node, const char *name) {
  for (xmlNode *child = node ? node->children : NULL; child; child = child->next)
    if (child->type == XML_ELEMENT_NODE && !strcmp((const char *)child->name, name)) return child;
  return NULL;
}

int number_of(const xmlNode *node, const char *attribute, int otherwise) {
  xmlChar *value = node ? xmlGetProp((xmlNode *)node, (const xmlChar *)attribute) : NULL;
  int number = otherwise;
  if (value) {
    char *end = NULL;
    long found = strtol((char *)value, &end, 10);
    if (end != (char *)value && found > -100000 && found < 100000) number = (int)found;
    xmlFree(value);
  }
  return number;
}

static void copy_value(char *out, size_t capacity, const xmlNode *node) {
  xmlChar *value = node ? xmlGetProp((xmlNode *)node, (const xmlChar *)"val") : NULL;
  snprintf(out, capacity, "%s", value ? (char *)value : "");
  if (value) xmlFree(value);
}

// An element that is a switch: on where it stands, unless it says otherwise.
static bool is_on(const xmlNode *node) {
  char value[8];
  copy_value(value, sizeof value, node);
  return node && strcmp(value, "0") && strcmp(value, "false") && strcmp(value, "off");
}

// Whether a number ends in a mark that divides it from the words: `一、`, `（一）`, `1.`.
static bool ends_in_mark(const char *text) {
  static const char *const marks[] = {"、", "．", "。", "，", "：", "）", "】", "〕",
                                      ".",  ",",  ":",  ")",  "]",  NULL};
  size_t length = strlen(text);
  for (const char *const *mark = marks; *mark; mark++)
    if (length >= strlen(*mark) && !strcmp(text + length - strlen(*mark), *mark)) return true;
  return false;
}

static void read_level(level *out, const xmlNode *node) {
  char behind[16];
  out->start = number_of(child_named(node, "start"), "val", 1);
  out->restart = number_of(child_named(node, "lvlRestart"), "val", LEVELS);
  copy_value(out->format, sizeof out->format, child_named(node, "numFmt"));
  copy_value(out->text, sizeof out->text, child_named(node, "lvlText"));
  copy_value(behind, sizeof behind, child_named(node, "suff"));
  out->is_legal = is_on(child_named(node, "isLgl"));
  out->is_apart = strcmp(behind, "nothing") && !ends_in_mark(out->text);
}

static void read_form(list_form *out, const xmlNode *node) {
  memset(out, 0, sizeof *out);
  out->id = number_of(node, "abstractNumId", -1);
  copy_value(out->after, sizeof out->after, child_named(node, "numStyleLink"));
  copy_value(out->makes, sizeof out->makes, child_named(node, "styleLink"));
  for (int at = 0; at < LEVELS; at++) out->levels[at] = (level){.start = 1, .restart = LEVELS};
  for (xmlNode *child = node->children; child; child = child->next) {
    int at = number_of(child, "ilvl", -1);
    if (child->type == XML_ELEMENT_NODE && !strcmp((char *)child->name, "lvl") && at >= 0 && at < LEVELS)
      read_level(&out->levels[at], child);
  }
}

static void read_list(numbering *all, list *out, const xmlNode *node) {
  memset(out, 0, sizeof *out);
  out->id = number_of(node, "numId", -1);
  out->form = -1;
  int wanted = number_of(child_named(node, "abstractNumId"), "val", -1);
  for (int place = 0; place < all->form_count; place++)
    if (all->forms[place].id == wanted) out->form = place;
  for (int at = 0; at < LEVELS; at++) out->starts[at] = -1;
  for (xmlNode *child = node->children; child; child = child->next) {
    int at = number_of(child, "ilvl", -1);
    if (child->type != XML_ELEMENT_NODE || strcmp((char *)child->name, "lvlOverride")) continue;
    if (at < 0 || at >= LEVELS) continue;
    out->starts[at] = number_of(child_named(child, "startOverride"), "val", -1);
    const xmlNode *changed = child_named(child, "lvl");
    out->is_changed[at] = changed != NULL;
    if (changed) read_level(&out->levels[at], changed);
  }
}

// A form made after a list style has the levels of the form that makes it.
static void link_forms(numbering *all) {
  for (int place = 0; place < all->form_count; place++)
    for (int other = 0; all->forms[place].after[0] && other < all->form_count; other++)
      if (!strcmp(all->forms[place].after, all->forms[other].makes))
        memcpy(all->forms[place].levels, all->forms[other].levels, sizeof all->forms[place].levels);
}

// More lists than any document has.
enum { MOST_LISTS = 4000 };

static int count_named(const xmlNode *root, const char *name) {
  int count = 0;
  for (xmlNode *node = root->children; node && count < MOST_LISTS; node = node->next)
    if (node->type == XML_ELEMENT_NODE && !strcmp((char *)node->name, name)) count++;
  return count;
}

void numbering_read(numbering *all, xmlNode *root) {
  memset(all, 0, sizeof *all);
  if (!root) return;
  int forms = count_named(root, "abstractNum"), lists = count_named(root, "num");
  all->forms = calloc((size_t)forms + 1, sizeof *all->forms);
  all->lists = calloc((size_t)lists + 1, sizeof *all->lists);
  if (!all->forms || !all->lists) return;
  for (xmlNode *node = root->children; node && all->form_count < forms; node = node->next)
    if (node->type == XML_ELEMENT_NODE && !strcmp((char *)node->name, "abstractNum"))
      read_form(&all->forms[all->form_count++], node);
  link_forms(all);
  for (xmlNode *node = root->children; node && all->list_count < lists; node = node->next)
    if (node->type == XML_ELEMENT_NODE && !strcmp((char *)node->name, "num"))
      read_list(all, &all->lists[all->list_count++], node);
}

void numbering_free(numbering *all) {
  free(all->forms);
  free(all->lists);
}

// Chinese numerals to 9999: 十一, 二十, 一百零三.
static void write_chinese(int number, const char *const *digits, const char *const *units, bool plain_ten, buffer *out) {
  char reversed[4] = {0};
  int width = 0;
  for (int rest = number; rest > 0 && width < 4; rest /= 10) reversed[width++] = (char)(rest % 10);
  bool gap = false, begun = false;
  for (int place = width - 1; place >= 0; place--) {
    int digit = reversed[place];
    if (!digit) {
      gap = begun;
      continue;
    }
    if (gap) buffer_append(out, digits[0], strlen(digits[0]));
    gap = false;
    if (!(plain_ten && place == 1 && digit == 1 && !begun))
      buffer_append(out, digits[digit], strlen(digits[digit]));
    buffer_append(out, units[place], strlen(units[place]));
    begun = true;
  }
}

static const char *const plain_digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
static const char *const plain_units[] = {"", "十", "百", "千"};
static const char *const legal_digits[] = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
static const char *const legal_units[] = {"", "拾", "佰", "仟"};
static const char *const stems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
static const char *const branches[] = {"子", "丑", "寅", "卯", "辰", "巳",
                                       "午", "未", "申", "酉", "戌", "亥"};

static void write_roman(int number, bool upper, buffer *out) {
  static const int values[] = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  static const char *const large[] = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
  static const char *const small[] = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
  for (int place = 0; place < 13; place++)
    for (; number >= values[place]; number -= values[place]) {
      const char *word = upper ? large[place] : small[place];
      buffer_append(out, word, strlen(word));
    }
}

static void write_decimal(int number, buffer *out) {
  char digits[16];
  int count = snprintf(digits, sizeof digits, "%d", number);
  buffer_append(out, digits, (size_t)count);
}

// The characters ① ⑴ ⒈ and ㊀ begin rows of Unicode; figures beyond those.
static void write_enclosed(int number, int first, int most, buffer *out) {
  if (number > most) return write_decimal(number, out);
  int scalar = first + number - 1;
  char utf8[3] = {(char)(0xE0 | scalar >> 12), (char)(0x80 | (scalar >> 6 & 0x3F)), (char)(0x80 | (scalar & 0x3F))};
  buffer_append(out, utf8, 3);
}

static void write_number(int number, const char *format, buffer *out) {
  bool fits = number > 0 && number < 10000;
  if (!fits || !strncmp(format, "decimal", 7)) {
    if (fits && strstr(format, "EnclosedCircle")) return write_enclosed(number, 0x2460, 20, out);
    if (fits && strstr(format, "EnclosedParen")) return write_enclosed(number, 0x2474, 20, out);
    if (fits && strstr(format, "EnclosedFullstop")) return write_enclosed(number, 0x2488, 20, out);
    return write_decimal(number, out);
  }
  if (strstr(format, "Legal")) return write_chinese(number, legal_digits, legal_units, false, out);
  if (!strncmp(format, "chinese", 7) || !strncmp(format, "taiwanese", 9) ||
      !strncmp(format, "japaneseCounting", 16) || !strncmp(format, "ideographDigital", 16))
    return write_chinese(number, plain_digits, plain_units, true, out);
  if (!strcmp(format, "ideographTraditional")) return buffer_append(out, stems[(number - 1) % 10], 3);
  if (!strcmp(format, "ideographZodiac")) return buffer_append(out, branches[(number - 1) % 12], 3);
  if (!strcmp(format, "ideographEnclosedCircle")) return write_enclosed(number, 0x3280, 10, out);
  if (!strcmp(format, "upperRoman") || !strcmp(format, "lowerRoman"))
    return write_roman(number, format[0] == 'u', out);
  if (!strcmp(format, "upperLetter") || !strcmp(format, "lowerLetter")) {
    char letter = (char)((format[0] == 'u' ? 'A' : 'a') + (number - 1) % 26);
    for (int times = 0; times <= (number - 1) / 26; times++) buffer_append(out, &letter, 1);
    return;
  }
  write_decimal(number, out);
}

// Bullets are characters of symbol fonts, which mean nothing elsewhere.
static void write_bullet(const char *text, buffer *out) {
  bool is_private = (unsigned char)text[0] == 0xEE || (unsigned char)text[0] == 0xEF;
  if (is_private || !text[0] || !text[1]) text = "•";
  buffer_append(out, text, strlen(text));
  buffer_append(out, " ", 1);
}

// A level as the list has it: its own, or that of its form.
static const level *level_of(const list_form *form, const list *own, int at) {
  return own->is_changed[at] ? &own->levels[at] : &form->levels[at];
}

static void count_up(list_form *form, list *own, int at) {
  if (own->starts[at] >= 0 && !own->started[at]) form->counts[at] = own->starts[at] - 1;
  own->started[at] = true;
  for (int outer = 0; outer < at; outer++)
    if (!form->counts[outer]) form->counts[outer] = level_of(form, own, outer)->start;
  form->counts[at] = form->counts[at] ? form->counts[at] + 1 : level_of(form, own, at)->start;
  if (own->starts[at] >= 0 && form->counts[at] < own->starts[at]) form->counts[at] = own->starts[at];
  for (int inner = at + 1; inner < LEVELS; inner++)
    if (at < level_of(form, own, inner)->restart) form->counts[inner] = 0;
}

// Writes `%1.%2` with the counts of its levels.
static void write_level(const list_form *form, const list *own, const level *shape, buffer *out) {
  for (const char *text = shape->text; *text; text++) {
    int shown = text[0] == '%' && text[1] >= '1' && text[1] <= '9' ? text[1] - '1' : -1;
    if (shown < 0) {
      buffer_append(out, text, 1);
      continue;
    }
    write_number(form->counts[shown], shape->is_legal ? "decimal" : level_of(form, own, shown)->format, out);
    text++;
  }
  if (shape->text[0] && shape->is_apart) buffer_append(out, " ", 1);
}

void numbering_next(numbering *all, int id, int at, buffer *out) {
  if (at < 0 || at >= LEVELS) return;
  for (int place = 0; place < all->list_count; place++) {
    list *own = &all->lists[place];
    if (own->id != id || own->form < 0) continue;
    list_form *form = &all->forms[own->form];
    count_up(form, own, at);
    const level *shape = level_of(form, own, at);
    if (!strcmp(shape->format, "bullet")) return write_bullet(shape->text, out);
    if (strcmp(shape->format, "none")) write_level(form, own, shape, out);
    return;
  }
}
