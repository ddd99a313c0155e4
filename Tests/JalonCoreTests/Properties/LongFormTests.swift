import Testing

@testable import JalonTesting

@Suite("What the everyday suite takes of a long walk")
struct LongFormTests {
  @Test("goes from one end to the other, the same each time, nothing twice, and on every beat of a rhythm")
  func spread() {
    let taken = LongForm.spread(100, over: Array(0..<835))
    #expect(taken == LongForm.spread(100, over: Array(0..<835)))
    #expect(taken.count == 100 && Set(taken).count == 100 && taken == taken.sorted())
    #expect(taken[0] < 9 && taken[99] >= 826)
    for beats in [2, 5, 7] { #expect(Set(taken.map { $0 % beats }).count == beats, "\(beats)") }
  }

  @Test("is everything, where there is not more than it may take")
  func everything() {
    #expect(LongForm.spread(9, over: [1, 2, 3]) == [1, 2, 3])
    #expect(LongForm.spread(3, over: [1, 2, 3]) == [1, 2, 3])
  }
}
