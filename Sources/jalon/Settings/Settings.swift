import FoundationEssentials
import JalonWording
import TOMLKit

/// `reglages.toml`: what a person chose once.
struct Settings {
  var theme: String?
  var language: Language?
  var officer: String?
  /// Boxes drawn in ASCII.
  var bordersInASCII = false

  /// What could be read, and a sentence for each thing that could not: the usual value serves there.
  static func read(_ places: Places) -> (Settings, [Words]) {
    guard FileManager.default.fileExists(atPath: places.settings) else { return (Settings(), []) }
    do {
      let text = try String(contentsOfFile: places.settings, encoding: .utf8)
      return read(text, file: places.settings)
    } catch {
      return (Settings(), [SettingsWords.unreadable(places.settings)])
    }
  }

  static func read(_ text: String, file: String) -> (Settings, [Words]) {
    do {
      let table = try TOMLTable(string: text)
      return read(table, SettingsFile(path: file, text: text))
    } catch let error as TOMLParseError {
      return (Settings(), [SettingsWords.notTOML(file, line: error.source.begin.line)])
    } catch {
      return (Settings(), [SettingsWords.unreadable(file)])
    }
  }

  private static func read(_ table: TOMLTable, _ file: SettingsFile) -> (Settings, [Words]) {
    var settings = Settings()
    var faults: [Words] = []
    for key in table.keys.sorted() {
      if let fault = settings.take(key, table[key]?.string, file) { faults.append(fault) }
    }
    return (settings, faults)
  }

  private mutating func take(_ key: String, _ value: String?, _ file: SettingsFile) -> Words? {
    switch (key, value) {
    case ("theme", let name?), ("thème", let name?): theme = name
    case ("langue", let code?): return take(language: code, key, file)
    case ("officier", let person?): officer = person
    case ("bordures", "ascii"): bordersInASCII = true
    case ("bordures", "traits"): bordersInASCII = false
    case ("bordures", let word?): return SettingsWords.outside(file, key, word, "traits, ascii")
    case ("theme", nil), ("thème", nil), ("langue", nil), ("officier", nil), ("bordures", nil):
      return SettingsWords.notText(file, key)
    default: return SettingsWords.unknownKey(file, key)
    }
    return nil
  }

  private mutating func take(language code: String, _ key: String, _ file: SettingsFile) -> Words? {
    guard let chosen = Language(rawValue: code) else { return SettingsWords.outside(file, key, code, "fr, en") }
    language = chosen
    return nil
  }
}

/// A settings or theme file, to say where a key stands in it.
struct SettingsFile {
  let path: String
  let text: String

  /// The line on which `key` is set, from 1; in `section` where one is given.
  func line(of key: String, in section: String? = nil) -> Int? {
    var current: String?
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("[") { current = String(line.dropFirst().prefix { $0 != "]" }) }
      let name = line.prefix { $0 != "=" }.filter { !"\"' \t".contains($0) }
      if line.contains("="), name == key, section == nil || section == current { return index + 1 }
    }
    return nil
  }
}
