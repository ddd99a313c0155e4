import Foundation
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording

/// The copy that is made as Jalon is left: of somebody's own work, once it has changed.
struct OwnCopies {
  /// The file of the store.
  private let store: String
  /// Where copies stand; `nil` where the settings want none, and of a server, whose administrator makes them.
  private let folder: String?
  private let holder: Holder
  private let keys: CopyKeys

  init(of session: Session) {
    keys = session.settings.copyKeys
    store = session.places.store
    folder = StoreDoor.isElsewhere(session.places.store) ? nil : session.copies
    holder = session.holder
  }

  /// Makes the copy of the day, and takes away those that are kept no more. Returns what to say where it could not.
  func make(of open: any Store, on day: Day) -> Words? {
    guard let folder else { return nil }
    let copies = RollingCopies(of: (store as NSString).lastPathComponent)
    do {
      guard try isOwnWork(open) else { return nil }
      guard keys != .unreadable else { return OwnCopiesWords.notMade(folder) + OwnCopiesWords.badKey }
      try Places.makePrivate(folder)
      let made = try FileManager.default.contentsOfDirectory(atPath: folder).filter { copies.day(of: $0) == day }
      guard made.allSatisfy({ hasChanged(since: "\(folder)/\($0)") }) else { return nil }
      let name = copies.name(on: day, at: try open.head().anchor, isEncrypted: keys != .none)
      try copy(open, to: "\(folder)/\(name)")
      try keepCode(of: name, in: folder)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      let gone = copies.earlier(than: name, among: names) + copies.superfluous(among: names, on: day)
      for name in gone + copies.unfinished(among: names) {
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
      return nil
    } catch let failure as StoreFailure {
      return OwnCopiesWords.notMade(folder) + failure.words
    } catch {
      return OwnCopiesWords.notMade(folder) + OwnCopiesWords.folder
    }
  }

  private func copy(_ open: any Store, to path: String) throws {
    if case .to(let recipients) = keys {
      try StoreDoor.backUp(open, to: path, for: recipients, by: store, as: holder, replacing: true)
    } else {
      try StoreDoor.backUp(open, to: path, as: holder, replacing: true)
    }
  }

  /// Neither invented nor for trials, and written by this session.
  private func isOwnWork(_ open: any Store) throws -> Bool {
    guard case .writable = open.access else { return false }
    return try open.mark() == nil
  }

  /// Copies are taken away by and by; what their names said of the journal stays.
  private func keepCode(of name: String, in folder: String) throws {
    let path = "\(folder)/\(RollingCopies.codes)"
    let text = FileManager.default.fileExists(atPath: path) ? try String(contentsOfFile: path, encoding: .utf8) : ""
    try WholeFile.write(RollingCopies.codes(text, adding: name), to: path, replacing: true)
  }

  private func hasChanged(since copy: String) -> Bool {
    guard let made = changed(copy) else { return true }
    return changed(store).map { $0 > made } ?? false
  }

  private func changed(_ path: String) -> Date? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
  }
}

private enum OwnCopiesWords {
  static func notMade(_ folder: String) -> Words {
    Words(
      fr: "La copie de sauvegarde n'a pas été faite dans « \(folder) ». ",
      en: "The copy was not made in “\(folder)”. ")
  }

  static let badKey = Words(
    fr: "La clé de chiffrement ne se lit pas : corrigez chiffrement = \"age1…\" dans reglages.toml.",
    en: "The key for encryption cannot be read: mend chiffrement = \"age1…\" in reglages.toml.")

  static let folder = Words(
    fr: "Vérifiez ce dossier, ou choisissez-en un autre : sauvegardes = \"/chemin\" dans reglages.toml.",
    en: "Check this folder, or choose another one: sauvegardes = \"/path\" in reglages.toml.")
}
