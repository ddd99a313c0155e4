extension Theme {
  /// Builds a theme from its file; what is wrong in it is told, and keeps the parent's look.
  ///
  /// - Parameter parent: the theme named by `source.inherits`, already built; `nil` for a theme that starts afresh.
  public static func build(from source: ThemeSource, parent: Theme? = nil) -> (theme: Theme, faults: [ThemeFault]) {
    var builder = ThemeBuilder(source: source, theme: parent ?? .plain)
    builder.theme.name = source.name
    if let missing = source.inherits, parent == nil { builder.fault("herite", nil, .unknownParent(missing)) }
    for entry in source.palette { builder.readPalette(entry) }
    for entry in source.reference { builder.readReference(entry) }
    for entry in source.roles { builder.readRole(entry) }
    return (builder.theme, builder.faults)
  }
}

private struct ThemeBuilder {
  let source: ThemeSource
  var theme: Theme
  var palette: [String: Colour] = [:]
  var faults: [ThemeFault] = []

  init(source: ThemeSource, theme: Theme) {
    self.source = source
    self.theme = theme
  }

  mutating func fault(_ key: String, _ line: Int?, _ problem: ThemeFault.Problem) {
    faults.append(ThemeFault(theme: source.name, key: key, line: line, problem: problem))
  }

  mutating func readPalette(_ entry: ThemeSource.Entry) {
    palette[entry.key] = colour(entry.value, for: entry)
  }

  mutating func readReference(_ entry: ThemeSource.Entry) {
    guard let colour = colour(entry.value, for: entry) else { return }
    switch entry.key {
    case "fond": theme.paper = colour.rgb
    case "texte": theme.ink = colour.rgb
    default: fault("reference", entry.line, .unknownKey(entry.key))
    }
  }

  mutating func readRole(_ entry: ThemeSource.Entry) {
    guard let role = Role.allCases.first(where: { $0.themeKey == entry.key }) else {
      return fault(entry.key, entry.line, .unknownRole)
    }
    guard case .table(let values) = entry.value else { return fault(entry.key, entry.line, .notATable) }
    theme[role] = paint(values, for: entry, from: theme[role])
  }

  private mutating func paint(
    _ values: [String: ThemeSource.Value], for entry: ThemeSource.Entry, from old: Paint
  ) -> Paint {
    var paint = Paint(sign: old.sign)
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      switch key {
      case "nom", "c256", "hex": continue
      case "couleur": paint.foreground = colour(value, for: entry) ?? old.foreground
      case "fond": paint.background = colour(value, for: entry) ?? old.background
      case "attr": paint.attributes = attributes(value, for: entry) ?? old.attributes
      case "signe": paint.sign = sign(value, for: entry) ?? old.sign
      default: fault(entry.key, entry.line, .unknownKey(key))
      }
    }
    let direct = values.filter { ["nom", "c256", "hex"].contains($0.key) }
    if !direct.isEmpty { paint.foreground = colour(.table(direct), for: entry) ?? old.foreground }
    return paint
  }

  private mutating func attributes(_ value: ThemeSource.Value, for entry: ThemeSource.Entry) -> Attributes? {
    let values = if case .list(let list) = value { list } else { [value] }
    var result: Attributes = []
    for case .text(let name) in values {
      guard let known = Attributes.names.first(where: { $0.name == name }) else {
        fault(entry.key, entry.line, .unknownAttribute(name))
        continue
      }
      result.insert(known.attribute)
    }
    return result
  }

  private mutating func sign(_ value: ThemeSource.Value, for entry: ThemeSource.Entry) -> String? {
    guard case .text(let text) = value, GlyphWidth.columns(of: text) <= 1 else {
      fault(entry.key, entry.line, .notASign)
      return nil
    }
    return text.isEmpty ? nil : text
  }
}

extension ThemeBuilder {
  private mutating func colour(_ value: ThemeSource.Value, for entry: ThemeSource.Entry) -> Colour? {
    switch value {
    case .text(let name): return named(name, for: entry)
    case .table(let values): return described(values, for: entry)
    case .number, .list:
      fault(entry.key, entry.line, .notAColour)
      return nil
    }
  }

  /// A colour by its name in the palette, its terminal name, or its hexadecimal code.
  private mutating func named(_ name: String, for entry: ThemeSource.Entry) -> Colour? {
    if let known = palette[name] { return known }
    if let rgb = RGB(hex: name) { return Colour(rgb: rgb) }
    if let basic = BasicColour(name: name) { return Colour(rgb: ColourTable.rgb(of: basic.rawValue), in16: basic) }
    fault(entry.key, entry.line, .unknownColour(name))
    return nil
  }

  private mutating func described(_ values: [String: ThemeSource.Value], for entry: ThemeSource.Entry) -> Colour? {
    if text(values["nom"]) == "terminal" { return rich(values, for: entry) }
    let basic = text(values["nom"]).flatMap { BasicColour(name: $0) }
    let index = number(values["c256"])
    let exact = text(values["hex"]).flatMap { RGB(hex: $0) }
    let parts = [
      (values["nom"] == nil, basic == nil), (values["c256"] == nil, index == nil), (values["hex"] == nil, exact == nil),
    ]
    guard !values.isEmpty, parts.allSatisfy({ $0 == $1 }) else {
      fault(entry.key, entry.line, .notAColour)
      return nil
    }
    guard let rgb = exact ?? index.map(ColourTable.rgb(of:)) ?? basic.map({ ColourTable.rgb(of: $0.rawValue) }) else {
      return nil
    }
    return Colour(rgb: rgb, in256: index, in16: basic)
  }

  /// `nom = "terminal"`: with sixteen colours or fewer, the terminal's own.
  private mutating func rich(_ values: [String: ThemeSource.Value], for entry: ThemeSource.Entry) -> Colour? {
    let index = number(values["c256"])
    guard let rgb = text(values["hex"]).flatMap({ RGB(hex: $0) }) ?? index.map(ColourTable.rgb(of:)) else {
      fault(entry.key, entry.line, .notAColour)
      return nil
    }
    return Colour.rich(rgb, in256: index)
  }

  private func text(_ value: ThemeSource.Value?) -> String? {
    if case .text(let text) = value { text } else { nil }
  }

  private func number(_ value: ThemeSource.Value?) -> UInt8? {
    if case .number(let number) = value { UInt8(exactly: number) } else { nil }
  }
}
