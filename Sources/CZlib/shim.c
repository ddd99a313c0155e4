#include "CZlib.h"

int jalon_inflate_begin(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }
