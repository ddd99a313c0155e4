import Testing

@testable import JalonCore

@Suite("Seats side by side, once revealed")
struct SeatsTests {
  let grid = EvaluationGrid.sample(weights: [60, 40])
  let dla = Party.operator("dla-05")
  let workshop = Party.structure("ateliers-buech")

  private var seats: Seats {
    Seats(
      [
        seat("nadia", dla, ["lise": [400, 300], "marc": [200, 300]]),
        seat("omar", workshop, ["lise": [250, 300], "marc": [200, 350]]),
        seat("paule", workshop, ["lise": [400, 350], "marc": [200, nil]]),
      ], on: grid)
  }

  @Test("a side's total is the mean of its seats, without rounding")
  func totals() {
    #expect(seats.total(of: "lise", by: dla) == Ratio(400 * 60 + 300 * 40))
    #expect(seats.total(of: "lise", by: workshop) == Ratio(250 * 60 + 300 * 40 + 400 * 60 + 350 * 40, over: 2))
    #expect(seats.sides == [dla, workshop])
  }

  @Test("a side without a seat, or with a mark missing, has no total")
  func noTotal() {
    #expect(seats.total(of: "marc", by: workshop) == nil)
    #expect(seats.total(of: "lise", by: .structure("other")) == nil)
  }

  @Test("gaps come in the order of what they weigh in the total")
  func gaps() {
    let gaps = seats.gaps(between: ["marc", "lise"])
    #expect(gaps.map { "\($0.provider) \($0.criterion) \($0.stake)" } == ["lise a 9000", "lise b 2000", "marc b 2000"])
    #expect(gaps.first?.difference == Hundredths(150))
  }

  @Test("the mark is unanimous where every seat gave the same, and only there")
  func unanimous() {
    #expect(seats.unanimous(for: "marc", "a") == Hundredths(200))
    #expect(seats.unanimous(for: "lise", "a") == nil)
    #expect(seats.unanimous(for: "marc", "b") == nil)
  }

  @Test("the mean of the seats is rounded to hundredths, a half going up, and waits for every seat")
  func mean() {
    #expect(seats.mean(of: "lise", "a") == Hundredths(350))
    #expect(seats.mean(of: "lise", "b") == Hundredths(317))
    #expect(seats.mean(of: "marc", "b") == nil)
    #expect(Seats([], on: grid).mean(of: "lise", "a") == nil)
  }

  private func seat(_ who: PersonID, _ side: Party, _ rows: KeyValuePairs<ProviderID, [Int?]>) -> SeatMarks {
    SeatMarks(evaluator: who, side: side, marks: .sample(rows, on: grid))
  }
}
