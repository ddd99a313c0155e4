import JalonCore
import JalonTesting
import Testing

@testable import JalonFigures

@Suite("A region put together from packets")
struct RegionTests {
  /// What each of the six operators has in its own store.
  private func packets(_ seed: UInt64, in period: String = "2010..2012") throws -> [RegionPacket] {
    var dice = Dice(seed: seed)
    let office = try SeedOffice(&dice)
    return try SeedOffice.operators.map { carrier in
      let own = office.journals.filter { journal in
        if case .opened(let opening)? = journal.first?.event { opening.operators.contains(carrier) } else { false }
      }
      let count = try FigureCount(
        OfficeFacts(journals: own, structures: office.structures, providers: office.providers), in: period)
      return RegionPacket(carrier, count)
    }
  }

  private func whole(_ id: String, _ merge: RegionMerge) throws -> RegionMerge.Figure {
    try #require(merge.figures.first { $0.measure == id && $0.by == nil }, "\(id)")
  }

  @Test("680 supports that their operators add up to 692, and 140 providers, each once")
  func sentence() throws {
    let merge = try RegionMerge(packets(1))
    let started = try whole("I05.started", merge)
    #expect(started.once == 680 && started.sum == 692 && started.tellers == 6 && !started.isLeast)
    let providers = try whole("I11.providers", merge)
    #expect(providers.once == 140 && providers.sum > 140)
    #expect(try whole("I06.started", merge).once == 555 + 3 * 125)
    let days = try whole("I09.agreed", merge)
    #expect(days.once == days.sum)
    #expect(merge.missing.isEmpty)
  }

  @Test("whatever the order of the files, and however often one is given, the region is the same")
  func order() throws {
    let packets = try packets(2)
    let merge = try RegionMerge(packets)
    for var dice in Dice.cast(20) {
      #expect(try RegionMerge(dice.shuffling(packets + packets.prefix(2))) == merge)
    }
  }

  @Test("an operator that is expected, or that shares missions with another, is told as missing")
  func missing() throws {
    let packets = try packets(3)
    let known = SeedOffice.operators.sorted()
    let merge = try RegionMerge(Array(packets.dropLast()), expecting: known + ["dla-20"])
    #expect(merge.missing == [packets.last?.carrier, "dla-20"].compactMap(\.self).sorted())
    // Nobody says whom to expect: whoever shares missions with those that are there is missed.
    let some = try RegionMerge(Array(packets.prefix(2)))
    #expect(!some.missing.isEmpty && Set(some.missing).isSubset(of: known))
  }

  @Test("packets of other periods, definitions, secrets or data, and two of one operator, are refused")
  func refusals() throws {
    let packets = try packets(4)
    func refusal(_ change: (inout RegionPacket) -> Void) -> RegionRefusal? {
      var other = packets[1]
      change(&other)
      do {
        _ = try RegionMerge([packets[0], other])
        return nil
      } catch { return error }
    }
    let carriers = [packets[0].carrier, packets[1].carrier]
    let year = try PeriodReading.read("2011").get()
    #expect(refusal { _ in } == nil)
    #expect(refusal { $0.period = year } == .periods([packets[0].period, year]))
    #expect(refusal { $0.definitions = "autre" } == .definitions(carriers))
    #expect(refusal { $0.secretMark = "autre" } == .secrets(carriers))
    #expect(refusal { $0.mark = "demonstration" } == .marks(carriers))
    #expect(refusal { $0.carrier = packets[0].carrier } == .twice(packets[0].carrier))
    #expect(throws: RegionRefusal.nothing) { try RegionMerge([]) }
  }

