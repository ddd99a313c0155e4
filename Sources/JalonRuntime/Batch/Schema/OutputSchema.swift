import JalonCore
import JalonDocuments
import JalonFigures
import JalonScreens
import JalonWording

/// What a program may expect of each output in JSON: one schema for each command.
public struct OutputSchema: Sendable {
  /// Of the command, in English: `calendar export`.
  public let name: String
  public let title: Words
  /// What a line of the output holds: one of these.
  let lines: [OutputType]
  var facts: [FactSchema.Kind] = []
  var definitions: [(String, OutputType)] = []

  public static let all: [OutputSchema] = reports + batch

  public static func named(_ name: String) -> OutputSchema? { all.first { $0.name == name } }

  /// The document, on one line.
  public func written(_ language: Language) -> String {
    let kinds = facts.map { ($0.name, OutputType.group($0.members)) }
    let defined = (kinds + definitions).map { JSON.Member($0.0, $0.1.schema(language)) }
    let head: [JSON.Member] = [
      JSON.Member("$schema", "https://json-schema.org/draft/2020-12/schema"),
      JSON.Member("$id", .text("urn:jalon:\(JSONFormat.number):\(name.replacing(" ", with: "-"))")),
      JSON.Member("title", .text("jalon \(name)")), JSON.Member("description", .text(title(language))),
    ]
    let lines = lines.map { $0.schema(language) }
    let body = lines.count == 1 ? lines[0] : .group([JSON.Member("anyOf", .list(lines))])
    guard case .group(let rules) = body else { return "" }
    let definitions = defined.isEmpty ? [] : [JSON.Member("$defs", .group(defined))]
    return JSON.group(head + rules + definitions).line
  }
}

extension OutputSchema {
  /// A line with its head, in which `about` tells what was asked.
  fileprivate static func line(_ report: String, _ members: [OutputMember], hasSubject: Bool = false) -> OutputType {
    let about = OutputType.group([
      OutputMember("report", .fixed(report)),
      OutputMember(
        "subject", .code, Words(fr: "La mission, le plan…", en: "The mission, the plan…"), isAlwaysThere: hasSubject),
      OutputMember("filter", .text, Words(fr: "Tel que demandé.", en: "As it was asked."), isAlwaysThere: false),
      OutputMember("day", .day),
      OutputMember("by", .code, Words(fr: "Qui lit.", en: "Who reads."), isAlwaysThere: false),
      OutputMember(
        "store", .oneOf(StoreMark.allCases.map(\.code)),
        Words(fr: "Là où les données ne sont à personne.", en: "Where the data are nobody's."), isAlwaysThere: false),
    ])
    return .group([format, OutputMember("about", about)] + members)
  }

  private static let format = OutputMember("format", .number(JSONFormat.number))

  /// A questionnaire is written as the act that adopts it takes it.
  private static let questionnaire: [OutputMember] = {
    let field = DirectoryCommand.Kind.adoptQuestionnaire.fields.first { $0.name == "questionnaire" }
    guard case .group(let members)? = field?.shape.outputWithoutBlanks else { return [] }
    return members
  }()

  private static func table(_ name: String, _ title: Words, _ columns: [ReportColumn]) -> OutputSchema {
    OutputSchema(name: name, title: title, lines: [line(name, columns.map(\.member))])
  }

