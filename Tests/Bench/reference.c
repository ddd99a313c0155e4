/* The least that a list of missions costs with ncurses and SQLite: one screenful read by key, one picture for all
   pending keys. `make bench` measures Jalon beside it. */
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST 200

static sqlite3_stmt *after, *last;
static char keys[MOST][64], lines[MOST][200];
static int count, focus, height;

static int take(sqlite3_stmt *statement, int place) {
  if (sqlite3_step(statement) != SQLITE_ROW) return 0;
  snprintf(keys[place], sizeof keys[place], "%s", (const char *)sqlite3_column_text(statement, 0));
  snprintf(lines[place], sizeof lines[place], "%-12.12s %-40.40s %-14.14s %d", (const char *)sqlite3_column_text(statement, 1),
           (const char *)sqlite3_column_text(statement, 2), (const char *)sqlite3_column_text(statement, 3),
           sqlite3_column_int(statement, 4));
  return 1;
}

static void fill(void) {
  while (count < height && take(after, count)) count++;
  sqlite3_reset(after);
}

static void down(void) {
  if (focus + 1 < count) {
    focus++;
    return;
  }
  sqlite3_bind_text(after, 1, keys[count - 1], -1, SQLITE_TRANSIENT);
  if (take(after, MOST - 1)) {
    memmove(keys, keys + 1, sizeof keys[0] * (count - 1));
    memmove(lines, lines + 1, sizeof lines[0] * (count - 1));
    memcpy(keys[count - 1], keys[MOST - 1], sizeof keys[0]);
    memcpy(lines[count - 1], lines[MOST - 1], sizeof lines[0]);
  }
  sqlite3_reset(after);
}

static void page(void) {
  sqlite3_bind_text(after, 1, keys[count - 1], -1, SQLITE_TRANSIENT);
  int found = 0;
  while (found < height && take(after, found)) found++;
  sqlite3_reset(after);
  if (found) count = found;
}

static void home(void) {
  sqlite3_bind_text(after, 1, "", -1, SQLITE_STATIC);
  count = focus = 0;
  fill();
}

static void end(void) {
  int found = 0;
  while (found < height && take(last, height - 1 - found)) found++;
  sqlite3_reset(last);
  focus = count - 1;
}

static void paint(void) {
  for (int row = 0; row < count; row++) {
    attrset(row == focus ? A_REVERSE : A_NORMAL);
    mvprintw(row + 1, 0, "%-*.*s", COLS - 1, COLS - 1, lines[row]);
  }
  attrset(A_NORMAL);
  refresh();
}

int main(int argc, char **argv) {
  sqlite3 *db;
  if (argc < 2 || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) return 3;
  const char *columns = "SELECT number_key, mission, structures, stage, due FROM board";
  char sql[300];
  snprintf(sql, sizeof sql, "%s WHERE number_key > ?1 ORDER BY number_key LIMIT 200", columns);
  if (sqlite3_prepare_v2(db, sql, -1, &after, NULL) != SQLITE_OK) return 3;
  snprintf(sql, sizeof sql, "%s ORDER BY number_key DESC LIMIT 200", columns);
  sqlite3_prepare_v2(db, sql, -1, &last, NULL);
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  height = LINES - 2 < MOST - 1 ? LINES - 2 : MOST - 1;
  home();
  for (int key = 0; key != 'q';) {
    paint();
    key = getch();
    nodelay(stdscr, TRUE);
    for (; key != ERR && key != 'q'; key = getch()) {
      if (key == KEY_DOWN) down();
      if (key == KEY_NPAGE) page();
      if (key == KEY_HOME) home();
      if (key == KEY_END) end();
    }
    nodelay(stdscr, FALSE);
  }
  endwin();
  _Exit(0);
}
