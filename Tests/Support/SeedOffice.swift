import JalonCore

/// « PACA 2010–2012 : près de 140 prestataires différents, 680 accompagnements individuels ou collectifs » : six operators,
/// 555 individual and 125 collective missions, twelve of them carried by two operators, ten calls without outcome.
public struct SeedOffice: Sendable {
  public static let operators = ["04", "05", "06", "13", "83", "84"].map { OperatorID("dla-\($0)") }
  public let journals: [[Recorded<MissionEvent>]]
  public let structures: [RegisterStructure]
  public let providers: [RegisterProvider]

  /// - Parameter dice: in which order the missions stand, and which day each began.
  public init(_ dice: inout Dice) throws {
    structures = try (0..<600).map { try .card(StructureID("s-\($0)"), ["siren": .text(SeedOffice.siren(1_000 + $0))]) }
    // Two cards of one legal person: an antenna is no other provider.
    let firms = try (0..<140).map {
      try RegisterProvider.card(ProviderID("c-\($0)"), ["siren": .text(SeedOffice.siren($0))])
    }
    providers = firms + [try .card("c-antenne", ["siret": .text(SeedOffice.siren(0) + "00026")])]
    var journals: [[Recorded<MissionEvent>]] = []
    for number in 0..<680 { journals.append(try SeedOffice.mission(number, &dice)) }
    for number in 680..<690 { journals.append(try SeedOffice.call(number, &dice)) }
    self.journals = dice.shuffling(journals)
  }

  private static let first: Day = "2010-01-01"

  /// 140 providers, each at home with one operator; the first 25 work for the next one too.
  private static func mission(_ number: Int, _ dice: inout Dice) throws -> [Recorded<MissionEvent>] {
    let provider = number % 140
    let isAway = provider < 25 && number / 140 == 1
    let home = (provider + (isAway ? 1 : 0)) % operators.count
    let shared = number >= 668
    let carriers = [operators[home]] + (shared ? [operators[(home + 1) % operators.count]] : [])
    let own = number < 555 ? [number % 600] : [number % 600, (number + 7) % 600, (number + 31) % 600]
    let start = first + dice.throwing(0...1_094)
    var tale = try FigureTale(
      MissionID("m-\(number)"), plan: SupportPlanID("p-\(number)"), structures: own.map { StructureID("s-\($0)") },
      operators: carriers, on: start - 40)
    let firm = ProviderID(number == 140 ? "c-antenne" : "c-\(provider)")
    try tale.call([firm, "c-139"].distinct, on: start - 30)
    try tale.award(firm, on: start - 8)
    try tale.sign(firm, on: start)
    try tale.work(400, on: start + 20)
    // Some are restituted after the three years, some never.
    if number % 9 != 0 { try tale.restitution(on: start + dice.throwing(30...400)) }
    return tale.journal
  }

  private static func call(_ number: Int, _ dice: inout Dice) throws -> [Recorded<MissionEvent>] {
    let day = first + dice.throwing(0...1_094)
    var tale = try FigureTale(
      MissionID("m-\(number)"), structures: ["s-1"], operators: [operators[number % operators.count]], on: day)
    try tale.call(["c-1", "c-2"], on: day)
    try tale.add(.callDeclaredUnsuccessful, ["reason": "aucune offre", "on": .day(day + 20)])
    return tale.journal
  }

  /// Nine digits with a sound key.
  static func siren(_ number: Int) -> String {
    let head = 40_000_000 + number
    return (0...9).map { String(head) + String($0) }.first { SIREN($0).doubt == nil } ?? ""
  }
}