  fileprivate static let reports: [OutputSchema] = [
    table("list", Words(fr: "Une mission par ligne.", en: "One mission a line."), ReportContext.columns),
    table("due", Words(fr: "Une échéance par ligne.", en: "One thing to do a line."), ReportContext.allDueColumns),
    OutputSchema(
      name: "show", title: Words(fr: "Une mission.", en: "One mission."),
      lines: [line("show", MissionSchema.members, hasSubject: true)], facts: FactSchema.missions),
    OutputSchema(
      name: "plan", title: Words(fr: "Un plan d'accompagnement.", en: "One support plan."),
      lines: [line("plan", PlanSchema.members, hasSubject: true)], facts: FactSchema.plans),
    table("plans", Words(fr: "Un plan par ligne.", en: "One plan a line."), ReportContext.planColumns),
    OutputSchema(
      name: "log",
      title: Words(
        fr: "Un fait par ligne, d'une mission, d'un plan ou de l'annuaire.",
        en: "One fact a line, of a mission, of a plan or of the directory."),
      lines: (FactSchema.missions + FactSchema.plans + FactSchema.directory).map {
        line("log", $0.members, hasSubject: true)
      }),
    table(
      "proofs",
      Words(
        fr: "Une pièce du dossier de preuve par ligne, ou ce qui y manque.",
        en: "One paper of the proof file a line, or what is missing."), ReportContext.proofColumns),
    table(
      "retention",
      Words(
        fr: "Une personne par ligne, dont la durée de conservation est passée ou le sera bientôt.",
        en: "One person a line, whose time of retention is over or soon will be."), ReportContext.retentionColumns),
    table(
      "breach",
      Words(
        fr: "Une personne, une structure ou un prestataire par ligne, avec ce qu'une fuite en livre.",
        en: "One person, structure or provider a line, with what a breach lays open."), ReportContext.breachColumns),
    table(
      "consultations",
      Words(
        fr: "Une consultation par ligne : qui a ouvert ou exporté quoi.",
        en: "One consultation a line: who opened or exported what."), ReportContext.consultationColumns),
    table(
      "providers", Words(fr: "Un prestataire par ligne.", en: "One provider a line."), ReportContext.providerColumns),
    OutputSchema(
      name: "directory",
      title: Words(
        fr: "Une fiche par ligne : structure, prestataire, personne ou opérateur ; ou deux qui en sont sans doute une.",
        en: "One card a line: structure, provider, person or operator; or two that are probably one."),
      lines: DirectoryScreen.kinds.map {
        line("directory", ReportContext.entryColumns($0).map(\.member), hasSubject: true)
      } + [line("directory", ReportContext.doubleColumns.map(\.member), hasSubject: true)]),
    OutputSchema(
      name: "card",
      title: Words(fr: "Tout d'une fiche de l'annuaire.", en: "Everything about a card of the directory."),
      lines: [line("card", ReportContext.cardMembers, hasSubject: true)]),
    OutputSchema(
      name: "stats",
      title: Words(
        fr: "Un chiffre ou une de ses lignes par ligne ; ou la liste derrière un chiffre, avec « --list ».",
        en: "One figure, or one line of it, a line; or the list behind a figure, with “--list”."),
      lines: [
        line("stats", ReportContext.statColumns.map(\.member), hasSubject: true),
        line("stats", ReportContext.statListColumns.map(\.member), hasSubject: true),
      ]),
    OutputSchema(
      name: "region",
      title: Words(
        fr: "Un chiffre de la région, ou une de ses lignes, par ligne.",
        en: "One figure of the region, or one line of it, a line."),
      lines: [line("region", RegionReport.columns.map(\.member), hasSubject: true)]),
    OutputSchema(
      name: "reference",
      title: Words(
        fr: "Un registre chargé par ligne, avec « list » ; une fiche qui ne s'accorde plus, avec « check ».",
        en: "One register that was loaded a line, with “list”; one card that no longer agrees, with “check”."),
      lines: [ReportContext.registerColumns, ReportContext.checkColumns].map {
        line("reference", $0.map(\.member), hasSubject: true)
      }),
    table("search", Words(fr: "Un passage par ligne.", en: "One passage a line."), ReportContext.passageColumns),
    OutputSchema(
      name: "money",
      title: Words(
        fr: "Une mission, un opérateur, une année ou un financeur par ligne ; la dernière les dit tous, sans code.",
        en: "One mission, operator, year or funder a line; the last one tells all of them, without a code."),
      lines: [MoneyTable.View.mission, .grant].map {
        line("money", ReportContext.moneyColumns($0).map(\.member), hasSubject: true)
      }),
    table(
      "releases", Words(fr: "Une diffusion par ligne.", en: "One release a line."), ReportContext.releaseColumns),
    OutputSchema(
      name: "surveys",
      title: Words(
        fr: "Une mission par ligne ; ou la lecture d'une mission, quand elle est nommée.",
        en: "One mission a line; or the reading of one, where it is named."),
      lines: [
        line("surveys", ReportContext.surveyColumns.map(\.member)),
        line("surveys", SurveySchema.members, hasSubject: true),
      ]),
    OutputSchema(
      name: "holidays", title: Words(fr: "Un jour ou une fermeture par ligne.", en: "One day or closure a line."),
      lines: [line("holidays", ReportContext.holidayColumns.map(\.member), hasSubject: true)]),
    OutputSchema(
      name: "questionnaires",
      title: Words(
        fr: "Une version par ligne ; ou le questionnaire entier, avec « show ».",
        en: "One version a line; or the whole questionnaire, with “show”."),
      lines: [
        line("questionnaires", ReportContext.questionnaireColumns.map(\.member)),
        line("questionnaires", questionnaire, hasSubject: true),
      ]),
    table(
      "calendar export", Words(fr: "Une date par ligne.", en: "One date a line."), ReportContext.calendarColumns),
    table(
      "calendar import", Words(fr: "Un déplacement par ligne.", en: "One move a line."), ReportContext.moveColumns),
  ]

