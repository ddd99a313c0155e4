#ifndef JALON_CEXPAT_H
#define JALON_CEXPAT_H

#include <expat.h>

#endif
