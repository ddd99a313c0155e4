import JalonCore
import JalonWording

/// `docs/exits.md`: every way by which something leaves, as the table in the code has it.
public enum ExitsPage {
  public static func markdown(_ language: Language) -> String {
    let say: (Words) -> String = { $0(language) }
    let head = [
      say(
        Words(
          fr: "<!-- Écrit par « jalon docs exits » : ne pas modifier à la main. -->",
          en: "<!-- Written by “jalon docs exits”: do not edit by hand. -->")), "",
      say(Words(fr: "# Ce qui sort", en: "# What leaves")), "",
      say(
        Words(
          fr:
            "Chaque sortie, pour qui elle est, ce qu'elle porte, l'accord qu'elle demande et ce que la porte en dit. Une commande ou un écran qui écrit et n'est pas ici ne passe pas les tests.",
          en:
            "Every exit: for whom it is, what it carries, which consent it asks, what the door says of it. A command or a screen that writes and is not here does not pass the tests."
        )), "",
    ]
    return (head + ExitAudience.allCases.flatMap { section($0, language) }).joined(separator: "\n")
  }

  private static func section(_ audience: ExitAudience, _ language: Language) -> [String] {
    let exits = Exit.allCases.filter { $0.audiences.first == audience }
    guard !exits.isEmpty else { return [] }
    let heads = Words(
      fr: "| sortie | par | porte | accord demandé | ce que dit la porte |",
      en: "| exit | by | carries | consent asked | what the door says |")
    let rows = exits.map { exit in
      "| `\(exit.rawValue)` | \(exit.ways(language)) | \(exit.carries(language)) | \(exit.consent(language)) | \(exit.door(language)) |"
    }
    let others = Set(exits.flatMap { $0.audiences.dropFirst() })
    let also = ExitAudience.allCases.filter(others.contains).map { $0.words(language) }
    let title = ([audience.words(language)] + also).joined(separator: ", ")
    return ["## \(title.prefix(1).uppercased())\(title.dropFirst())", "", heads(language), "|---|---|---|---|---|"]
      + rows
      + [""]
  }
}

extension Exit {
  /// The commands with the options that say where to, then the keys.
  fileprivate func ways(_ language: Language) -> String {
    let typed = commands.sorted { $0.key < $1.key }.map { command, places in
      let options = places.filter { $0 != Exit.file }.map { " --\($0)" }.joined()
      return "`jalon \(command)\(options)`"
    }
    return (typed + (keys.map { ["`\($0(language))`"] } ?? [])).joined(separator: ", ")
  }
}
