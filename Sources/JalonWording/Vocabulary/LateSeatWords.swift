import JalonCore

extension LateSeat {
  public var words: Words {
    Words(
      fr: "siège ajouté après l'ouverture des fiches du \(date: openedOn)",
      en: "seat added after the sheets were opened, on \(date: openedOn)")
  }
}
