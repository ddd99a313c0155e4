import Foundation

/// A library that ends a program before its n-th call of those that change something on a disk.
enum Killer {
  /// Built once for all tests.
  static let library: Result<String, any Error> = Result { try Preload.build("killer", code) }

  /// What to put before the program, for the shell.
  ///
  /// - Parameter pages: counts the pages that SQLite writes among the steps: those of its own files are told elsewhere.
  static func settings(_ step: Int, _ library: String, pages: Bool = false) -> String {
    "DIE_AT=\(step) LD_PRELOAD='\(library)'" + (pages ? " DIE_AT_PAGES=1" : "")
  }

  private static let code = """
    #define _GNU_SOURCE
    #include <fcntl.h>
    #include <signal.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <sys/syscall.h>
    #include <unistd.h>
    static int count = 0;
    static void step(void) {
      const char *at = getenv("DIE_AT");
      if (at && __sync_add_and_fetch(&count, 1) == atoi(at)) kill(getpid(), SIGKILL);
    }
    int fsync(int file) { step(); return syscall(SYS_fsync, file); }
    int fdatasync(int file) { step(); return syscall(SYS_fdatasync, file); }
    int link(const char *from, const char *to) { step(); return syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0); }
    int rename(const char *from, const char *to) {
      step(); return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    }
    int unlink(const char *path) { step(); return syscall(SYS_unlinkat, AT_FDCWD, path, 0); }
    int ftruncate(int file, off_t length) { step(); return syscall(SYS_ftruncate, file, length); }
    ssize_t write(int file, const void *bytes, size_t count) { step(); return syscall(SYS_write, file, bytes, count); }
    ssize_t pwrite64(int file, const void *bytes, size_t count, off_t at) {
      if (getenv("DIE_AT_PAGES")) step();
      return syscall(SYS_pwrite64, file, bytes, count, at);
    }
    ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) { return pwrite64(file, bytes, count, at); }
    """
}
