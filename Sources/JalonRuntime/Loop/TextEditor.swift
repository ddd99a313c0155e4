import Foundation
import JalonWording

/// The person's own editor, on a file that only this person may read and that does not outlive it.
struct TextEditor {
  /// `$VISUAL`, else `$EDITOR`, else `nano` where it is there: whoever chose none can leave that one. `nil`: none.
  let command: String?
  /// Where the text stands meanwhile: the folder of the session, which no disk keeps, where the system has one.
  let folder: URL
  /// Few things stand in the folder of a session: it is looked through at each start.
  let isOfSession: Bool

  init(environment: [String: String]) {
    let session = environment["XDG_RUNTIME_DIR"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    isOfSession = session != nil
    folder = session.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
    command =
      environment["VISUAL"].flatMap(Self.set) ?? environment["EDITOR"].flatMap(Self.set)
      ?? Self.usual(environment["PATH"] ?? "")
  }

  private static func usual(_ path: String) -> String? {
    path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/nano") } ? "nano" : nil
  }

  private static func set(_ value: String) -> String? { value.isEmpty ? nil : value }

  /// The text as it was saved; a sentence when the editor could not be run or was left with an error.
  func edit(_ text: String) -> Result<String, Words> {
    guard let command else { return .failure(Self.none) }
    sweep()
    let name = "\(Self.prefix)\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
    let folder = folder.appendingPathComponent(name)
    let file = folder.appendingPathComponent("texte.txt")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      guard
        FileManager.default.createFile(
          atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
      else { return .failure(Self.noFile) }
      guard try Program.run(["/bin/sh", "-c", "exec \(command) \"$1\"", "jalon", file.path]) == 0 else {
        return .failure(Self.left(command))
      }
      let edited = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      return .success(edited.hasSuffix("\n") ? String(edited.dropLast()) : edited)
    } catch {
      return .failure(Self.left(command))
    }
  }

  /// Takes away what a program that was killed left of a text.
  func sweep() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(Self.prefix) {
      let owner = name.dropFirst(Self.prefix.count).prefix { $0 != "-" }
      guard let process = pid_t(owner), kill(process, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
  }

  private static let prefix = "jalon-texte-"

  private static let noFile = Words(
    fr: "Le texte n’a pas pu être confié à l’éditeur : vérifiez la place sur le disque. Rien n’a changé.",
    en: "The text could not be handed to the editor: check the space on the disk. Nothing has changed.")

  private static let none = Words(
    fr: "Aucun éditeur n’est choisi ici : quittez, tapez « export EDITOR=nano » (ou le vôtre), puis rouvrez.",
    en: "No editor is chosen here: leave, type “export EDITOR=nano” (or your own), then open again.")

  private static func left(_ command: String) -> Words {
    Words(
      fr: "L’éditeur « \(command) » s’est arrêté sur une erreur : le texte n’a pas changé. Réglez $EDITOR si besoin.",
      en: "The editor “\(command)” stopped on an error: the text has not changed. Set $EDITOR if needed.")
  }
}
