import JalonCore
import JalonTerminal
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
    /// What has become of it since.
    let mark: FactMarks.Mark?

    var role: Role { mark == .undone ? .faint : .text }
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
    let marks = FactMarks(mission.entries, standing: mission.effective)
    return mission.toldEntries.reversed().prefix(limit).map { entry in
      Line(
        position: entry.position, day: entry.day(in: zone), at: entry.at, who: entry.by, sentence: entry.told(telling),
        reasons: entry.reasonsTold(telling),
        mark: marks[entry.position])
    }
  }

  /// The newest first, in which things of one kind that follow one another on a day stand together: eighteen marks.
  func gist(_ limit: Int, in zone: Zone) -> [[Line]] {
    var gist: [[Line]] = []
    var last: (kind: MissionEvent.Kind, day: Day, mark: FactMarks.Mark?)?
    for (entry, line) in zip(mission.entries.reversed(), newest(in: zone)) {
      if let last, last == (entry.event.kind, line.day, line.mark), !gist.isEmpty {
        gist[gist.count - 1].append(line)
      } else {
        guard gist.count < limit else { break }
        gist.append([line])
      }
      last = (entry.event.kind, line.day, line.mark)
    }
    return gist
  }

  /// What one order recorded.
  func sentences(of order: OrderID) -> [Words] {
    mission.toldEntries.filter { $0.order == order && !$0.goesBack }.map { $0.told(telling) }
  }
}

extension [JournalLines.Line] {
  /// All that the lines tell, the newest first, with what they begin alike said once: « Candidat informé : Arpent ; Cap
  /// social ».
  var together: Words {
    Words { language in
      let all = map { $0.sentence(language) }
      let head = String.sharedHead(of: all)
      return head + all.map { String($0.dropFirst(head.count)) }.distinct.joined(separator: Self.between(language))
    }
  }

  private static func between(_ language: Language) -> String { Words(fr: " ; ", en: "; ")(language) }
}

extension String {
  /// As far as a colon, what all of them begin with.
  fileprivate static func sharedHead(of all: [String]) -> String {
    guard var head = all.first else { return "" }
    while !all.allSatisfy({ $0.hasPrefix(head) }) { head.removeLast() }
    while !head.isEmpty, !head.hasSuffix(": ") { head.removeLast() }
    return head
  }
}
