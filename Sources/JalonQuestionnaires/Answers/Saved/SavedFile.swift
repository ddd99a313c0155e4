import JalonCore
import JalonWording

/// A file that pages of questionnaires had saved, or a mail or a text that holds the answers between two marks: as it was
/// received, as it was forwarded, or with lines that somebody wrote around it.
public struct SavedFile: Sendable {
  /// Each once, however often the mail repeats it.
  public private(set) var answers: [SavedAnswers] = []
  /// How many lie between the marks, and cannot be read.
  public private(set) var damaged = 0

  private static let start = "[JALON-REPONSES]"
  private static let end = "[/JALON-REPONSES]"

  /// `nil` where it is another kind of file.
  ///
  /// - Throws: where it is one, and nothing of it can be taken.
  public init?(reading given: GivenFile) throws(FileFaults) {
    let text = String(decoding: given.bytes, as: UTF8.self)
    var isNewer = false
    for candidate in [text] + MailText.decoded(text) {
      for piece in SavedFile.pieces(of: candidate) {
        do throws(SavedAnswers.Fault) {
          guard let found = try SavedFile.read(piece.bytes, mustBeOurs: piece.isMarked) else { continue }
          if !answers.contains(found) { answers.append(found) }
        } catch .newer {
          isNewer = true
        } catch {
          damaged += 1
        }
      }
    }
    guard answers.isEmpty else { return }
    if isNewer { throw FileFaults(nil, AnswerWords.newer) }
    guard damaged > 0 else { return nil }
    throw FileFaults(nil, AnswerWords.damaged)
  }

  private static func read(_ bytes: [UInt8], mustBeOurs: Bool) throws(SavedAnswers.Fault) -> SavedAnswers? {
    let value: Value
    do { value = try JSONReader.read(bytes) } catch { throw .damaged }
    let found = try SavedAnswers(value)
    if found == nil, mustBeOurs { throw .damaged }
    return found
  }

  /// A whole file of a page; else what stands between each pair of marks.
  private static func pieces(of text: String) -> [(bytes: [UInt8], isMarked: Bool)] {
    let whole = text.trimmed
    if whole.hasPrefix("{"), whole.contains("\"jalon\"") { return [(Array(whole.utf8), false)] }
    let rest = text.split(separator: start, omittingEmptySubsequences: false).dropFirst()
    return rest.map { part in
      let letters = part.split(separator: end, omittingEmptySubsequences: false)[0].withoutMarkup
      return (Base64.bytes(of: letters), true)
    }
  }
}

extension Substring {
  /// Without the tags and entities of a page: of what a mail program made of the lines, the letters count alone.
  fileprivate var withoutMarkup: String {
    var (kept, isTag, isEntity) = ("", false, false)
    for character in self {
      switch character {
      case "<": isTag = true
      case ">" where isTag: isTag = false
      case "&" where !isTag: isEntity = true
      case ";" where isEntity: isEntity = false
      default: if !isTag, !isEntity { kept.append(character) }
      }
    }
    return kept
  }
}
