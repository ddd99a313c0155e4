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

/// `:souris`: clicks and the wheel for Jalon, or for the terminal.
public enum MouseWords {
  /// What is remembered of it.
  public static let (on, off) = ("oui", "non")
  static let change = Words(
    fr: "Souris : la donner à Jalon, ou la rendre au terminal",
    en: "Mouse: give it to Jalon, or back to the terminal")
  static let settled = Words(
    fr: "Pour cette session ; « souris », dans reglages.toml, décide de la suivante.",
    en: "For this session; “souris”, in reglages.toml, decides for the next one.")

  static func kept(_ isOn: Bool) -> Words {
    isOn
      ? Words(
        fr: "La molette et le clic sont à Jalon ; Maj garde la sélection du terminal.",
        en: "The wheel and clicks are for Jalon; Shift keeps the selection of the terminal.")
      : Words(fr: "La souris est au terminal.", en: "The mouse is for the terminal.")
  }
}

/// `:volets`: how much room the preview of the list and the names of the timeline have beside the rest.
enum Panes {
  static let memory = "panes"
  static let range = -3...3

  static func turn(by step: Int, _ desk: Desk) -> [Effect] {
    let next = step == 0 ? 0 : desk.panes + step
    guard range.contains(next) else { return [.say(Notice(PanesWords.end, .refused))] }
    return [.remember([memory: next == 0 ? nil : String(next)]), .say(Notice(PanesWords.now(next), .done))]
  }
}

extension Desk {
  /// From -3, the narrowest, to 3; 0 is usual.
  var panes: Int { min(max(Int(kept[Panes.memory] ?? "") ?? 0, Panes.range.lowerBound), Panes.range.upperBound) }
}

enum PanesWords {
  static let wider = Words(
    fr: "Volets : plus larges (aperçu de la liste, noms de l'échéancier)",
    en: "Panes: wider (preview of the list, names of the timeline)")
  static let narrower = Words(fr: "Volets : plus étroits", en: "Panes: narrower")
  static let usual = Words(fr: "Volets : comme d'habitude", en: "Panes: as usual")
  static let end = Words(fr: "Les volets ne vont pas plus loin.", en: "Panes go no further.")

  static func now(_ size: Int) -> Words {
    size == 0
      ? Words(fr: "Volets comme d'habitude.", en: "Panes as usual.")
      : Words(
        fr: size > 0 ? "Volets plus larges, gardés ainsi." : "Volets plus étroits, gardés ainsi.",
        en: size > 0 ? "Wider panes, kept so." : "Narrower panes, kept so.")
  }
}
