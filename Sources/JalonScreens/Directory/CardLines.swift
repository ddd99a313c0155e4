import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// The lines of a card, section by section: on the screen, and on the command line.
public struct CardLines {
  private let card: EntryCard
  private let names: Names
  private let today: Day
  private let zone: Zone
  private let language: Language

  public init(_ card: EntryCard, names: Names, today: Day, in zone: Zone, _ language: Language) {
    self.card = card
    self.names = names
    self.today = today
    self.zone = zone
    self.language = language
  }

  private var kind: DirectoryEntry.Kind { card.key.kind }
  private func callAsFunction(_ words: Words) -> String { words(language) }

  var all: [CardLine] { CardLine.Section.allCases.flatMap(section) }

  /// One after the other, for a page without screen.
  public var page: [String] {
    all.map { line in
      if line.isHeading { return "\n\(line.text)\(line.note.text.isEmpty ? "" : " (\(line.note.text))")" }
      let note = line.note.text.isEmpty ? "" : " — \(line.note.text)"
      let said = line.label.isEmpty ? line.text : "\(line.label)\(language == .fr ? "\u{A0}:" : ":") \(line.text)"
      return "  \(said)\(note)".replacing("\n", with: "\n    ")
    }
  }

  private func section(_ section: CardLine.Section) -> [CardLine] {
    var lines = lines(of: section)
    if lines.isEmpty {
      guard let nothing = section.nothing(kind) else { return [] }
      lines = [
        CardLine(
          id: "nothing:\(section)", section: section, text: self(nothing), door: section == .people ? .newPerson : nil,
          isFaint: true)
      ]
    }
    let heading = CardLine(
      id: "heading:\(section)", section: section, text: self(section.words(kind)), note: Span(self(note(of: section))),
      isHeading: true)
    return [heading] + lines
  }

  private func lines(of section: CardLine.Section) -> [CardLine] {
    switch section {
    case .identity: identity
    case .people: people
    case .plans: card.plans.map(plan)
    case .missions: card.missions.map(mission)
    case .record: record
    case .consents: card.consents.enumerated().map { consent($1, at: $0) }
    case .surveys: card.surveys.enumerated().map { survey($1, at: $0) }
    case .releases: card.releases.enumerated().map { release($1, at: $0) }
    case .former: former
    case .objectives: objectives
    case .allocations: allocations
    }
  }

  private func note(of section: CardLine.Section) -> Words {
    switch section {
    case .identity:
      let reader = CardReader(card.entry, details: card.details, names)
      let (known, all) = (reader.lines.count, reader.lines.count + reader.missing.count)
      return Words(fr: "\(known) sur \(all) connus", en: "\(known) of \(all) known")
    case .missions:
      return card.missions.isEmpty ? .nothing : MissionTally(card.missions).told
    case .consents, .surveys, .releases:
      return card.unread > 0
        ? Words(
          fr: "sans les \(card.unread) missions les plus anciennes", en: "without the \(card.unread) oldest missions")
        : .nothing
    case .allocations: return grant?.words ?? .nothing
    case .people, .plans, .record, .former, .objectives: return .nothing
    }
  }
}

extension CardLines {
  // Who it is.

  private var identity: [CardLine] {
    let reader = CardReader(card.entry, details: card.details, names)
    let said = reader.lines.enumerated().map { index, line in
      let text = line.text.map { self($0) } ?? ""
      return CardLine(
        id: "field:\(index)", section: .identity, label: self(line.label),
        text: text.replacing("\n", with: ", "), door: .amend, details: [self(line.label), text])
    }
    let gaps = reader.missing.map { self($0) }.joined(separator: ", ")
    let open = CardLine(
      id: "missing", section: .identity, label: self(CardWords.missing), text: gaps, door: .amend,
      details: [self(CardWords.missing), gaps], isFaint: true)
    return asleep + oneWith + organisation + said + (gaps.isEmpty ? [] : [open]) + doubles
  }

