import JalonCore
import JalonWording

/// `docs/glossary.md`: the identifier of each thing of the field, and its words in both languages.
public enum GlossaryPage {
  public static func markdown() -> String {
    let head = """
      <!-- Écrit par « jalon docs glossary » : ne pas modifier à la main. -->

      # Glossaire

      """
    return head
      + sections.map { "\n## \($0.title)\n\n| code | français | English |\n|---|---|---|\n" + $0.rows.joined() }
      .joined()
  }

  private static var sections: [(title: String, rows: [String])] {
    [
      ("Étapes", StageName.allCases.map { row($0.rawValue, $0.words) }),
      ("Commandes d’une mission", MissionCommand.Kind.allCases.map { row($0.rawValue, $0.title) }),
      ("Commandes d’un plan", PlanCommand.Kind.allCases.map { row($0.rawValue, $0.title) }),
      ("Commandes de l’annuaire", DirectoryCommand.Kind.allCases.map { row($0.rawValue, $0.title) }),
      ("Faits d’une mission", MissionEvent.Kind.allCases.map { row($0.rawValue, $0.words) }),
      ("Faits d’un plan", PlanEvent.Kind.allCases.map { row($0.rawValue, $0.words) }),
      ("Échéances", Watch.Kind.allCases.map { row($0.rawValue, $0.words) }),
      ("Ce qui demande un motif", Caution.Kind.allCases.map { row($0.rawValue, $0.words) }),
    ]
  }

  private static func row(_ code: String, _ words: Words) -> String { "| `\(code)` | \(words.fr) | \(words.en) |\n" }
}
