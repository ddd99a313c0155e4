import JalonCore

extension MendedField {
  /// « l'arrivée d'une proposition (Cabinet Lise), Montant TTC : 12 000,00 € au lieu de 11 000,00 € ».
  ///
  /// A text is told by its label alone: it stands where it is read.
  public func told(of event: MissionEvent, _ names: Names) -> Words {
    let label = FieldWording.of(field, in: event.kind).label
    let fact = event.label(names)
    guard let shape = event.standing(in: field)?.declared.shape, shape.isShort else {
      return Words(fr: "\(fact), « \(label) »", en: "\(fact), “\(label)”")
    }
    let (now, before) = (written(now, shape, names), written(before, shape, names))
    return Words(
      fr: "\(fact), « \(label) » : \(now) au lieu de \(before)", en: "\(fact), “\(label)”: \(now) instead of \(before)")
  }

  private func written(_ text: String, _ shape: Shape, _ names: Names) -> Words {
    guard !text.isBlank else { return Words(fr: "rien", en: "nothing") }
    guard case .day = shape, let day = Day(iso: text) else {
      return FactFields(command: "", names: names, questionnaire: nil).words(kept: text, as: shape)
    }
    return Words(same: day.short)
  }
}

extension Shape {
  /// A day, an amount, a number, a yes or no, a choice, a name.
  fileprivate var isShort: Bool {
    switch self {
    case .day, .euros, .hundredths, .whole, .flag, .choice, .reference, .party: true
    case .line, .prose, .instant, .list, .group, .answer: false
    }
  }
}