  @Test("a number of few is nowhere told: neither as a whole, nor as a part, nor by its tokens")
  func few() throws {
    for var dice in Dice.cast(40) {
      let office = try RegionOffice(&dice)
      for figure in try office.count("2025").regionFigures(of: "dla-05") {
        let isAmount = figure.units == nil
        if let value = figure.value, !isAmount { #expect(value == 0 || value >= 3, "\(dice) \(figure.id)") }
        if figure.value == nil { #expect(figure.units == nil && figure.breakdowns.isEmpty, "\(dice) \(figure.id)") }
        for part in figure.breakdowns where !isAmount {
          #expect(part.cells.allSatisfy { $0.value >= 3 }, "\(dice) \(figure.id) \(part)")
        }
      }
    }
  }

  @Test("neither totals nor years, nor several years together, give back by subtraction what is masked")
  func subtraction() throws {
    var masked = 0
    for var dice in Dice.cast(60) {
      let office = try RegionOffice(&dice)
      let packets = try ["2024", "2025", "2024..2025"].map { try office.count($0).regionFigures(of: "dla-05") }
      for measure in RegionMeasure.all where measure.isCountedOnce {
        for by in measure.breakdowns where by != .year && office.isAdditive(measure, by) {
          var attack = Subtraction()
          for (packet, years) in zip(packets, [["2024"], ["2025"], ["2024", "2025"]]) {
            // What goes on in both years is not the sum of the two.
            if years.count > 1, !measure.isOfDatedActs { continue }
            let told = try #require(packet.first { $0.id == measure.id })
            let classes = try office.classes(measure, by, office.count(years.joined(separator: "..")))
            if let value = told.value { attack.know(classes.flatMap { code in years.map { "\($0) \(code)" } }, value) }
            guard let part = told.breakdowns.first(where: { $0.by == by }) else { continue }
            for cell in part.cells { attack.know(years.map { "\($0) \(cell.code ?? "?")" }, cell.value) }
            let hidden = Set(classes).subtracting(part.cells.map { $0.code ?? "?" })
            #expect(hidden.count != 1, "\(dice) \(measure.id) \(by)")
            masked += hidden.count
            for code in hidden where years.count == 1 { attack.seek("\(years[0]) \(code)") }
          }
          #expect(attack.found == [], "\(dice) \(measure.id) \(by)")
        }
      }
    }
    #expect(masked > 500)
  }

  @Test("what is hidden together leaves three answers for each", arguments: [1, 2, 3, 4, 5])
  func together(count: Int) {
    for var dice in Dice.cast(300) {
      let sizes = Dictionary(
        uniqueKeysWithValues: (0..<dice.throwing(1...6)).map { (Optional("c\($0)"), dice.throwing(1...(2 * count))) })
      let hidden = RegionMasking.hidden(sizes)
      let isNeeded = sizes.values.contains { $0 < 3 }
      #expect(hidden.isEmpty != isNeeded)
      guard !hidden.isEmpty, hidden.count < sizes.count else { continue }
      let together = hidden.reduce(0) { $0 + (sizes[$1] ?? 0) }
      #expect(hidden.count >= 2 && together - (hidden.count - 1) >= 3, "\(sizes)")
    }
  }
}

extension RegionPacket {
  fileprivate init(_ carrier: OperatorID, _ count: FigureCount) {
    self.init(
      carrier: carrier, period: count.period, asOf: count.asOf, definitions: "d", secretMark: "s", mark: nil,
      partners: count.partners(of: carrier), figures: count.regionFigures(of: carrier))
  }
}

extension RegionMeasure {
  /// Each of its items falls in one year.
  fileprivate var isOfDatedActs: Bool { ["I05.started", "I05.finished", "I12.calls", "I12.unsuccessful"].contains(id) }
}

/// A small office of whatever shape: few missions in many classes.
private struct RegionOffice {
  let facts: OfficeFacts

  init(_ dice: inout Dice) throws {
    let sectors = ["culture", "sport", "social", "tourisme"]
    let structures = try (0..<dice.throwing(1...30)).map { number in
      let sector = dice.choosing(among: sectors)
      let fields: Fields = ["sector": .text(sector), "employees": .whole(dice.throwing(0...60))]
      return try RegisterStructure.card(StructureID("s-\(number)"), dice.once(in: 6) ? [:] : fields)
    }
    let tales = try (0..<dice.throwing(1...30)).map { number in
      let own = dice.shuffling(structures.map(\.structure)).prefix(dice.once(in: 4) ? 3 : 1)
      let start = Day("2024-01-01") + dice.throwing(0...729)
      var tale = try FigureTale(MissionID("m-\(number)"), structures: Array(own), on: start - 30)
      try tale.sign("c-\(dice.throwing(1...6))".asProvider, on: start)
      if dice.once(in: 2) { try tale.restitution(on: start + dice.throwing(20...300)) }
      return tale
    }
    facts = OfficeFacts(tales, structures: structures)
  }

  func count(_ period: String) throws -> FigureCount { try FigureCount(facts, in: period) }

  /// Each item stands in one class: the parts add up to the whole.
  func isAdditive(_ measure: RegionMeasure, _ by: Breakdown) -> Bool {
    guard let count = try? count("2024..2025") else { return false }
    let units = Dictionary(grouping: measure.measure.items(count), by: \.unit)
    return units.values.allSatisfy { own in
      Set(own.flatMap { facts.classes(of: $0, by: by).map { $0 ?? "?" } }).count == 1
    }
      && measure.measure.items(count).allSatisfy { facts.classes(of: $0, by: by).count == 1 }
  }

  func classes(_ measure: RegionMeasure, _ by: Breakdown, _ count: FigureCount) -> [String] {
    Set(measure.measure.items(count).flatMap { facts.classes(of: $0, by: by).map { $0 ?? "?" } }).sorted()
  }
}

extension String {
  fileprivate var asProvider: ProviderID { ProviderID(self) }
}

/// All that sums tell of unknown numbers: an attacker who knows nothing else, and does all the sums there are.
private struct Subtraction {
  private var sums: [(names: Set<String>, value: Int)] = []
  private var sought: [String] = []

  mutating func know(_ names: [String], _ value: Int) { sums.append((Set(names), value)) }
  mutating func seek(_ name: String) { sought.append(name) }

  /// Those of the sought numbers that the sums determine: their own row follows from the others.
  var found: [String] {
    let names = Array(Set(sums.flatMap(\.names)).union(sought)).sorted()
    let rows = sums.map { sum in names.map { sum.names.contains($0) ? 1.0 : 0.0 } }
    let rank = Subtraction.rank(rows)
    return sought.filter { name in Subtraction.rank(rows + [names.map { $0 == name ? 1.0 : 0.0 }]) == rank }
  }

  private static func rank(_ given: [[Double]]) -> Int {
    var (rows, rank) = (given, 0)
    for column in rows.first?.indices ?? 0..<0 {
      guard let pivot = rows.indices.dropFirst(rank).first(where: { abs(rows[$0][column]) > 1e-9 }) else { continue }
      rows.swapAt(rank, pivot)
      for other in rows.indices where other != rank && abs(rows[other][column]) > 1e-9 {
        let factor = rows[other][column] / rows[rank][column]
        for place in rows[other].indices { rows[other][place] -= factor * rows[rank][place] }
      }
      rank += 1
    }
    return rank
  }
}
