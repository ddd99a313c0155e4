import JalonCore
import JalonStore
import JalonWording

/// The last line of a printed page, as somebody copies it: which mission, and the code of its journal.
public struct PrintedAnchor: Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// What the history of the mission is beside the printed one.
  public enum Verdict: Sendable {
    /// The same, up to this fact.
    case same(MissionID, upTo: Int, last: Int)
    /// No fact of it has that code.
    case other(MissionID)
    /// No code, or no mission of this store, can be read there.
    case unreadable

    public var isSame: Bool { if case .same = self { true } else { false } }
  }

  public func compared(with ledger: Ledger, in store: any Store) throws -> Verdict {
    guard let code, let mission = try mission(in: store) else { return .unreadable }
    guard let position = try ledger.position(of: code, in: mission) else { return .other(mission) }
    return .same(mission, upTo: position, last: try store.position(of: .mission(mission)))
  }

  private var words: [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "/") }.map(String.init)
  }

  private var code: String? {
    words.first { word in
      let groups = word.split(separator: "-", omittingEmptySubsequences: false)
      return groups.count == Anchor.groups && groups.allSatisfy { $0.count == Anchor.lettersInGroup }
    }
  }

  private func mission(in store: any Store) throws -> MissionID? {
    let typed = text.split { $0.isWhitespace || ",:;.".contains($0) }.map { MissionID(String($0)) }
    return try typed.first { try store.position(of: .mission($0)) > 0 }
  }
}

extension PrintedAnchor.Verdict {
  public var words: Words {
    switch self {
    case .same(let mission, let position, let last):
      Words(
        fr:
          "\(mission.text) : l'histoire est celle qui a été imprimée, jusqu'au fait \(position). \(last - position, "fait est venu", "faits sont venus") depuis.",
        en:
          "\(mission.text): the history is the one that was printed, up to fact \(position). \(last - position, "fact", "facts") came since."
      )
    case .other(let mission):
      Words(
        fr:
          "\(mission.text) : aucun fait de son journal n'a ce code. Recopiez-le de la page, lettre par lettre ; s'il est juste, l'histoire a été changée depuis.",
        en:
          "\(mission.text): no fact of its journal has this code. Copy it from the page, letter by letter; if it is right, the history was changed since."
      )
    case .unreadable:
      Words(
        fr: "Aucun code de quatre groupes ni numéro de mission à comparer. Recopiez la dernière ligne de la page.",
        en: "No code of four groups nor number of a mission to compare. Copy the last line of the page.")
    }
  }
}

/// What `verify --json` answers, on one line.
public enum VerifyAnswer {
  /// - Parameter printed: what a page says beside the journal, where one was given and the journal is sound.
  public static func json(
    _ verdict: Verification.Verdict, _ printed: PrintedAnchor.Verdict?, _ language: Language
  ) -> String {
    let answer: JSON = [
      "format": .whole(JSONFormat.number), "ok": .flag(verdict.findings.isEmpty),
      "journalSound": .flag(verdict.isJournalSound),
      "findings": .list(verdict.findings.map { .text($0(language)) }),
      "against": printed.map { $0.json(language) } ?? .null,
    ]
    return answer.line
  }
}

extension PrintedAnchor.Verdict {
  fileprivate func json(_ language: Language) -> JSON {
    var (mission, position): (JSON, JSON) = (.null, .null)
    switch self {
    case .same(let id, let upTo, _): (mission, position) = (.text(id.text), .whole(upTo))
    case .other(let id): mission = .text(id.text)
    case .unreadable: break
    }
    return ["ok": .flag(isSame), "mission": mission, "upTo": position, "sentence": .text(words(language))]
  }
}
