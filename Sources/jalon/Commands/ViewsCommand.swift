import ArgumentParser
import JalonCore
import JalonRuntime
import JalonScreens
import JalonStore
import JalonWording

/// `jalon views`
struct ViewsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "views",
      abstract: Speech.said(
        "Donne vos vues, les écrit dans un fichier, ou apporte celles d'un collègue.",
        "Lists your views, writes them to a file, or brings in those of a colleague."),
      discussion: Speech.said(
        "Une vue est ce que v et une lettre montrent : un écran, son filtre, son ordre, ses colonnes. Elle est à vous, sur ce poste ; le fichier ne contient ni mission ni personne.",
        "A view is what v and a letter show: a screen, its filter, its order, its columns. It is yours, at this computer; the file holds neither missions nor persons."
      ),
      aliases: ["vues"])
  }

  enum Action: String, NamedValue {
    case list, export, `import`

    var french: String {
      switch self {
      case .list: "lister"
      case .export: "exporter"
      case .import: "importer"
      }
    }
  }

  @OptionGroup var shared: SharedOptions
  @Argument(help: ArgumentHelp(Action.told, valueName: "action")) var action = Action.list
  @Argument(
    help: ArgumentHelp(
      Speech.said("Le fichier des vues.", "The file of views."), valueName: Speech.said("fichier", "file")))
  var file: String?

  /// Twenty-six views are far from it.
  private static let limit = 1 << 20

  func run() throws {
    let session = Session(shared.choices)
    let store = try session.open(for: .reading())
    let drawer = try session.drawer(of: store, for: try session.someone(in: Ledger(store, zone: .wall)))
    let known = SavedView.all(in: try drawer.remembered())
    switch action {
    case .list: try tell(known, session)
    case .export: try export(known, session)
    case .import: try bring(into: known, drawer, session)
    }
  }

  private func tell(_ views: [SavedView], _ session: Session) throws {
    guard !views.isEmpty else { return session.console.say(ViewsCommandWords.none) }
    for view in views {
      let parts = ["v \(view.letter)", view.name, view.screenWords(session.language), view.filter]
      try session.console.print(parts.filter { !$0.isEmpty }.joined(separator: "  ") + "\n")
    }
  }

  private func export(_ views: [SavedView], _ session: Session) throws {
    guard let file else { throw Stop(.usage, ViewsCommandWords.whichFile) }
    guard !views.isEmpty else { throw Stop(.refused, ViewsCommandWords.none) }
    do { try WholeFile.write(SavedView.written(views), to: file, replacing: false) } catch { throw error.stop(file) }
    try session.console.print(file + "\n")
  }

  /// One of the same name is replaced; one whose letter another has takes the next that is free.
  private func bring(into known: [SavedView], _ drawer: any Drawer, _ session: Session) throws {
    guard let file else { throw Stop(.usage, ViewsCommandWords.whichFile) }
    let given: [SavedView]
    do {
      given = try SavedView.read(try TextFile.read(file, limit: ViewsCommand.limit, session.console))
    } catch let fault as SavedView.Fault {
      throw Stop(.refused, fault.words)
    }
    guard let brought = SavedView.brought(given, beside: known) else { throw Stop(.refused, ViewsCommandWords.full) }
    try drawer.remember(brought.reduce(into: [:]) { $0.merge($1.remembering) { _, new in new } })
    try tell(brought, session)
  }
}

private enum ViewsCommandWords {
  static let none = Words(
    fr: "Aucune vue gardée : sur la liste, v puis Ctrl-N en garde une.",
    en: "No view kept: on the list, v then Ctrl-N keeps one.")
  static let whichFile = Words(
    fr: "Quel fichier ? « jalon views export vues.json ».", en: "Which file? “jalon views export views.json”.")
  static let full = Words(
    fr: "Les vingt-six lettres n'y suffisent pas : retirez des vues. Rien n'est apporté.",
    en: "The twenty-six letters do not suffice: remove views. Nothing is brought in.")
}
