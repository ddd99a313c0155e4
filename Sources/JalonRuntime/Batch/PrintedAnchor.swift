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
    /// The name of a copy: all that the store holds up to this fact is what was copied.
    case sameStore(upTo: Int, last: Int)
    /// The code is that of this fact, and the line says another one.
    case misquoted(MissionID, said: Int, upTo: Int)
    /// No fact of it has that code.
    case other(MissionID)
    /// No code can be read there.
    case withoutCode
    /// No mission of this store is named there.
    case withoutMission

    public var isSame: Bool {
      switch self {
      case .same, .sameStore: true
      case .misquoted, .other, .withoutCode, .withoutMission: false
      }
    }
  }

  public func compared(with ledger: Ledger, in store: any Store) throws -> Verdict {
    guard let code else { return .withoutCode }
    guard let mission = try mission(in: store) ?? standingBehindPseudonym(ledger, store) else {
      let facts = try store.facts(atHead: code)
      return try facts.map { .sameStore(upTo: $0, last: try store.latest(1).first?.sequence ?? 0) } ?? .withoutMission
    }
    guard let position = try ledger.position(of: code, in: mission) else { return .other(mission) }
    if let said, said != position { return .misquoted(mission, said: said, upTo: position) }
    return .same(mission, upTo: position, last: try store.position(of: .mission(mission)))
  }

  private var words: [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Four groups in a row, joined by hyphens or copied with spaces.
  private var code: String? {
    let words = words
    let starts = words.indices.dropLast(Anchor.groups - 1)
    let found = starts.first { start in
      words[start..<start + Anchor.groups].allSatisfy { $0.count == Anchor.lettersInGroup }
    }
    return found.map { words[$0..<$0 + Anchor.groups].joined(separator: "-") }
  }

  /// « fait 37 », « fact 37 ».
  private var said: Int? {
    let words = words
    return words.firstIndex { $0 == "fait" || $0 == "fact" }.flatMap {
      words.indices.contains($0 + 1) ? Int(words[$0 + 1]) : nil
    }
  }

  private func mission(in store: any Store) throws -> MissionID? {
    let typed = text.split { $0.isWhitespace || ",:;.".contains($0) }.map { MissionID(String($0)) }
    return try typed.first { try store.position(of: .mission($0)) > 0 }
  }

  /// A page that names no structure has a pseudonym for the number: that of a mission for somebody in its register.
  private func standingBehindPseudonym(_ ledger: Ledger, _ store: any Store) throws -> MissionID? {
    let words = Set(words)
    return try store.missionsWithReleases().first { id in
      let recipients = Set(try ledger.mission(id)?.releases.compactMap(\.act.outsider) ?? [])
      return try recipients.contains { words.contains(try ledger.pseudonyms(for: $0)(id.text)) }
    }
  }
}

extension PrintedAnchor.Verdict {
  public var words: Words {
    switch self {
    case .same(let mission, let position, let last):
      Words(
        fr:
          "\(mission.text) : l'histoire est celle qui a été imprimée, jusqu'au fait \(position).\(since(last - position).fr)",
        en:
          "\(mission.text): the history is the one that was printed, up to fact \(position).\(since(last - position).en)"
      )
    case .sameStore(let position, let last):
      Words(
        fr:
          "L'histoire de tout le fichier est celle de cette copie, jusqu'au fait \(position).\(since(last - position).fr)",
        en: "The history of the whole file is that of this copy, up to fact \(position).\(since(last - position).en)")
    case .misquoted(let mission, let said, let position):
      Words(
        fr:
          "\(mission.text) : ce code est celui du fait \(position), et la ligne dit \(said). Recopiez-la de la page ; si elle le dit, la page a été changée.",
        en:
          "\(mission.text): this code is that of fact \(position), and the line says \(said). Copy it from the page; if the page says so, it was changed."
      )
    case .other(let mission):
      Words(
        fr:
          "\(mission.text) : aucun fait de son journal n'a ce code. Recopiez-le de la page, lettre par lettre ; s'il est juste, l'histoire a été changée depuis.",
        en:
          "\(mission.text): no fact of its journal has this code. Copy it from the page, letter by letter; if it is right, the history was changed since."
      )
    case .withoutCode:
      Words(
        fr:
          "Aucun code de quatre groupes de cinq signes, joints par des tirets. Recopiez la dernière ligne de la page.",
        en: "No code of four groups of five signs, joined by hyphens. Copy the last line of the page.")
    case .withoutMission:
      Words(
        fr:
          "Aucune mission de ce fichier n'y est nommée, et ce n'est pas le code d'une copie. Recopiez toute la dernière ligne de la page, ou le nom de la copie.",
        en:
          "No mission of this file is named there, and it is no code of a copy. Copy the whole last line of the page, or the name of the copy."
      )
    }
  }

  private func since(_ count: Int) -> Words {
    count == 0
      ? Words(fr: " Rien n'est venu depuis.", en: " Nothing came since.")
      : Words(
        fr: " \(count, "fait est venu", "faits sont venus") depuis.", en: " \(count, "fact", "facts") came since.")
  }
}

/// What `verify --json` answers, on one line.
public enum VerifyAnswer {
  /// - Parameters:
  ///   - unsealed: how many cards of persons are compared with nothing.
  ///   - printed: what a page says beside the journal, where one was given and the journal is sound.
  public static func json(
    _ verdict: Verification.Verdict, _ unsealed: Int, _ printed: PrintedAnchor.Verdict?,
    documents: [ExaminedDocument]? = nil, _ language: Language
  ) -> String {
    let answer: JSON = [
      "format": .whole(JSONFormat.number), "ok": .flag(verdict.findings.isEmpty),
      "journalSound": .flag(verdict.isJournalSound),
      "findings": .list(verdict.findings.map { .text($0(language)) }), "unsealedCards": .whole(unsealed),
      "against": printed.map { $0.json(language) } ?? .null,
      "documents": documents.map { .list($0.map(\.json)) } ?? .null,
    ]
    return answer.line
  }
}

extension PrintedAnchor.Verdict {
  fileprivate func json(_ language: Language) -> JSON {
    var (mission, position): (JSON, JSON) = (.null, .null)
    switch self {
    case .same(let id, let upTo, _): (mission, position) = (.text(id.text), .whole(upTo))
    case .misquoted(let id, _, let upTo): (mission, position) = (.text(id.text), .whole(upTo))
    case .sameStore(let upTo, _): position = .whole(upTo)
    case .other(let id): mission = .text(id.text)
    case .withoutCode, .withoutMission: break
    }
    return ["ok": .flag(isSame), "mission": mission, "upTo": position, "sentence": .text(words(language))]
  }
}
