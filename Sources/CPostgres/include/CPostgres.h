#ifndef CPOSTGRES_H
#define CPOSTGRES_H

#include <stddef.h>

// What Jalon asks of libpq, in a header of its own: the library is opened when a server is first asked for, and is never
// linked. A program that asks for none loads nothing.

typedef struct pg_conn pq_connection;
typedef struct pg_result pq_result;
typedef struct pg_cancel pq_cancel;

/// What became of the opening of the library.
enum pq_loading { PQ_LOADED, PQ_ABSENT, PQ_TOO_OLD };

enum { PQ_IS_OK = 0, PQ_IS_BAD = 1 };

enum {
  PQ_EMPTY_QUERY = 0,
  PQ_COMMAND_OK = 1,
  PQ_TUPLES_OK = 2,
  PQ_PIPELINE_SYNC = 10,
  PQ_PIPELINE_ABORTED = 11
};

/// Opens libpq, once; may be called again, by any thread.
enum pq_loading pq_load(void);

// None of these may be called before the library is loaded.

pq_connection *pq_start(const char *const *names, const char *const *values);
/// Goes on connecting until it is connected, fails, or `milliseconds` have passed. Returns a state of the connection.
int pq_await_connection(pq_connection *connection, int milliseconds);
int pq_status(const pq_connection *connection);
const char *pq_error(const pq_connection *connection);
int pq_needs_password(const pq_connection *connection);
int pq_used_password(const pq_connection *connection);
int pq_server_version(const pq_connection *connection);
const char *pq_parameter(const pq_connection *connection, const char *name);
void pq_finish(pq_connection *connection);

/// Sends one question with its parameters, as texts. Returns 0 where the connection is gone.
int pq_send(pq_connection *connection, const char *sql, int count, const char *const *parameters);
/// The next answer to what was sent; NULL after the last one.
///
/// - `gone`: set where the connection ended, or where nothing came for `milliseconds`.
pq_result *pq_answer(pq_connection *connection, int milliseconds, int *gone);

int pq_enter_pipeline(pq_connection *connection);
int pq_leave_pipeline(pq_connection *connection);
int pq_sync(pq_connection *connection);

int pq_result_status(const pq_result *result);
/// The five letters of the error; NULL where the server said nothing.
const char *pq_result_code(const pq_result *result);
const char *pq_result_message(const pq_result *result);
int pq_rows(const pq_result *result);
int pq_columns(const pq_result *result);
const char *pq_column(const pq_result *result, int column);
int pq_is_null(const pq_result *result, int row, int column);
const char *pq_value(const pq_result *result, int row, int column);
int pq_length(const pq_result *result, int row, int column);
void pq_clear(pq_result *result);

pq_cancel *pq_make_cancel(pq_connection *connection);
/// Asks the server to give up what it is doing for the connection. Any thread may.
int pq_do_cancel(pq_cancel *cancel);
void pq_free_cancel(pq_cancel *cancel);

/// Calls `take` with each part of an address or of a setting of libpq, name and value; returns 0 where it cannot be read.
int pq_parse(const char *address, void *context, void (*take)(void *context, const char *name, const char *value));

/// The same of what a connection goes by, its service and the environment counted in.
int pq_settings(pq_connection *connection, void *context,
                void (*take)(void *context, const char *name, const char *value));

#endif
