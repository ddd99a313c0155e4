#include "CPostgres.h"

#include <dlfcn.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

typedef struct {
  char *keyword;
  char *envvar;
  char *compiled;
  char *val;
  char *label;
  char *dispchar;
  int dispsize;
} pq_option;

static struct {
  pq_connection *(*connectStartParams)(const char *const *, const char *const *, int);
  int (*connectPoll)(pq_connection *);
  int (*status)(const pq_connection *);
  char *(*errorMessage)(const pq_connection *);
  int (*connectionNeedsPassword)(const pq_connection *);
  int (*connectionUsedPassword)(const pq_connection *);
  pq_option *(*conninfo)(pq_connection *);
  int (*serverVersion)(const pq_connection *);
  const char *(*parameterStatus)(const pq_connection *, const char *);
  void (*(*setNoticeProcessor)(pq_connection *, void (*)(void *, const char *), void *))(void *, const char *);
  int (*setErrorVerbosity)(pq_connection *, int);
  void (*finish)(pq_connection *);
  int (*socket)(const pq_connection *);
  int (*setnonblocking)(pq_connection *, int);
  int (*flush)(pq_connection *);
  int (*sendQueryParams)(pq_connection *, const char *, int, const unsigned int *, const char *const *, const int *,
                         const int *, int);
  int (*consumeInput)(pq_connection *);
  int (*isBusy)(pq_connection *);
  pq_result *(*getResult)(pq_connection *);
  int (*enterPipelineMode)(pq_connection *);
  int (*exitPipelineMode)(pq_connection *);
  int (*pipelineSync)(pq_connection *);
  int (*resultStatus)(const pq_result *);
  char *(*resultErrorField)(const pq_result *, int);
  int (*ntuples)(const pq_result *);
  int (*nfields)(const pq_result *);
  char *(*fname)(const pq_result *, int);
  int (*getisnull)(const pq_result *, int, int);
  char *(*getvalue)(const pq_result *, int, int);
  int (*getlength)(const pq_result *, int, int);
  void (*clear)(pq_result *);
  pq_cancel *(*getCancel)(pq_connection *);
  int (*cancel)(pq_cancel *, char *, int);
  void (*freeCancel)(pq_cancel *);
  pq_option *(*conninfoParse)(const char *, char **);
  void (*conninfoFree)(pq_option *);
  void (*freemem)(void *);
} pq;

static const struct {
  void *place;
  const char *name;
} symbols[] = {
    {&pq.connectStartParams, "PQconnectStartParams"},
    {&pq.connectPoll, "PQconnectPoll"},
    {&pq.status, "PQstatus"},
    {&pq.errorMessage, "PQerrorMessage"},
    {&pq.connectionNeedsPassword, "PQconnectionNeedsPassword"},
    {&pq.connectionUsedPassword, "PQconnectionUsedPassword"},
    {&pq.conninfo, "PQconninfo"},
    {&pq.serverVersion, "PQserverVersion"},
    {&pq.parameterStatus, "PQparameterStatus"},
    {&pq.setNoticeProcessor, "PQsetNoticeProcessor"},
    {&pq.setErrorVerbosity, "PQsetErrorVerbosity"},
    {&pq.finish, "PQfinish"},
    {&pq.socket, "PQsocket"},
    {&pq.setnonblocking, "PQsetnonblocking"},
    {&pq.flush, "PQflush"},
    {&pq.sendQueryParams, "PQsendQueryParams"},
    {&pq.consumeInput, "PQconsumeInput"},
    {&pq.isBusy, "PQisBusy"},
    {&pq.getResult, "PQgetResult"},
    {&pq.enterPipelineMode, "PQenterPipelineMode"},
    {&pq.exitPipelineMode, "PQexitPipelineMode"},
    {&pq.pipelineSync, "PQpipelineSync"},
    {&pq.resultStatus, "PQresultStatus"},
    {&pq.resultErrorField, "PQresultErrorField"},
    {&pq.ntuples, "PQntuples"},
    {&pq.nfields, "PQnfields"},
    {&pq.fname, "PQfname"},
    {&pq.getisnull, "PQgetisnull"},
    {&pq.getvalue, "PQgetvalue"},
    {&pq.getlength, "PQgetlength"},
    {&pq.clear, "PQclear"},
    {&pq.getCancel, "PQgetCancel"},
    {&pq.cancel, "PQcancel"},
    {&pq.freeCancel, "PQfreeCancel"},
    {&pq.conninfoParse, "PQconninfoParse"},
    {&pq.conninfoFree, "PQconninfoFree"},
    {&pq.freemem, "PQfreemem"},
};

static pthread_once_t once = PTHREAD_ONCE_INIT;
static enum pq_loading loading = PQ_ABSENT;

static void load(void) {
  void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  for (size_t place = 0; place < sizeof symbols / sizeof *symbols; place++) {
    void *symbol = dlsym(library, symbols[place].name);
    if (!symbol) {
      loading = PQ_TOO_OLD;
      return;
    }
    *(void **)symbols[place].place = symbol;
  }
  loading = PQ_LOADED;
}

enum pq_loading pq_load(void) {
  pthread_once(&once, load);
  return loading;
}

static long long now(void) {
  struct timespec instant;
  clock_gettime(CLOCK_MONOTONIC, &instant);
  return instant.tv_sec * 1000LL + instant.tv_nsec / 1000000;
}

