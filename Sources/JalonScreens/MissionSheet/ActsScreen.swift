import JalonCore
import JalonTerminal
import JalonWording

/// `e`: every act of a mission's life, those that are possible now first, and why the others are not.
struct ActsScreen: Screen {
  static let name = "acts"
  private let dossier: Dossier
  private var list: ActionList
  private let reasons: [MissionCommand.Kind: [Obstacle]]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    let reasons = Dictionary(uniqueKeysWithValues: MissionCommand.Kind.allCases.map { ($0, dossier.refusals(of: $0)) })
    let all = MissionCommand.Kind.forOne
    let sorted = all.filter { reasons[$0]?.isEmpty == true } + all.filter { reasons[$0]?.isEmpty == false }
    self.reasons = reasons
    let stage = dossier.mission.stage.name
    list = ActionList(sorted.map { BindingRow(act: $0, at: stage, reasons: reasons[$0] ?? [], dossier.names) })
  }

  var isTyping: Bool { true }
  var entersOnClick: Bool { true }
  func title(_ desk: Desk) -> String { desk(ActsWords.title) }

  static let keymap: [Binding<ActsScreen>] = [
    Binding("acts.choose", [.enter], ActsWords.choose, short: ActsWords.chooseShort, priority: 9) { state, desk in
      state.choose(desk)
    }.writing,
    Binding("acts.close", [.escape], ActsWords.close, short: ActsWords.closeShort, priority: 8) { _, _ in [.pop] },
  ]

  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    list.handle(input, desk, page: max(2, desk.size.rows - 9)) ? [] : nil
  }

  private func chosen(_ desk: Desk) -> MissionCommand.Kind? {
    list.chosen(desk).flatMap { MissionCommand.Kind(rawValue: $0.id) }
  }

  private func choose(_ desk: Desk) -> [Effect] {
    guard let kind = chosen(desk) else { return [] }
    return dossier.begin(kind, instead: true)
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let found = list.found(desk)
    var items: [MenuList.Item] = []
    var focus: Int?
    for (index, entry) in found.enumerated() {
      let isPossible = entry.row.disabled == nil
      if index == 0 || isPossible != (found[index - 1].row.disabled == nil) {
        items.append(MenuList.Item(desk(isPossible ? ActsWords.possible : ActsWords.impossible), isHeading: true))
      }
      if index == list.focus { focus = items.count }
      items.append(MenuList.Item(desk(entry.row.title), isEnabled: isPossible, matches: entry.matches))
    }
    let foot = explanation(desk, columns: max(1, area.columns - 2))
    surface.draw(MenuList(items, focus: focus, scroll: list.scroll), in: area.dropTop(2).dropBottom(foot.count + 1))
    surface.rule(area.bottom(foot.count + 1))
    for (index, line) in foot.enumerated() {
      surface.write([line], in: area.bottom(foot.count).inset(columns: 1), line: index)
    }
    let field = list.field(ActionWords.typeAName, isFound: !found.isEmpty, desk)
    surface.draw(field, in: area.top(1).dropLeft(1))
  }

  /// What the act in focus does, or all that stands in its way.
  private func explanation(_ desk: Desk, columns: Int) -> [Span] {
    guard let kind = chosen(desk) else { return [] }
    let missing = reasons[kind] ?? []
    let sentences =
      missing.isEmpty ? [desk(kind.help)] : missing.map { "\(Glyphs.refused) " + desk($0.words(dossier.names)) }
    let role: Role = missing.isEmpty ? .text : .refused
    return sentences.flatMap { WordWrap.lines(of: $0, columns: columns) }.prefix(5).map { Span($0, role) }
  }
}

// Its acts, as the palette offers them.
extension Dossier {
  func acts(_ desk: Desk) -> [BindingRow] {
    MissionCommand.Kind.forOne.map { kind in
      BindingRow(act: kind, at: mission.stage.name, reasons: refusals(of: kind), names, desk.access.refusal)
    } + documents(desk)
  }

