import JalonCore

// The longer sentences of the journal, one for each act that carries more than a name and a reason.

extension Open {
  func told(_ names: Names) -> Words {
    let link = link.map {
      Words(fr: ", \($0.kind.words) \($0.mission.text)", en: ", \($0.kind.words) \($0.mission.text)")
    }
    return Words(
      fr: "Mission \(kind.words) ouverte pour \(names.names(of: structures)) : « \(title) »\(link ?? .nothing)",
      en: "\(kind.words.capitalised) mission opened for \(names.names(of: structures)): “\(title)”\(link ?? .nothing)")
  }
}

extension WriteBrief {
  var told: Words {
    let limit = ceiling.map { Words(fr: ", plafond \($0)", en: ", ceiling \($0)") } ?? .nothing
    return Words(
      fr: "Cahier des charges rédigé : \(days: days) prévus\(limit)",
      en: "Brief written: \(days: days) foreseen\(limit)")
  }
}

extension SetGrid {
  var told: Words {
    Words(fr: "Grille fixée : \(summary)", en: "Grid set: \(summary)")
  }

  /// « 5 critères, 70 points en tout »
  public var summary: Words {
    Words(
      fr: "\(criteria.count, "critère", "critères"), \(marksTold)",
      en: "\(criteria.count, "criterion", "criteria"), \(marksTold)")
  }

  private var marksTold: Words {
    let grid = EvaluationGrid(self)
    let top = grid.thresholdScale.top
    return switch grid.counting {
    case .percents: Words(fr: "notes de 0 à \(top)", en: "marks from 0 to \(top)")
    case .points: Words(fr: "\(grid.weightTotal) points en tout", en: "\(grid.weightTotal) points in all")
    }
  }
}

extension LaunchCall {
  func told(_ names: Names) -> Words {
    let invited = names.names(of: invitations.map(\.provider))
    return Words(
      fr: """
        Appel lancé auprès de \(invitations.count, "prestataire", "prestataires") (\(invited)), réponses attendues le \
        \(deadline)
        """,
      en: """
        Call launched with \(invitations.count, "provider", "providers") (\(invited)), answers due on \(deadline)
        """)
  }
}

extension RecordIntent {
  func told(_ names: Names) -> Words {
    let provider = names.name(of: provider)
    return switch intent {
    case .willing: Words(fr: "\(provider) compte répondre", en: "\(provider) means to answer")
    case .declined: Words(fr: "\(provider) décline\(reason.afterColon)", en: "\(provider) declines\(reason.afterColon)")
    case .unreachable: Words(fr: "\(provider) reste injoignable", en: "\(provider) could not be reached")
    }
  }
}

extension ReceiveProposal {
  func told(_ names: Names) -> Words {
    Words(
      fr: "\(names.name(of: provider)), \(amount) pour \(days: days), du \(start) au \(end)",
      en: "\(names.name(of: provider)), \(amount) for \(days: days), from \(start) to \(end)")
  }
}

extension DeclareInterest {
  func told(_ names: Names) -> Words {
    let person = names.name(of: evaluator)
    return switch interest {
    case .none:
      Words(
        fr: "\(person) déclare n'avoir aucun lien avec un candidat",
        en: "\(person) declares no link with any candidate")
    case .declared:
      Words(
        fr: "\(person) déclare un lien\(provider.linked(names))\(text.afterColon)",
        en: "\(person) declares a link\(provider.linked(names))\(text.afterColon)")
    case .recused:
      Words(
        fr: "\(person) se récuse\(provider.linked(names))\(text.afterColon)",
        en: "\(person) stands aside\(provider.linked(names))\(text.afterColon)")
    }
  }
}

extension ProviderID? {
  /// « (Cabinet Lise) », the candidate that a link is with; nothing where it may be any.
  public func linked(_ names: Names) -> Words {
    map { Words(same: " (\(names.name(of: $0)))") } ?? .nothing
  }
}

// A sheet is somebody's; who held the pen is another matter: an officer may type under dictation.
extension GiveMark {
  /// - Parameter typist: who typed it, where it was not its evaluator.
  func told(_ names: Names, by typist: Typist? = nil) -> Words {
    let typed = typist.map { Words(same: ", ") + $0.words(names) } ?? .nothing
    return Words(
      fr: """
        Note, fiche \(de: names.name(of: evaluator)) : \(mark), \(names.name(of: provider)), \
        « \(names.name(of: criterion)) »\(typed)\(comment.afterColon)
        """,
      en: """
        Mark, sheet of \(names.name(of: evaluator)): \(mark), \(names.name(of: provider)), \
        “\(names.name(of: criterion))”\(typed)\(comment.afterColon)
        """)
  }

