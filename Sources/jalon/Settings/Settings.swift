import FoundationEssentials
import JalonCore
import JalonQuestionnaires
import JalonRuntime
import JalonScreens
import JalonWording
import TOMLKit

/// `reglages.toml`: what a person chose once.
struct Settings {
  var theme: String?
  var language: Language?
  var officer: String?
  /// Boxes drawn in ASCII.
  var bordersInASCII = false
  /// What Jalon opens on, until another choice is made on the screens.
  var start = StartScreen.missions
  /// Where the copies stand that make themselves.
  var copies: String?
  var makesCopies = true
  var copyKeys = CopyKeys.none
  /// A text may be given to the clipboard of the terminal.
  var copiesTexts = true
  /// Clicks and the wheel are for Jalon, until another choice is made on the screens.
  var mouse: Bool?
  /// Where documents go.
  var documents: String?
  /// The files that a document becomes.
  var formats: [DocumentFormat] = [.html]
  /// Whose public holidays are kept, where it is not the département of the operator.
  var territory: WorkingCalendar.Territory?
  /// When the office is shut, or its officer away.
  var closed: [Period] = []
  /// How many dates of one week an officer can hold.
  var capacity: Int?
  /// How long what names a person is kept.
  var retention = RetentionPeriods()

  /// What could be read, and a sentence for each thing that could not: the usual value serves there.
  static func read(_ places: Places) -> (Settings, [Words]) {
    guard FileManager.default.fileExists(atPath: places.settings) else { return (Settings(), []) }
    do {
      let text = try String(contentsOfFile: places.settings, encoding: .utf8)
      return read(text, file: places.settings)
    } catch {
      return (unread(nil), [SettingsWords.unreadable(places.settings)])
    }
  }

  static func read(_ text: String, file: String) -> (Settings, [Words]) {
    do {
      let table = try TOMLText.table(text)
      return read(table, SettingsFile(path: file, text: text))
    } catch {
      return (unread(text), [error.line.map { SettingsWords.notTOML(file, line: $0) } ?? SettingsWords.unreadable(file)])
    }
  }

  /// The usual ones, but for what may have stood there of keys: `chiffrement = age1…` without quotes is no TOML.
  private static func unread(_ text: String?) -> Settings {
    var settings = Settings()
    if text?.contains("chiffrement") ?? true { settings.copyKeys = .unreadable }
    return settings
  }

  private static func read(_ table: TOMLTable, _ file: SettingsFile) -> (Settings, [Words]) {
    var settings = Settings()
    var faults: [Words] = []
    for key in table.keys.sorted() {
      if key == "charge" {
        faults += settings.take(capacity: table[key]?.int, key, file)
      } else if key == "fermetures" {
        faults += settings.take(closed: table[key]?.array, key, file)
      } else if key == "conservation" {
        faults += settings.take(retention: table[key]?.table, key, file)
      } else if let fault = settings.take(key, table[key]?.string, file) {
        faults.append(fault)
      }
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
    case ("copie", "oui"): copiesTexts = true
    case ("copie", "non"): copiesTexts = false
    case ("copie", let word?): return SettingsWords.outside(file, key, word, "oui, non")
    case ("souris", "oui"), ("mouse", "oui"), ("mouse", "yes"): mouse = true
    case ("souris", "non"), ("mouse", "non"), ("mouse", "no"): mouse = false
    case ("souris", let word?), ("mouse", let word?): return SettingsWords.outside(file, key, word, "oui, non")
    case ("accueil", let name?): return take(start: name, key, file)
    case ("documents", let folder?): return take(documents: folder, key, file)
    case ("sauvegardes", "non"): makesCopies = false
    case ("sauvegardes", let folder?): return take(copies: folder, key, file)
    case ("chiffrement", let list):
      copyKeys = CopyKeys(list)
      guard copyKeys == .unreadable else { return nil }
      return list.map { SettingsWords.outside(file, key, $0, "age1…") } ?? SettingsWords.notText(file, key)
    case ("formats", let list?): return take(formats: list, key, file)
    case ("territoire", let name?): return take(territory: name, key, file)
    case ("theme", nil), ("thème", nil), ("langue", nil), ("officier", nil), ("bordures", nil), ("documents", nil),
      ("sauvegardes", nil), ("copie", nil), ("souris", nil), ("mouse", nil),
      ("formats", nil), ("territoire", nil), ("accueil", nil):
      return SettingsWords.notText(file, key)
    default: return SettingsWords.unknownKey(file, key)
    }
    return nil
  }

