import Foundation
import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

extension ReleaseDesk {
  /// Prepares messages, each for one reader, with its papers: they leave by the door as a document that is printed does,
  /// and the register keeps them. Nothing is sent.
  ///
  /// All of them are prepared, or none is.
  ///
  /// - Parameter folder: the folder of the mission where none is given.
  /// - Returns: the paths of the messages.
  public func prepare(
    _ orders: [MessageOrder], reasons: [String: String] = [:], as formats: [DocumentFormat]? = nil,
    into folder: String? = nil
  ) throws -> [String] {
    guard let mission = orders.first?.mission else { return [] }
    let acts = orders.flatMap { $0.releases(on: clock.today()) }
    for act in acts { try check(act, mission, reasons) }
    var staged: [Shelf.Staged] = []
    do {
      for order in orders {
        let message = try message(order, as: formats ?? places.formats)
        let shelf = Shelf(folder: folder ?? "\(places.folder)/\(mission.text)", name: try name(of: order))
        staged.append(try shelf.stage(message.bytes, ending: "eml"))
      }
      try record(acts, of: mission, reasons)
    } catch {
      Shelf.discard(staged)
      throw error
    }
    return try Shelf.place(staged)
  }

  /// A message as it would be read: nothing is prepared, and nothing recorded.
  public func shown(_ order: MessageOrder, as formats: [DocumentFormat]? = nil) throws -> [String] {
    for act in order.releases(on: clock.today()) { try check(act, order.mission, [:]) }
    let (from, to) = try mailboxes(order)
    let text = try text(order)
    let heads = [
      (MessageDeskWords.from, "\(from.name) <\(from.mail)>"), (MessageDeskWords.to, "\(to.name) <\(to.mail)>"),
      (MessageDeskWords.subject, text.subject),
      (MessageDeskWords.attached, names(of: order, formats ?? places.formats).joined(separator: ", ")),
    ]
    let head = heads.map { label, value in SafePages.text(label(language) + value) }
    return head + [""] + text.body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  // MARK: One message

  private func message(_ order: MessageOrder, as formats: [DocumentFormat]) throws -> MailMessage {
    let (from, to) = try mailboxes(order)
    let text = try text(order)
    var attachments: [MailMessage.Attachment] = []
    for act in order.releases(on: clock.today()) {
      let paper = try paper(act, of: order.mission)
      for format in act.document.formats(formats) {
        attachments.append(
          .init(
            name: name(of: act.document, of: order.mission, format), format: format,
            bytes: try bytes(of: paper, as: format)))
      }
    }
    return MailMessage(
      from: from, to: to, subject: text.subject, text: text.body, attachments: attachments, at: clock.now())
  }

  private func text(_ order: MessageOrder) throws -> (subject: String, body: String) {
    let act = order.releases(on: clock.today())[0]
    guard let told = try source(of: act, in: order.mission).message(order.kind) else {
      throw ReleaseFailure.refused(.obstacles([.nothingToWrite(act.document)]))
    }
    let (subject, body) = (SafePages.text(told.subject(language)), SafePages.text(told.body(language)))
    guard let stamp = try stamp() else { return (subject, body) }
    return ("[\(stamp.word)] \(subject)", stamp.text(body))
  }

  private func names(of order: MessageOrder, _ formats: [DocumentFormat]) -> [String] {
    order.kind.papers.flatMap { paper in paper.formats(formats).map { name(of: paper, of: order.mission, $0) } }
  }

  private func name(of paper: DocumentKind, of mission: MissionID, _ format: DocumentFormat) -> String {
    "\(paper.fileName).\(format.rawValue)"
  }

  // MARK: From whom, to whom

  private func mailboxes(_ order: MessageOrder) throws -> (from: MailMessage.Mailbox, to: MailMessage.Mailbox) {
    let names = try names()
    let (mission, mine) = (try ledger.mission(order.mission), names.directory.people[me]?.party)
    let reader = names.contact(of: order.party, preferring: mission?.named(of: order.party) ?? [])
    guard let to = reader.flatMap({ mailbox($0, names) }) else { throw ReleaseFailure.noAddress(order.party) }
    let writer = mine.flatMap { names.contact(of: $0, preferring: [me]) }
    guard let from = writer.flatMap({ mailbox($0, names) }) else { throw ReleaseFailure.noSender(me) }
    return (from, to)
  }

  /// `nil` where no mail can reach it.
  private func mailbox(_ contact: Contact, _ names: Names) -> MailMessage.Mailbox? {
    let isWhole = contact.mail.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && Mail(contact.mail).doubt == nil
    return isWhole && !contact.mail.isEmpty ? .init(name: names.name(of: contact), mail: contact.mail) : nil
  }

  /// `2026-11-23-message-lettre-cabinet-lise`
  private func name(of order: MessageOrder) throws -> String {
    let mark = try stamp().map { [Shelf.slug($0.word).uppercased()] } ?? []
    let parts = mark + [clock.today().iso, "message", order.kind.fileName, Shelf.slug(order.party.text)]
    return String(parts.joined(separator: "-").prefix(Shelf.longestName))
  }
}

extension DocumentKind {
  /// A page to be filled in is a page, whatever the others become.
  fileprivate func formats(_ asked: [DocumentFormat]) -> [DocumentFormat] { isFilledInOnScreen ? [.html] : asked }
}

extension MessageKind {
  /// Of its file, and on the command line.
  public var fileName: String {
    switch self {
    case .call: "appel"
    case .callReminder: "relance"
    case .letter: "lettre"
    case .signature: "signature"
    case .survey: "enquete"
    case .surveyReminder: "relance-enquete"
    }
  }
}

enum MessageDeskWords {
  static let from = Words(fr: "De : ", en: "From: ")
  static let to = Words(fr: "À : ", en: "To: ")
  static let subject = Words(fr: "Objet : ", en: "Subject: ")
  static let attached = Words(fr: "Pièces jointes : ", en: "Attached: ")
}
