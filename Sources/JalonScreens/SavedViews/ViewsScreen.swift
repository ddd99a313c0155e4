import JalonCore
import JalonTerminal
import JalonWording

/// `v`: the views that were kept, each under its letter; Ctrl-N keeps what is shown now.
struct ViewsScreen: Screen {
  static let name = "views"
  /// What the screen beneath shows; `nil` where it is none that can be kept.
  private let present: SavedView?
  /// The name of the screen beneath.
  private let beneath: String
  private var views: [SavedView] = []
  private var focus = 0
  /// The name of the view that is being kept.
  private var naming: LineEditor?

  init(keeping present: SavedView?, over beneath: String) { (self.present, self.beneath) = (present, beneath) }

  var isOverlay: Bool { true }
  /// A letter shows the view that is kept under it.
  var isTyping: Bool { true }
  var entersOnClick: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  mutating func appear(_ desk: Desk) -> [Effect] {
    views = SavedView.all(in: desk.kept)
    focus = min(focus, max(0, views.count - 1))
    return []
  }

  static let keymap: [Binding<ViewsScreen>] =
    [
      Binding(
        "views.show", [.enter], ViewsWords.show, short: ViewsWords.showShort, priority: 9,
        disabled: { state, _ in state.views.isEmpty && state.naming == nil ? ViewsWords.none : nil }
      ) { state, desk in state.naming == nil ? state.show(state.views[state.focus]) : state.keepView(desk) },
      Binding(
        "views.keep", [.control("n")], ViewsWords.keep, short: ViewsWords.keepShort, priority: 8,
        disabled: { state, _ in state.whyNotKept }
      ) { state, _ in
        state.naming = LineEditor()
        return []
      },
      Binding(
        "views.discard", [.delete, .control("d")], ViewsWords.discard, short: ViewsWords.discardShort, priority: 5,
        disabled: { state, _ in state.views.isEmpty || state.naming != nil ? ViewsWords.none : nil }
      ) { state, desk in state.discard(desk) }
      .asking { state, _ in ViewsWords.sureToDiscard(state.views[state.focus].name) },
      Binding("views.up", [.up], ViewsWords.up, .move) { $0.move(.up, $1) },
      Binding("views.down", [.down], ViewsWords.down, .move) { $0.move(.down, $1) },
      Binding("views.close", [.escape], ViewsWords.close, short: ViewsWords.closeShort, priority: 7) { state, _ in
        guard state.naming != nil else { return [.pop] }
        state.naming = nil
        return []
      },
    ]

  private mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    focus = Scroll.moved(focus, by: key, count: views.count, page: 8) ?? focus
    return []
  }

  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    if naming != nil { return typeName(input) }
    guard case .key(.character(let letter)) = input else { return nil }
    guard let view = views.first(where: { $0.letter == String(letter).folded }) else {
      return [.say(Notice(ViewsWords.noView(String(letter)), .refused))]
    }
    return show(view)
  }

  private mutating func typeName(_ input: Input) -> [Effect]? {
    switch input {
    case .paste(let text): naming?.paste(text)
    case .key(let key): guard naming?.handle(key) == true else { return nil }
    case .mouse, .resize, .signal, .background, .woken, .hangup: return nil
    }
    return []
  }

  private var whyNotKept: Words? {
    if present == nil { return ViewsWords.notHere }
    return views.count >= SavedView.letters.count ? ViewsWords.full : nil
  }

  /// Under the letter of its namesake, else under the first one of its name that is free.
  private mutating func keepView(_ desk: Desk) -> [Effect] {
    guard let present, let name = naming.map({ Prose($0.text).oneLine }), !name.isBlank else {
      return [.say(Notice(ViewsWords.noName, .refused))]
    }
    let namesake = views.first { $0.name.folded == name.folded }?.letter
    guard let letter = namesake ?? SavedView.letter(for: name, besides: views.map(\.letter)) else {
      return [.say(Notice(ViewsWords.full, .refused))]
    }
    let view = present.called(name, under: letter)
    return [.remember(view.remembering), .pop, .say(Notice(ViewsWords.kept(view), .done))]
  }

  private mutating func discard(_ desk: Desk) -> [Effect] {
    let view = views.remove(at: focus)
    focus = min(focus, max(0, views.count - 1))
    return [.remember([view.memory: nil]), .say(Notice(ViewsWords.discarded(view.name), .done))]
  }

  /// The list is the first screen: it takes the place of the one that stood there.
  private func show(_ view: SavedView) -> [Effect] {
    guard let screen = view.shown else { return [.say(Notice(ViewsWords.unknown, .refused))] }
    if view.screen == CaseListScreen.name { return [.pop, .home, .replace(screen)] }
    return [.pop, beneath == screen.name ? .replace(screen) : .push(screen)]
  }

  // MARK: - Picture

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let columns = min(76, area.columns - 2)
    let box = area.centred(columns: columns, rows: min(area.rows, max(1, views.count) + (naming == nil ? 2 : 4)))
    surface.draw(Frame(title: desk(ViewsWords.title)), in: box)
    let inside = box.inset(columns: 2, rows: 1)
    let list = inside.dropBottom(naming == nil ? 0 : 2)
    let items = views.map { MenuList.Item("\($0.letter)  \($0.name)", hint: told($0, desk)) }
    surface.draw(MenuList(items, focus: views.isEmpty ? nil : focus), in: list)
    if views.isEmpty {
      surface.write(desk(ViewsWords.none), in: list, role: .faint)
      surface.cursor = list.origin
    }
    guard let naming else { return }
    let used = surface.write(desk(ViewsWords.name), in: inside.bottom(1), role: .heading)
    surface.draw(FieldView(naming), in: inside.bottom(1).dropLeft(used + 1))
  }

  private func told(_ view: SavedView, _ desk: Desk) -> String {
    ([desk(view.screenWords)] + (view.filter.isEmpty ? [] : [view.filter])).joined(separator: " \(Glyphs.quiet) ")
  }
}