  private mutating func take(start name: String, _ key: String, _ file: SettingsFile) -> Words? {
    guard let chosen = StartScreen(rawValue: name) else {
      return SettingsWords.outside(file, key, name, StartScreen.allCases.map(\.rawValue).joined(separator: ", "))
    }
    start = chosen
    return nil
  }

  private mutating func take(documents folder: String, _ key: String, _ file: SettingsFile) -> Words? {
    guard folder.hasPrefix("/") else { return SettingsWords.outside(file, key, folder, "/home/…/Documents/DLA") }
    documents = folder
    return nil
  }

  private mutating func take(copies folder: String, _ key: String, _ file: SettingsFile) -> Words? {
    guard folder.hasPrefix("/") else { return SettingsWords.outside(file, key, folder, "/media/…/Jalon, non") }
    copies = folder
    return nil
  }

  /// `html, odt`
  private mutating func take(formats list: String, _ key: String, _ file: SettingsFile) -> Words? {
    let names = list.split { $0 == "," || $0 == " " }.map(String.init)
    let known = names.compactMap(DocumentFormat.init)
    guard !known.isEmpty, known.count == names.count else {
      let choices = DocumentFormat.allCases.map(\.rawValue).joined(separator: ", ")
      return SettingsWords.outside(file, key, list, choices)
    }
    formats = known
    return nil
  }

  private mutating func take(territory name: String, _ key: String, _ file: SettingsFile) -> Words? {
    let known = WorkingCalendar.Territory.allCases
    let typed = Folding.fold(name).replacing(" ", with: "-")
    guard let found = known.first(where: { Folding.fold($0.words(.fr)).replacing(" ", with: "-") == typed }) else {
      return SettingsWords.outside(file, key, name, known.map { $0.words(.fr) }.joined(separator: ", "))
    }
    territory = found
    return nil
  }

  /// `["2026-08-03/2026-08-16", "2026-12-24"]`: those that can be read count.
  private mutating func take(closed list: TOMLArray?, _ key: String, _ file: SettingsFile) -> [Words] {
    guard let list else { return [SettingsWords.notPeriods(file, key)] }
    var faults: [Words] = []
    for entry in list {
      let text = entry.string ?? entry.debugDescription
      if let period = Period(iso: text) {
        closed.append(period)
      } else {
        faults.append(SettingsWords.notAPeriod(file, key, text))
      }
    }
    return faults
  }

  private mutating func take(capacity: Int?, _ key: String, _ file: SettingsFile) -> [Words] {
    guard let capacity, (1...99).contains(capacity) else { return [SettingsWords.notACount(file, key, 1...99)] }
    self.capacity = capacity
    return []
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
  private let lines: [String: Int]
  private let text: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
    var lines: [String: Int] = [:]
    var section = ""
    for (index, raw) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let line = raw.drop(while: SettingsFile.isBlank)
      if line.first == UInt8(ascii: "[") {
        section = String(Substring(line.dropFirst().prefix { $0 != UInt8(ascii: "]") }))
      }
      guard let end = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(
        decoding: line[..<end].filter { !SettingsFile.isBlank($0) && $0 != UInt8(ascii: "\"") }, as: UTF8.self)
      for place in [name, "\(section).\(name)"] where lines[place] == nil { lines[place] = index + 1 }
    }
    self.lines = lines
  }

  /// The line on which `key` is set, from 1; in `section` where one is given.
  func line(of key: String, in section: String? = nil) -> Int? { lines[section.map { "\($0).\(key)" } ?? key] }

  /// The first line, from that of `key`, that holds `value`: a list may take several lines.
  func line(of value: String, at key: String) -> Int? {
    guard let first = line(of: key) else { return nil }
    let below = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(first - 1)
    return below.firstIndex { $0.contains(value) }.map { $0 + 1 } ?? first
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
