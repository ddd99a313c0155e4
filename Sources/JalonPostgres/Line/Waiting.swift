import Glibc

extension Patience {
  static func wait(_ milliseconds: UInt32) { usleep(milliseconds * 1_000) }
}