extension SavedView {
  /// The screen that shows it; `nil` where this Jalon knows none of that name.
  var shown: (any Screen)? {
    if screen == CaseListScreen.name { return CaseListScreen(showing: self) }
    if screen == AgendaScreen.name { return AgendaScreen(showing: self) }
    if screen == TimelineScreen.name { return TimelineScreen(showing: self) }
    if screen == PlansScreen.name { return PlansScreen(showing: self) }
    return DirectoryScreen(showing: self)
  }

  public var screenWords: Words {
    if screen == AgendaScreen.name { return AgendaWords.title }
    if screen == TimelineScreen.name { return CaseListWords.timelineShort }
    if screen == PlansScreen.name { return KernelWords.plans }
    return DirectoryScreen.kind(ofView: screen)?.several ?? CaseListWords.title
  }
}

enum ViewsWords {
  static let title = Words(fr: "Vues", en: "Views")
  static let go = Words(
    fr: "Vues : montrer celle d'une lettre, garder celle-ci", en: "Views: show one by its letter, keep this one")
  static let show = Words(
    fr: "Montrer la vue choisie, ou garder le nom écrit", en: "Show the chosen view, or keep the name as typed")
  static let showShort = Words(fr: "Montrer", en: "Show")
  static let keep = Words(fr: "Garder ce qui est montré, sous un nom", en: "Keep what is shown, under a name")
  static let keepShort = Words(fr: "Garder", en: "Keep")
  static let discard = Words(fr: "Retirer la vue choisie", en: "Remove the chosen view")
  static let discardShort = Words(fr: "Retirer", en: "Remove")
  static let up = Words(fr: "Vue précédente", en: "Previous view")
  static let down = Words(fr: "Vue suivante", en: "Next view")
  static let close = Words(fr: "Fermer", en: "Close")
  static let closeShort = Words(fr: "Fermer", en: "Close")
  static let none = Words(fr: "Aucune vue. Ctrl-N garde ce qui est montré.", en: "No view. Ctrl-N keeps what is shown.")
  static let name = Words(fr: "Nom de la vue", en: "Name of the view")
  static let noName = Words(fr: "Donnez un nom à la vue.", en: "Give the view a name.")
  static let full = Words(
    fr: "Les vingt-six lettres sont prises : retirez une vue.", en: "All twenty-six letters are taken: remove a view.")
  static let notHere = Words(
    fr: "Une vue se garde depuis les missions, l'agenda, l'échéancier de la liste, les plans ou l'annuaire.",
    en: "A view is kept from the missions, the agenda, the timeline of the list, the plans or the directory.")
  static let unknown = Words(
    fr: "Cette vue est d'un écran que ce Jalon ne connaît pas.",
    en: "This view is of a screen that this Jalon does not know.")

  static func noView(_ letter: String) -> Words {
    Words(
      fr: "Aucune vue sous « \(letter) ». Ctrl-N garde ce qui est montré.",
      en: "No view under “\(letter)”. Ctrl-N keeps what is shown.")
  }
  static func kept(_ view: SavedView) -> Words {
    Words(
      fr: "Vue « \(view.name) » gardée : v \(view.letter) la montre.",
      en: "View “\(view.name)” kept: v \(view.letter) shows it.")
  }
  static func discarded(_ name: String) -> Words {
    Words(fr: "Vue « \(name) » retirée.", en: "View “\(name)” removed.")
  }
  static func sureToDiscard(_ name: String) -> Words {
    Words(fr: "La vue « \(name) » ne reviendra pas.", en: "The view “\(name)” will not come back.")
  }
}
