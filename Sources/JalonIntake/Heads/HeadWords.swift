import JalonCore
import JalonWording

/// What people write above a column, and what it says.
struct HeadWords {
  private let kind: IntakeKind
  private let targets: [String: ColumnTarget]
  var fields: [Field] { kind.fields }

  init(_ kind: IntakeKind) {
    self.kind = kind
    var targets: [String: ColumnTarget] = [:]
    let add = { (heads: [String], target: ColumnTarget) in
      for head in heads.map(HeadWords.key) where targets[head] == nil { targets[head] = target }
    }
    for field in kind.fields { add(HeadSynonyms.own[kind]?[field.name] ?? [], .field(field.name)) }
    for (heads, target) in HeadSynonyms.besides(kind) {
      add(heads + HeadWords.both(HeadWords.words(of: target, kind)), target)
    }
    for field in kind.fields {
      let label = kind.label(of: field.name)
      add([label.fr, label.en, field.name], .field(field.name))
    }
    // A person has no « raison sociale ».
    for field in kind.fields where kind != .persons || field.name != "name" {
      add(HeadSynonyms.shared[field.name] ?? [], .field(field.name))
    }
    self.targets = targets
  }

  /// What a head says, and the year that it names: « Budget 2025 ».
  func target(_ head: String) -> (target: ColumnTarget, year: Int?)? {
    let year = HeadWords.year(in: head)
    for form in HeadWords.forms(of: head) {
      if let target = targets[HeadWords.key(form)] { return (target, target == .field("budget") ? year : nil) }
    }
    return nil
  }

  /// What somebody typed for a target: a head of it, or its name in commands.
  func target(named text: String) -> ColumnTarget? { target(text)?.target }

  /// The head that was probably meant.
  func nearest(to text: String) -> String? { Nearest.match(to: HeadWords.key(text), among: targets.keys.sorted()) }

  func words(of target: ColumnTarget) -> Words { HeadWords.words(of: target, kind) }

  private static func both(_ words: Words) -> [String] { [words.fr, words.en] }

  private static func words(of target: ColumnTarget, _ kind: IntakeKind) -> Words {
    switch target {
    case .code: kind.code
    case .field(let name): kind.label(of: name)
    case .firstName: Words(fr: "Prénom", en: "First name")
    case .people(let role): role.words.capitalised
    case .accreditation(let name): Words(fr: "Agrément \(name)", en: "Accreditation \(name)")
    case .active: Words(fr: "En activité", en: "Active")
    }
  }

  /// Letters and figures alone, without accents: what ways of writing a head have in common.
  static func key(_ text: String) -> String { text.folded.filter { $0.isLetter || $0.isNumber } }

  /// From the head as it stands to what is left without a note in brackets, a number sign or a year.
  private static func forms(of head: String) -> [String] {
    let plain = head.split(whereSeparator: \.isNewline).joined(separator: " ")
    let bare = String(plain.prefix { !"([{".contains($0) })
    var forms = [plain, bare, plain.replacing("(e)", with: "").replacing("·e", with: "")]
    forms += [plain, bare].map(withoutNumberSign)
    forms += forms.map(withoutYear)
    forms += forms.map { $0.hasSuffix("*") ? String($0.dropLast()) : $0 }
    return forms
  }

  private static func withoutNumberSign(_ text: String) -> String {
    let word = text.folded
    let sign = [
      "numero de ", "numero d'", "numero ", "num ", "n° de ", "n°", "no ", "nº", "nombre de ", "nb de ", "nb ",
    ]
    .first { word.hasPrefix($0.folded) }
    return sign.map { String(word.dropFirst($0.folded.count)) } ?? text
  }

  private static func withoutYear(_ text: String) -> String {
    year(in: text).map { text.replacing(String($0), with: "") } ?? text
  }

  private static func year(in text: String) -> Int? {
    let numbers = text.split { !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }
    return numbers.first { (1990...2100).contains($0) }
  }
}

extension ColumnTarget.Role {
  /// As the card of a person says it.
  var words: Words {
    switch self {
    case .president: Words(fr: "présidence", en: "president")
    case .director: Words(fr: "direction", en: "director")
    case .treasurer: Words(fr: "trésorerie", en: "treasurer")
    case .contact: Words(fr: "contact", en: "contact")
    case .worker: Words(fr: "intervenant", en: "consultant")
    }
  }
}
