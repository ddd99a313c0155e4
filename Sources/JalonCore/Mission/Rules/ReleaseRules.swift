// What may leave the store, for whom, and how much of each structure its pages show.
extension Mission {
  /// - Parameter today: the day on which it is entered, whatever day it tells.
  func release(_ act: ReleaseDocument, on today: Day, _ circumstances: Circumstances) -> MissionRuling {
    guard act.document.stages.contains(stage.name) else {
      return .refusing(.notNow(stage: stage.name, possibleAt: act.document.stages))
    }
    var ruling = MissionRuling()
    ruling.require(has(act.document), .nothingToWrite(act.document))
    let outsider = act.outsider
    let isForNobody = act.parties.isEmpty && outsider == nil
    // Of a letter, its own rule says who is missing.
    ruling.require(!isForNobody || act.document.isForOne, .noneGiven(field: "parties"))
    ruling.requireDistinct(act.parties.map(\.text), field: "parties")
    requireReaders(act, &ruling)
    if let outsider {
      requireNoCandidate(act, named: outsider, circumstances, &ruling)
      requireConsents(act, for: outsider, on: today, circumstances.directory, &ruling)
    }
    ruling.require(act.legalGround == nil || outsider != nil, .onlyForOutsiders(field: "legalGround"))
    return ruling.recording(.documentReleased(released(by: act, on: today, in: circumstances.directory)))
  }

  /// What the register would say of a document let out so: how much its pages show of each structure.
  ///
  /// « Exchange with the parties of the mission about their own mission is not a disclosure »: for anybody else, each
  /// structure is named, or told of without its name, by a consent that stands on the day of the act and still stands
  /// today; where the law owes it to them, as it stands. Without any of these the rules let nothing out.
  ///
  /// - Parameters:
  ///   - today: the day on which it is let out, whatever day it tells.
  ///   - directory: where a recipient has its card.
  public func released(by act: ReleaseDocument, on today: Day, in directory: Directory) -> DocumentReleased {
    DocumentReleased(act: act, shown: opening.structures.map { shown($0, by: act, on: today, directory) })
  }

  /// There is something to write it from, at this stage.
  public func mayPrint(_ document: DocumentKind) -> Bool {
    document.stages.contains(stage.name) && has(document)
  }

  private func has(_ document: DocumentKind) -> Bool {
    document == .calendar ? hasAppointments : stage.has(document)
  }

  private func shown(
    _ structure: StructureID, by act: ReleaseDocument, on today: Day, _ directory: Directory
  ) -> ShownStructure {
    guard !act.isForInvited else { return shownToInvited(structure, by: act, on: today) }
    guard let outsider = act.outsider, act.legalGround == nil else {
      return ShownStructure(structure: structure, showing: .named)
    }
    guard let consent = consent(of: structure, for: act, to: outsider, on: today, directory) else {
      return ShownStructure(structure: structure, showing: .masked)
    }
    return ShownStructure(
      structure: structure, showing: consent.scope == .named ? .named : .anonymous, consentedOn: consent.on,
      object: consent.object, namesDocument: consent.document != nil,
      consentTo: consent.recipient == outsider ? nil : consent.recipient)
  }

  /// « Envoyer le cahier des charges à des prestataires est déjà une diffusion »: a structure is named to those invited
  /// where it agreed to it; else its name is left out, and what it wrote for them is read all the same. The one that is
  /// retained works with it, and reads it as a party.
  private func shownToInvited(_ structure: StructureID, by act: ReleaseDocument, on today: Day) -> ShownStructure {
    guard !act.parties.allSatisfy(allParties.contains) else {
      return ShownStructure(structure: structure, showing: .named)
    }
    let consent = [DocumentKind.brief, .consultation].compactMap { document in
      consents(of: structure, for: document, to: ReleaseDocument.invitedProviders, nil).last { consent in
        consent.grant.document != nil && [act.on, today].allSatisfy(consent.stands)
      }
    }.first?.grant
    return ShownStructure(
      structure: structure, showing: consent?.scope == .named ? .named : .anonymous, consentedOn: consent?.on,
      object: consent?.object, namesDocument: consent?.document != nil)
  }

  private func consent(
    of structure: StructureID, for act: ReleaseDocument, to outsider: String, on today: Day, _ directory: Directory
  ) -> GrantDisclosure? {
    consents(of: structure, for: act.document, to: outsider, directory).last { consent in
      [act.on, today].allSatisfy(consent.stands)
    }?.grant
  }

  /// Given for that document and that recipient, standing or not. One that names the document goes before one whose
  /// object is told in words; among equals the last: the best comes last.
  ///
  /// - Parameter directory: where a recipient has its card, which a text may name; `nil` for the words alone.
  private func consents(
    of structure: StructureID, for document: DocumentKind, to outsider: String, _ directory: Directory?
  ) -> [DisclosureConsent] {
    let given = disclosures.filter { consent in
      let named = consent.grant.recipient
      let isSame = directory?.isSameRecipient(named, outsider) ?? (Folding.fold(named) == Folding.fold(outsider))
      return consent.grant.structure == structure && isSame
    }
    return given.filter { $0.grant.document == nil } + given.filter { $0.grant.document == document }
  }