/// Returns 0 where the time is over.
static int await(const pq_connection *connection, short events, long long until) {
  struct pollfd socket = {.fd = pq.socket(connection), .events = events};
  if (socket.fd < 0) return 0;
  for (;;) {
    long long left = until - now();
    if (left <= 0) return 0;
    int found = poll(&socket, 1, left > 1000 ? 1000 : (int)left);
    if (found > 0) return 1;
  }
}

/// Of an error of the server, its five letters: its sentences are in the server's language, and may hold what somebody typed.
enum { ONLY_CODES = 3 };

/// What a server remarks would be printed amid the screens, and may hold what somebody typed.
static void hush(void *context, const char *message) {
  (void)context;
  (void)message;
}

pq_connection *pq_start(const char *const *names, const char *const *values) {
  pq_connection *connection = pq.connectStartParams(names, values, 1);
  if (connection) {
    pq.setNoticeProcessor(connection, hush, NULL);
    pq.setErrorVerbosity(connection, ONLY_CODES);
  }
  return connection;
}

enum { POLL_FAILED, POLL_READING, POLL_WRITING, POLL_OK };

int pq_await_connection(pq_connection *connection, int milliseconds) {
  long long until = now() + milliseconds;
  int step = pq.status(connection) == PQ_IS_BAD ? POLL_FAILED : POLL_WRITING;
  while (step == POLL_READING || step == POLL_WRITING) {
    if (!await(connection, step == POLL_READING ? POLLIN : POLLOUT, until)) return PQ_IS_BAD;
    step = pq.connectPoll(connection);
  }
  if (step != POLL_OK) return PQ_IS_BAD;
  return pq.setnonblocking(connection, 1) == 0 ? PQ_IS_OK : PQ_IS_BAD;
}

int pq_status(const pq_connection *connection) { return pq.status(connection); }
const char *pq_error(const pq_connection *connection) { return pq.errorMessage(connection); }
int pq_needs_password(const pq_connection *connection) { return pq.connectionNeedsPassword(connection); }
int pq_used_password(const pq_connection *connection) { return pq.connectionUsedPassword(connection); }
int pq_server_version(const pq_connection *connection) { return pq.serverVersion(connection); }
const char *pq_parameter(const pq_connection *connection, const char *name) {
  return pq.parameterStatus(connection, name);
}
void pq_finish(pq_connection *connection) { pq.finish(connection); }

int pq_send(pq_connection *connection, const char *sql, int count, const char *const *parameters) {
  return pq.sendQueryParams(connection, sql, count, NULL, parameters, NULL, NULL, 0);
}

/// Sends what waits to be sent, reading what comes meanwhile. Returns 0 where the connection is gone.
static int flush(pq_connection *connection, long long until) {
  for (;;) {
    int left = pq.flush(connection);
    if (left == 0) return 1;
    if (left < 0 || !await(connection, POLLIN | POLLOUT, until) || !pq.consumeInput(connection)) return 0;
  }
}

pq_result *pq_answer(pq_connection *connection, int milliseconds, int *gone) {
  long long until = now() + milliseconds;
  *gone = 0;
  if (!flush(connection, until)) goto lost;
  while (pq.isBusy(connection)) {
    if (!await(connection, POLLIN, until) || !pq.consumeInput(connection)) goto lost;
  }
  return pq.getResult(connection);
lost:
  *gone = 1;
  return NULL;
}

int pq_enter_pipeline(pq_connection *connection) { return pq.enterPipelineMode(connection); }
int pq_leave_pipeline(pq_connection *connection) { return pq.exitPipelineMode(connection); }
int pq_sync(pq_connection *connection) { return pq.pipelineSync(connection); }

enum { FIELD_CODE = 'C', FIELD_MESSAGE = 'M' };

int pq_result_status(const pq_result *result) { return pq.resultStatus(result); }
const char *pq_result_code(const pq_result *result) { return pq.resultErrorField(result, FIELD_CODE); }
const char *pq_result_message(const pq_result *result) { return pq.resultErrorField(result, FIELD_MESSAGE); }
int pq_rows(const pq_result *result) { return pq.ntuples(result); }
int pq_columns(const pq_result *result) { return pq.nfields(result); }
const char *pq_column(const pq_result *result, int column) { return pq.fname(result, column); }
int pq_is_null(const pq_result *result, int row, int column) { return pq.getisnull(result, row, column); }
const char *pq_value(const pq_result *result, int row, int column) { return pq.getvalue(result, row, column); }
int pq_length(const pq_result *result, int row, int column) { return pq.getlength(result, row, column); }
void pq_clear(pq_result *result) { pq.clear(result); }

pq_cancel *pq_make_cancel(pq_connection *connection) { return pq.getCancel(connection); }
int pq_do_cancel(pq_cancel *cancel) {
  char message[256];
  return pq.cancel(cancel, message, sizeof message);
}
void pq_free_cancel(pq_cancel *cancel) { pq.freeCancel(cancel); }

typedef void taking(void *context, const char *name, const char *value);

static int hand(pq_option *options, void *context, taking *take) {
  if (!options) return 0;
  for (pq_option *option = options; option->keyword; option++) {
    if (option->val) take(context, option->keyword, option->val);
  }
  pq.conninfoFree(options);
  return 1;
}

int pq_parse(const char *address, void *context, taking *take) {
  char *message = NULL;
  pq_option *options = pq.conninfoParse(address, &message);
  if (message) pq.freemem(message);
  return hand(options, context, take);
}

int pq_settings(pq_connection *connection, void *context, taking *take) {
  return hand(pq.conninfo(connection), context, take);
}
