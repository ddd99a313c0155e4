import JalonCore

extension ConsentLack {
  /// Why nothing leaves: the fact, then the two ways out.
  func words(_ structure: String, _ document: Words, _ recipient: String) -> Words {
    fact(structure, document, recipient)
      + Words(
        fr: " Enregistrez son accord, ou dites quel texte de loi oblige à communiquer ce document.",
        en: " Record its consent, or say which law obliges you to hand this document over.")
  }

  private func fact(_ structure: String, _ document: Words, _ recipient: String) -> Words {
    switch self {
    case .neverGiven:
      Words(
        fr: "\(structure) n'a pas donné son accord pour « \(document) » à \(recipient).",
        en: "\(structure) has not agreed to “\(document)” for \(recipient).")
    case .withdrawn(let day):
      Words(
        fr: "\(structure) a retiré le \(date: day) son accord pour « \(document) » à \(recipient).",
        en: "\(structure) withdrew its consent to “\(document)” for \(recipient) on \(date: day).")
    case .ended(let day):
      Words(
        fr: "L'accord \(de: structure) pour « \(document) » à \(recipient) a pris fin le \(date: day).",
        en: "The consent of \(structure) to “\(document)” for \(recipient) ended on \(date: day).")
    case .givenLater(let day):
      Words(
        fr:
          "\(structure) n'a donné son accord pour « \(document) » à \(recipient) que le \(date: day), après le jour dit.",
        en: "\(structure) agreed to “\(document)” for \(recipient) on \(date: day) only, after the day told.")
    }
  }
}
