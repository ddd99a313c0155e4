import Foundation

/// A library under which nothing more can be written to the files of one folder: `FULL_UNDER` names it.
enum FullDisk {
  /// Built once for all tests.
  static let library: Result<String, any Error> = Result { try Preload.build("plein", code) }

  private static let code = """
    #define _GNU_SOURCE
    #include <errno.h>
    #include <limits.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/syscall.h>
    #include <unistd.h>
    static int isFull(int file) {
      const char *folder = getenv("FULL_UNDER");
      char link[64], place[PATH_MAX + 1];
      snprintf(link, sizeof link, "/proc/self/fd/%d", file);
      ssize_t length = folder ? readlink(link, place, PATH_MAX) : -1;
      if (length < 0) return 0;
      place[length] = 0;
      if (strncmp(place, folder, strlen(folder))) return 0;
      errno = ENOSPC;
      return 1;
    }
    ssize_t write(int file, const void *bytes, size_t count) {
      return isFull(file) ? -1 : syscall(SYS_write, file, bytes, count);
    }
    ssize_t pwrite64(int file, const void *bytes, size_t count, off_t at) {
      return isFull(file) ? -1 : syscall(SYS_pwrite64, file, bytes, count, at);
    }
    ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) { return pwrite64(file, bytes, count, at); }
    """
}

/// Libraries that stand before those of the system, for a program that is run.
enum Preload {
  static func build(_ name: String, _ code: String) throws -> String {
    let folder = try Scratch.shared.get().path
    let (source, library) = ("\(folder)/\(name).c", "\(folder)/\(name).so")
    try code.write(toFile: source, atomically: true, encoding: .utf8)
    let said = try Tmux.run(
      "/bin/sh", ["-c", "clang -shared -fPIC -O1 -o '\(library)' '\(source)' 2>&1; echo \"= $?\""])
    guard said == "= 0\n" else { throw NotBuilt(said: said) }
    return library
  }

  struct NotBuilt: Error { let said: String }
}
