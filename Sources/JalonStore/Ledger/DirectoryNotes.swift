import JalonCore
import Synchronization

/// The directory as one decision asks it: whatever it is told becomes a premise.
///
/// What only helps a person to find a code, a few letters or a code nearby, decides nothing and is not noted; what one order
/// recorded never changes.
final class DirectoryNotes: EntrySource {
  private let shelf: DirectoryShelf
  private let noted = Mutex<Set<Premise>>([])

  init(_ shelf: DirectoryShelf) { self.shelf = shelf }

  var premises: Set<Premise> { noted.withLock { $0 } }

  func entry(_ key: DirectoryEntry.Key) -> DirectoryEntry? { noting({ .entry(key, $0) }, shelf.entry(key)) }

  func entries(_ kind: DirectoryEntry.Kind, holding text: String?) -> [DirectoryEntry] {
    let found = shelf.entries(kind, holding: text)
    return text == nil ? noting({ .entries(kind, $0) }, found) : found
  }

  func people(of party: Party) -> [PersonID] { noting({ .people(of: party, $0) }, shelf.people(of: party)) }

  func officers() -> [PersonID] { noting({ .officers($0) }, shelf.officers()) }

  func holders(ofSIRET siret: String) -> [Party] {
    noting({ .holders(ofSIRET: siret, $0.map(\.key)) }, shelf.holders(ofSIRET: siret))
  }

  /// Which cards are one is told by people, seldom and by hand: no act is refused because somebody did it meanwhile.
  func joined(to person: PersonID) -> [PersonID] { shelf.joined(to: person) }

  func codes(of reference: Reference, near code: String) -> [String] { shelf.codes(of: reference, near: code) }

  func journal() -> [Recorded<DirectoryEvent>] {
    noteEnd()
    return shelf.journal()
  }

  func latest(_ count: Int) -> [Recorded<DirectoryEvent>] {
    noteEnd()
    return shelf.latest(count)
  }

  func history(of subject: DirectorySubject) -> [Recorded<DirectoryEvent>] {
    noting({ .head(StreamName.entry(subject.key), at: $0.last?.position ?? 0) }, shelf.history(of: subject))
  }

  func entries(of order: OrderID) -> [Recorded<DirectoryEvent>] { shelf.entries(of: order) }

  /// Asked before the journal is read: the premise fails where something is entered in between.
  private func noteEnd() {
    let end = shelf.end()
    noted.withLock { _ = $0.insert(.directory(upTo: end)) }
  }

  private func noting<Answer>(_ premise: (Answer) -> Premise, _ answer: Answer) -> Answer {
    let premise = premise(answer)
    noted.withLock { _ = $0.insert(premise) }
    return answer
  }
}
