import JalonCore
import JalonScreens
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("When what nobody waits for is read")
struct RestingTests {
  private func list() throws -> Runtime {
    let runtime = try Ground(demo: true).runtime(first: CaseListScreen())
    while !runtime.hasReadAll { runtime.settle() }
    return runtime
  }

  @Test("after one key, which may be held down, once the keys rest")
  func held() throws {
    let runtime = try list()
    runtime.play([.key(.down)])
    #expect(runtime.patience == 60)
  }

  @Test("after many keys at once, with the picture that stands for all of them")
  func many() throws {
    let runtime = try list()
    runtime.play(Array(repeating: .key(.down), count: 20))
    #expect(runtime.patience == 0)
    runtime.settle()
    runtime.play([.key(.up)])
    #expect(runtime.patience == 60)
  }

  @Test("after a letter of a filter, at once: nobody holds it down")
  func typed() throws {
    let runtime = try list()
    runtime.play([.key(.character("/"))])
    runtime.play([.key(.character("a"))])
    #expect(runtime.patience == 0)
  }
}
