import JalonWording
import Testing

/// What is wrong with the print of a sentence, in either language.
func misprints(_ words: Words) -> [String] { misprints(words.fr, french: true) + misprints(words.en, french: false) }

private func misprints(_ text: String, french: Bool) -> [String] {
  var found: [String] = []
  if text.isEmpty { found.append("nothing is written") }
  if text.contains("'") { found.append("straight apostrophe in: \(text)") }
  if text.contains("  ") { found.append("two spaces in: \(text)") }
  if text.first == " " || text.last == " " { found.append("space at an end of: \(text)") }
  if text.contains("\"") { found.append("straight quote in: \(text)") }
  guard french else {
    if text.contains("«") || text.contains("\u{202F}?") { found.append("French print in: \(text)") }
    return found
  }
  let scalars = Array(text)
  for (index, sign) in scalars.enumerated() where ";:!?€»%".contains(sign) {
    let before = index > 0 ? scalars[index - 1] : " "
    // `14:30` and `étape:appel` are written so.
    let isInside = sign == ":" && index + 1 < scalars.count && !scalars[index + 1].isWhitespace
    if before != "\u{202F}", !isInside, before != "(" { found.append("no narrow space before \(sign) in: \(text)") }
  }
  for (index, sign) in scalars.enumerated() where sign == "«" {
    if index + 1 == scalars.count || scalars[index + 1] != "\u{202F}" {
      found.append("no narrow space after « in: \(text)")
    }
  }
  return found
}

func expectWellPrinted(_ words: Words, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(misprints(words) == [], sourceLocation: sourceLocation)
}
