#include "CZlib.h"

int jalon_inflate_begin(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

int jalon_deflate_begin(z_stream *stream) {
  return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
}
