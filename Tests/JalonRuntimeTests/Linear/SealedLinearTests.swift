import JalonCore
import JalonRuntime
import JalonScreens
import Testing

/// Whoever reads by ear hears no more than the screens would show.
@Suite("Sealed sheets, in questions and answers")
struct SealedLinearTests {
  /// What is gone to, one after the other, on the mission whose sheets are sealed.
  private static let ways: [(way: String, place: Int?)] =
    (1...7).map { ("Lire", $0) } + (1...30).map { ("Faire un acte", $0) }
    + (1...45).map { ("Les actes impossibles, et pourquoi", $0) } + (1...30).map { ("Documents", $0) }
    + [("Annuler le dernier acte", nil), ("Rétablir l'acte annulé", nil)]

  @Test("everything that is said of a mission, and every question of every act, is the same whatever others marked")
  func alike() throws {
    let plain = try Self.heard(in: SealedWorld(.none, of: SealedWorld.leader))
    let other = try Self.heard(in: SealedWorld(.moreMarks, of: SealedWorld.leader))
    for (first, second) in zip(plain, other) where first != second {
      Issue.record("« \(first) » ; « \(second) »")
      break
    }
    #expect(plain.count == other.count && plain.count > 300, "\(plain.count), \(other.count)")
    #expect(!other.contains { $0.contains(SealedWorld.secret) })
  }

  @Test("the sheet of a seat is heard by whoever fills it")
  func own() throws {
    let heard = try Self.heard(in: SealedWorld(.otherMarks, of: SealedWorld.leader), as: SealedWorld.leader)
    #expect(heard.contains { $0.contains("4,5") })
  }

  private static func heard(in world: SealedWorld, as reader: PersonID = SealedWorld.officer) throws -> [String] {
    let listener = Listener(world.store, clock: Ground.clock, me: reader)
    var rest = ways[...]
    var place: Int?
    let parting = listener.live(as: reader) { listener in
      switch listener.question {
      case "Que faire :": return rest.isEmpty ? "Quitter" : "Une mission"
      case "Numéro ou nom (vide : revenir) :": return SealedWorld.mission.text
      case "Sur cette mission (vide : revenir) :":
        guard let next = rest.popFirst() else { return "" }
        place = next.place
        return next.way
      default:
        // The line that was meant, then back.
        defer { place = nil }
        return place.map { "\($0)" } ?? "!"
      }
    }
    #expect(parting == .asked)
    return listener.said
  }
}
