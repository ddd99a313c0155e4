import Foundation
import JalonCore
import JalonDocuments
import JalonWording

/// The folder of a person's own templates.
struct OwnTemplates: Sendable {
  let folder: String
  /// Of the place where it is read.
  var zone = Zone.universal
  /// Of one file: a template is a page or two.
  private static let mostBytes = 262_144

  /// The text of a template; `nil` where there is none. One that is there and cannot be read is a fault: the document
  /// would leave without the letterhead that somebody counts on.
  @Sendable func text(of name: String) throws(TemplateFault) -> String? { try read("\(folder)/\(name)") }

  /// The same for one that another includes: it stands in the folder itself, wherever a link may lead.
  @Sendable func textWithin(_ name: String) throws(TemplateFault) -> String? {
    let path = "\(folder)/\(name)"
    guard let whole = OwnTemplates.whole(path) else { return try read(path) }
    guard let home = OwnTemplates.whole(folder), whole.hasPrefix(home + "/") else {
      throw TemplateFault(file: path, reason: TemplateWords.elsewhere)
    }
    return try read(whole)
  }

  private static func whole(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// A file of a word processor; `nil` where there is none.
  @Sendable func file(_ name: String) throws(TemplateFault) -> OwnFile? {
    try whole(at: "\(folder)/\(name)", most: OfficeTemplate.mostBytes)
  }

  private func read(_ path: String) throws(TemplateFault) -> String? {
    guard let file = try whole(at: path, most: OwnTemplates.mostBytes) else { return nil }
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw TemplateFault(file: path, reason: TemplateWords.notText)
    }
    return text
  }

  // A pipe or a device would never end: only a file is read, and no more of it than a template may hold.
  private func whole(at path: String, most: Int) throws(TemplateFault) -> OwnFile? {
    let file = open(path, O_RDONLY | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw TemplateFault(file: path, reason: TemplateWords.unreadable)
    }
    defer { close(file) }
    var state = stat()
    guard fstat(file, &state) == 0, state.st_mode & S_IFMT == S_IFREG else {
      throw TemplateFault(file: path, reason: TemplateWords.notAFile)
    }
    guard state.st_size <= most else { throw TemplateFault(file: path, reason: TemplateWords.tooLarge(most)) }
    guard let bytes = OwnTemplates.bytes(of: file, most: most) else {
      throw TemplateFault(file: path, reason: TemplateWords.unreadable)
    }
    let changed = Instant(seconds: Int(state.lastChange))
    return OwnFile(path: path, bytes: bytes, since: zone.day(of: changed))
  }

  private static func bytes(of file: Int32, most: Int) -> [UInt8]? {
    var (bytes, piece) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
    while bytes.count <= most {
      let count = Foundation.read(file, &piece, piece.count)
      guard count >= 0 else { return nil }
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    return bytes
  }
}

extension stat {
  /// In seconds since 1970.
  fileprivate var lastChange: time_t {
    #if canImport(Darwin)
      st_mtimespec.tv_sec
    #else
      st_mtim.tv_sec
    #endif
  }
}

private enum TemplateWords {
  static let notText = Words(fr: "ce n'est pas un texte en UTF-8", en: "it is not a text in UTF-8")
  static let notAFile = Words(fr: "ce n'est pas un fichier", en: "it is not a file")
  static let elsewhere = Words(
    fr: "il mène hors du dossier des modèles", en: "it leads out of the folder of templates")
  static func tooLarge(_ most: Int) -> Words {
    Words(
      fr: "il est trop long pour un modèle (\(String(most >> 10)) Kio au plus)",
      en: "it is too long for a template (\(String(most >> 10)) KiB at most)")
  }

  /// Why the call that has just failed did.
  static var unreadable: Words {
    switch errno {
    case EACCES, EPERM:
      Words(fr: "il ne peut pas être lu : l'accès en est refusé", en: "it cannot be read: access to it is refused")
    case ELOOP:
      Words(
        fr: "il ne peut pas être lu : c'est un lien qui tourne en rond",
        en: "it cannot be read: it is a link that goes in circles")
    default: Words(fr: "il ne peut pas être lu", en: "it cannot be read")
    }
  }
}
