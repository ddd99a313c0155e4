import JalonCore
import JalonStore
import JalonWording

/// The journal of the directory, and of each person the card and what it was before, which stand beside it.
public struct DirectoryJournal: Sendable {
  public let entries: [Recorded<DirectoryEvent>]
  public let cards: [PersonCard]
  /// The oldest first.
  public let former: [FormerCard]

  public init(entries: [Recorded<DirectoryEvent>], cards: [PersonCard], former: [FormerCard] = []) {
    self.entries = entries
    self.cards = cards
    self.former = former
  }

  public func reader(_ names: Names, in zone: Zone) -> FactReader<DirectoryEvent> {
    FactReader(entries, names, in: zone) { [cards, former] person in
      PersonBeside(
        card: cards.first { $0.id == person }?.fields ?? [],
        former: former.filter { $0.card.id == person }.map { ($0.until, $0.card.fields) })
    }
  }
}

extension FactScreen {
  /// What was read of the journal.
  enum Source: Sendable {
    case mission(Dossier)
    case plan(SupportPlan, [Mission])
    case directory(DirectoryJournal)

    func fact(at position: Int, _ desk: Desk) -> Fact? {
      switch self {
      case .mission(let dossier):
        FactReader(dossier.mission, Telling(dossier), in: desk.zone).fact(at: position)
      case .plan(let plan, _): FactReader(plan, desk.names, in: desk.zone).fact(at: position)
      case .directory(let journal): journal.reader(desk.names, in: desk.zone).fact(at: position)
      }
    }

    /// Each fact with all that it says, the newest first.
    func texts(_ desk: Desk) -> [(position: Int, text: String)] {
      facts(desk).reversed().map { fact in
        let texts = [fact.sentence] + fact.lines.compactMap(\.text)
        return (fact.position, names(desk).masked(texts.map { desk($0) }.joined(separator: " ")))
      }
    }

    private func facts(_ desk: Desk) -> [Fact] {
      switch self {
      case .mission(let dossier): FactReader(dossier.mission, Telling(dossier), in: desk.zone).facts
      case .plan(let plan, _): FactReader(plan, desk.names, in: desk.zone).facts
      case .directory(let journal): journal.reader(desk.names, in: desk.zone).facts
      }
    }

    var positions: [Int] {
      switch self {
      case .mission(let dossier): dossier.mission.entries.map(\.position)
      case .plan(let plan, _): plan.entries.map(\.position)
      case .directory(let journal): journal.entries.map(\.position)
      }
    }

    /// As they may be seen now: providers may be letters.
    func names(_ desk: Desk) -> Names {
      if case .mission(let dossier) = self { dossier.names } else { desk.names }
    }
  }

  // MARK: - Correcting it

  /// Why nothing of the fact can be corrected from here.
  func whyNotCorrect(_ desk: Desk) -> Words? {
    switch source {
    case .mission(let dossier):
      guard dossier.reader == desk.me else { return FactScreenWords.anotherSeat }
      let entry = dossier.mission.effective.first { $0.position == position }
      if let kind = entry?.event.kind, kind.isNeverCorrected {
        return Obstacle.neverCorrected(kind, field: "event").words(dossier.names)
      }
      return FactScreen.whyNotCorrect(entry)
    case .plan(let plan, _): return FactScreen.whyNotCorrect(plan.effective.first { $0.position == position })
    case .directory: return FactScreenWords.directoryIsRegistered
    case nil: return FactScreenWords.reading
    }
  }

  static func whyNotCorrect<Event: Act>(_ entry: Recorded<Event>?) -> Words? {
    guard let entry else { return PlanJournalWords.undone }
    return entry.event.correctableFields.isEmpty || entry.event.payload is Correction
      ? PlanJournalWords.nothingToCorrect : nil
  }

  func correct(_ desk: Desk) -> [Effect] {
    switch source {
    case .mission(let dossier):
      [
        .push(
          Forms.screen(for: .mission(.correct), mission: dossier.mission.id, about: [.entry(position)]))
      ]
    case .plan(let plan, let missions):
      [
        .push(
          Forms.screen(
            for: .plan(.correctInPlan), plan: plan, missions: missions, about: [.entry(position)], desk: desk))
      ]
    case .directory, nil: []
    }
  }
}

extension Telling {
  /// As the reader of this mission may be told of it: of all the sheets once they were revealed.
  ///
  /// - Parameter names: as they may be seen now; those of the dossier by default.
  public init(_ dossier: Dossier, names: Names? = nil) {
    let sheets: Sheets =
      if case .evaluating = dossier.mission.stage { .sealed(reader: dossier.reader) } else { .open }
    self.init(names ?? dossier.names, sheets: sheets, journal: dossier.mission.entries)
  }
}
