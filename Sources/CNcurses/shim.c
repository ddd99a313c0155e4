#define _GNU_SOURCE
#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

static bool has_alternate_screen;
static int cursor_shown;

static bool speaks_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

static bool is_set(const char *name) {
  const char *value = getenv(name);
  return value && *value;
}

static int choose_locale(void) {
  if (setlocale(LC_ALL, "") && (speaks_utf8() || is_set("LC_ALL") || is_set("LC_CTYPE") || is_set("LANG")))
    return speaks_utf8() ? 2 : 0;
  return setlocale(LC_ALL, "C.UTF-8") ? 1 : 0;
}

int jalon_locale(void) {
  int chosen = choose_locale();
  setlocale(LC_NUMERIC, "C");
  return chosen;
}

bool jalon_is_terminal(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

bool jalon_start(const char *type) {
  use_env(FALSE);
  use_tioctl(TRUE);
  if (!newterm(type, stdout, stdin)) return false;
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  const char *smcup = jalon_capability("smcup");
  has_alternate_screen = smcup != NULL;
  return true;
}

static void send(const char *sequence) {
  size_t length = strlen(sequence);
  while (length > 0) {
    ssize_t sent = write(STDOUT_FILENO, sequence, length);
    if (sent <= 0) return;
    sequence += sent;
    length -= (size_t)sent;
  }
}

void jalon_enter(void) {
  raw();
  noecho();
  nonl();
  typeahead(-1);
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  def_prog_mode();
  cursor_shown = -1;
  send("\033[?2004h" JALON_NO_MOUSE);
}

void jalon_send(const char *sequence) { send(sequence); }

void jalon_ask_background(void) { send("\033]11;?\033\\\033[c"); }

void jalon_leave(void) {
  if (!has_alternate_screen) {
    erase();
    refresh();
  }
  send("\033[?2004l" JALON_NO_MOUSE);
  curs_set(1);
  endwin();
}

const char *jalon_capability(const char *name) {
  char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}

bool jalon_can_place(void) { return jalon_capability("cup") != NULL; }

int jalon_colours(void) { return has_colors() ? COLORS : 0; }

bool jalon_make_pair(int pair, int foreground, int background) {
  return has_colors() && pair < COLOR_PAIRS && init_extended_pair(pair, foreground, background) != ERR;
}

static attr_t curses_attributes(int set) {
  attr_t result = WA_NORMAL;
  if (set & JALON_BOLD) result |= WA_BOLD;
  if (set & JALON_UNDERLINE) result |= WA_UNDERLINE;
  if (set & JALON_REVERSE) result |= WA_REVERSE;
  if (set & JALON_DIM) result |= WA_DIM;
#ifdef WA_ITALIC
  if (set & JALON_ITALIC) result |= WA_ITALIC;
#endif
  return result;
}

static void put_one(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, (short)pair, &pair) != ERR) mvadd_wch(row, column, &cell);
}

void jalon_put(int row, int column, const uint32_t *scalars, int count, int columns, int attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  attr_t set = curses_attributes(attributes);
  for (int i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
  // A glyph to which the C library gives another width would shift the row: its place is kept instead.
  if (wcwidth(text[0]) != columns) {
    for (int i = 0; i < columns; i++) put_one(row, column + i, L"?", set, pair);
    return;
  }
  int kept = 1;
  while (kept < CCHARW_MAX && text[kept] && wcwidth(text[kept]) == 0) kept++;
  text[kept] = 0;
  put_one(row, column, text, set, pair);
}

static void show_cursor(int wanted) {
  if (wanted != cursor_shown) curs_set(wanted);
  cursor_shown = wanted;
}

void jalon_show(int row, int column, bool synchronised) {
  bool shown = row >= 0 && column >= 0;
  if (synchronised) send("\033[?2026h");
  show_cursor(shown ? 1 : 0);
  if (shown) move(row, column);
  wnoutrefresh(stdscr);
  doupdate();
  if (synchronised) send("\033[?2026l");
}

void jalon_forget(void) { clearok(curscr, TRUE); }

// resize_term, not resizeterm: the latter also pushes a KEY_RESIZE that nobody here reads.
void jalon_resize(int rows, int columns) { resize_term(rows, columns); }