  /// « ne sont, en aucun cas, diffusées sans accord préalable de la structure bénéficiaire »: each structure has agreed,
  /// or the law asks for the document.
  private func requireConsents(
    _ act: ReleaseDocument, for outsider: String, on today: Day, _ directory: Directory,
    _ ruling: inout MissionRuling
  ) {
    guard act.legalGround == nil else { return }
    for structure in opening.structures {
      guard let consent = consent(of: structure, for: act, to: outsider, on: today, directory) else {
        let given = consents(of: structure, for: act.document, to: outsider, directory)
        let lack = lack(of: given, for: act, on: today)
        ruling.refuse(.noConsent(structure, act.document, to: outsider, lack, field: "recipient"))
        continue
      }
      ruling.mind(consent.document == nil, .consentInWords(structure, consent.object))
      let tellsDays = consent.scope == .anonymous && act.document == .calendar
      ruling.require(!tellsDays, .daysWouldTell(structure, field: "recipient"))
    }
  }

  /// Why none of these consents stands.
  private func lack(of consents: [DisclosureConsent], for act: ReleaseDocument, on today: Day) -> ConsentLack {
    guard let last = consents.last else { return .neverGiven }
    if let day = last.withdrawnOn { return .withdrawn(day) }
    if let until = last.grant.until, until < max(act.on, today) { return .ended(until) }
    return .givenLater(last.grant.on)
  }

  /// The day on which the consent that a document rested on was withdrawn since: its recipient is to be told.
  public func withdrawal(of shown: ShownStructure, from released: DocumentReleased) -> Day? {
    guard let outsider = released.act.outsider, let given = shown.consentedOn else { return nil }
    return consents(of: shown.structure, for: released.act.document, to: shown.consentTo ?? outsider, nil).last {
      $0.grant.on == given
    }?.withdrawnOn
  }

  /// What had left under the consents that a structure withdrew: whoever received it is to be told.
  public func left(under act: WithdrawDisclosure) -> [DocumentReleased] {
    releases.filter { release in
      release.shown.contains { shown in
        shown.structure == act.structure && withdrawal(of: shown, from: release) == act.on
          && Folding.fold(shown.consentTo ?? release.act.outsider ?? "") == Folding.fold(act.recipient)
      }
    }
  }

  /// Whoever is named in words is nobody among the candidates, by whatever spelling: what a candidate may not receive as
  /// such does not reach it under another name.
  private func requireNoCandidate(
    _ act: ReleaseDocument, named outsider: String, _ circumstances: Circumstances, _ ruling: inout MissionRuling
  ) {
    let card = circumstances.directory.recipient(named: outsider).flatMap { circumstances.directory.recipients[$0] }
    let names = [outsider] + (card.map { [$0.name] + $0.formerly.map(\.name) } ?? [])
    let spellings = names.map { Spelling($0) }
    for provider in stage.call?.invitations.map(\.provider) ?? [] {
      let isReader = [.everyParty, .invited].contains(act.document.readers)
      let mayReceive = isReader && allParties.contains(.provider(provider))
      let isNamed = !mayReceive && spellings.contains { self.names(provider, $0, circumstances) }
      ruling.require(!isNamed, .namesCandidate(provider, act.document, field: "recipient"))
    }
  }

  /// By its name of today or of before, its code, or those of its people.
  private func names(_ provider: ProviderID, _ spelling: Spelling, _ circumstances: Circumstances) -> Bool {
    let directory = circumstances.directory
    let former = directory.formerNames(of: .provider(provider)).map(\.name)
    let organisation = [directory.name(of: .provider(provider)), provider.text] + former
    if organisation.contains(where: { spelling.names(organisation: Spelling($0)) }) { return true }
    return people(of: provider, in: directory).contains { person in
      [person.text, circumstances.details(person)?.name ?? ""].contains { spelling.names(person: Spelling($0)) }
    }
  }

  /// Those of its card, and those whom its proposals name.
  private func people(of provider: ProviderID, in directory: Directory) -> [PersonID] {
    let named = stage.call?.invitation(of: provider)?.receipts.flatMap(\.proposal.members).map(\.person) ?? []
    return directory.people(of: .provider(provider)) + named
  }

  /// Those who may be named as a candidate is: whose names a rule on what leaves has to know.
  public func people(ofCandidatesIn directory: Directory) -> [PersonID] {
    (stage.call?.invitations ?? []).flatMap { people(of: $0.provider, in: directory) }
  }

