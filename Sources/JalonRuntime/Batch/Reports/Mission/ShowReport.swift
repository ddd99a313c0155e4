import JalonCore
import JalonDocuments
import JalonScreens
import JalonStore
import JalonTerminal
import JalonWording

extension ReportContext {
  /// One mission: where it stands, who is in it, what is due, what is missing before the next stage.
  public func show(_ id: MissionID, _ format: ReportFormat) throws -> String {
    guard let dossier = try dossier(id) else { throw try noSuchMission(id) }
    return switch format {
    case .json: line(ReportAbout("show", of: id.text), json(dossier))
    case .csv, .rfc, .xlsx:
      whole(
        FactReader(dossier.mission, Telling(dossier), in: zone).facts.filter { $0.mark != .undone }, format,
        ReportAbout("show", of: id.text))
    case .text: text(dossier)
    }
  }

  // MARK: - For people

  private func text(_ dossier: Dossier) -> String {
    let lines = facts(dossier).map { label, value in "\(padded(self(label), 14))\(SafeText.visible(value))" }
    return
      ([SafeText.visible("\(dossier.mission.id)  \(dossier.mission.opening.title)"), ""] + lines
      + section(Words(fr: "Classement", en: "Ranking"), ranking(dossier))
      + section(Words(fr: "À faire avant l'étape suivante", en: "Before the next stage"), obligations(dossier))
      + section(Words(fr: "Échéances", en: "Due"), watches(dossier))
      + section(Words(fr: "Registre de l'appel", en: "Register of the call"), register(dossier))
      + section(Words(fr: "Réponses données à tous", en: "Answers given to all"), answers(dossier)) + texts(dossier))
      .map { $0 + "\n" }.joined()
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - GlyphWidth.columns(of: text)))
  }

  private func section(_ title: Words, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", self(title)] + lines.map { "  " + SafeText.visible($0) }
  }

  /// What was written, whole: every fact that counts and holds a text, with all its fields.
  private func texts(_ dossier: Dossier) -> [String] {
    let reader = FactReader(dossier.mission, Telling(dossier), in: zone)
    let told = dossier.mission.effective.filter { $0.event.kind.fields.holdText }.compactMap { entry in
      reader.fact(at: entry.position)
    }
    guard !told.isEmpty else { return [] }
    return ["", self(Words(fr: "Textes", en: "Texts"))]
      + told.flatMap { fact in
        [SafeText.visible("  \(fact.day.short)  \(self(fact.mark.before + fact.sentence))")] + lines(fact.lines)
      }
  }

  private func facts(_ dossier: Dossier) -> [(Words, String)] {
    let mission = dossier.mission
    let (opening, names) = (mission.opening, dossier.names)
    var facts: [(Words, String)] = [
      (Words(fr: "Étape", en: "Stage"), stage(mission)), (Words(fr: "Plan", en: "Plan"), opening.plan.text),
      (Words(fr: "Accompagnement", en: "Support"), self(opening.kind.words)),
      (Words(fr: "Structures", en: "Structures"), self(names.names(of: opening.structures))),
      (Words(fr: "Opérateurs", en: "Operators"), self(names.names(of: opening.operators))),
      (Words(fr: "Suivi par", en: "Officer"), self(mission.followedBy(names))),
      (Words(fr: "Ouverte le", en: "Opened on"), opening.on.short),
    ]
    if let grid = mission.stage.draft.grid { facts.append((Words(fr: "Grille", en: "Grid"), self(grid.summary))) }
    if let provider = mission.stage.provider {
      facts.append((Words(fr: "Prestataire", en: "Provider"), names.name(of: provider)))
    }
    if let terms = mission.stage.framing?.terms {
      facts.append((Words(fr: "Convention", en: "Agreement"), self(terms.words)))
    }
    if let known = mission.takenOver { facts.append((Words(fr: "Reprise", en: "Taken over"), self(known.whenTold))) }
    return facts + accountFacts(dossier)
  }

  private func stage(_ mission: Mission) -> String {
    let name = self(mission.stage.name.numbered)
    guard let suspension = mission.suspension else { return name }
    return "\(name), "
      + self(Words(fr: "suspendue jusqu'au \(suspension.until)", en: "suspended until \(suspension.until)"))
  }

  private func obligations(_ dossier: Dossier) -> [String] {
    let call = dossier.mission.stage.name == .calling ? dossier.mission.stage.call : nil
    return dossier.obligations.map { "\($0.state.box) \(self($0.words(dossier.names)))" }
      + (call?.toldUnanswered(on: today, dossier.names) ?? []).map { "    \(self($0))" }
  }

  private func watches(_ dossier: Dossier) -> [String] {
    dossier.watches.map { "\($0.day.short)  \(self($0.words(dossier.names, today: today)))" }
  }

  // MARK: - For a program

  private func json(_ act: Reassign) -> JSON {
    [
      "to": .text(act.to.text), "on": .text(act.on.iso), "reason": .text(act.reason.rawValue),
      "until": JSON(act.until?.iso),
    ]
  }

  private func json(_ dossier: Dossier) -> JSON {
    let mission = dossier.mission
    let opening = mission.opening
    return [
      "mission": .text(mission.id.text), "title": .text(opening.title), "plan": .text(opening.plan.text),
      "kind": .text(opening.kind.rawValue), "stage": .text(mission.stage.name.rawValue),
      "suspendedUntil": JSON(mission.suspension?.until.iso),
      "structures": .list(opening.structures.map { .text($0.text) }),
      "operators": .list(opening.operators.map { .text($0.text) }), "lead": .text(opening.lead.text),
      "officer": .text(mission.officer.text), "handOvers": .list(mission.handOvers.map(json)),
      "openedOn": .text(opening.on.iso), "version": .whole(mission.version),
      "links": .list(
        dossier.links.map { ["kind": .text($0.kind.rawValue), "mission": .text($0.mission.text)] }),
      "account": dossier.account.json, "money": mission.money.json(mission.schedule),
      "link": opening.link.map { ["kind": .text($0.kind.rawValue), "mission": .text($0.mission.text)] } ?? .null,
      "grid": mission.stage.draft.grid.map { json(EvaluationGrid($0)) } ?? .null,
      "ranking": .list(ranking(mission)),
      "call": mission.stage.call.map { json($0, mission.stage.evaluation) } ?? .null,
      "award": mission.stage.framing.map(json) ?? .null,
      "takenOver": mission.takenOver.map(json) ?? .null,
      "obligations": .list(dossier.obligations.map { json($0, dossier.names) }),
      "watches": .list(dossier.watches.map(json)), "advance": JSON(dossier.advance?.rawValue),
      "facts": .list(facts(of: mission, Telling(dossier)).map(JSON.group)),
    ]
  }

  private func json(_ framing: Framing) -> JSON {
    [
      "provider": .text(framing.provider.text), "on": JSON(framing.chosenOn?.iso),
      "amount": JSON(framing.terms?.amount?.cents), "days": JSON(framing.terms?.days?.value),
      "start": JSON(framing.terms?.start.iso), "end": JSON(framing.terms?.end?.iso),
      "unsigned": .list(framing.unsigned.map { .text($0.text) }),
    ]
  }

  /// Where it was taken over, when, and from what; all that is known stands in its fact.
  private func json(_ known: TakeOver) -> JSON {
    ["entry": .text(known.entry.rawValue), "on": .text(known.on.iso), "source": .text(known.source)]
  }

  private func json(_ obligation: Obligation, _ names: Names) -> JSON {
    [
      "sentence": .text(self(obligation.words(names))), "met": .flag(obligation.isMet),
      "advised": .flag(obligation.state == .advised), "action": .text(obligation.action.rawValue),
    ]
  }

  private func json(_ watch: Watch) -> JSON {
    [
      "day": .text(watch.day.iso), "left": .whole(watch.daysLeft(on: today)), "watch": .text(watch.kind.rawValue),
      "who": .text(watch.who?.text ?? "officer"), "action": .text(watch.action.rawValue),
      "also": .list(watch.others.map { ["day": .text($0.day.iso), "watch": .text($0.kind.rawValue)] }),
    ]
  }
}

extension [Field] {
  /// Somebody writes a text in one of them, or in a group or a list of one of them.
  fileprivate var holdText: Bool {
    contains { $0.shape.holdsText }
  }
}

extension Shape {
  fileprivate var holdsText: Bool {
    switch self {
    case .prose: true
    case .list(let element): element.holdsText
    case .group(let fields): fields.holdText
    case .line, .flag, .day, .instant, .euros, .hundredths, .whole, .choice, .reference, .party, .answer: false
    }
  }
}
