import JalonCore

extension FactReader<MissionEvent> {
  /// - Parameters:
  ///   - mission: as its reader may see it.
  ///   - telling: over the same journal, for the same reader.
  public init(_ mission: Mission, _ telling: Telling, in zone: Zone) {
    let surveys = mission.stage.surveys
    let directory = telling.names.directory
    var wording = Wording(sentence: { $0.told(telling) }, command: \.command)
    wording.questionnaire = { event in
      switch event {
      case .surveyAnswered(let act):
        surveys?.issued[act.respondent].flatMap { directory.questionnaire($0.issue.edition) }
      case .followUpRecorded(let act): act.questionnaire.flatMap { directory.questionnaire($0.edition) }
      default: nil
      }
    }
    wording.beside = { entry in
      guard case .disclosureWithdrawn(let act) = entry.event else { return [] }
      let left = mission.left(under: act)
      return left.isEmpty ? [] : [FactLine(FactWords.toBeTold, Lists.and(left.map { $0.leftOn(telling.names) }))]
    }
    wording.isHidden = { telling.hides($0) }
    self.init(
      mission.entries, standing: mission.effective, telling.names.with(mission.stage.draft.grid), in: zone, wording)
  }
}

extension FactReader<PlanEvent> {
  public init(_ plan: SupportPlan, _ names: Names, in zone: Zone) {
    let telling = PlanTelling(names, journal: plan.entries)
    self.init(
      plan.entries, standing: plan.effective, names, in: zone,
      Wording(sentence: { $0.told(telling) }, command: \.command))
  }
}

extension FactReader<DirectoryEvent> {
  public init(
    _ entries: [Recorded<DirectoryEvent>], _ names: Names, in zone: Zone,
    cards: @escaping @Sendable (PersonID) -> PersonBeside
  ) {
    var wording = Wording(sentence: { $0.told(names) }, command: \.command)
    wording.beside = { entry in
      switch entry.event {
      case .personRegistered(let act): cards(act.person).whole(in: zone)
      case .personAmended(let act): cards(act.person).changed(at: entry.at)
      default: []
      }
    }
    self.init(entries, standing: Directory.standing(entries), names, in: zone, wording)
  }
}

/// What stands of a person beside the journal, so that it can be erased: the card, and what it was before.
public struct PersonBeside: Sendable {
  public typealias Fields = [(field: String, text: String)]
  let card: Fields
  let former: [(until: Instant, card: Fields)]

  public init(card: Fields, former: [(until: Instant, card: Fields)] = []) {
    self.card = card
    self.former = former
  }

  /// The card as it stands now, then what it was, each with the day on which it was changed.
  fileprivate func whole(in zone: Zone) -> [FactLine] {
    lines(card, depth: 0)
      + former.flatMap { former in
        [FactLine(FactWords.cardUntil(former.until, zone), nil)] + lines(former.card, depth: 1)
      }
  }

  /// What the card was until then.
  fileprivate func changed(at instant: Instant) -> [FactLine] {
    former.filter { $0.until == instant }.flatMap { former in
      [FactLine(FactWords.formerCard, nil)] + lines(former.card, depth: 1)
    }
  }

  private func lines(_ fields: Fields, depth: Int) -> [FactLine] {
    fields.filter { !$0.text.isBlank }.map { field, text in
      FactLine(
        FieldWording.of(field, in: DirectoryCommand.Kind.registerPerson.rawValue).label, Words(same: text),
        depth: depth)
    }
  }
}
