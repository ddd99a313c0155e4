import JalonCore
import JalonTerminal
import JalonWording

/// The last sentences that were said above the footer, for whoever looked away: `g m`.
struct SaidNotices: Sendable {
  private struct Said: Sendable {
    let notice: Notice
    let at: Instant
  }

  private var all: [Said] = []
  private static let most = 100

  /// What only answers a key that does nothing is not kept, nor the same sentence twice in a row.
  mutating func note(_ notice: Notice, at now: Instant) {
    let isIdle = [true, false].contains { notice.words == KernelWords.noEffect(isTyping: $0) }
    guard !isIdle, !notice.isPassing, notice != all.last?.notice else { return }
    all = all.suffix(SaidNotices.most - 1) + [Said(notice: notice, at: now)]
  }

  /// The newest first.
  func screen(_ desk: Desk) -> WholeScreen {
    WholeScreen(
      SaidWords.title,
      all.reversed().map { said in
        WholeScreen.Block(
          label: "\(desk.hour(of: said.at)) \(said.notice.tone.sign)", text: desk(said.notice.words),
          role: said.notice.tone.role)
      })
  }
}

enum SaidWords {
  static let title = Words(fr: "Derniers messages", en: "Last messages")
  static let go = Words(fr: "Derniers messages de Jalon", en: "What Jalon said last")
  static let goShort = Words(fr: "Messages", en: "Messages")
  /// While names are hidden: they may stand in what was said before.
  static let masked = Words(
    fr: "Les noms sont masqués : les messages d'avant peuvent les dire.",
    en: "Names are hidden: what was said before may tell them.")
}
