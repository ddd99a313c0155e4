import JalonCore

extension Participation.Subject {
  public var text: String {
    switch self {
    case .mission(let id): id.text
    case .plan(let id): id.text
    }
  }
}

extension Retention {
  /// « 3 ans après la fin de 05-014, le 12 mars 2023 »: it names nobody, and serves as the reason of an erasure.
  public var reason: Words {
    let years = Words(fr: "\(years, "an", "ans")", en: "\(years, "year", "years")")
    switch ground {
    case .contact(let subject):
      return Words(
        fr: "\(years) après la fin de \(subject.text), le \(date: since)",
        en: "\(years) after the end of \(subject.text), on \(date: since)")
    case .candidacy(let subject):
      return Words(
        fr: "\(years) après le choix d'un autre candidat pour \(subject.text), le \(date: since)",
        en: "\(years) after another candidate was chosen for \(subject.text), on \(date: since)")
    case .card:
      return Words(
        fr: "\(years) après sa fiche, du \(date: since), sans mission ni plan",
        en: "\(years) after her card, of \(date: since), without any mission or plan")
    }
  }

  /// Why, and what keeps her where something does.
  public var told: Words { hold.map { reason + Words(fr: " ; ", en: "; ") + $0.words } ?? reason }
}

extension Retention.Hold {
  public var words: Words {
    switch self {
    case .dispute(let mission):
      Words(
        fr: "gardée tant que \(mission.text) est en contrôle ou en litige",
        en: "kept as long as \(mission.text) is under audit or in dispute")
    case .european(let mission, let until):
      Words(
        fr: "gardée jusqu'au \(date: until) : argent européen dans \(mission.text)",
        en: "kept until \(date: until): European money in \(mission.text)")
    }
  }
}

extension Retention.Standing {
  public var words: Words {
    switch self {
    case .due: Words(fr: "à effacer", en: "to be erased")
    case .soon: Words(fr: "bientôt", en: "soon")
    case .held: Words(fr: "gardée", en: "kept")
    }
  }
}
