import ArgumentParser
import JalonCore
import JalonFigures
import JalonStore
import JalonWording

/// Answers a shell in which Tab was pressed: `jalon ---completion print -- positional@1 3 0 jalon print 05-014 ''`.
enum Completing {
  /// Of the lines that the scripts of `jalon completions` send, and no person types.
  static let order = "---completion"

  /// Prints what may stand there. Where nothing can be read, nothing is offered, and nothing is said: whoever presses Tab
  /// is in the middle of a line.
  static func answer(_ arguments: [String]) {
    Console.holdTongue()
    do { _ = try Jalon.parseAsRoot(arguments) } catch {
      guard Jalon.exitCode(for: error).isSuccess else { return }
      _ = try? Console(language: Speech.language).printRaw(Jalon.fullMessage(for: error) + "\n")
    }
  }
}

extension CompletionKind {
  /// Those of the store, the most urgent first, told by their structures.
  static let mission = answered { try $0.missions() }
  static let plan = answered { try $0.plans() }
  /// A mission, or a plan.
  static let subject = answered { try $0.missions() + $0.plans() }
  /// The words of a filter of missions, as Tab gives them on the list.
  static let filter = answered { try $0.filters() }
  /// Those that the mission before it has something to write from.
  static let document = answered { try $0.documents() }
  static let structure = answered { try $0.entries(.structure) }
  static let provider = answered { try $0.entries(.provider) }
  static let carrier = answered { try $0.entries(.operator) }
  static let person = answered { try $0.entries(.person) }
  static let officer = answered { try $0.officers() }
  /// `structure:ateliers-buech`.
  static let card = answered { try $0.cards() }
  static let theme = answered { Themes(folder: $0.session.places.themes).names.map { Candidate($0) } }
  static let indicator = answered { candidates in
    Indicator.allCases.map { Candidate($0.rawValue, $0.title(candidates.session.language)) }
  }

  static let language = list(Language.allCases.map(\.rawValue))
  static let breakdown = list(Breakdown.allCases.map(\.rawValue))
  static let breakdownOfMoney = list(["mission", "operator", "year", "funder", "grant"])
  static let reason = list(HandOverReason.allCases.map(\.rawValue))
  static let format = list(DocumentFormat.allCases.map(\.rawValue))
  static let kindOfMessage = list(MessageKind.allCases.map(\.fileName))
  static let kindOfList = list(["structures", "providers", "persons", "operators", "grants", "recipients"])
  static let kindOfTable = list(
    Speech.language == .fr
      ? ["structures", "prestataires", "personnes", "missions"] : ["structures", "providers", "persons", "missions"])
  static let shell = list(CompletionShell.allCases.map(\.rawValue))
  static let workbook = file(extensions: ["xlsx"])
  static let table = file(extensions: ["csv", "xlsx", "ods"])
  static let calendar = file(extensions: ["ics"])
  static let anyFile = file()

  private static func answered(_ candidates: @escaping @Sendable (Candidates) throws -> [Candidate]) -> CompletionKind {
    custom { words, index, _ in
      let line = TypedLine(words, at: index)
      guard let found = try? candidates(Candidates(line)) else { return [] }
      return found.filter { $0.text.hasPrefix(line.begun) }.map { $0.written(for: .requesting) }
    }
  }
}
