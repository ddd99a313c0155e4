import Foundation
import JalonCore
import JalonIntake
import JalonScreens
import JalonStore
import JalonTables
import JalonWording

/// Reads the table that somebody names on the screen, shows what would become of it, and has it recorded.
struct IntakeScreening {
  private let desk: IntakeDesk
  private let ledger: Ledger
  private let store: any Store
  private let files: FileDesk
  /// More bytes than this are no table of an office.
  private static let limit = 64 << 20

  struct Refused: Error { let words: Words }

  init(_ store: any Store, _ ledger: Ledger, clock: Clock, me: PersonID, files: FileDesk) {
    desk = IntakeDesk(store, ledger: ledger, clock: clock, me: me)
    (self.store, self.ledger, self.files) = (store, ledger, files)
  }

  func preview(_ ask: IntakeAsk) -> IntakePreview {
    do {
      let plan = try plan(ask)
      return IntakePreview(plan, try Names(reading: ledger))
    } catch let refused as Refused {
      return IntakePreview(fault: refused.words)
    } catch let failure as StoreFailure {
      return IntakePreview(fault: failure.words)
    } catch let failure as LedgerFailure {
      return IntakePreview(fault: failure.words)
    } catch {
      return IntakePreview(fault: IntakeScreeningWords.unforeseen)
    }
  }

  /// All of it, or nothing: what was previewed is planned once more, on the file as it is now.
  func perform(_ ask: IntakeAsk) throws -> [StoredEvent] {
    let plan = try plan(ask)
    guard plan.doubts.isEmpty, plan.refused.isEmpty, plan.minded.isEmpty || !ask.reason.isBlank else {
      throw Refused(words: IntakeScreeningWords.changed)
    }
    do {
      let order = try desk.perform(plan, because: ask.reason.isBlank ? nil : ask.reason)
      return try store.events(order: order)
    } catch is IntakeDesk.Overtaken {
      throw Refused(words: IntakeScreeningWords.overtaken)
    }
  }

  private func plan(_ ask: IntakeAsk) throws -> IntakePlan {
    let path = files.path(ask.path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    do {
      let table = try Table(reading: try bytes(path))
      let given = ask.columns.compactMap(Heads.Given.init)
      let heads = try Heads(table, ask.kind.intake, given: Heads.Given.standing(given, in: table))
      return try desk.plan(table, heads, ask.settlement, from: name)
    } catch let fault as TableFault {
      throw Refused(words: fault.words(in: name))
    } catch let fault as IntakeFault {
      throw Refused(words: fault.words)
    }
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    guard case .file = files.look(path), let file = FileHandle(forReadingAtPath: path) else {
      throw Refused(words: files.look(path).fault ?? IntakeScreeningWords.noFile(path))
    }
    let data: Data
    do { data = try file.read(upToCount: Self.limit + 1) ?? Data() } catch {
      throw Refused(words: IntakeScreeningWords.noFile(path))
    }
    guard data.count <= Self.limit else { throw Refused(words: IntakeScreeningWords.tooLong(Self.limit >> 20)) }
    return Array(data)
  }
}

private enum IntakeScreeningWords {
  static let changed = Words(
    fr: "Rien n'a été écrit : le fichier ou l'annuaire a changé. Relisez-le (Échap, puis Entrée).",
    en: "Nothing was written: the file or the directory has changed. Read it again (Esc, then Enter).")
  static let overtaken = Words(
    fr: "Rien n'a été écrit : l'annuaire vient de changer. Recommencez.",
    en: "Nothing was written: the directory has just changed. Try again.")

  static let unforeseen = Words(
    fr: "Ce tableau ne se lit pas ici. « jalon import » dit pourquoi.",
    en: "This table cannot be read here. “jalon import” says why.")

  static func noFile(_ path: String) -> Words {
    Words(fr: "« \(path) » n'est pas un fichier de ce poste.", en: "“\(path)” is no file of this computer.")
  }
  static func tooLong(_ megabytes: Int) -> Words {
    Words(
      fr: "Plus de \(String(megabytes)) Mo : rien n'en a été lu.",
      en: "More than \(String(megabytes)) MB: nothing of it was read.")
  }
}

extension IntakeAsk.Kind {
  fileprivate var intake: IntakeKind {
    switch self {
    case .structures: .structures
    case .providers: .providers
    case .persons: .persons
    case .missions: .missions
    }
  }
}

extension IntakeAsk {
  fileprivate var settlement: IntakeSettlement {
    var settlement = IntakeSettlement()
    (settlement.same, settlement.new, settlement.skipped) = (same, new, skipped)
    return settlement
  }
}

extension IntakePreview {
  fileprivate init(_ plan: IntakePlan, _ names: Names) {
    let report = IntakeReport(plan, names)
    self.init(
      columns: report.columns, lines: plan.lines.map { Line($0, report) }, tally: report.tally,
      asksReason: !plan.minded.isEmpty)
  }
}

extension IntakePreview.Line {
  fileprivate init(_ line: IntakePlan.Line, _ report: IntakeReport) {
    let texts = report.texts(of: line)
    self.init(
      number: line.row.number, state: line.verdict.state, name: line.name, texts: texts, candidates: line.candidates)
  }
}

extension IntakePlan.Verdict {
  fileprivate var state: IntakePreview.State {
    switch self {
    case .create: .create
    case .change: .change
    case .same: .same
    case .doubt: .doubt
    case .refused: .refused
    case .skipped: .skipped
    }
  }
}

extension IntakePlan.Line {
  fileprivate var candidates: [IntakePreview.Candidate] {
    guard case .doubt(let candidates) = verdict else { return [] }
    return candidates.compactMap { candidate in
      candidate.code.map { IntakePreview.Candidate(code: $0, words: candidate.words) }
    }
  }
}
