import ArgumentParser
import JalonCore
import JalonDocuments
import JalonRuntime
import JalonWording

/// `jalon templates`
struct TemplatesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "templates",
      abstract: Speech.said(
        "Donne, exporte ou vérifie vos modèles de traitement de texte.",
        "Lists, exports or checks your templates for word processors."),
      discussion: Speech.said(
        "Un modèle est un .odt ou un .docx du dossier des modèles (jalon paths) : convention.docx pour un document, document.odt pour tous.",
        "A template is an .odt or a .docx of the folder of templates (jalon paths): convention.docx for one document, document.odt for all."
      ),
      aliases: ["modeles"])
  }

  enum Action: String, NamedValue {
    case list, tags, export, check

    var french: String {
      switch self {
      case .list: "lister"
      case .tags: "balises"
      case .export: "exporter"
      case .check: "vérifier"
      }
    }
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var output: FormatOptions

  @Argument(help: ArgumentHelp(Action.told, valueName: "action")) var action = Action.list
  @Argument(
    help: ArgumentHelp(
      Speech.said(
        "Le document, pour exporter ; le fichier, pour vérifier.", "The document, for export; the file, for check."),
      valueName: Speech.said("document", "document")), completion: .document)
  var subject: String?
  @Argument(
    help: ArgumentHelp(
      Speech.said(
        "Pour exporter, le fichier à écrire ; sinon dans le dossier des modèles.",
        "For export, the file to write; else in the folder of templates."),
      valueName: Speech.said("fichier", "file")), completion: .anyFile)
  var file: String?
  @Option(help: ArgumentHelp("odt, docx", valueName: "format")) var format: String?

  func run() throws {
    let session = Session(shared.choices)
    do {
      switch action {
      case .list: try list(session)
      case .tags: try tags(session)
      case .export: try export(session)
      case .check: try check(session)
      }
    } catch let fault as TemplateFault {
      throw Stop(.refused, fault.words)
    }
  }

  private func desk(_ session: Session) -> TemplateDesk {
    TemplateDesk(folder: session.places.templates, in: .wall, language: session.language)
  }

  private func list(_ session: Session) throws {
    for row in try desk(session).rows() {
      try session.console.print((output.json ? row.json(session.language) : row.line(session.language)) + "\n")
    }
  }

  private func tags(_ session: Session) throws {
    for tag in OfficeTags.ofPaper + OfficeTags.ofMission {
      try session.console.print(tag.line(session.language) + "\n")
    }
  }

  // MARK: One template

  private func export(_ session: Session) throws {
    let kind = try document()
    let format = try chosenFormat()
    let path = file ?? "\(session.places.templates)/\(kind.fileName).\(format.rawValue)"
    let bytes = try desk(session).start(of: kind, as: format)
    if file == nil { try Places.makePrivate(session.places.templates) }
    do { try WholeFile.write(bytes, to: path, replacing: false) } catch { throw error.stop(path) }
    try session.console.print(path + "\n")
  }

  private func document() throws -> DocumentKind {
    let known = Lists.or(DocumentKind.ofTemplates.map(\.fileName))
    guard let subject else {
      throw Stop(.usage, Words(fr: "Quel document ? \(known).", en: "Which document? \(known)."))
    }
    if let kind = DocumentKind.ofTemplates.first(where: { $0.fileName == subject || $0.rawValue == subject }) {
      return kind
    }
    throw Stop(
      .usage,
      Words(fr: "« \(subject) » n'est pas un document : \(known).", en: "“\(subject)” is not a document: \(known)."))
  }

  /// As asked for, or as the name of the file says.
  private func chosenFormat() throws -> OfficeFormat {
    let ending = file.flatMap { $0.split(separator: ".").last.map(String.init) }
    let named = format ?? ending.flatMap { OfficeFormat(rawValue: $0) }?.rawValue ?? OfficeFormat.odt.rawValue
    if let known = OfficeFormat(rawValue: named) { return known }
    throw Stop(
      .usage,
      Words(fr: "« \(named) » n'est pas un format : odt ou docx.", en: "“\(named)” is not a format: odt or docx."))
  }

  private func check(_ session: Session) throws {
    guard let subject else {
      throw Stop(
        .usage,
        Words(
          fr: "Quel fichier ? Ajoutez son chemin, en .odt ou en .docx.", en: "Which file? Add its path, .odt or .docx.")
      )
    }
    let bytes = try BoundedFile.read(subject, limit: OfficeTemplate.mostBytes)
    let names = try OfficeTemplate(bytes, file: subject).check()
    let told: Words =
      names.isEmpty
      ? Words(
        fr: "« \(subject) » n'a pas de balise : le document entier y sera mis à la suite.",
        en: "“\(subject)” has no tag: the whole document will be put behind what it holds.")
      : Words(
        fr: "« \(subject) » peut servir de modèle. Ses balises : \(names.joined(separator: ", ")).",
        en: "“\(subject)” can serve as a template. Its tags: \(names.joined(separator: ", ")).")
    session.console.say(told)
  }
}

extension OfficeTags.Tag {
  /// « identification.libelle, identification.valeur   ce qui l'identifie »
  fileprivate func line(_ language: Language) -> String {
    let written: String =
      switch shape {
      case .text: "{{ \(name) }}"
      case .block: "{{ \(name) }}"
      case .flag: "{% if \(name) %}"
      case .list: "{% for x in \(name) %}{{ x }}"
      case .rows(let members): "{% for x in \(name) %}" + members.map { "{{ x.\($0) }}" }.joined()
      }
    return written + "  " + words(language)
  }
}
