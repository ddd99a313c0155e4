import JalonCore

extension Dice {
  /// A value that fits `shape`, drawn from the world: mostly known names and days past, at times blank, unknown or
  /// still to come.
  public mutating func value(filling shape: Shape, today: Day) -> Value {
    switch shape {
    case .line, .prose: choosing(among: ["Texte", "Former les encadrants", "rapport final", "", " "])
    case .flag: .flag(once(in: 2))
    case .day: .day(once(in: 8) ? today + throwing(1...60) : today - throwing(0...40))
    case .instant: .whole(today.number * 86_400)
    case .euros: .whole(choosing(among: [-1, 0, 1, 500_000, 1_000_000, 1_300_000]))
    case .hundredths: .whole(choosing(among: [-50, 0, 50, 100, 250, 300, 500, 550, 1_200]))
    case .whole: .whole(choosing(among: [-1, 0, 1, 2, 3, 5, 60, 100]))
    case .choice(let words): .text(choosing(among: words))
    case .reference(let reference): .text(name(of: reference))
    case .party: once(in: 10) ? "provider:inconnu" : .party(choosing(among: World.parties))
    case .list(let element): .list((0..<throwing(0...3)).map { _ in value(filling: element, today: today) })
    case .group(let fields): .group(members(filling: fields, today: today))
    case .answer: choosing(among: [3, -1, "Tout va bien.", ["a", "b"]])
    }
  }

  /// A value for each field; now and then none where none is required.
  public mutating func members(filling fields: [Field], today: Day) -> Fields {
    var members: Fields = [:]
    for field in fields where field.required || !once(in: 3) {
      members[field.name] = value(filling: field.shape, today: today)
    }
    return members
  }

  private mutating func name(of reference: Reference) -> String {
    if once(in: 10) { return choosing(among: ["", "inconnu"]) }
    return switch reference {
    case .mission: choosing(among: ["05-014", "05-015", "05-099"])
    case .plan: World.plan.text
    case .structure: choosing(among: World.structures).text
    case .operator: choosing(among: World.operators).text
    case .provider: choosing(among: World.providers).text
    case .person: choosing(among: World.people).text
    case .criterion: choosing(among: EvaluationGrid.seedCriteria).text
    case .reorientation: choosing(among: ["r1", "r2", "r3"])
    case .grant: choosing(among: ["region-26", "fse"])
    case .recipient: choosing(among: ["dest-region", "dest-presse"])
    }
  }
}
