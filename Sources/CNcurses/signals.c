#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static int event_pipe[2] = {-1, -1};

static const struct { int signal; char letter; } watched[] = {
  {SIGWINCH, 'W'}, {SIGTERM, 'T'}, {SIGHUP, 'H'}, {SIGINT, 'I'}, {SIGQUIT, 'T'}, {SIGTSTP, 'Z'}, {SIGCONT, 'C'},
};
enum { WATCHED = sizeof watched / sizeof *watched };

// Nobody sends them to Jalon on purpose. Left alone, they would end it with the terminal as it stands.
static const int ending[] = {SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR, SIGSTKFLT};
enum { ENDING = sizeof ending / sizeof *ending };

// A write to a closed pipe, or past the largest file: the write itself says so.
static const int silenced[] = {SIGPIPE, SIGXFSZ};
enum { SILENCED = sizeof silenced / sizeof *silenced };

static struct sigaction before[NSIG];

static void post(char letter) {
  int saved = errno;
  ssize_t written = write(event_pipe[1], &letter, 1);
  (void)written;
  errno = saved;
}

static void note(int number) {
  for (int i = 0; i < WATCHED; i++)
    if (watched[i].signal == number) post(watched[i].letter);
}

static void end(int number) { post((char)(128 | number)); }

// Not SIG_IGN, which the programs that Jalon starts would inherit.
static void let_it_fail(int number) { (void)number; }

static void handle(int number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, &before[number]);
}

static bool make_pipe(void) {
  if (event_pipe[0] >= 0) return true;
  if (pipe(event_pipe) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(event_pipe[i], F_SETFL, O_NONBLOCK);
    fcntl(event_pipe[i], F_SETFD, FD_CLOEXEC);
  }
  return true;
}

bool jalon_signals_begin(void) {
  if (!make_pipe()) return false;
  for (int i = 0; i < WATCHED; i++) handle(watched[i].signal, note);
  for (int i = 0; i < ENDING; i++) handle(ending[i], end);
  for (int i = 0; i < SILENCED; i++) handle(silenced[i], let_it_fail);
  for (int i = SIGRTMIN; i <= SIGRTMAX; i++) handle(i, end);
  return true;
}

void jalon_signals_end(void) {
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i].signal, &before[watched[i].signal], NULL);
  for (int i = 0; i < ENDING; i++) sigaction(ending[i], &before[ending[i]], NULL);
  for (int i = 0; i < SILENCED; i++) sigaction(silenced[i], &before[silenced[i]], NULL);
  for (int i = SIGRTMIN; i <= SIGRTMAX; i++) sigaction(i, &before[i], NULL);
}

int jalon_next_event(void) {
  unsigned char letter = 0;
  return read(event_pipe[0], &letter, 1) == 1 ? letter : 0;
}

void jalon_wake(void) { post('w'); }

void jalon_stop(void) { raise(SIGSTOP); }

int jalon_wait(int milliseconds) {
  struct pollfd both[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = event_pipe[0], .events = POLLIN}};
  int count;
  do count = poll(both, 2, milliseconds);
  while (count < 0 && errno == EINTR && milliseconds < 0);
  if (count < 0) return errno == EINTR ? 0 : JALON_GONE;
  int found = both[1].revents & POLLIN ? JALON_EVENTS : 0;
  if (both[0].revents & POLLIN) found |= JALON_KEYS;
  if (both[0].revents & (POLLHUP | POLLERR | POLLNVAL)) found |= JALON_GONE;
  return found;
}

int jalon_read(uint8_t *bytes, int room) {
  ssize_t count;
  do count = read(STDIN_FILENO, bytes, (size_t)room);
  while (count < 0 && errno == EINTR);
  return (int)count;
}

bool jalon_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

int64_t jalon_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
