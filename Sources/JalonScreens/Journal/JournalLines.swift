import JalonCore
import JalonWording

/// The journal of a mission in sentences, as its reader may see it.
struct JournalLines {
  struct Line {
    let position: Int
    let day: Day
    /// When it was entered.
    let at: Instant
    let who: PersonID
    let sentence: Words
    let reasons: [Words]
    let isUndone: Bool
  }

  private let mission: Mission
  private let telling: Telling

  /// - Parameter names: as they may be seen now; those of the dossier by default.
  init(_ dossier: Dossier, names: Names? = nil) {
    mission = dossier.mission
    telling = Telling(dossier, names: names)
  }

  var count: Int { mission.entries.count }

  /// The newest first, each with its day as the clocks of the place told it.
  func newest(_ limit: Int = .max, in zone: Zone) -> [Line] {
    let standing = Set(mission.effective.map(\.position))
    return mission.entries.reversed().prefix(limit).map { entry in
      Line(
        position: entry.position, day: entry.day(in: zone), at: entry.at, who: entry.by, sentence: entry.told(telling),
        reasons: entry.reasonsTold(telling),
        isUndone: !standing.contains(entry.position) && !entry.goesBack)
    }
  }

  /// The newest first, in which things of one kind that follow one another on a day count as one: eighteen marks.
  func gist(_ limit: Int, in zone: Zone) -> [(line: Line, others: Int)] {
    var gist: [(line: Line, others: Int)] = []
    var last: (kind: MissionEvent.Kind, day: Day)?
    for (entry, line) in zip(mission.entries.reversed(), newest(in: zone)) {
      if let last, last == (entry.event.kind, line.day), !gist.isEmpty {
        gist[gist.count - 1].others += 1
      } else {
        guard gist.count < limit else { break }
        gist.append((line, 0))
      }
      last = (entry.event.kind, line.day)
    }
    return gist
  }

  /// What one order recorded.
  func sentences(of order: OrderID) -> [Words] {
    mission.entries.filter { $0.order == order && !$0.goesBack }.map { $0.told(telling) }
  }
}
