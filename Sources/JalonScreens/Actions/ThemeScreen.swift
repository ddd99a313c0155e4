import JalonTerminal
import JalonWording

/// `:thème`: the colours, tried on as the focus moves.
struct ThemeScreen: Screen {
  static let name = "theme"
  /// `nil` until they have been read.
  private var names: [String]?
  private var worn = ""
  private var focus = 0

  var isOverlay: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  static let keymap: [Binding<ThemeScreen>] =
    [
      Binding("theme.keep", [.enter], ThemeWords.keep, short: ThemeWords.keepShort, priority: 9) { $0.take($1) },
      Binding("theme.close", [.escape], ThemeWords.close, short: ThemeWords.closeShort, priority: 8) { state, _ in
        [.wear(state.worn), .pop]
      },
    ] + Binding.lineMoves("theme") { state, key, _ in state.move(key) }

  private var chosen: String? { names.flatMap { $0.indices.contains(focus) ? $0[focus] : nil } }

  private mutating func move(_ key: Key) -> [Effect] {
    focus = Scroll.moved(focus, by: key, count: names?.count ?? 0, page: 8) ?? focus
    return chosen.map { [.wear($0)] } ?? []
  }

  private mutating func take(_ desk: Desk) -> [Effect] {
    guard let chosen else { return [.pop] }
    let said = desk.settled.contains(.theme) ? ThemeWords.settled : ThemeWords.kept(chosen)
    return [.wear(chosen), .remember([SettledChoice.theme.rawValue: chosen]), .pop, .say(Notice(said, .done))]
  }

  mutating func appear(_ desk: Desk) -> [Effect] { [.themes] }

  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    guard names == nil, case .themes(let names, let worn) = answer else { return [] }
    (self.names, self.worn, focus) = (names, worn, names.firstIndex(of: worn) ?? 0)
    return []
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let items = (names ?? []).map { name in
      MenuList.Item(name, hint: desk(ThemeWords.hint(name)), isEnabled: true)
    }
    let box = area.centred(columns: min(64, area.columns - 4), rows: min(area.rows, items.count + 2))
    surface.draw(Frame(title: desk(ThemeWords.title)), in: box)
    let inner = box.inset(columns: 2, rows: 1)
    let scroll = Scroll().following(focus, count: items.count, height: inner.rows)
    surface.draw(MenuList(items, focus: focus, scroll: scroll), in: inner)
  }
}

/// What may be chosen on the screens, and what `reglages.toml` then decides at each start.
public enum SettledChoice: String, Hashable, Sendable {
  case theme, language, mouse
}

enum ThemeWords {
  static let title = Words(fr: "Thème", en: "Theme")
  static let choose = Words(fr: "Thème : choisir les couleurs", en: "Theme: choose the colours")
  static let keep = Words(fr: "Garder ces couleurs", en: "Keep these colours")
  static let keepShort = Words(fr: "Garder", en: "Keep")
  static let close = Words(fr: "Revenir aux couleurs d'avant", en: "Go back to the former colours")
  static let closeShort = Words(fr: "Fermer", en: "Close")
  static let settled = Words(
    fr: "Pour cette session ; « theme », dans reglages.toml, décide de la suivante.",
    en: "For this session; “theme”, in reglages.toml, decides for the next one.")

  static func kept(_ name: String) -> Words {
    Words(fr: "Thème « \(name) » gardé.", en: "Theme “\(name)” kept.")
  }

  static func hint(_ name: String) -> Words {
    switch name {
    case Wardrobe.automatic: Words(fr: "selon le fond du terminal", en: "as the terminal's background asks")
    case Wardrobe.neutral: Words(fr: "pour tous les fonds", en: "for any background")
    case "clair": Words(fr: "pour un fond clair", en: "for a light background")
    case "sombre": Words(fr: "pour un fond sombre", en: "for a dark background")
    case "contraste": Words(fr: "peint son fond, noir", en: "paints its own background, black")
    default: Words(fr: "le vôtre", en: "your own")
    }
  }
}

/// `:langue`: the other language, at once.
enum LanguageWords {
  static let change = Words(
    fr: "Langue : passer à l'anglais (English)", en: "Language: switch to French (langue : français)")
  static let settled = Words(
    fr: "Pour cette session ; « langue », dans reglages.toml, décide de la suivante.",
    en: "For this session; “langue”, in reglages.toml, decides for the next one.")
  static let kept = Words(fr: "Jalon parle français.", en: "Jalon speaks English.")
}

extension Language {
  var other: Language { self == .fr ? .en : .fr }
}
