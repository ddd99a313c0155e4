import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

/// All the papers of one mission that may leave for somebody, together.
public struct BundleOrder: Sendable {
  public let mission: MissionID
  /// Somebody who has no part in the mission; the operators of the mission where nobody is named.
  public var recipient: String?
  /// The text by which the papers are owed to that recipient.
  public var legalGround: String?
  /// The files that each paper becomes; those of the settings where none is asked for.
  public var formats: [DocumentFormat]?
  /// Why a consent told in words covers the papers.
  public var reasons: [String: String] = [:]

  public init(_ mission: MissionID) { self.mission = mission }

  public var outsider: String? { recipient.flatMap { $0.isBlank ? nil : $0 } }
}

/// What became of a bundle.
public struct BundleLeft: Sendable {
  /// Where it stands.
  public let path: String
  public let papers: [DocumentKind]
  /// The papers that are not in it, and why.
  public let kept: [(paper: DocumentKind, why: Words)]
}

/// What stands in a bundle: names that never collide, each with its bytes.
struct BundleContent {
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  /// « 03-pv.odt »
  mutating func add(_ number: Int, _ name: String, _ ending: String, _ bytes: [UInt8]) {
    files.append(("\(number < 10 ? "0" : "")\(number)-\(name).\(ending)", bytes))
  }

  /// Each file with the digest of its bytes.
  var digests: [String] {
    files.map { file in
      var sum = DigestMaker()
      sum.add(piece: file.bytes)
      return "\(sum.digest().text)  \(file.name)"
    }
  }
}

/// The first page of a bundle: what is in it, what is not, and where the journal stands.
struct BundlePage {
  let order: BundleOrder
  let mission: Mission
  /// What stands for the mission where the recipient may not know its number.
  let number: String
  let anchor: Anchor?
  let day: Day
  let by: String
  let kept: [(paper: DocumentKind, why: Words)]
  let names: Names

  func lines(_ content: BundleContent, _ language: Language) -> [String] {
    let whom =
      order.outsider.map { Words(same: names.recipient($0)) }
      ?? Words(same: names.names(of: mission.opening.operators)(language))
    return [BundleWords.title(number), BundleWords.made(day, by, for: whom)].map { $0(language) }
      + (order.legalGround.map { [BundleWords.owed($0)(language)] } ?? []) + journal(language)
      + ["", BundleWords.files(language), ""] + content.digests + absent(language)
  }

  private func journal(_ language: Language) -> [String] {
    anchor.map { [BundleWords.journal($0, number)(language)] } ?? []
  }

  /// Reasons name structures and candidates: they are for those who may know them.
  private func absent(_ language: Language) -> [String] {
    guard !kept.isEmpty else { return [] }
    let mayTell = isForAudit
    let lines = kept.map { paper, why in
      "- " + paper.words.capitalised(language) + (mayTell ? " : " + why(language) : "")
    }
    return ["", BundleWords.absent(language), ""] + lines
  }
}

extension BundlePage {
  /// The register of what was let out, as a sheet: to the recipient alone where it has no part in the mission.
  func register(_ language: Language) -> String {
    let profile = CSVProfile.excelFR
    let heads = BundleWords.heads.map { CSVCell.text($0(language)) }
    let rows = mission.effective.compactMap { entry -> [CSVCell]? in
      guard case .documentReleased(let left) = entry.event, isTold(left) else { return nil }
      return [
        .day(left.act.on), .text(left.act.document.words.capitalised(language)),
        .text(left.act.recipients(names)(language)), .text(names.name(of: entry.by)), .text(left.act.legalGround ?? ""),
      ]
    }
    return profile.mark + ([heads] + rows).map { profile.row($0) }.joined()
  }

  /// Its operators, or somebody to whom the papers are owed by law.
  var isForAudit: Bool { order.outsider == nil || order.legalGround != nil }

  /// The proof file, as a sheet: each piece that is asked for, and what stands for it.
  func proofs(_ language: Language) -> String {
    let profile = CSVProfile.excelFR
    let heads = BundleWords.proofHeads.map { CSVCell.text($0(language)) }
    let rows = mission.proofFile(on: day).items.map { item -> [CSVCell] in
      let filed = mission.filed(item.piece)
      let files = filed?.documents?.map(\.name).joined(separator: ", ") ?? ""
      return [
        .text(item.piece.words.capitalised(language)), .text(item.state.words.capitalised(language)),
        .text(filed?.reference ?? ""), .text(files),
      ]
    }
    return profile.mark + ([heads] + rows).map { profile.row($0) }.joined()
  }

  private func isTold(_ left: DocumentReleased) -> Bool {
    guard let outsider = order.outsider, order.legalGround == nil else { return true }
    return left.act.outsider.map { names.directory.isSameRecipient($0, outsider) } ?? false
  }
}

enum BundleWords {
  static func title(_ number: String) -> Words {
    Words(fr: "Dossier de la mission \(number)", en: "Papers of mission \(number)")
  }
  static func made(_ day: Day, _ by: String, for whom: Words) -> Words {
    Words(fr: "Établi le \(date: day) par \(by), pour \(whom).", en: "Made on \(date: day) by \(by), for \(whom).")
  }
  static func owed(_ ground: String) -> Words {
    Words(fr: "Dû par la loi : \(ground).", en: "Owed by law: \(ground).")
  }
  static func journal(_ anchor: Anchor, _ number: String) -> Words {
    Words(
      fr: "Journal de \(number) jusqu'au fait \(anchor.position) : \(anchor.code)",
      en: "Journal of \(number) up to fact \(anchor.position): \(anchor.code)")
  }
  static let files = Words(
    fr: "Fichiers, chacun après son empreinte SHA-256 :", en: "Files, each after its SHA-256 digest:")
  static let absent = Words(fr: "N'y sont pas :", en: "Not in it:")
  static let (contents, register, proofs) = ("sommaire", "registre", "preuves")
  static let heads = [
    Words(fr: "Jour", en: "Day"), Words(fr: "Document", en: "Document"), Words(fr: "Pour", en: "For"),
    Words(fr: "Par", en: "By"), Words(fr: "Dû par la loi", en: "Owed by law"),
  ]
  static let proofHeads = [
    Words(fr: "Pièce", en: "Paper"), Words(fr: "État", en: "State"), Words(fr: "Référence", en: "Reference"),
    Words(fr: "Document", en: "Document"),
  ]
  static let nothing = Words(
    fr: "Aucun document de cette mission ne peut sortir pour ce destinataire.",
    en: "No document of this mission may leave for this recipient.")
}
