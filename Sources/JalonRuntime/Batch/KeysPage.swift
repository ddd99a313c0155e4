import JalonScreens
import JalonWording

/// `docs/keys.md`: every key of every screen, from the rows that the screens themselves obey.
enum KeysPage {
  static func markdown(_ language: Language) -> String {
    let head = Words(
      fr: "<!-- Écrit par « jalon docs keys » : ne pas modifier à la main. -->\n\n# Touches\n",
      en: "<!-- Written by “jalon docs keys”: do not edit by hand. -->\n\n# Keys\n")
    return ([head(language)] + Keymaps.all.flatMap { section($0, language) }).joined(separator: "\n") + "\n"
  }

  private static func section(_ map: Keymaps.Map, _ language: Language) -> [String] {
    guard !map.rows.isEmpty else { return [] }
    let columns = Words(fr: "| touche | action | groupe | nom |", en: "| key | action | group | name |")
    return ["## \(map.title(language))\n", columns(language), "|---|---|---|---|"]
      + map.rows.sorted { $0.group < $1.group }.map { row($0, language) } + [""]
  }

  private static func row(_ row: BindingRow, _ language: Language) -> String {
    let keys = row.keyNames.map { "`\($0(language).replacing("|", with: "\\|"))`" }.joined(separator: " ")
    return "| \(keys) | \(row.title(language)) | \(row.groupTitle(language)) | `\(row.id)` |"
  }
}
