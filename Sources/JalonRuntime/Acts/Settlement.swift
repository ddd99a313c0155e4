import JalonCore
import JalonScreens
import JalonStore
import JalonWording

/// What was asked and never answered: a program that was killed, a disk that was full. The store tells what became of it.
struct Settlement {
  private let drawer: any Drawer
  private let ledger: Ledger

  init(_ drawer: any Drawer, _ ledger: Ledger) {
    self.drawer = drawer
    self.ledger = ledger
  }

  /// Looks all of it up, and says what should be known. What the store does not answer for now stays open.
  ///
  /// Only for whoever holds the store for writing: nobody else's request is on its way then.
  func all() throws(StoreFailure) -> [Words] {
    var told: [Words] = []
    for request in try drawer.openRequests() {
      do {
        if let words = try ledger.knows(request.order) ? recorded(request) : lost(request) { told.append(words) }
      } catch { continue }
    }
    return told
  }

  private func recorded(_ request: OpenRequest) throws(StoreFailure) -> Words? {
    let left = Shelf.place(request.files).filter { $0.place == nil }.map(\.file.place)
    let isOffered = try dropDraft(of: request)
    try drawer.settle(request.order)
    guard left.isEmpty else { return SettlementWords.notPlaced(left) }
    // What was typed since is another form: of that one, something is still to be done.
    return isOffered || request.draft == nil ? SettlementWords.recorded(request) : nil
  }

  /// What was sent is recorded: it is not to be sent again. What was typed since then stays.
  private func dropDraft(of request: OpenRequest) throws(StoreFailure) -> Bool {
    guard let key = request.draft, let draft = try drawer.draft(key), draft.at <= request.since else { return false }
    try drawer.discard(key)
    return true
  }

  private func lost(_ request: OpenRequest) throws(StoreFailure) -> Words? {
    Shelf.discard(request.files)
    try drawer.settle(request.order)
    let hasDraft = try request.draft.map { key throws(StoreFailure) in try drawer.draft(key) != nil } ?? false
    return SettlementWords.lost(request, hasDraft: hasDraft)
  }
}

enum SettlementWords {
  static func recorded(_ request: OpenRequest) -> Words {
    Words(
      fr: "\(subject(request)) : enregistré avant l’interruption, rien n’est à refaire.",
      en: "\(subject(request)): recorded before the interruption, nothing is to be done again.")
  }

  static func lost(_ request: OpenRequest, hasDraft: Bool) -> Words {
    hasDraft
      ? Words(
        fr: "\(subject(request)) : pas enregistré avant l’interruption. Le brouillon attend (g b).",
        en: "\(subject(request)): not recorded before the interruption. The draft is waiting (g b).")
      : Words(
        fr: "\(subject(request)) : pas enregistré avant l’interruption. Refaites-le.",
        en: "\(subject(request)): not recorded before the interruption. Do it again.")
  }

  /// - Parameter files: the places where they should be.
  static func notPlaced(_ files: [String]) -> Words {
    let names = Lists.and(files.map { Words(fr: "« \($0) »", en: "“\($0)”") })
    return Words(
      fr: "Le document est au registre, mais manque à sa place : \(names). Imprimez-le de nouveau.",
      en: "The document is in the register, but is not in its place: \(names). Print it again.")
  }

  /// « Prendre une note », 05-014
  private static func subject(_ request: OpenRequest) -> Words {
    guard let (command, name) = asked(request.command) else { return Words(fr: "Un acte", en: "An act") }
    let of = name.map { Words(same: ", \($0)") } ?? .nothing
    return Words(fr: "« \(command.title) »\(of)", en: "“\(command.title)”\(of)")
  }

  /// The command of the first line, and the number of its mission or plan.
  private static func asked(_ lines: String) -> (command: CommandName, of: String?)? {
    guard let line = lines.split(separator: "\n").first else { return nil }
    do {
      let value = try JSONReader.read(Array(line.utf8))
      guard let name = value["command"]?.text.flatMap({ CommandName($0) }) else { return nil }
      return (name, value["mission"]?.text ?? value["plan"]?.text)
    } catch {
      return nil
    }
  }
}
