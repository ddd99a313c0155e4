import ArgumentParser
import Foundation
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon apply`
struct ApplyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "apply",
      abstract: Speech.said(
        "Exécute des commandes écrites en JSON, une par ligne.", "Carries out commands written in JSON, one a line."),
      discussion: Speech.said(
        "Chaque ligne reçoit une réponse d'une ligne. « jalon commands --json » décrit toutes les commandes.",
        "Each line gets an answer of one line. “jalon commands --json” describes all commands."),
      aliases: ["appliquer"])
  }

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp(
      Speech.said("Le fichier ; - pour l'entrée standard.", "The file; - for the standard input."),
      valueName: Speech.said("fichier", "file")), completion: .anyFile)
  var file: String

  @Flag(
    help: ArgumentHelp(
      Speech.said(
        "Tout ou rien : une ligne refusée, et rien n'est gardé.",
        "All or nothing: one line refused, and nothing is kept.")))
  var atomic = false

  func run() throws {
    let session = Session(shared.choices)
    let input = try Input(file)
    let output = Output(session.console)
    let heard = Heard(file, session.console)
    let tally = try session.openForWriting().closing { store in
      let ledger = Ledger(store, zone: .wall)
      let me = try session.signatory(of: store, ledger)
      let apply = try Apply(
        store, ledger: ledger, clock: session.clock, me: me, isReal: store.mark() == nil, language: session.language)
      do {
        return try apply.run(atomic ? .atomic : .each, read: input.read, note: { heard.note($0) }) {
          try output.line($0, now: !atomic)
        }
      } catch let stopped as Apply.Interrupted {
        try? output.flush()
        session.console.say(told(stopped))
        throw stopped.cause
      }
    }
    try output.flush()
    session.console.say(told(tally))
    if tally.refused > 0 { throw ExitReason.refused }
  }

  private func told(_ stopped: Apply.Interrupted) -> Words {
    Words(
      fr:
        "Arrêt à la ligne \(String(stopped.line)). Avant elle : \(told(stopped.tally)) Reprenez à cette ligne ; une ligne qui a un « id » ne s'enregistre pas deux fois.",
      en:
        "Stopped at line \(String(stopped.line)). Before it: \(told(stopped.tally)) Go on from that line; one that has an “id” is not recorded twice."
    )
  }

  private func told(_ tally: Apply.Tally) -> Words {
    if atomic, tally.refused > 0 {
      return Words(
        fr: "Rien n'est enregistré : \(tally.refused) sur \(tally.all).",
        en: "Nothing is recorded: \(tally.refused) of \(tally.all).")
    }
    return Words(
      fr: "\(tally.done, "ligne enregistrée", "lignes enregistrées"), \(tally.refused, "refusée", "refusées").",
      en: "\(tally.done, "line", "lines") recorded, \(tally.refused) refused.")
  }
}

/// Says once how a file was read that is not UTF-8, not at each of its lines.
private final class Heard {
  private let name: String
  private let console: Console
  private var isSaid = false

  init(_ file: String, _ console: Console) {
    name = file == "-" ? "stdin" : file
    self.console = console
  }

  func note(_ notice: GivenNotice) {
    guard !isSaid else { return }
    isSaid = true
    console.say(notice.words(in: name))
  }
}

/// Bytes of a file or of the standard input, as they come.
final class Input {
  private let file: FileHandle
  private var hasBegun = false

  init(_ path: String) throws {
    if path == "-" {
      file = .standardInput
    } else if let opened = FileHandle(forReadingAtPath: path) {
      file = opened
    } else {
      throw Stop(.store, Words(fr: "« \(path) » ne peut pas être lu.", en: "“\(path)” cannot be read."))
    }
  }

  /// Lines are handed over as they come. What a shell writes in UTF-16, with a mark before it or not, is read whole first:
  /// no line of JSON holds a zero.
  func read() throws -> [UInt8] {
    var bytes = try taken()
    guard !hasBegun else { return bytes }
    hasBegun = true
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    guard isMarked || bytes.prefix(4).contains(0) else { return bytes }
    while bytes.count < Input.mostInUTF16 {
      let more = try taken()
      if more.isEmpty { return GivenFile(bytes).bytes }
      bytes += more
    }
    throw Stop(
      .refused,
      Words(
        fr: "Ce fichier en UTF-16 est trop long pour être lu d'un coup. Enregistrez-le en UTF-8.",
        en: "This file in UTF-16 is too long to be read at once. Save it as UTF-8."))
  }

  private static let mostInUTF16 = 64 << 20

  /// What is there: a line that somebody typed is handed over before the next one is.
  private func taken() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Foundation.read(file.fileDescriptor, &bytes, bytes.count)
      if count >= 0 { return Array(bytes[..<count]) }
      guard errno == EINTR else {
        throw Stop(
          .store,
          Words(
            fr: "La lecture s'est arrêtée : ce qui reste n'a pas été lu. Vérifiez le fichier et le disque.",
            en: "Reading stopped: what is left was not read. Check the file and the disk."))
      }
    }
  }
}

/// Lines gathered before they are printed, but for those that somebody waits for.
final class Output {
  private let console: Console
  private var text = ""

  init(_ console: Console) { self.console = console }

  /// - Parameter now: somebody may be waiting for this very line.
  func line(_ line: String, now: Bool) throws {
    text += line + "\n"
    if now || text.utf8.count > 65_536 { try flush() }
  }

  func flush() throws {
    try console.print(text)
    text = ""
  }
}
