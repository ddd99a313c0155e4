#ifndef JALON_CZLIB_H
#define JALON_CZLIB_H

#include <zlib.h>

/// Begins to inflate what stands in an archive, without a head of its own: `inflateInit2` is a macro, which Swift does not see.
int jalon_inflate_begin(z_stream *stream);

/// Begins to deflate what will stand in an archive, in the same form.
int jalon_deflate_begin(z_stream *stream);

#endif
