import Foundation
import JalonWording

/// The program that shows a file as the person's desktop would.
struct Opener: Sendable {
  private let program: String?

  init(environment: [String: String]) {
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    program = ["wslview", "xdg-open"].lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Opens a file, or an address; a sentence where that was not possible.
  func open(_ place: String) -> Words? {
    guard let program else { return OpenerWords.none(place) }
    do { return try Program.run([program, place]) == 0 ? nil : OpenerWords.failed(program, place) } catch {
      return OpenerWords.failed(program, place)
    }
  }
}

enum OpenerWords {
  static func none(_ place: String) -> Words {
    Words(
      fr: "Aucun programme pour ouvrir (xdg-open, wslview) : le document est ici : \(place)",
      en: "No program to open it with (xdg-open, wslview): the document is here: \(place)")
  }

  static func failed(_ program: String, _ place: String) -> Words {
    Words(
      fr: "« \(program) » n'a pas pu ouvrir le document. Il est ici : \(place)",
      en: "“\(program)” could not open the document. It is here: \(place)")
  }

  static func opened(_ place: String) -> Words { Words(fr: "Ouvert : \(place)", en: "Opened: \(place)") }

  static func absent(_ place: String) -> Words {
    Words(
      fr: "Rien à cet endroit : \(place). Corrigez le fait (c) s'il a été déplacé.",
      en: "Nothing stands there: \(place). Correct the fact (c) if it was moved.")
  }
}
