import JalonWording

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
