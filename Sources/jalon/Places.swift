import Foundation
import JalonWording

/// Where Jalon keeps things: the XDG folders, or their usual places.
struct Places {
  let store: String
  let settings: String
  let themes: String
  /// The keys that a person changed.
  let keys: String
  /// A person's own templates of documents.
  /// What `~` stands for: as the person has set it, else as the system knows it.
  let home: String
  let templates: String
  /// What people at this computer have begun and not sent, and where they were.
  let drafts: String
  /// Where the copies stand that make themselves, where the settings name no other place: beside the store.
  let copies: String
  /// Where the public registers stand that were loaded: beside the store, and no part of it.
  let registers: String
  /// Where documents go, where the settings name no other place.
  let documents: String

  /// Beside what a copy in clear stands while it is encrypted or opened: where the data are, or what is kept at this
  /// computer.
  var scratch: String { StoreDoor.isElsewhere(store) ? drafts : store }

  /// - Parameter store: a file chosen for this run.
  init(_ environment: [String: String], store chosen: String? = nil) {
    home = environment["HOME"] ?? NSHomeDirectory()
    let data = Places.folder(environment["XDG_DATA_HOME"]) ?? "\(home)/.local/share"
    let config = Places.folder(environment["XDG_CONFIG_HOME"]) ?? "\(home)/.config"
    store = chosen.map { StoreDoor.isElsewhere($0) ? $0 : Places.absolute($0) } ?? "\(data)/jalon/jalon.db"
    copies = Places.folder(of: store) + "/sauvegardes"
    registers = (StoreDoor.isElsewhere(store) ? "\(data)/jalon" : Places.folder(of: store)) + "/registres.db"
    settings = "\(config)/jalon/reglages.toml"
    themes = "\(config)/jalon/themes"
    keys = "\(config)/jalon/touches.toml"
    templates = "\(config)/jalon/modeles"
    drafts = "\(Places.folder(environment["XDG_STATE_HOME"]) ?? "\(home)/.local/state")/jalon/poste.db"
    documents = "\(Places.folder(environment["XDG_DOCUMENTS_DIR"]) ?? "\(home)/Documents")/Jalon"
  }

  /// Only absolute paths count, as the XDG specification asks.
  private static func folder(_ path: String?) -> String? { path.flatMap { $0.hasPrefix("/") ? $0 : nil } }

  /// At every start: a path that is whole already is not taken apart.
  static func absolute(_ path: String) -> String {
    isWhole(path) ? path : URL(fileURLWithPath: path).standardizedFileURL.path
  }

  private static func isWhole(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count > 1 && parts[0].isEmpty
      && !parts.dropFirst().contains { $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
  }

  /// Of an absolute path.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A sentence about one of the person's files, for a narrow line: without the folders.
  func shortened(_ sentence: Words) -> Words {
    let folders = [themes, settings].map { Places.folder(of: $0) + "/" } + ["\(themes)/"]
    return Words { language in
      folders.reversed().reduce(sentence(language)) { $0.replacingOccurrences(of: $1, with: "") }
    }
  }

  /// Makes a folder that nobody else may enter.
  static func makePrivate(_ folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
