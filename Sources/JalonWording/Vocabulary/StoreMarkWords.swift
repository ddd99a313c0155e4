import JalonCore

extension StoreMark {
  /// In the title bar, and on whatever leaves the store.
  public var words: Words {
    switch self {
    case .trial: Words(fr: "ESSAI", en: "TRIAL")
    case .demonstration: Words(fr: "DÉMO", en: "DEMO")
    }
  }

  /// On every paper: what it is, and what is not to be done with it.
  public var warning: Words {
    switch self {
    case .trial:
      Words(
        fr: "ESSAI : document sans valeur, à ne remettre à personne",
        en: "TRIAL: worthless document, not to be given to anybody")
    case .demonstration:
      Words(
        fr: "DÉMO : données inventées, à ne remettre à personne",
        en: "DEMO: invented data, not to be given to anybody")
    }
  }
}