  fileprivate static let batch: [OutputSchema] = [
    OutputSchema(
      name: "apply", title: Words(fr: "Une réponse par ligne lue.", en: "One answer for each line that is read."),
      lines: [BatchSchema.answers], definitions: Array(BatchSchema.definitions.prefix(2))),
    OutputSchema(
      name: "verify", title: Words(fr: "Une ligne : ce qui a été trouvé.", en: "One line: what was found."),
      lines: [
        .group([
          format, OutputMember("ok", .flag),
          OutputMember(
            "journalSound", .flag,
            Words(fr: "Le journal tient ; le reste s'en refait.", en: "The journal holds; the rest is made from it.")),
          OutputMember("findings", .list(.sentence)),
          OutputMember(
            "unsealedCards", .whole,
            Words(
              fr: "Des fiches de personnes d'avant les empreintes : comparées à rien.",
              en: "Cards of persons from before there were digests: compared with nothing.")),
          OutputMember(
            "against",
            .optional(
              .group([
                OutputMember("ok", .flag), OutputMember("mission", .optional(.code)),
                OutputMember("upTo", .optional(.whole)), OutputMember("sentence", .sentence),
              ]))),
          OutputMember(
            "documents",
            .optional(
              .list(
                .group([
                  OutputMember("mission", .code), OutputMember("position", .whole), OutputMember("name", .sentence),
                  OutputMember("location", .sentence), OutputMember("sha256", .optional(.sentence)),
                  OutputMember("state", .code),
                ]))),
            Words(fr: "Avec --documents.", en: "With --documents.")),
        ])
      ]),
    OutputSchema(
      name: "import",
      title: Words(fr: "Une ligne : le plan de ce qui est apporté.", en: "One line: the plan of what is brought in."),
      lines: [.group([format] + IntakeSchema.members)]),
    OutputSchema(
      name: "reassign", title: Words(fr: "Une mission par ligne.", en: "One mission a line."),
      lines: [
        .group([
          format, OutputMember("mission", .code), OutputMember("title", .text), OutputMember("from", .optional(.code)),
          OutputMember("to", .code),
          OutputMember(
            "ok", .flag,
            Words(fr: "Elle passe, ou passerait avec --dry-run.", en: "It passes, or would with --dry-run.")),
          OutputMember("refusals", .list(.sentence)),
        ])
      ]),
    OutputSchema(
      name: "commands", title: Words(fr: "Une commande par ligne.", en: "One command a line."),
      lines: [.group([format] + BatchSchema.command)], definitions: BatchSchema.definitions),
    OutputSchema(
      name: "templates", title: Words(fr: "Un modèle par ligne.", en: "One template a line."),
      lines: [
        .group([
          format, OutputMember("document", .code),
          OutputMember(
            "template", .optional(.text), Words(fr: "Le fichier ; rien : de Jalon.", en: "The file; none: by Jalon.")),
          OutputMember("isShared", .flag), OutputMember("since", .optional(.day)),
          OutputMember("tags", .list(.code)), OutputMember("fault", .optional(.text)),
        ])
      ]),
    OutputSchema(
      name: "paths", title: Words(fr: "Un chemin par ligne.", en: "One path a line."),
      lines: [.group([format, OutputMember("name", .code), OutputMember("path", .text)])]),
  ]
}
