import JalonWording

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
