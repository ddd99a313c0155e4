#include "CNcurses.h"

#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

// Synchronised frames, paste, mouse, keypad, cursor, letters and alternate screen: all off. Unknown ones do no harm.
static const char reset[] =
  "\033[?2026l\033[?2004l" JALON_NO_MOUSE "\033[?1l\033>\033[?25h\033(B\017\033[0m\033[?1049l\r";

static struct termios saved;
static bool has_saved;
static char last_words[512];
static char crash_stack[64 * 1024];

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS};
enum { CRASHES = sizeof crashes / sizeof *crashes };
static struct sigaction before[CRASHES];

static void say(int file, const char *text) {
  ssize_t written = write(file, text, strlen(text));
  (void)written;
}

void jalon_restore(void) {
  say(STDOUT_FILENO, reset);
  if (has_saved) tcsetattr(STDIN_FILENO, TCSANOW, &saved);
}

static void speak(int number) {
  say(STDERR_FILENO, last_words);
  signal(number, SIG_DFL);
  raise(number);
}

static void install(void (*handler)(int), struct sigaction *kept) {
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK | SA_NODEFER | SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, kept ? &kept[i] : NULL);
}

// Not SIG_IGN, which the programs that Jalon starts would inherit.
static void let_write_fail(int number) { (void)number; }

void jalon_last_words(const char *message) {
  strncpy(last_words, message, sizeof last_words - 1);
  install(speak, NULL);
  // A file that may grow no more is an error of the write, and told as one.
  signal(SIGXFSZ, let_write_fail);
}

// No image of the memory is left, by Jalon or by an editor that it opens.
bool jalon_keep_private(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
}

static void crash(int number) {
  jalon_restore();
  say(STDERR_FILENO, last_words);
  signal(number, SIG_DFL);
  raise(number);
}

void jalon_guard_begin(const char *message) {
  has_saved = tcgetattr(STDIN_FILENO, &saved) == 0;
  strncpy(last_words, message, sizeof last_words - 1);
  install(crash, before);
}

void jalon_guard_end(void) {
  if (has_saved) tcsetattr(STDIN_FILENO, TCSANOW, &saved);
  has_saved = false;
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &before[i], NULL);
}