  /// A provider that is no longer invited.
  private var asleep: [CardLine] {
    guard case .provider(let entry, _) = card.entry, let act = entry.inactive else { return [] }
    return [
      CardLine(
        id: "asleep", section: .identity, label: self(CardWords.asleep), text: names.masked(act.reason),
        details: [self(CardWords.asleep), names.masked(act.reason)])
    ]
  }

  /// The other cards of the same one: of a person, her other roles.
  private var oneWith: [CardLine] {
    card.joined.map { other in
      let isFirst = card.entry.joinedTo == other.entry.key
      let role = other.entry.party.map { names.name(of: $0) } ?? names.name(of: other.entry.key)
      let told = [other.details?.name, other.details?.function, role, other.entry.key.code].compactMap(\.self)
        .filter { !$0.isEmpty }.joined(separator: ", ")
      let label = isFirst ? CardWords.sameAs : kind == .person ? CardWords.alsoRole : CardWords.alsoCard
      return CardLine(
        id: "joined:\(other.entry.key.code)", section: .identity, label: self(label), text: told,
        door: .card(other.entry.key), details: [self(label), told])
    }
  }

  /// Cards that are probably the same, to be looked at.
  private var doubles: [CardLine] {
    card.doubles.map { double in
      let other = double.first == card.key ? double.second : double.first
      let told = "\(names.name(of: other)) (\(other.code)), \(self(double.sign.words))"
      return CardLine(
        id: "double:\(other.code)", section: .identity, label: self(CardWords.perhaps), text: told, door: .join(other),
        details: [self(CardWords.perhaps), told])
    }
  }

  /// For whom a person works, as a way to the card.
  private var organisation: [CardLine] {
    guard let party = card.entry.party else { return [] }
    return [
      CardLine(
        id: "party", section: .identity, label: self(CardWords.worksFor), text: names.name(of: party),
        door: .card(party.key), details: [names.name(of: party)])
    ]
  }

  private var people: [CardLine] {
    card.people.map { member in
      let roles =
        [member.details?.function ?? ""] + (member.entry.isLeader ? [self(DirectoryWords.leader)] : [])
        + (member.entry.isOfficer ? [self(DirectoryWords.officer)] : [])
      let contacts = [member.details?.phone ?? "", member.details?.mail ?? ""].filter { !$0.isEmpty }
      let told = roles.filter { !$0.isEmpty }.joined(separator: ", ")
      let name = names.name(of: member.person)
      return CardLine(
        id: "person:\(member.person)", section: .people, label: name,
        text: ([told] + contacts).filter { !$0.isEmpty }.joined(separator: " \(Glyphs.quiet) "),
        door: .card(.init(.person, member.person.text)), details: [name, told] + contacts)
    }
  }

  private var grant: GrantEntry? { if case .grant(let entry) = card.entry { entry } else { nil } }

  /// What a funding agreement asks for, year by year.
  private var objectives: [CardLine] {
    guard let grant else { return [] }
    let told = grant.objectives.sorted { ($0.year, $0.figure.rawValue) < ($1.year, $1.figure.rawValue) }.map { act in
      CardLine(
        id: "objective:\(act.year):\(act.figure.rawValue)", section: .objectives, text: self(act.words),
        note: Span(String(act.year)), door: .setObjective,
        details: ["\(String(act.year)) \(self(act.words))", self(CardWords.decided(act.on))])
    }
    let more = CardLine(
      id: "objective", section: .objectives, text: self(DirectoryCommand.Kind.setObjective.title), door: .setObjective,
      isFaint: true)
    return told + [more]
  }

  /// What of a funding agreement goes to which mission, year by year.
  private var allocations: [CardLine] {
    guard let grant else { return [] }
    let told = grant.allocations.sorted { ($0.year, $0.mission) < ($1.year, $1.mission) }.map { act in
      let text = act.amount.written(language)
      return CardLine(
        id: "allocation:\(act.mission):\(act.year)", section: .allocations, label: act.mission.text, text: text,
        note: Span(String(act.year)), door: .mission(act.mission),
        details: ["\(act.mission) \(String(act.year))", text, self(CardWords.decided(act.on))])
    }
    let more = CardLine(
      id: "allocate", section: .allocations, text: self(DirectoryCommand.Kind.allocateGrant.title), door: .allocate,
      isFaint: true)
    return told + [more]
  }

