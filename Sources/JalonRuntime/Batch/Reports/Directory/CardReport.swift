import JalonCore
import JalonDocuments
import JalonScreens
import JalonStore
import JalonWording

extension ReportContext {
  /// Everything about one entry of the directory, as the screen gathers it.
  public func card(_ key: DirectoryEntry.Key, _ format: ReportFormat) throws -> String {
    guard let card = try CardGathering(store, ledger, reader: reader).card(key) else { throw try noSuchCard(key) }
    let about = ReportAbout("card", of: key.text)
    guard format == .json else { return try told(card) }
    return line(about, json(card))
  }

  /// On a page: the name, then section by section.
  func told(_ card: EntryCard) throws -> String {
    let names = try names()
    let name = names.name(of: card.key)
    let lines = CardLines(card, names: names, today: today, in: zone, language).page
    return ([name + "  (\(card.key.text))"] + lines).joined(separator: "\n") + "\n"
  }

  private func noSuchCard(_ key: DirectoryEntry.Key) throws -> NoSuchCard {
    let directory = try ledger.directory()
    let nearest = Reference(rawValue: key.kind.rawValue).flatMap { directory.nearest(to: key.code, as: $0) }
    return NoSuchCard(key: key, nearest: nearest)
  }
}

/// Which entry was probably meant, where none has this code.
public struct NoSuchCard: Error, Sendable {
  public let key: DirectoryEntry.Key
  public let nearest: String?

  public var words: Words {
    guard let nearest else {
      return Words(
        fr: "L'annuaire n'a pas de fiche « \(key.text) ». « jalon directory » les donne toutes.",
        en: "The directory has no card “\(key.text)”. “jalon directory” gives them all.")
    }
    return Words(
      fr: "L'annuaire n'a pas de fiche « \(key.text) ». Peut-être « \(key.kind.rawValue):\(nearest) » ?",
      en: "The directory has no card “\(key.text)”. Perhaps “\(key.kind.rawValue):\(nearest)”?")
  }
}

// MARK: - For a program

extension ReportContext {
  static let cardMembers: [OutputMember] = [
    OutputMember("kind", .oneOf(DirectoryScreen.kinds.map(\.rawValue))), OutputMember("code", .code),
    OutputMember("card", .either(DirectoryScreen.kinds.compactMap(\.registering).map(\.cardType))),
    OutputMember("active", .optional(.flag), Words(fr: "D'un prestataire.", en: "Of a provider.")),
    OutputMember("formerNames", .list(.group([OutputMember("name", .text), OutputMember("until", .instant)]))),
    OutputMember("formerCards", .list(.group([OutputMember("until", .instant), OutputMember("card", .map(.text))]))),
    OutputMember(
      "people",
      .list(
        .group([
          OutputMember("person", .code), OutputMember("card", .optional(.map(.text))), OutputMember("isLeader", .flag),
          OutputMember("isOfficer", .flag),
        ]))),
    OutputMember(
      "sameAs", .optional(.code), Words(fr: "La fiche qui la représente.", en: "The card that stands for it.")),
    OutputMember(
      "joined", .list(.code), Words(fr: "Les autres fiches, la même.", en: "The other cards, the same one.")),
    OutputMember(
      "doubles",
      .list(
        .group([OutputMember("card", .code), OutputMember("sign", .oneOf(LikelyDouble.Sign.allCases.map(\.rawValue)))])),
      Words(fr: "Sans doute la même.", en: "Probably the same.")),
    OutputMember(
      "plans",
      .list(
        .group([
          OutputMember("plan", .code), OutputMember("title", .text), OutputMember("openedOn", .day),
          OutputMember("ended", .flag),
        ]))),
    OutputMember("missions", .list(.group(missionMembers))),
    OutputMember(
      "missionsNotRead", .whole,
      Words(
        fr: "Les plus anciennes, dont accords, enquêtes et documents ne sont pas donnés.",
        en: "The oldest ones, whose consents, surveys and documents are not given.")),
    OutputMember("record", .optional(.group(recordMembers)), Words(fr: "D'un prestataire.", en: "Of a provider.")),
    OutputMember("consents", .list(.group(consentMembers))), OutputMember("surveys", .list(.group(surveyMembers))),
    OutputMember("releases", .list(.group(releaseMembers))),
    OutputMember(
      "allocations", .list(.group(allocationMembers)),
      Words(fr: "D'une convention de financement.", en: "Of a funding agreement.")),
    OutputMember(
      "objectives", .list(.group(objectiveMembers)),
      Words(fr: "D'une convention de financement.", en: "Of a funding agreement.")),
  ]

  private static let objectiveMembers = [
    OutputMember("year", .whole), OutputMember("figure", .oneOf(ObjectiveFigure.self)), OutputMember("target", .whole),
    OutputMember("origin", .oneOf(ObjectiveOrigin.self)), OutputMember("on", .day),
  ]

