import JalonCore

// What single acts on a plan say, where a sentence has several parts.

extension OpenPlan {
  func told(_ names: Names) -> Words {
    let aim = aim.map { Words(fr: ", pour : \($0.text.excerpt)", en: ", to: \($0.text.excerpt)") } ?? .nothing
    return Words(
      fr: "Plan d'accompagnement ouvert : « \(title) », chef de file \(names.name(of: lead))\(aim)",
      en: "Support plan opened: “\(title)”, lead \(names.name(of: lead))\(aim)")
  }
}

extension HoldSteering {
  /// Everybody who was there, organisations by their name.
  public func present(_ names: Names) -> Words {
    Lists.and(attendees + (parties ?? []).map { names.name(of: $0) })
  }
}

extension ConveneSteering {
  /// Everybody who is asked.
  public func asked(_ names: Names) -> Words {
    Lists.and((attendees ?? []) + (parties ?? []).map { names.name(of: $0) })
  }
}

extension Vote {
  /// « 9 pour, 1 contre, 2 abstentions »
  public var words: Words {
    Words(
      fr: "\(inFavour) pour, \(against) contre, \(abstained, "abstention", "abstentions")",
      en: "\(inFavour) in favour, \(against) against, \(abstained, "abstention", "abstentions")")
  }
}

extension RecordBoardDecision {
  func told(_ names: Names) -> Words {
    let structure = names.name(of: structure)
    let votes = vote.map { Words(fr: " (\($0.words))", en: " (\($0.words))") } ?? .nothing
    return adopted
      ? Words(
        fr: "Scénario « \(scenario) » adopté : \(structure), \(body.words)\(votes)",
        en: "Scenario “\(scenario)” adopted: \(structure), \(body.words)\(votes)")
      : Words(
        fr: "Scénario « \(scenario) » rejeté : \(structure), \(body.words)\(votes)",
        en: "Scenario “\(scenario)” rejected: \(structure), \(body.words)\(votes)")
  }
}

extension FundingLine.Funder {
  public func name(_ names: Names) -> String {
    switch self {
    case .named(let name): name
    case .structure(let structure): names.name(of: structure)
    }
  }
}

extension AddFunding {
  func told(_ names: Names) -> Words {
    let mission = mission.map { Words(fr: ", mission \($0.text)", en: ", mission \($0.text)") } ?? .nothing
    return Words(
      fr: "Financement \(state.words) : \(payer(names)), \(amount) (\(object.words))\(mission)",
      en: "Funding \(state.words): \(payer(names)), \(amount) (\(object.words))\(mission)")
  }

  fileprivate func payer(_ names: Names) -> String { structure.map { names.name(of: $0) } ?? funder ?? "" }
}

extension AdvanceFunding {
  func told(_ telling: PlanTelling) -> Words {
    let line = telling.funding(line)
    let payer = line?.payer(telling.names) ?? self.line.text
    let amount = amount.map { Words(fr: ", \($0)", en: ", \($0)") } ?? .nothing
    return Words(
      fr: "Financement \(state.words) : \(payer)\(amount)", en: "Funding \(state.words): \(payer)\(amount)")
  }
}

extension LinkStructures {
  func told(_ names: Names) -> Words {
    let ends =
      dissolved.map {
        Words(fr: " ; \(names.name(of: $0)) est dissoute", en: "; \(names.name(of: $0)) is dissolved")
      } ?? .nothing
    return Words(
      fr: "Lien entre structures : \(names.name(of: from)), \(kind.words) \(names.name(of: to))\(ends)",
      en: "Structures linked: \(names.name(of: from)), \(kind.words) \(names.name(of: to))\(ends)")
  }
}

extension Correction {
  func told(_ telling: PlanTelling) -> Words {
    let corrected = telling.event(at: event)
    let shape = corrected?.kind.fields.shape(at: field)
    return told(
      of: corrected.map { $0.kind.words },
      label: corrected.map { FieldWording.of(field, in: $0.kind).label } ?? Words(same: field),
      shape, telling.names)
  }
}
