import Foundation
import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

/// Where a bundle goes.
public enum BundlePlace: Sendable {
  /// One file, `.zip`.
  case archive(String)
  /// A folder that is not there yet.
  case folder(String)
  /// One file in the folder of the mission, beside its documents.
  case documents
}

extension ReleaseDesk {
  /// Lets out, by the same door and in one act of the register for each, all the papers of a mission that may leave for
  /// somebody: they leave together or not at all.
  ///
  /// - Throws: `ReleaseFailure.refused` with the first reason where nothing may leave.
  public func bundle(_ order: BundleOrder, to place: BundlePlace) throws -> BundleLeft {
    guard let mission = try ledger.mission(order.mission) else { throw ReleaseFailure.noMission(order.mission) }
    let directory = try ledger.directory()
    var order = order
    order.recipient = order.outsider.map { directory.code(ofRecipient: $0) }
    let (acts, kept) = try sorted(order, mission)
    let formats = order.formats ?? places.formats
    var content = BundleContent()
    for (number, act) in acts.enumerated() {
      let paper = try paper(act, of: order.mission)
      for format in formats {
        content.add(number + 1, act.document.fileName, format.rawValue, try bytes(of: paper, as: format))
      }
    }
    let page = try page(order, mission, acts, kept)
    let registered = acts.allSatisfy { mission.released(by: $0, on: clock.today(), in: directory).isWhole }
    let register: [(String, [UInt8])] =
      registered ? [("\(BundleWords.register).csv", Array(page.register(language).utf8))] : []
    let proofs: [(String, [UInt8])] =
      registered && page.isForAudit ? [("\(BundleWords.proofs).csv", Array(page.proofs(language).utf8))] : []
    let told = try contents(page, content)
    let files =
      [("00-\(BundleWords.contents).txt", Array(told.utf8))] + register + proofs + content.files.map { ($0.name, $0.bytes) }
    let staged = try StagedBundle(files, at: try path(of: place, order), isFolder: place.isFolder)
    do { try record(acts, of: order.mission, order.reasons) } catch {
      staged.discard()
      throw error
    }
    return BundleLeft(path: try staged.placed(), papers: acts.map(\.document), kept: kept)
  }

  // MARK: What may leave

  private func sorted(
    _ order: BundleOrder, _ mission: Mission
  ) throws -> (acts: [ReleaseDocument], kept: [(paper: DocumentKind, why: Words)]) {
    var (acts, kept, refusals) = ([ReleaseDocument](), [(paper: DocumentKind, why: Words)](), [Refusal]())
    let known = try names()
    for kind in DocumentKind.allCases where mission.mayPrint(kind) {
      let act = ReleaseDocument(
        document: kind, parties: order.outsider == nil ? mission.opening.operators.map(Party.operator) : [],
        recipient: order.outsider, legalGround: order.legalGround, on: clock.today())
      do {
        try check(act, order.mission, order.reasons)
        acts.append(act)
      } catch ReleaseFailure.refused(let refusal) {
        // Of a consent that lacks, more is to be said than of a letter that goes to its candidate alone.
        if kind.readers.isOfSides { refusals.append(refusal) }
        kept.append((kind, refusal.reason(known)))
      }
    }
    guard !acts.isEmpty else { throw ReleaseFailure.refused(refusals.first ?? .obstacles([])) }
    return (acts, kept)
  }

  /// All of them in the register, or none.
  func record(_ acts: [ReleaseDocument], of mission: MissionID, _ reasons: [String: String]) throws {
    try ledger.transaction(today: clock.today()) { perform in
      for act in acts {
        if case .refused(let refusal) = try perform(request(act, mission, reasons)) {
          throw ReleaseFailure.refused(refusal)
        }
      }
    }
  }

  // MARK: Files

  func bytes(of paper: Paper, as format: DocumentFormat) throws -> [UInt8] {
    let shelf = Shelf(folder: places.folder, name: "")
    let staged = try stage(paper, format, shelf)
    defer { staged.discard() }
    guard let data = FileManager.default.contents(atPath: staged.path) else {
      throw ReleaseFailure.folder(places.folder)
    }
    return [UInt8](data)
  }

  private func page(
    _ order: BundleOrder, _ mission: Mission, _ acts: [ReleaseDocument], _ kept: [(paper: DocumentKind, why: Words)]
  ) throws -> BundlePage {
    let directory = try ledger.directory()
    let isWhole = acts.allSatisfy { mission.released(by: $0, on: clock.today(), in: directory).isWhole }
    let pseudonym = try ledger.pseudonyms(for: order.outsider ?? "")
    let known = try names()
    return BundlePage(
      order: order, mission: mission.seen(by: me), number: isWhole ? mission.id.text : pseudonym(mission.id.text),
      anchor: try ledger.anchor(of: mission.id), day: clock.today(), by: known.name(of: me), kept: kept, names: known)
  }

  private func contents(_ page: BundlePage, _ content: BundleContent) throws -> String {
    let text = SafePages.text(page.lines(content, language).map { $0 + "\n" }.joined())
    return try stamp().map { $0.text(text) } ?? text
  }

  private func path(of place: BundlePlace, _ order: BundleOrder) throws -> String {
    switch place {
    case .archive(let path), .folder(let path): return path
    case .documents:
      let mark = try stamp().map { [Shelf.slug($0.word).uppercased()] } ?? []
      let whom = try order.outsider.map { [Shelf.slug(try names().recipient($0))] } ?? []
      let name = String(
        (mark + [clock.today().iso, "dossier"] + whom).joined(separator: "-").prefix(Shelf.longestName))
      return StagedBundle.free("\(places.folder)/\(order.mission.text)", name)
    }
  }
}

extension BundlePlace {
  fileprivate var isFolder: Bool { if case .folder = self { true } else { false } }
}

extension DocumentReaders {
  fileprivate var isOfSides: Bool {
    switch self {
    case .sides, .everyParty: true
    case .invited, .oneInvited, .oneCandidate, .oneRespondent, .operators: false
    }
  }
}

extension Refusal {
  /// The first of its sentences, without the name of a field: there is no form.
  fileprivate func reason(_ names: Names) -> Words {
    if case .obstacles(let obstacles) = self, let first = obstacles.first { return first.words(names) }
    return ReleaseFailure.refused(self).words(names)
  }
}
