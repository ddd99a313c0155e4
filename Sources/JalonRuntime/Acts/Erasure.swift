import JalonCore
import JalonStore

/// Takes a person away: from the store, by the act that tells of it, and from what is under way in a drawer.
public struct Erasure {
  /// What would go, and what stays of her acts.
  public struct Going: Sendable {
    public let card: PersonCard?
    /// States of the card before today's.
    public let former: Int
    public let drafts: Int
    /// Missions and plans whose journals hold acts of hers, or in which she has a part.
    public let journals: Int
    /// Texts in which her name stands.
    public let texts: [TextsNaming.Found]
  }

  private let ledger: Ledger
  private let store: any Store
  private let drawer: any Drawer
  private let clock: Clock
  private let me: PersonID

  public init(_ ledger: Ledger, _ store: any Store, _ drawer: any Drawer, clock: Clock, me: PersonID) {
    (self.ledger, self.store, self.drawer, self.clock, self.me) = (ledger, store, drawer, clock, me)
  }

  public func refusal(of act: ErasePerson) throws -> Refusal? {
    let request = request(act)
    let around = try ledger.circumstances(around: request.command, today: clock.today())
    do throws(Refusal) {
      _ = try Directory.decide(request.order(DirectoryCommand.erasePerson(act)), state: around.directory, in: around)
      return nil
    } catch { return error }
  }

  public func going(_ person: PersonID) throws -> Going {
    Going(
      card: try store.card(person), former: try store.formerCards(of: person).count,
      drafts: try DraftsNaming(person, store, drawer).keys.count,
      journals: try store.streams(holding: person.text).count,
      texts: try TextsNaming(person, in: store, ledger, reader: me).found())
  }

  /// In one transaction: the texts that name her, then herself.
  ///
  /// - Throws: a `Refusal` where the rules keep her.
  public func erase(_ act: ErasePerson, with texts: [TypedText] = []) throws {
    try erase([(act, texts)])
  }

  /// Several persons in one transaction, all or none: the texts that name them, then themselves.
  ///
  /// - Throws: the first `Refusal`.
  public func erase(_ acts: [(act: ErasePerson, texts: [TypedText])]) throws {
    let drafts = try acts.map { try DraftsNaming($0.act.person, store, drawer) }
    let first = clock.newOrder()
    // A text may name two of them: it goes once.
    var seen: Set<TypedText> = []
    let redactions = acts.flatMap { act, texts in
      texts.filter { seen.insert($0).inserted }.map { DirectoryCommand.redactText(redaction(of: $0, for: act)) }
    }
    let commands = redactions + acts.map { .erasePerson($0.act) }
    try ledger.transaction(today: clock.today()) { perform in
      for (place, command) in commands.enumerated() {
        let request = Request(id: first.inGesture(place), by: me, at: clock.now(), command: .directory(command))
        if case .refused(let refusal) = try perform(request) { throw refusal }
      }
    }
    for draft in drafts { try draft.discard() }
  }

  private func redaction(of text: TypedText, for act: ErasePerson) -> RedactText {
    RedactText(
      person: act.person, act: text.act, fact: text.fact, field: text.field, reason: act.reason, on: act.on)
  }

  private func request(_ act: ErasePerson) -> Request {
    Request(id: clock.newOrder(), by: me, at: clock.now(), command: .directory(.erasePerson(act)))
  }
}

/// The forms under way that name a person, by her code or her name: looked for while her card stands.
struct DraftsNaming {
  let keys: [DraftKey]
  private let drawer: any Drawer

  init(_ person: PersonID, _ store: any Store, _ drawer: any Drawer) throws(StoreFailure) {
    self.drawer = drawer
    let names = [person.text, try store.card(person)?.name ?? ""].filter { !$0.isEmpty }
    keys = try drawer.drafts().filter { draft in names.contains(where: draft.fields.contains) }.map(\.key)
  }

  func discard() throws(StoreFailure) {
    for key in keys { try drawer.discard(key) }
  }
}
