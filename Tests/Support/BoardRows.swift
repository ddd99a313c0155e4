import JalonCore

extension Dice {
  fileprivate mutating func pick<Element>(_ elements: [Element]) -> Element { choosing(among: elements) }
  fileprivate mutating func chance(_ percent: Int) -> Bool { throwing(0...99) < percent }
}

extension BoardRow {
  private static let names = [
    "Épicerie du Buëch", "Les Ateliers d’Œuvre", "Régie de quartier", "Ressourcerie de l'Ubaye", "L'Îlot",
    "Théâtre de la Durance", "zone d’échange", "ALPES SOLIDAIRES",
  ]
  private static let providers = ["Cabinet Lise", "Coopérative Émergence", "Atelier du Conseil"]
  static let stages = [
    "draft", "calling", "evaluating", "concerting", "framing", "running", "reported", "surveying", "followingUp",
    "closed", "dropped", "unheard-of", "unheard-too",
  ]

  /// A row that any store must keep as it is; nothing in it follows from events.
  public static func random(_ number: Int, _ dice: inout Dice) -> BoardRow {
    let names = [dice.pick(names), dice.pick(names)].prefix(dice.chance(30) ? 2 : 1)
    let ended = dice.chance(20)
    let day = Day(number: 20_700 + Int(dice.next() % 200))
    let title = dice.pick(["Étude de marché", "Pacte associatif", "Modèle économique", "Fusion"])
    let structures = names.joined(separator: ", ")
    return BoardRow(
      mission: ID("\(dice.pick(["04", "05", "2A"]))-\(number)"), plan: ID("P05-\(number / 3)"), title: title,
      structures: structures, structureIDs: names.map { ID("s-\($0.utf8.count)") },
      parties: names.map { .structure(ID("s-\($0.utf8.count)")) },
      call: dice.chance(50) ? CallNote(lead: "dla-05", on: day, invited: ["cabinet-lise", "c-2"]) : nil,
      operators: dice.pick(["04", "05", "04·05", "05·2A"]), officer: dice.pick(["lea", "marc", "zoe"]),
      kind: dice.pick([.individual, .collective]), stage: dice.pick(stages), suspended: dice.chance(10), ended: ended,
      next: dice.chance(ended ? 70 : 20)
        ? nil
        : NextDue(
          day: day, watch: "signatures", who: "structure:s-1", action: dice.chance(50) ? "sign" : nil,
          lapse: dice.chance(50) ? nil : NextDue.Lapse(after: day + 9, watch: "closing", action: "closeCall")),
      provider: dice.chance(50) ? dice.pick(providers) : nil,
      amount: dice.chance(60) ? Euros(cents: Int(dice.next() % 8) * 100_000) : nil,
      days: dice.chance(60) ? Hundredths(Int(dice.next() % 8) * 50) : nil,
      openedOn: Day(number: 20_000 + Int(dice.next() % 50)), touchedAt: Instant(seconds: 1_700_000_000 + number),
      version: 1 + Int(dice.next() % 40), searchable: "\(title) \(structures)".folded)
  }

  public static func random(count: Int, seed: UInt64) -> [BoardRow] {
    var dice = Dice(seed: seed)
    return (1...count).map { random($0, &dice) }.shuffled(using: &dice)
  }
}

extension Filter {
  /// Of at most `depth` levels.
  public static func random(depth: Int, _ dice: inout Dice) -> Filter {
    guard depth > 0, dice.chance(50) else { return leaf(&dice) }
    let count = Int(dice.next() % 4)
    switch dice.next() % 3 {
    case 0: return .not(random(depth: depth - 1, &dice))
    case 1: return .all((0..<count).map { _ in random(depth: depth - 1, &dice) })
    default: return .any((0..<count).map { _ in random(depth: depth - 1, &dice) })
    }
  }

  private static func leaf(_ dice: inout Dice) -> Filter {
    let piece = dice.pick(["", "e", "du", "oeuvre", "epicerie du", "l'", "zzz", "économique"])
    let comparison = dice.pick(Comparison.allCases)
    return dice.pick([
      .text(piece.folded), .text(piece), .stage([dice.pick(BoardRow.stages), "running"]), .stage([]), .late,
      .dueWithin(Int(dice.next() % 60)), .dueWithin(.max), .suspended, .ended, .open,
      .amount(comparison, Euros(cents: 300_000)), .days(comparison, Hundredths(200)),
      .operatorDepartment(dice.pick(["04", "05", "2A", "0", "", "04·05"])), .officer(dice.pick(["lea", "nobody"])),
      .structure(piece), .provider(dice.pick(["lise", "ÉMERGENCE", ""])), .kind(.collective),
      .openedBy(Day(number: 20_000 + Int(dice.next() % 50))),
    ])
  }
}
