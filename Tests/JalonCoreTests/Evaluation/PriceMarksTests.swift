import JalonTesting
import Testing

@testable import JalonCore

@Suite("Marks computed from prices")
struct PriceMarksTests {
  let computed: [PriceFormula] = [.proportional, .interpolated]

  @Test("equal prices all receive the highest mark")
  func equalPrices() {
    for formula in computed {
      #expect(marks(formula, ["a": 8_000_00, "b": 8_000_00]) == ["a": Hundredths(500), "b": Hundredths(500)])
    }
  }

  @Test("the only price receives the highest mark")
  func onePrice() {
    for formula in computed { #expect(marks(formula, ["a": 1]) == ["a": Hundredths(500)]) }
  }

  @Test("proportional: a price twice the lowest receives half of the highest mark")
  func proportional() {
    #expect(
      marks(.proportional, ["a": 6_000_00, "b": 12_000_00, "c": 9_000_00])
        == ["a": Hundredths(500), "b": Hundredths(250), "c": Hundredths(333)])
  }

  @Test("interpolated: the highest price receives nothing, one half-way between receives half")
  func interpolated() {
    #expect(
      marks(.interpolated, ["a": 6_000_00, "b": 12_000_00, "c": 9_000_00])
        == ["a": Hundredths(500), "b": .zero, "c": Hundredths(250)])
  }

  @Test("half a hundredth goes up")
  func rounding() {
    // 500 × 1 ÷ 16 = 31.25; 500 × 1 ÷ 40 = 12.5; 500 × 3 ÷ 8 = 187.5
    #expect(marks(.proportional, ["a": 1, "b": 16])["b"] == Hundredths(31))
    #expect(marks(.proportional, ["a": 1, "b": 40])["b"] == Hundredths(13))
    #expect(marks(.interpolated, ["a": 0 + 1, "b": 6, "c": 9])["b"] == Hundredths(188))
  }

  @Test("a price that is judged has no computed mark")
  func judged() {
    #expect(marks(.judged, ["a": 5]).isEmpty)
  }

  @Test("an amount of nothing has no mark and does not become the lowest price")
  func nothing() {
    #expect(marks(.proportional, ["a": 0, "b": 10, "c": 20]) == ["b": Hundredths(500), "c": Hundredths(250)])
  }

  @Test("the lowest price has the highest mark, no dearer one has more, and all stay on the scale")
  func monotonous() {
    for var dice in Dice.cast(300) {
      let formula = dice.choosing(among: computed)
      let amounts = (1...dice.throwing(1...6)).map { (ProviderID("p\($0)"), dice.throwing(1...3_000_000)) }
      let marks = marks(formula, Dictionary(uniqueKeysWithValues: amounts))
      let ordered = amounts.sorted { $0.1 < $1.1 }.compactMap { marks[$0.0] }
      #expect(ordered.first == Hundredths(500), "\(dice)")
      #expect(zip(ordered, ordered.dropFirst()).allSatisfy { $0 >= $1 }, "\(dice)")
      #expect(ordered.allSatisfy(Scale.seed.contains) && ordered.count == amounts.count, "\(dice)")
    }
  }

  @Test("the formula of the grid marks the budget, and leaves the other marks alone")
  func onTheGrid() {
    var set = EvaluationGrid.seed.asCommand
    set.priceFormula = .proportional
    let grid = EvaluationGrid(set)
    let given = Marks(["a": ["method": Hundredths(300)], "b": ["budget": Hundredths(400)]])
    let priced = given.pricing(["a": Euros(cents: 20), "b": Euros(cents: 10)], on: grid)
    #expect(priced["a", "budget"] == Hundredths(250) && priced["b", "budget"] == Hundredths(500))
    #expect(priced["a", "method"] == Hundredths(300))
    #expect(given.pricing(["a": Euros(cents: 20)], on: .seed) == given)
  }

  private func marks(_ formula: PriceFormula, _ cents: [ProviderID: Int]) -> [ProviderID: Hundredths] {
    formula.marks(for: cents.mapValues(Euros.init(cents:)), on: .seed)
  }
}