  /// The names, or of a person the details, that it had before, the last ones first.
  private var former: [CardLine] {
    let names = card.entry.formerly.reversed().map { (text: $0.name, until: $0.until) }
    let details = card.former.reversed().map {
      (text: $0.card.fields.map(\.text).filter { !$0.isEmpty }.joined(separator: ", "), until: $0.until)
    }
    return (names + details).enumerated().map { index, former in
      CardLine(
        id: "former:\(index)", section: .former, text: former.text,
        note: Span(self(CardWords.until(zone.day(of: former.until)))), details: [former.text])
    }
  }
}

extension CardLines {
  // What was done with it.

  private func plan(_ row: PlanRow) -> CardLine {
    CardLine(
      id: "plan:\(row.plan)", section: .plans, label: row.plan.text, text: row.title,
      note: Span("\(row.openedOn.parts.year)\(row.ended ? self(CardWords.over) : "")", row.ended ? .faint : .text),
      door: .plan(row.plan), details: [row.title, row.structures])
  }

  private func mission(_ row: BoardRow) -> CardLine {
    let state = BoardState(row, today: today)
    return CardLine(
      id: "mission:\(row.mission)", section: .missions, label: row.mission.text, text: row.title,
      note: Span("\(row.openedOn.parts.year) \(self(row.stageWords)) \(state.sign)", row.ended ? .faint : state.role),
      door: .mission(row.mission),
      details: [
        "\(row.mission) \(row.title)", row.structures,
        [row.provider, row.amount?.brief(language), names.name(of: row.officer)].compactMap(\.self).joined(
          separator: " \(Glyphs.quiet) "), self(row.stageWords), self(state.words),
      ].filter { !$0.isEmpty })
  }

  private var record: [CardLine] {
    guard let record = card.record, record.invitations > 0 else { return [] }
    let lines: [(Words, Words)] = [
      (CardWords.invited, CardWords.retained(record.invitations, record.retained)),
      (CardWords.results, record.resultsTold), (CardWords.load, record.loadTold),
    ]
    return lines.enumerated().map { index, line in
      CardLine(
        id: "record:\(index)", section: .record, label: self(line.0), text: self(line.1),
        details: [self(line.0), self(line.1)])
    }
  }

  private func consent(_ consent: EntryCard.Consent, at index: Int) -> CardLine {
    let grant = consent.consent.grant
    let state = consent.consent.withdrawnOn.map(CardWords.withdrawn) ?? grant.until.map(CardWords.until)
    let whose = kind == .recipient ? "\(names.name(of: grant.structure)) : " : ""
    let text =
      "\(whose)\(grant.object), \(self(CardWords.to(names.recipient(grant.recipient)))) (\(self(grant.scope.words)))"
    return CardLine(
      id: "consent:\(index)", section: .consents, label: consent.mission.text, text: names.masked(text),
      note: Span(grant.on.short), door: .mission(consent.mission),
      details: [names.masked(text), self(CardWords.signedBy(names.name(of: grant.signatory), grant.on))]
        + (state.map { [self($0)] } ?? []))
  }

  private func survey(_ survey: EntryCard.Survey, at index: Int) -> CardLine {
    let state =
      survey.answeredOn.map(CardWords.answered) ?? (survey.writtenOffOn.map(CardWords.writtenOff) ?? CardWords.awaited)
    return CardLine(
      id: "survey:\(index)", section: .surveys, label: survey.mission.text, text: self(CardWords.sent(survey.sentOn)),
      note: Span(self(state)), door: .mission(survey.mission),
      details: [self(CardWords.sent(survey.sentOn)), self(state)])
  }

  private func release(_ release: EntryCard.Release, at index: Int) -> CardLine {
    let act = release.release.act
    return CardLine(
      id: "release:\(index)", section: .releases, label: release.mission.text,
      text: "\(self(act.document.words)), \(self(CardWords.to(self(act.recipients(names)))))",
      note: Span(act.on.short), door: .mission(release.mission), details: [self(release.release.told(names))])
  }
}
