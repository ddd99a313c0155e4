import JalonWording

/// What the loop itself says.
enum RuntimeWords {
  static let interruptAgain = Words(
    fr: "Encore Ctrl-C pour quitter Jalon (les brouillons sont gardés)",
    en: "Ctrl-C again to leave Jalon (drafts are kept)")
}