  /// Neither the mark, nor the comment, nor where it stands.
  func toldSealed(_ names: Names) -> Words {
    Words(
      fr: "Note portée sur la fiche scellée \(de: names.name(of: evaluator))",
      en: "Mark entered on the sealed sheet of \(names.name(of: evaluator))")
  }
}

extension AgreeMark {
  func told(_ names: Names) -> Words {
    Words(
      fr: """
        Note commune : \(mark), \(names.name(of: provider)), « \(names.name(of: criterion)) »\(reason.afterColon)
        """,
      en: """
        Agreed mark: \(mark), \(names.name(of: provider)), “\(names.name(of: criterion))”\(reason.afterColon)
        """)
  }
}

extension AwardMission {
  func told(_ names: Names) -> Words {
    let positions = Lists.and(
      deciders.map {
        Words(
          fr: "\(names.name(of: $0.person)) \($0.position.words)",
          en: "\(names.name(of: $0.person)) \($0.position.words)")
      })
    return Words(
      fr: "\(names.name(of: provider)) retenu\(positions.inBrackets)\(motive.text.afterColon)",
      en: "\(names.name(of: provider)) retained\(positions.inBrackets)\(motive.text.afterColon)")
  }
}

extension DraftAgreement {
  var told: Words {
    Words(
      fr: "Convention préparée : \(days: days) pour \(amount), du \(start) au \(end)\(scheduleTold)",
      en: "Agreement drafted: \(days: days) for \(amount), from \(start) to \(end)\(scheduleTold)")
  }

  /// « , en 2 versements »
  private var scheduleTold: Words {
    guard let count = instalments?.count, count > 0 else { return .nothing }
    return Words(
      fr: ", en \(count, "versement", "versements")", en: ", in \(count, "instalment", "instalments")")
  }
}

extension ProposeReorientation {
  func told(_ names: Names) -> Words {
    let changes = [
      objectives.map { _ in Words(fr: "objectifs", en: "objectives") },
      days.map { Words(fr: "durée \(days: $0)", en: "length \(days: $0)") },
      amount.map { Words(fr: "montant \($0)", en: "amount \($0)") },
      end.map { Words(fr: "fin le \($0)", en: "end on \($0)") },
      team.map { _ in Words(fr: "équipe", en: "team") },
    ].compactMap(\.self)
    return Words(
      fr:
        "Réorientation \(reorientation.text) proposée par \(names.name(of: proposedBy))\(Lists.and(changes).inBrackets)\(what.text.afterColon)",
      en:
        "Reorientation \(reorientation.text) proposed by \(names.name(of: proposedBy))\(Lists.and(changes).inBrackets)\(what.text.afterColon)"
    )
  }
}

extension AnswerReorientation {
  func told(_ names: Names) -> Words {
    let party = names.name(of: party)
    return accepted
      ? Words(
        fr: "Réorientation \(reorientation.text) acceptée par \(party)",
        en: "Reorientation \(reorientation.text) accepted by \(party)")
      : Words(
        fr: "Réorientation \(reorientation.text) refusée par \(party)\(reason.afterColon)",
        en: "Reorientation \(reorientation.text) refused by \(party)\(reason.afterColon)")
  }
}

extension ReceiveReport {
  var told: Words {
    let needs =
      noNewNeed
      ? Words(fr: "aucun nouveau besoin", en: "no new need")
      : Words(
        fr: "\(newNeeds.count, "nouveau besoin", "nouveaux besoins")", en: "\(newNeeds.count, "new need", "new needs")")
    return Words(
      fr: "Rapport final reçu : \(actions.count, "action concrète", "actions concrètes"), \(needs)",
      en: "Final report received: \(actions.count, "concrete action", "concrete actions"), \(needs)")
  }
}

extension RecordFollowUp {
  var told: Words {
    let done = actions.count { $0.state == .done }
    return Words(
      fr: """
        Diagnostic de suivi : \(done, "action réalisée", "actions réalisées") sur \(actions.count), \
        \(needs.count, "nouveau besoin", "nouveaux besoins")
        """,
      en: """
        Follow-up diagnosis: \(done, "action", "actions") done of \(actions.count), \
        \(needs.count, "new need", "new needs")
        """)
  }
}

