import JalonCore
import JalonTables

/// What somebody answered on the page of a questionnaire, as that page saved it.
public struct SavedAnswers: Hashable, Sendable {
  public let mission: MissionID
  let respondent: Party
  let edition: Questionnaire.Edition
  /// The day on which it was saved.
  let on: Day
  let respondentFunction: String
  let answers: Questionnaire.Response
  let comments: [String: String]

  /// Why what a page saved cannot be taken.
  enum Fault: Error, Hashable { case damaged, newer }

  /// The form in which pages save today.
  private static let form = 1

  /// `nil` where these are no answers of a page.
  init?(_ value: Value) throws(Fault) {
    guard value["jalon"]?.text == "answers" else { return nil }
    guard case .whole(let form)? = value["form"] else { throw .damaged }
    guard form <= SavedAnswers.form else { throw .newer }
    guard let mission = value["mission"]?.text, let party = value["respondent"]?.text.flatMap({ Party($0) }),
      let code = value["questionnaire"]?.text, case .whole(let version)? = value["version"],
      let on = value["on"]?.text.flatMap({ Day(iso: $0) })
    else { throw .damaged }
    (self.mission, respondent, self.on) = (MissionID(mission), party, on)
    edition = Questionnaire.Edition(code, version)
    respondentFunction = value["respondentFunction"]?.text ?? ""
    answers = try SavedAnswers.members(value["answers"]) { $0.asAnswer }
    comments = try SavedAnswers.members(value["comments"]) { $0.text }
    guard value["digest"]?.text == digest else { throw .damaged }
  }

  private static func members<Member>(
    _ value: Value?, _ read: (Value) -> Member?
  ) throws(Fault) -> [String: Member] {
    guard case .group(let members)? = value else { throw .damaged }
    let known = members.compactMapValues(read)
    guard known.count == members.count else { throw .damaged }
    return known
  }

  /// As the page works it out: what the answers say, in one order.
  private var digest: String {
    let told = answers.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value.told, comments[$0.key] ?? ""] }
    let parts = [mission.text, respondent.text, edition.code, "\(edition.version)", on.iso, respondentFunction] + told
    return Checksum.hexadecimal(of: parts.joined(separator: "\u{1F}"))
  }
}

extension Value {
  fileprivate var asAnswer: Answer? {
    switch self {
    case .whole(let number): .number(number)
    case .text(let text): .text(text)
    case .list(let elements): elements.allSatisfy { $0.text != nil } ? .several(elements.compactMap(\.text)) : nil
    case .null, .flag, .fraction, .group: nil
    }
  }
}

extension Answer {
  fileprivate var told: String {
    switch self {
    case .number(let number): "n\(number)"
    case .several(let words): "s\(words.joined(separator: " "))"
    case .text(let text): "t\(text)"
    }
  }
}
