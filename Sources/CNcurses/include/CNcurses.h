#ifndef JALON_CNCURSES_H
#define JALON_CNCURSES_H

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

// Reports of the mouse and of the focus, in every way of writing them: off.
#define JALON_NO_MOUSE "\033[?9;1000;1002;1003;1004;1005;1006;1015l"

// What Swift cannot see of curses: macros, variadic functions, and globals that Swift 6 refuses.

/// 2: the person's locale speaks UTF-8. 1: it does not exist or names nothing, C.UTF-8 stands in. 0: ASCII only.
int jalon_locale(void);

/// True when both standard input and output are a terminal.
bool jalon_is_terminal(void);

/// Starts curses on a terminal type, NULL for the one that TERM names. False when it is unknown.
bool jalon_start(const char *type);

/// Sets raw mode, no echo, and the rest of what each start and return needs.
void jalon_enter(void);

/// Asks the terminal for the colour of its background, then who it is: the second answer says that the first will not
/// come any more. Waits for neither.
void jalon_ask_background(void);

/// Sends a sequence that draws nothing.
void jalon_send(const char *sequence);

/// Gives the screen back. The modes that curses ignores are reset too.
void jalon_leave(void);

/// True when the terminal can place its cursor; `dumb` cannot.
bool jalon_can_place(void);

/// 0 without colours.
int jalon_colours(void);

/// Makes pair `pair` of two colours, -1 for the terminal's own. False when there is no such pair.
bool jalon_make_pair(int pair, int foreground, int background);

enum { JALON_BOLD = 1, JALON_UNDERLINE = 2, JALON_REVERSE = 4, JALON_DIM = 8, JALON_ITALIC = 16 };

/// Puts one glyph of `columns` columns: a base and its marks.
void jalon_put(int row, int column, const uint32_t *scalars, int count, int columns, int attributes, int pair);

/// Sends what changed, then leaves the cursor there, or hides it when `row` is negative.
void jalon_show(int row, int column, bool synchronised);

/// Makes the next `jalon_show` repaint everything.
void jalon_forget(void);

/// Tells curses the new size.
void jalon_resize(int rows, int columns);

/// The sequence that a key sends according to terminfo, or NULL.
const char *jalon_capability(const char *name);

// What comes in.

enum { JALON_KEYS = 1, JALON_EVENTS = 2, JALON_GONE = 4 };

/// Waits for keys or events; negative milliseconds mean for ever. Returns a set of the values above, 0 when time is up.
int jalon_wait(int milliseconds);

/// Reads what was typed, without waiting after a wait that said so. 0 or less: the terminal is gone.
int jalon_read(uint8_t *bytes, int room);

/// The size of the terminal as the system knows it; false when it does not.
bool jalon_size(int *rows, int *columns);

/// Milliseconds of a clock that never goes back.
int64_t jalon_milliseconds(void);

// Signals: each writes one letter into a pipe, so that only the main loop acts.

/// Installs the handlers. False when no pipe can be made.
bool jalon_signals_begin(void);
void jalon_signals_end(void);

/// The next letter, 0 when there is none: W size, T terminate, H hangup, I interrupt, Z suspend, C continue, w woken;
/// 128 and its number for another signal that ends a program.
int jalon_next_event(void);

/// Makes a wait end. Safe in any thread.
void jalon_wake(void);

/// Stops the process until the shell continues it.
void jalon_stop(void);

// The way out of a crash.

/// Writes `message` where the program ends on an error of its own, terminal or not.
void jalon_last_words(const char *message);

/// Keeps the memory of this process out of core files, and from other programs of the same user; its children are not
/// concerned. False where the system does not.
bool jalon_keep_private(void);

/// Remembers the terminal's modes and installs the handlers; `message` is what a crash writes last.
void jalon_guard_begin(const char *message);

/// Writes the fixed string that resets a terminal, and puts its modes back. Safe in a signal handler.
void jalon_restore(void);

/// Restores, then lets crashes go their usual way.
void jalon_guard_end(void);

#endif