extension GrantDisclosure {
  func told(_ names: Names) -> Words {
    let limit = until.map { Words(fr: ", jusqu'au \($0)", en: ", until \($0)") } ?? .nothing
    return Words(
      fr: """
        Accord de diffusion \(scope.words) donné par \(names.name(of: structure)) : \(object.excerpt) \
        (\(names.recipient(recipient))\(limit))
        """,
      en: """
        Disclosure consent (\(scope.words)) given by \(names.name(of: structure)): \(object.excerpt) \
        (\(names.recipient(recipient))\(limit))
        """)
  }
}

extension Correction {
  /// With the old value and the new one, unless the corrected fact lies on a sealed sheet.
  func told(_ telling: Telling) -> Words {
    let corrected = telling.event(at: event)
    guard !telling.hides(.corrected(self)) else {
      return Words(fr: "Correction sur une fiche scellée", en: "Correction on a sealed sheet")
    }
    let label = corrected.map { FieldWording.of(field, in: $0.kind).label } ?? Words(same: field)
    let shape = corrected?.kind.fields.shape(at: field)
    return told(of: corrected.map { $0.label(telling.names) }, label: label, shape, telling.names)
  }

  /// - Parameter fact: what was corrected, as a noun.
  func told(of fact: Words?, label: Words, _ shape: Shape?, _ names: Names) -> Words {
    let (old, new) = shown(as: shape, names)
    let act = fact.map { Words(fr: "\($0), ", en: "\($0), ") } ?? .nothing
    return Words(
      fr: "Correction : \(act)« \(label) » passe de \(old) à \(new)\(reason.afterColon)",
      en: "Correction: \(act)“\(label)” goes from \(old) to \(new)\(reason.afterColon)")
  }
}

extension Correction {
  /// The two values, for somebody to read.
  private func shown(as shape: Shape?, _ names: Names) -> (Words, Words) {
    if case .list? = shape {
      let change = FactFields(command: "", names: names, questionnaire: nil).change(
        from: oldValue, to: newValue, as: shape)
      return (change.old.map(\.excerpt), change.new.map(\.excerpt))
    }
    return (oldValue.shown(as: shape, names), newValue.shown(as: shape, names))
  }
}

extension String {
  /// A value as the journal keeps it, for somebody to read.
  fileprivate func shown(as shape: Shape?, _ names: Names) -> Words {
    guard !isBlank else { return Words(fr: "rien", en: "nothing") }
    let fields = FactFields(command: "", names: names, questionnaire: nil)
    switch shape {
    case .day: if let day = Day(iso: self) { return Words { day.inSentence($0) } }
    case .euros, .hundredths, .whole, .flag, .choice, .reference, .party: return fields.words(kept: self, as: shape)
    case .group: return fields.words(kept: self, as: shape).map(\.excerpt)
    case .line, .prose, .list, .instant, .answer, nil: break
    }
    return Words { Typography.quoted(excerpt, $0) }
  }
}

extension MoveStep {
  var told: Words {
    guard let day else {
      return Words(
        fr: "Date rendue au calendrier, \(step.words)\(reason.afterColon)",
        en: "Date given back to the calendar, \(step.words)\(reason.afterColon)")
    }
    return Words(
      fr: "Date prévue déplacée, \(step.words), au \(day)\(reason.afterColon)",
      en: "Planned date moved, \(step.words), to \(day)\(reason.afterColon)")
  }
}

extension Reassign {
  /// « Confiée à T. Leroy jusqu'au 12/12/2026 (absence) : congé maternité »
  func told(_ names: Names) -> Words {
    let name = names.name(of: to)
    let lent = until.map { Words(fr: " jusqu'au \($0)", en: " until \($0)") } ?? .nothing
    return Words(fr: "Mission confiée à \(name)", en: "Mission handed over to \(name)") + lent + reason.words.inBrackets
      + details.afterColon
  }
}

extension Mission {
  /// Who follows it, and since when where it was somebody else before: « T. Leroy (jusqu'au 05/12/26, prêtée par N. Haddad) »
  public func followedBy(_ names: Names) -> Words {
    let name = Words(same: names.name(of: officer))
    guard let last = handOvers.last, let former = formerOfficer.map(names.name(of:)) else { return name }
    guard let until = last.until else {
      return name
        + Words(fr: " (depuis le \(last.on.short), avant \(former))", en: " (since \(last.on.short), before \(former))")
    }
    return name
      + Words(fr: " (jusqu'au \(until.short), prêtée par \(former))", en: " (until \(until.short), lent by \(former))")
  }
}
