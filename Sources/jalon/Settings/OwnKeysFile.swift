import FoundationEssentials
import JalonQuestionnaires
import JalonScreens
import JalonWording
import TOMLKit

/// `touches.toml`: the keys that a person changed, each beside the name of its action.
///
/// ```toml
/// "list.sort" = "T"
/// plans = ["g l", "F6"]
/// ```
enum OwnKeysFile {
  /// What could be read, and a sentence for each thing that could not: the usual keys serve there.
  static func read(_ path: String) -> (OwnKeys, [Words]) {
    guard FileManager.default.fileExists(atPath: path) else { return (OwnKeys(), []) }
    do {
      return read(try String(contentsOfFile: path, encoding: .utf8), file: path)
    } catch {
      return (OwnKeys(), [SettingsWords.unreadable(path)])
    }
  }

  static func read(_ text: String, file: String) -> (OwnKeys, [Words]) {
    do {
      let table = try TOMLText.table(text)
      var faults: [Words] = []
      let keys = OwnKeys(entries(table, under: ""), told: &faults)
      return (keys, faults.map { fault in Words { "\(file) : \(fault($0))" } })
    } catch {
      return (
        OwnKeys(), [error.line.map { SettingsWords.notTOML(file, line: $0) } ?? SettingsWords.unreadable(file)]
      )
    }
  }

  /// `list.sort = "T"` without quotes is a table in a table.
  private static func entries(_ table: TOMLTable, under path: String) -> [OwnKeys.Entry] {
    table.keys.sorted().flatMap { key -> [OwnKeys.Entry] in
      let id = path.isEmpty ? key : "\(path).\(key)"
      if let inner = table[key]?.table { return entries(inner, under: id) }
      let texts = table[key]?.array.map { $0.map { $0.string ?? $0.debugDescription } }
      return [OwnKeys.Entry(id, texts ?? [table[key]?.string ?? table[key]?.debugDescription ?? ""])]
    }
  }
}
