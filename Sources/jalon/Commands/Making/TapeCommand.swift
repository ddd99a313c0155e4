import ArgumentParser
import Foundation
import JalonCore
import JalonRuntime
import JalonStore
import JalonTerminal
import JalonWording

/// `jalon tape`
struct TapeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tape",
      abstract: Speech.said(
        "Rejoue une suite de touches, et compare les écrans.", "Plays keys again, and compares the screens."),
      aliases: ["bande"])
  }

  @OptionGroup var shared: SharedOptions
  @Argument(
    help: ArgumentHelp(Speech.said("La bande.", "The tape."), valueName: Speech.said("fichier", "file")),
    completion: .anyFile)
  var file: String

  @Option(
    help: ArgumentHelp(
      Speech.said("Où vont les images.", "Where the pictures go."), valueName: Speech.said("dossier", "folder")),
    completion: .directory)
  var pictures = "."

  func run() throws {
    let tape = try read()
    let differences = try play(tape)
    for difference in differences { try tell(difference, Console(language: tape.language)) }
    if !differences.isEmpty { throw ExitReason.refused }
  }

  private func read() throws -> Tape {
    do {
      return try Tape(named: own) { String(decoding: try beside($0), as: UTF8.self) }
    } catch let fault as Tape.Fault {
      throw Stop(.usage, place(fault.file, fault.line, fault.words))
    }
  }

  private var own: String { URL(fileURLWithPath: file).lastPathComponent }

  /// The tape itself is named as it was typed.
  private func place(_ name: String, _ line: Int, _ words: Words) -> Words {
    let name = name == own ? file : name
    return Words(fr: "\(name):\(String(line)) : \(words)", en: "\(name):\(String(line)): \(words)")
  }

  private func play(_ tape: Tape) throws -> [TapePlayer.Difference] {
    let session = Session(shared.choices, language: tape.language)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try Places.makePrivate(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let stage = TapeStage(tape, today: session.clock.today())
    let store = try StoreDoor("\(folder)/tape.db").open(
      as: session.holder, creating: .file, marked: tape.data == .demo ? .demonstration : nil)
    do {
      try stage.fill(store, read: beside)
    } catch let bad as TapeStage.BadData {
      throw Stop(.refused, Words(same: bad.answers.joined(separator: "\n")))
    }
    // Whoever filled it holds it: a second look at the same file can only read.
    let played = tape.isReadOnly ? try StoreDoor("\(folder)/tape.db").open(as: session.holder) : store
    let (theme, _) = Themes(folder: session.places.themes).find(tape.theme ?? shared.theme)
    let player = stage.player(
      on: played, documents: "\(folder)/documents",
      print: { printed in
        // The tape goes on: what could not be printed is seen missing.
        do { try session.console.print(printed) } catch { return }
      },
      picture: { name, surface in try save(Picture.svg(surface, theme: theme), name) })
    let differences = try player.play(tape)
    if tape.isReadOnly { try played.close() }
    try store.close()
    return differences
  }

  /// A file that stands beside the tape.
  private func beside(_ name: String) throws -> [UInt8] {
    let path = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(name).path
    return try BoundedFile.read(name == own ? file : path, limit: TapeCommand.limit)
  }

  /// More bytes than this are no tape, and no data for one.
  private static let limit = 16 << 20

  private func save(_ svg: String, _ name: String) throws {
    let path = "\(pictures)/\(name).svg"
    do { try WholeFile.write(svg, to: path, replacing: true) } catch { throw error.stop(path) }
  }

  private func tell(_ difference: TapePlayer.Difference, _ console: Console) throws {
    console.say(place(difference.file, difference.line, difference.words))
    try console.print(difference.screen.joined(separator: "\n") + "\n")
  }
}
