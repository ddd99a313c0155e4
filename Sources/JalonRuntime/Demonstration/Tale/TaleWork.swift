import JalonCore

// From the letters to the final report.
extension Tale {
  var offer: Offer? { offers.first { $0.provider == retained } }

  /// The provider, each structure and each operator.
  var parties: [Party] {
    (retained.map { [Party.provider($0)] } ?? []) + structures.map(Party.structure) + operators.map(Party.operator)
  }

  func sendLetters(to providers: [ProviderID]? = nil, on count: Int = 50) {
    for provider in providers ?? offers.map(\.provider) {
      enter(.notifyCandidate, ["provider": provider, "how": Channel.mail, "on": day(count)], on: day(count))
    }
  }

  func holdKickOff(on count: Int = 58) {
    let members = retained.map { [DemoPeople.voice(of: .provider($0))] } ?? []
    enter(
      .holdKickOff,
      [
        "attendees": [officer] + leaders + members, "issues": brief.problem,
        "problems": "Peu de temps des bénévoles ; des chiffres à consolider.", "objectives": brief.results,
        "method": "Un point d’étape à mi-parcours, puis une restitution devant le conseil d’administration.",
        "on": day(count),
      ], on: day(count))
  }

  func draftAgreement() {
    guard let offer else { return }
    enter(
      .draftAgreement,
      [
        "start": day(72), "end": day(162), "days": Hundredths(whole: offer.days),
        "amount": Euros(cents: offer.euros * 100),
        "commitments": parties.map { Value.form(["party": $0, "text": commitment(of: $0)]) },
      ], on: day(59))
  }

  private func commitment(of party: Party) -> String {
    switch party {
    case .provider: "Rendre compte à mi-parcours et remettre un rapport final."
    case .structure: "Rendre disponibles les responsables et les documents utiles."
    case .operator: "Suivre la mission et payer à la remise du rapport."
    }
  }

  /// - Parameter missing: have not signed yet.
  func sign(missing: [Party] = []) {
    for (index, party) in parties.enumerated() where !missing.contains(party) {
      enter(
        .sign, ["party": party, "signatory": DemoPeople.voice(of: party), "on": day(62 + index)], on: day(62 + index))
    }
  }

  func begin() { enter(.begin, ["on": day(72)], on: day(72)) }

  func log(_ hundredths: Int, _ note: String, on count: Int) {
    enter(.logDays, ["days": Hundredths(hundredths), "note": note, "on": day(count)], on: day(count))
  }

  func review(_ note: String, on count: Int) { enter(.review, ["note": note, "on": day(count)], on: day(count)) }

  /// From the award to the start of the work.
  mutating func runToWork() {
    agree()
    award()
    sendLetters()
    holdKickOff()
    draftAgreement()
    sign()
    begin()
  }

  /// All the agreed days, with a review halfway.
  func work() {
    guard let offer else { return }
    let half = offer.days * 100 / 2
    log(half, "Entretiens et premier atelier.", on: 92)
    review("Le calendrier tient ; le conseil d’administration s’est mobilisé.", on: 104)
    log(offer.days * 100 - half, "Second atelier, rédaction.", on: 140)
  }

  func report(on count: Int = 160, needs: [String] = []) {
    enter(
      .receiveReport,
      [
        "summary": summary,
        "actions": DemoTexts.actions.enumerated().map { index, title in
          Value.form(["title": title, "by": day(count) + 120 * (index + 1)])
        },
        "newNeeds": needs, "noNewNeed": needs.isEmpty,
        "documents": [Value.form(["name": "Rapport final", "location": "rapports/\(number).pdf"])], "on": day(count),
      ], on: day(count))
  }

  /// - Parameter present: the structures whose leader came; all of them unless said otherwise.
  func restitute(on count: Int = 180, present: [StructureID]? = nil) {
    let there = (present ?? structures).map { DemoPeople.voice(of: .structure($0)) }
    enter(
      .holdRestitution,
      [
        "attendees": [officer] + there, "synthesis": "Le travail est présenté et le plan d’action validé.",
        "situation": "Une équipe plus sereine, des comptes lisibles.",
        "perspectives": "Deux projets communs avec la commune.", "objectives": "Un résultat à l’équilibre en deux ans.",
        "on": day(count),
      ], on: day(count))
  }
}
