import ArgumentParser
import Foundation
import JalonCore
import JalonRuntime
import JalonStore
import JalonTerminal
import JalonWording

/// `jalon paths`
struct Paths: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said("Dit où sont les fichiers.", "Says where the files are."), aliases: ["chemins"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let session = Session(shared.choices)
    let places = session.places
    for (name, words, path) in [
      ("store", PathWords.store, places.store), ("settings", PathWords.settings, places.settings),
      ("themes", PathWords.themes, places.themes), ("keys", PathWords.keys, places.keys),
      ("templates", PathWords.templates, places.templates),
      ("drafts", PathWords.drafts, places.drafts), ("documents", PathWords.documents, session.documents),
      ("copies", PathWords.copies, session.copies ?? PathWords.noCopies(session.language)),
      ("registers", PathWords.registers, places.registers),
    ] {
      let title = words(session.language).padding(toLength: 12, withPad: " ", startingAt: 0)
      try session.console.print((format.json ? PathLine.json(name, path) : title + path) + "\n")
    }
  }
}

private enum PathWords {
  static let store = Words(fr: "données", en: "store")
  static let settings = Words(fr: "réglages", en: "settings")
  static let keys = Words(fr: "touches", en: "keys")
  static let themes = Words(fr: "thèmes", en: "themes")
  static let templates = Words(fr: "modèles", en: "templates")
  static let drafts = Words(fr: "brouillons", en: "drafts")
  static let documents = Words(fr: "documents", en: "documents")
  static let copies = Words(fr: "sauvegardes", en: "copies")
  static let registers = Words(fr: "registres", en: "registers")
  static let noCopies = Words(fr: "non", en: "no")
}

/// `jalon completions`
struct Completions: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Écrit de quoi compléter les commandes au clavier.", "Writes what completes commands at the keyboard."))
  }

  @Argument(help: "bash, zsh, fish", completion: .shell) var shell: String

  func run() throws {
    let console = Console(language: Speech.language)
    guard let shell = CompletionShell(rawValue: shell) else {
      throw Stop(
        .usage,
        Words(fr: "Ce shell n'est pas connu : bash, zsh ou fish.", en: "This shell is not known: bash, zsh or fish."))
    }
    try console.printRaw(CompletionScript(for: shell).text + "\n")
  }
}

/// `jalon docs`, for whoever works on Jalon.
struct Docs: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said("Écrit une page de la documentation.", "Writes a page of the documentation."),
      shouldDisplay: false)
  }

  enum Page: String, ExpressibleByArgument, CaseIterable { case lifecycle, keys, glossary, exits, words }

  @OptionGroup var shared: SharedOptions
  @Argument(help: "lifecycle, keys, glossary, exits, words") var page: Page

  func run() throws {
    let console = Console(language: Speech.asked(CommandLine.arguments) ?? .fr)
    switch page {
    case .lifecycle: try console.print(try GeneratedPages.lifecycle(console.language))
    case .glossary: try console.print(GeneratedPages.glossary())
    case .exits: try console.print(GeneratedPages.exits(console.language))
    case .keys: try console.print(GeneratedPages.keys(console.language))
    case .words: try console.printRaw(try WordsPage.markdown(under: "Sources"))
    }
  }
}

/// Every pair of sentences of the sources, to be read by eye, and as a diff after a change: they are nowhere else in one
/// place. Run where the sources stand.
private enum WordsPage {
  static func markdown(under folder: String) throws -> String {
    let files = (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(".swift") }.sorted()
    guard !files.isEmpty else { throw Stop(.usage, noSources) }
    let parts = try files.compactMap { file -> String? in
      let pairs = WordPairs(in: try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)).all
      return pairs.isEmpty ? nil : "## \(file)\n\n" + pairs.map(row).joined(separator: "\n")
    }
    return "# Phrases, sentences\n\n" + parts.joined(separator: "\n\n") + "\n"
  }

  private static func row(_ pair: WordPairs.Pair) -> String {
    [pair.fr, pair.en].map { $0.replacingOccurrences(of: "\n", with: " ⏎ ") }.enumerated()
      .map { ($0.offset == 0 ? "- " : "  ") + $0.element }.joined(separator: "\n")
  }

  private static let noSources = Words(
    fr: "Les phrases se lisent dans les sources : lancez-le là où « Sources » se trouve.",
    en: "Sentences are read in the sources: run it where “Sources” stands.")
}
