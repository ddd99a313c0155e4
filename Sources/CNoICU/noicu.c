#include <stdint.h>

// Foundation brings the tables of ICU: dates, numbers and orders of seven hundred languages, 34 MB that Jalon never reads,
// for it has words of its own. An archive of the same name that holds nothing is found first, and theirs stays out
// (docs/decisions/0064). One name for each release of ICU that a Swift toolchain may bring; the linker drops the others.

#define EMPTY __attribute__((visibility("hidden"), aligned(16))) const struct archive

struct archive {
  uint16_t header_size;
  uint8_t magic[2];
  uint16_t info_size;
  uint16_t reserved;
  uint8_t is_big_endian, charset, size_of_character, reserved_too;
  uint8_t format[4], format_version[4], data_version[4];
  uint8_t padding[8];
  uint32_t count;
};

#define NOTHING \
  { .header_size = 32, .magic = {0xda, 0x27}, .info_size = 20, .size_of_character = 2, \
    .format = {'C', 'm', 'n', 'D'}, .format_version = {1} }

EMPTY icudt74_dat = NOTHING;
EMPTY icudt75_dat = NOTHING;
EMPTY icudt76_dat = NOTHING;
EMPTY icudt77_dat = NOTHING;
EMPTY icudt78_dat = NOTHING;
