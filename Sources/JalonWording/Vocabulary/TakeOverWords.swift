import JalonCore

extension TakeOverEntry: WordedChoice {
  public var words: Words { stage.words }
}

extension TakeOver {
  /// « Mission reprise à l'étape « Intervention » (suivi.xlsx, ligne 12) : Cabinet Lise »
  func told(_ names: Names) -> Words {
    let who = provider.map { Words(fr: " : \(names.name(of: $0))", en: ": \(names.name(of: $0))") } ?? .nothing
    return Words(
      fr: "Mission reprise à l'étape « \(entry.words) » (\(source))",
      en: "Mission taken over at the stage “\(entry.words)” (\(source))") + who
  }

  /// What stands beside a mission that Jalon has not followed from its first day.
  public static let mark = Words(fr: "reprise", en: "taken over")

  /// « Terminée le 12 mars 2019, avant Jalon (suivi.xlsx, ligne 12) »
  public var endTold: Words {
    let day = endedOn ?? on
    return Words(
      fr: "\(entry.words) le \(day), avant Jalon (\(source))", en: "\(entry.words) on \(day), before Jalon (\(source))")
  }

  /// « reprise le 4 janvier 2027 (suivi.xlsx, ligne 12) »
  public var whenTold: Words {
    Words(fr: "reprise le \(on) (\(source))", en: "taken over on \(on) (\(source))")
  }
}

extension Terms {
  /// What the parties signed, or what is known of it: « 4,5 jours, 4 500 €, du 3 mars au 12 juin 2026 ».
  public var words: Words {
    let known = [
      days.map { Words(fr: "\(days: $0)", en: "\(days: $0)") }, amount.map { Words(fr: "\($0)", en: "\($0)") }, period,
    ].compactMap { $0 }
    return known.dropFirst().reduce(known.first ?? .nothing) { $0 + Words(same: ", ") + $1 }
  }

  private var period: Words {
    guard let end else { return Words(fr: "à partir du \(date: start)", en: "from \(date: start)") }
    return Words(fr: "du \(date: start) au \(date: end)", en: "from \(date: start) to \(date: end)")
  }
}