  /// What its facts name and what it can let out, by their names.
  private func documents(_ desk: Desk) -> [BindingRow] {
    mission.attachments.enumerated().map { place, attachment in
      BindingRow("attached:\(place)", leadingTo: attachment.document.name, note: ActionWords.attached)
    }
      + DocumentKind.allCases.filter { $0.stages.contains(mission.stage.name) }.map { kind in
        BindingRow("paper:\(kind.rawValue)", leadingTo: desk(ActionWords.paper(kind)), note: ActionWords.print)
      }
  }

  /// Opens a document that the palette offered; `nil` where the id names none.
  private func open(_ id: String) -> [Effect]? {
    let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    if parts[0] == "paper", let kind = DocumentKind(rawValue: parts[1]) {
      return [.push(PrintScreen(mission.id, at: kind))]
    }
    guard parts[0] == "attached", let place = Int(parts[1]), mission.attachments.indices.contains(place) else {
      return nil
    }
    return [.open(mission.attachments[place].document.location)]
  }

  /// Of one that the palette offered.
  func begin(_ act: String, _ desk: Desk) -> [Effect] {
    if let effects = open(act) { return effects }
    if let refusal = desk.access.refusal { return [.say(Notice(refusal, .refused))] }
    return MissionCommand.Kind(rawValue: act).map { begin($0, instead: false) } ?? []
  }

  /// The form of an act, or all that stands in its way.
  ///
  /// - Parameter instead: in place of the screen that asks.
  func begin(_ kind: MissionCommand.Kind, instead: Bool) -> [Effect] {
    let (name, missing) = (CommandName.mission(kind), refusals(of: kind))
    guard missing.isEmpty else {
      return [.push(RefusalScreen(.obstacles(missing), of: name, mission: mission.id, names))]
    }
    switch kind {
    case .undo: return (instead ? [.pop] : []) + HistoryMove.undo.confirm(self)
    case .redo: return (instead ? [.pop] : []) + HistoryMove.redo.confirm(self)
    default:
      let form = Forms.screen(for: name, mission: kind == .open ? nil : mission.id)
      return [instead ? .replace(form) : .push(form)]
    }
  }
}

extension MissionCommand.Kind {
  /// What begins another mission comes after what this one needs.
  fileprivate static let forOne = allCases.filter { ![.open, .relaunch].contains($0) } + [.relaunch, .open]
}

extension BindingRow {
  fileprivate init(
    act kind: MissionCommand.Kind, at stage: StageName, reasons: [Obstacle], _ names: Names, _ refusal: Words? = nil
  ) {
    let reason = refusal ?? reasons.first.map { $0.words(names) }
    let binding = Binding<Int>(kind.rawValue, [], kind.title(at: stage)) { _, _ in [] }
    self.init(binding, disabled: reason)
  }
}

extension Dossier {
  /// All that forbids an act as the mission stands; what begins a new mission is asked without one.
  func refusals(of kind: MissionCommand.Kind) -> [Obstacle] {
    switch kind {
    case .open: Mission.standing(kind, by: reader, state: nil, in: circumstances)
    // A new mission takes up the call of this one.
    case .relaunch:
      Mission.standing(kind, by: reader, state: nil, in: circumstances, about: [.mission(mission.id)])
    default: standing(kind)
    }
  }
}

enum ActsWords {
  static let title = Words(fr: "Actes", en: "Acts")
  static let choose = Words(fr: "Ouvrir l'acte choisi", en: "Open the chosen act")
  static let chooseShort = Words(fr: "Ouvrir", en: "Open")
  static let close = Words(fr: "Fermer", en: "Close")
  static let closeShort = Words(fr: "Fermer", en: "Close")
  static let possible = Words(fr: "Possibles maintenant", en: "Possible now")
  static let impossible = Words(fr: "Pas maintenant", en: "Not now")
}
