import FoundationEssentials
import JalonQuestionnaires
import JalonTerminal
import JalonThemes
import JalonWording
import TOMLKit

/// Finds a theme by name or by file, with those that it inherits from.
struct Themes: Sendable {
  let folder: String

  /// The theme, and what is wrong in its file; the first of the built-in ones where it cannot be read at all.
  func find(_ chosen: String?) -> (Theme, [Words]) {
    let usual = BuiltInThemes.sources[0].name
    let name = chosen ?? usual
    if let found = build(name, ancestors: []) { return found }
    let (theme, _) = build(usual, ancestors: []) ?? (.plain, [])
    return (theme, [SettingsWords.noTheme(name, among: [Wardrobe.automatic] + names)])
  }

  /// All of them, `chosen` being worn, and what is wrong in its file.
  func wardrobe(_ chosen: String, on background: RGB?) -> (Wardrobe, [Words]) {
    let faults = chosen == Wardrobe.automatic ? [] : find(chosen).1
    let isKnown = chosen == Wardrobe.automatic || build(chosen, ancestors: []) != nil
    let wardrobe = Wardrobe(
      chosen: isKnown ? chosen : Wardrobe.automatic, background: background, suited: BuiltInThemes.suited,
      list: { names }, find: { build($0, ancestors: [])?.0 })
    return (wardrobe, faults)
  }

  /// Built in, then the person's own.
  var names: [String] {
    let own = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return BuiltInThemes.sources.map(\.name)
      + own.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
  }

  private func build(_ name: String, ancestors: [String]) -> (Theme, [Words])? {
    guard !ancestors.contains(name), let (text, file) = text(of: name) else { return nil }
    let source: ThemeSource
    do {
      source = try ThemeSource(toml: text, name: name)
    } catch {
      return fallen(file, line: error.line)
    }
    let parent = source.inherits.flatMap { build($0, ancestors: ancestors + [name]) }
    let (theme, faults) = Theme.build(from: source, parent: parent?.0)
    return (theme, (parent?.1 ?? []) + faults.map { SettingsWords.told($0, file: file) })
  }

  private func fallen(_ file: String, line: Int?) -> (Theme, [Words]) {
    let words = line.map { SettingsWords.notTOML(file, line: $0) } ?? SettingsWords.unreadable(file)
    return (build(BuiltInThemes.sources[0].name, ancestors: [file])?.0 ?? .plain, [words])
  }

  private func text(of name: String) -> (text: String, file: String)? {
    if let built = BuiltInThemes.sources.first(where: { $0.name == name }) { return (built.toml, "\(name).toml") }
    let path = name.hasSuffix(".toml") ? name : "\(folder)/\(name).toml"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do { return (try String(contentsOfFile: path, encoding: .utf8), path) } catch { return nil }
  }
}

extension ThemeSource {
  init(toml text: String, name: String) throws(TOMLText.Fault) {
    let table = try TOMLText.table(text)
    let file = SettingsFile(path: name, text: text)
    func entries(_ section: String) -> [Entry] {
      guard let inside = table[section]?.table else { return [] }
      return inside.keys.compactMap { key in
        inside[key].map { Entry(key: key, value: Value($0), line: file.line(of: key, in: section)) }
      }.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }
    self.init(
      name: name, inherits: table["hérite"]?.string ?? table["herite"]?.string, reference: entries("reference"),
      palette: entries("palette"), roles: entries("roles"))
  }
}

extension ThemeSource.Value {
  init(_ value: any TOMLValueConvertible) {
    if let text = value.string {
      self = .text(text)
    } else if let number = value.int {
      self = .number(number)
    } else if let array = value.array {
      self = .list(array.map { ThemeSource.Value($0) })
    } else if let table = value.table {
      self = .table(
        Dictionary(table.keys.compactMap { key in table[key].map { (key, ThemeSource.Value($0)) } }) { _, last in last }
      )
    } else {
      self = .text(value.debugDescription)
    }
  }
}
