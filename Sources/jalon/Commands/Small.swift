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
      ("themes", PathWords.themes, places.themes), ("templates", PathWords.templates, places.templates),
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

  enum Page: String, ExpressibleByArgument, CaseIterable { case lifecycle, keys, glossary, exits }

  @OptionGroup var shared: SharedOptions
  @Argument(help: "lifecycle, keys, glossary, exits") var page: Page

  func run() throws {
    let console = Console(language: Speech.asked(CommandLine.arguments) ?? .fr)
    switch page {
    case .lifecycle: try console.print(try GeneratedPages.lifecycle(console.language))
    case .glossary: try console.print(GeneratedPages.glossary())
    case .exits: try console.print(GeneratedPages.exits(console.language))
    case .keys: try console.print(GeneratedPages.keys(console.language))
    }
  }
}
