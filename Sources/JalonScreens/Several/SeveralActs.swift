import JalonCore
import JalonWording

/// What one act would do to each of several missions. It is done on all that allow it, together, and taken back together.
struct SeveralActs: Sendable {
  struct Line: Sendable {
    let mission: MissionID
    let title: String
    let command: MissionCommand
    let obstacles: [Obstacle]
    let cautions: [Caution]

    var isPossible: Bool { obstacles.isEmpty }
  }

  let lines: [Line]

  /// - Parameter command: what would be done on each; `nil` where there is nothing to do.
  init(_ dossiers: [Dossier], _ command: (Mission) -> MissionCommand?) {
    lines = dossiers.compactMap { dossier in
      command(dossier.mission).map { command in
        let (obstacles, cautions) = dossier.ruling(command)
        return Line(
          mission: dossier.mission.id, title: dossier.mission.opening.title, command: command, obstacles: obstacles,
          cautions: cautions)
      }
    }
  }

  var possible: [Line] { lines.filter(\.isPossible) }
  var refused: [Line] { lines.filter { !$0.isPossible } }

  /// Nothing has to be asked: every mission allows it, and nothing about it is unusual.
  var isPlain: Bool { lines.allSatisfy { $0.isPossible && $0.cautions.isEmpty } }

  /// What every one of them refuses it for: no choice among them would help.
  var commonObstacles: [Obstacle] {
    guard let first = lines.first else { return [] }
    return first.obstacles.filter { obstacle in lines.allSatisfy { $0.obstacles.contains(obstacle) } }
  }

  /// Each kind of caution once, of those on which it would be done.
  var cautions: [Caution] {
    var seen: Set<String> = []
    return possible.flatMap(\.cautions).filter { seen.insert($0.code).inserted }
  }

  /// - Parameter reasons: for each caution, by its code; they stand for every mission that has it.
  func intentions(reasons: [String: String] = [:]) -> [Intention] {
    possible.map { line in
      let codes = Set(line.cautions.map(\.code))
      return Intention(.mission(line.mission, line.command), reasons: reasons.filter { codes.contains($0.key) })
    }
  }
}