  private func requireReaders(_ act: ReleaseDocument, _ ruling: inout MissionRuling) {
    switch act.document.readers {
    case .oneCandidate: requireOneCandidate(act, &ruling)
    case .oneInvited: requireOneInvited(act, &ruling)
    case .oneRespondent: requireOneRespondent(act, &ruling)
    case .operators: requireOperators(act, &ruling)
    case .sides, .everyParty, .invited: requireInsiders(act, &ruling)
    }
    let leavesUnasked = act.document.isForSignatories && act.outsider != nil && act.legalGround == nil
    ruling.require(!leavesUnasked, .staysInside(act.document, field: "recipient"))
  }

  private func requireOneInvited(_ act: ReleaseDocument, _ ruling: inout MissionRuling) {
    guard act.outsider == nil, act.parties.count == 1, case .provider(let provider)? = act.parties.first else {
      return ruling.refuse(.goesToOne(act.document, field: "parties"))
    }
    ruling.require(stage.call?.invitation(of: provider) != nil, .notInvited(provider, field: "parties"))
  }

  private func requireOneRespondent(_ act: ReleaseDocument, _ ruling: inout MissionRuling) {
    guard act.outsider == nil, act.parties.count == 1, let party = act.parties.first else {
      return ruling.refuse(.goesToOne(act.document, field: "parties"))
    }
    ruling.require(stage.framing?.respondents.contains(party) == true, .notInMission(party, field: "parties"))
  }

  private func requireOneCandidate(_ act: ReleaseDocument, _ ruling: inout MissionRuling) {
    guard act.outsider == nil, act.parties.count == 1, case .provider(let provider)? = act.parties.first else {
      return ruling.refuse(.letterGoesToItsCandidate(field: "parties"))
    }
    let candidates = stage.call?.candidates ?? []
    ruling.require(candidates.contains(provider), .noProposal(from: provider, field: "parties"))
  }

  private func requireOperators(_ act: ReleaseDocument, _ ruling: inout MissionRuling) {
    let isInside = act.parties.allSatisfy { opening.operators.map(Party.operator).contains($0) }
    ruling.require(act.outsider == nil && isInside, .staysInside(act.document, field: "parties"))
  }

  private func requireInsiders(_ act: ReleaseDocument, _ ruling: inout MissionRuling) {
    for party in act.parties {
      guard case .provider(let provider) = party else {
        ruling.require(allParties.contains(party), .notInMission(party, field: "parties"))
        continue
      }
      requireReader(provider, of: act.document, &ruling)
    }
    // What providers read is one text for all of them; the sides read it with every name.
    let sides = act.parties.filter(opening.seatParties.contains)
    let mixes = act.document == .brief && !sides.isEmpty && sides.count < act.parties.count
    ruling.require(!mixes, .invitedApart(act.document, field: "parties"))
  }

  private func requireReader(_ provider: ProviderID, of document: DocumentKind, _ ruling: inout MissionRuling) {
    let isParty = allParties.contains(.provider(provider))
    switch document.readers {
    case .invited:
      ruling.require(isParty || stage.call?.invitation(of: provider) != nil, .notInvited(provider, field: "parties"))
    case .everyParty where document == .surveySummary:
      ruling.require(isParty, .showsOtherProposals(document, field: "parties"))
    case .everyParty: ruling.require(isParty, .notInMission(.provider(provider), field: "parties"))
    default: ruling.refuse(.showsOtherProposals(document, field: "parties"))
    }
  }
}

extension ReleaseDocument {
  /// Whoever has no part in the mission; `nil` where nobody is named.
  public var outsider: String? { recipient.flatMap { $0.isBlank ? nil : $0 } }

  /// It goes to providers alone, who are asked for a proposal.
  public var isForInvited: Bool {
    let isAsked = [DocumentKind.brief, .consultation].contains(document) && outsider == nil && !parties.isEmpty
    return isAsked && parties.allSatisfy { if case .provider = $0 { true } else { false } }
  }

  /// Under this name a structure agrees to be named to those whom a call invites.
  public static let invitedProviders = "prestataires sollicités"
}

extension DocumentReleased {
  /// Every structure is named: free texts may be read as they are.
  public var isWhole: Bool { shown.allSatisfy { $0.showing == .named } }

  /// What was typed may be read, if without the names that are not shown: all of them agreed, or it was written for those
  /// who receive it.
  public var tellsTexts: Bool { isWhole || act.isForInvited }

  /// Candidates that were not retained are named with their prices: to the parties, to whom the law owes the document, and
  /// to whom every structure agreed to give that very document.
  public var namesRivals: Bool {
    act.outsider == nil || act.legalGround != nil || isWhole && shown.allSatisfy { $0.namesDocument == true }
  }
}

/// Why no consent of a structure stands for a document and its recipient.
public enum ConsentLack: Hashable, Sendable {
  case neverGiven
  case withdrawn(Day)
  /// Past its term.
  case ended(Day)
  /// After the day that the document tells.
  case givenLater(Day)
}

extension DisclosureConsent {
  /// Given, not taken back, and not past its term.
  func stands(on day: Day) -> Bool {
    grant.on <= day && withdrawnOn.map { $0 > day } ?? true && grant.until.map { $0 >= day } ?? true
  }
}
