import Testing

@testable import JalonCurses

@Suite("When Jalon ends on an error of its own")
struct CrashGuardTests {
  @Test("no file and no other program of the same person gets its memory")
  func memory() {
    #expect(CrashGuard.keepMemoryPrivate())
  }
}
