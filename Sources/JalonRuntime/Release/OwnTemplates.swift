import Foundation
import JalonDocuments
import JalonWording

/// The folder of a person's own templates.
struct OwnTemplates: Sendable {
  let folder: String

  /// The text of a template; `nil` where there is none. One that is there and cannot be read is a fault: the document
  /// would leave without the letterhead that somebody counts on.
  @Sendable func text(of name: String) throws(TemplateFault) -> String? {
    let path = "\(folder)/\(name)"
    let file = open(path, O_RDONLY)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw TemplateFault(file: path, reason: TemplateWords.unreadable)
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &piece, piece.count)
      guard count >= 0 else { throw TemplateFault(file: path, reason: TemplateWords.unreadable) }
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw TemplateFault(file: path, reason: TemplateWords.notText)
    }
    return text
  }
}

private enum TemplateWords {
  static let notText = Words(fr: "ce n'est pas un texte en UTF-8", en: "it is not a text in UTF-8")

  /// With the system's own reason for the call that has just failed.
  static var unreadable: Words {
    let reason = String(cString: strerror(errno))
    return Words(fr: "il ne peut pas être lu (\(reason))", en: "it cannot be read (\(reason))")
  }
}
