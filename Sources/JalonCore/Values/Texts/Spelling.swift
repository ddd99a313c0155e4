/// A name as somebody may have typed it: compared without case, accents, spaces, punctuation or the legal form beside it.
struct Spelling {
  private let words: [String]

  init(_ text: String) {
    let parts = Folding.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    words = Spelling.joiningInitials(parts)
  }

  /// Whether an organisation is named in it, alone or among other words: « M. Roy, chez Arpent » names Arpent.
  func names(organisation: Spelling) -> Bool {
    let name = organisation.proper.joined()
    guard !name.isEmpty else { return false }
    return own(Spelling.general).joined() == organisation.own(Spelling.general).joined()
      || proper.runs.contains { run in run == name || Spelling.forms.contains { run == name + $0 || run == $0 + name } }
  }

  /// Whether a person is named in it: each word of the name, in whatever order.
  func names(person: Spelling) -> Bool {
    guard person.words.count > 1 else { return words == person.words && !words.isEmpty }
    let turned = person.words.reversed().joined()
    return person.words.allSatisfy(words.contains)
      || words.runs.contains { $0 == person.words.joined() || $0 == turned }
  }

  /// What is left without articles and the legal form: « SARL L’Arpent » is « arpent ».
  private var proper: [String] { own([]) }

  private func own(_ besides: Set<String>) -> [String] {
    let kept = words.filter { !Spelling.articles.contains($0) && !Spelling.forms.contains($0) && !besides.contains($0) }
    return kept.isEmpty ? words : kept
  }

  // « S.A.R.L. » and « SARL » are one word.
  private static func joiningInitials(_ parts: [String]) -> [String] {
    var (words, isInitial) = ([String](), false)
    for part in parts {
      if part.count == 1, isInitial {
        words[words.count - 1] += part
      } else {
        words.append(part)
      }
      isInitial = part.count == 1
    }
    return words
  }

  private static let articles: Set = ["l", "le", "la", "les", "d", "de", "du", "des", "et"]
  private static let forms: Set = [
    "sa", "sas", "sasu", "sarl", "eurl", "selarl", "snc", "sci", "scp", "scop", "scic", "eirl", "ei", "gie", "coop",
    "cooperative", "association", "asso", "societe", "ste",
  ]
  // What many an organisation is called besides its name.
  private static let general: Set = ["cabinet", "agence", "bureau", "groupe"]
}

extension [String] {
  /// Whatever can be written together of words that follow one another.
  fileprivate var runs: [String] {
    indices.flatMap { start in indices[start...].map { self[start...$0].joined() } }
  }
}
