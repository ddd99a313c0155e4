import JalonCore

/// What is said of characters that were left out of a text.
public enum GateWords {
  public static func invisible(_ count: Int) -> Words {
    Words(
      fr: "\(count, "caractère invisible ôté", "caractères invisibles ôtés")",
      en: "\(count, "invisible character", "invisible characters") left out")
  }

  /// `nil` where nothing was.
  public static func told(_ admitted: TextGate.Admitted) -> Words? {
    switch (admitted.invisible, admitted.controls) {
    case (0, 0): nil
    case (let invisible, 0): Words(fr: "\(self.invisible(invisible)).", en: "\(self.invisible(invisible)).")
    case (0, let controls): Words(fr: "\(control(controls)).", en: "\(control(controls)).")
    case (let invisible, let controls):
      Words(
        fr: "\(control(controls)), \(self.invisible(invisible)).",
        en: "\(control(controls)), \(self.invisible(invisible)).")
    }
  }

  private static func control(_ count: Int) -> Words {
    Words(
      fr: "\(count, "caractère de commande ôté", "caractères de commande ôtés")",
      en: "\(count, "control character", "control characters") left out")
  }
}