  private static let allocationMembers = [
    OutputMember("mission", .code), OutputMember("year", .whole), OutputMember("amount", .cents),
    OutputMember("on", .day),
  ]
  private static let missionMembers = [
    OutputMember("mission", .code), OutputMember("title", .text), OutputMember("stage", .code),
    OutputMember("openedOn", .day), OutputMember("ended", .flag), OutputMember("provider", .optional(.text)),
    OutputMember("amount", .optional(.cents)), OutputMember("officer", .code),
  ]
  private static let recordMembers = [
    OutputMember("invitations", .whole), OutputMember("retained", .whole), OutputMember("surveys", .whole),
    OutputMember("skillsMean", .optional(.hundredths)), OutputMember("overallMean", .optional(.hundredths)),
  ]
  private static let consentMembers = [
    OutputMember("mission", .code), OutputMember("object", .text), OutputMember("recipient", .text),
    OutputMember("scope", .oneOf(DisclosureScope.self)), OutputMember("signatory", .code), OutputMember("on", .day),
    OutputMember("until", .optional(.day)), OutputMember("withdrawnOn", .optional(.day)),
  ]
  private static let surveyMembers = [
    OutputMember("mission", .code), OutputMember("sentOn", .day), OutputMember("answeredOn", .optional(.day)),
    OutputMember("writtenOffOn", .optional(.day)),
  ]
  private static let releaseMembers = [
    OutputMember("mission", .code), OutputMember("document", .oneOf(DocumentKind.self)), OutputMember("on", .day),
    OutputMember("recipients", .list(.code)), OutputMember("outsider", .optional(.text)),
  ]

  func json(_ card: EntryCard) -> JSON {
    let payload = card.entry.registering(card.details).map { ValueWriter.value(of: $0.payload).json } ?? .null
    let active: JSON = if case .provider(let entry, _) = card.entry { .flag(entry.isActive) } else { .null }
    return [
      "kind": .text(card.key.kind.rawValue), "code": .text(card.key.code), "card": payload, "active": active,
      "formerNames": .list(
        card.entry.formerly.map { ["name": .text($0.name), "until": .text(zone.iso(of: $0.until))] }),
      "formerCards": .list(card.former.map { ["until": .text(zone.iso(of: $0.until)), "card": $0.card.json] }),
      "people": .list(card.people.map(json)), "sameAs": card.entry.joinedTo.map { .text($0.text) } ?? .null,
      "joined": .list(card.joined.map { .text($0.entry.key.text) }),
      "doubles": .list(
        card.doubles.map { double in
          [
            "card": .text((double.first == card.key ? double.second : double.first).text),
            "sign": .text(double.sign.rawValue),
          ]
        }), "plans": .list(card.plans.map(json)),
      "missions": .list(card.missions.map(json)), "missionsNotRead": .whole(card.unread),
      "record": card.record.map(json) ?? .null, "consents": .list(card.consents.map(json)),
      "surveys": .list(card.surveys.map(json)), "releases": .list(card.releases.map(json)),
      "allocations": .list(allocations(card.entry)), "objectives": .list(objectives(card.entry)),
    ]
  }

  private func objectives(_ entry: DirectoryEntry) -> [JSON] {
    guard case .grant(let entry) = entry else { return [] }
    return entry.objectives.map {
      [
        "year": .whole($0.year), "figure": .text($0.figure.rawValue), "target": .whole($0.target),
        "origin": .text($0.origin.rawValue), "on": .text($0.on.iso),
      ]
    }
  }

  private func allocations(_ entry: DirectoryEntry) -> [JSON] {
    guard case .grant(let entry) = entry else { return [] }
    return entry.allocations.map {
      [
        "mission": .text($0.mission.text), "year": .whole($0.year), "amount": .whole($0.amount.cents),
        "on": .text($0.on.iso),
      ]
    }
  }

  private func json(_ member: EntryCard.Member) -> JSON {
    [
      "person": .text(member.person.text),
      "card": member.details.map { PersonCard(id: member.person, $0).json } ?? .null,
      "isLeader": .flag(member.entry.isLeader), "isOfficer": .flag(member.entry.isOfficer),
    ]
  }

  private func json(_ row: PlanRow) -> JSON {
    [
      "plan": .text(row.plan.text), "title": .text(row.title), "openedOn": .text(row.openedOn.iso),
      "ended": .flag(row.ended),
    ]
  }

  private func json(_ row: BoardRow) -> JSON {
    [
      "mission": .text(row.mission.text), "title": .text(row.title), "stage": .text(row.stage),
      "openedOn": .text(row.openedOn.iso), "ended": .flag(row.ended), "provider": JSON(row.provider),
      "amount": JSON(row.amount?.cents), "officer": .text(row.officer.text),
    ]
  }

  /// A mean of few structures would tell what one answered.
  private func json(_ record: TrackRecord) -> JSON {
    [
      "invitations": .whole(record.invitations), "retained": .whole(record.retained),
      "surveys": .whole(record.surveyCount), "skillsMean": JSON(record.meanOutside(of: \.skills)?.value),
      "overallMean": JSON(record.meanOutside(of: \.all)?.value),
    ]
  }

  private func json(_ consent: EntryCard.Consent) -> JSON {
    let grant = consent.consent.grant
    return [
      "mission": .text(consent.mission.text), "object": .text(grant.object), "recipient": .text(grant.recipient),
      "scope": .text(grant.scope.rawValue), "signatory": .text(grant.signatory.text), "on": .text(grant.on.iso),
      "until": JSON(grant.until?.iso), "withdrawnOn": JSON(consent.consent.withdrawnOn?.iso),
    ]
  }

  private func json(_ survey: EntryCard.Survey) -> JSON {
    [
      "mission": .text(survey.mission.text), "sentOn": .text(survey.sentOn.iso),
      "answeredOn": JSON(survey.answeredOn?.iso), "writtenOffOn": JSON(survey.writtenOffOn?.iso),
    ]
  }

  private func json(_ release: EntryCard.Release) -> JSON {
    let act = release.release.act
    return [
      "mission": .text(release.mission.text), "document": .text(act.document.rawValue), "on": .text(act.on.iso),
      "recipients": .list(act.parties.map { .text($0.text) }), "outsider": JSON(act.outsider),
    ]
  }
}

extension DirectoryCommand.Kind {
  fileprivate var cardType: OutputType { Shape.group(fields).outputWithoutBlanks }
}
