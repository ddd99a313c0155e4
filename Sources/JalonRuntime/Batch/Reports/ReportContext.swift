import JalonCore
import JalonScreens
import JalonStore
import JalonTables
import JalonTerminal
import JalonWording

/// What every report reads from, and for whom.
public final class ReportContext {
  let store: any Store
  let ledger: Ledger
  public let today: Day
  let reader: PersonID
  let language: Language
  /// The days on which the reader's office is open.
  let calendar: WorkingCalendar
  /// Where the clocks on the reader's wall stand.
  let zone: Zone
  private let width: Int?
  /// What the store says of itself.
  public let mark: StoreMark?
  /// Of the last table that was begun.
  private(set) var about: ReportAbout?
  /// What was written as sheets of a workbook.
  private(set) var kept: [(sheet: WorkbookWriter.Sheet, columns: [ReportColumn])] = []

  /// - Parameters:
  ///   - ledger: over the same store, with what it has already folded.
  ///   - reader: who reads: the marks of other seats are sealed to this person. An empty name has no seat.
  ///   - width: of the terminal, where there is one.
  ///   - mark: of the store, where its data are nobody's.
  public init(
    _ store: any Store, ledger: Ledger, today: Day, reader: PersonID, language: Language,
    calendar: WorkingCalendar = WorkingCalendar(), zone: Zone = .universal, width: Int? = nil,
    mark: StoreMark? = nil
  ) {
    self.store = store
    self.ledger = ledger
    self.today = today
    self.reader = reader
    self.language = language
    self.calendar = calendar
    self.zone = zone
    self.width = width
    self.mark = mark
  }

  func names() throws -> Names {
    try Names(reading: ledger)
  }

  /// Those by whom a list is filtered.
  public func officers() throws -> [PersonID: String] { try ledger.shelf().namesOfOfficers() }

  /// Throws where a name that the report told could not be read.
  public func demandRead() throws { try ledger.shelf().demandRead() }

  /// One mission as the reader may see it; `nil` where there is none.
  func dossier(_ id: MissionID) throws -> Dossier? {
    guard let mission = try ledger.mission(id) else { return nil }
    let around = try ledger.circumstances(for: mission, today: today)
    return Dossier(mission, reader: reader, circumstances: around, names: try names())
  }

  /// Every row that the filter takes, in order, a page at a time.
  func forEachRow(_ filter: Filter, _ body: (BoardRow) throws -> Void) throws {
    var request = PageRequest(.first, filter: filter, today: today, limit: 500)
    while true {
      let rows = try store.page(request)
      for row in rows { try body(row) }
      guard let last = rows.last, rows.count == request.limit else { return }
      request.place = .after(last)
    }
  }

  /// The command whose report was written last.
  public var reportName: String? { about?.report }

  func callAsFunction(_ words: Words) -> String { words(language) }

  /// - Parameter name: of its sheet in a workbook that has several.
  func table(
    _ columns: [ReportColumn], _ about: ReportAbout, named name: Words = WorkbookWords.data
  ) -> ReportTable {
    self.about = about
    return ReportTable(columns, language, named: name, width: width, head: head(about)) { [weak self] sheet, columns in
      self?.kept.append((sheet, columns))
    }
  }
}

/// Which mission was probably meant, where none has this number.
public struct NoSuchMission: Error, Sendable {
  public let mission: MissionID
  public let nearest: MissionID?

  public init(mission: MissionID, nearest: MissionID?) {
    self.mission = mission
    self.nearest = nearest
  }

  public var words: Words {
    guard let nearest else {
      return Words(
        fr: "Aucune mission « \(mission.text) ». « jalon list » les donne toutes.",
        en: "No mission “\(mission.text)”. “jalon list” gives them all.")
    }
    return Words(
      fr: "Aucune mission « \(mission.text) ». Peut-être « \(nearest.text) » ?",
      en: "No mission “\(mission.text)”. Perhaps “\(nearest.text)”?")
  }
}

extension ReportContext {
  /// Throws for the first number that no mission has.
  public func demandKnown(_ missions: [MissionID]) throws {
    for id in missions where try ledger.mission(id) == nil { throw try noSuchMission(id) }
  }

  func noSuchMission(_ id: MissionID) throws -> NoSuchMission {
    NoSuchMission(mission: id, nearest: try store.missions(near: id.text, limit: 1).first)
  }
}
