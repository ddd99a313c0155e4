import JalonCore
import JalonTerminal
import JalonWording

extension FormScreen {
  // What stands on a card of an organisation is looked for in the public registers, once its field is left.

  private var asksRegisters: Bool {
    guard case .directory(let kind) = command else { return false }
    return [
      DirectoryCommand.Kind.registerStructure, .registerProvider, .registerOperator, .amendStructure, .amendProvider,
      .amendOperator,
    ].contains(kind)
  }

  /// The question of the field in focus, where it was typed and was not asked yet.
  mutating func consult(_ desk: Desk) -> [Effect] {
    let path = focus.path
    guard asksRegisters, focus.kind == .field, let content = content[path] else { return [] }
    guard content.raw != proposed[path]?.raw else {
      if registers.asked[path] != nil { registers.forget(path) }
      return []
    }
    let question = text(path).flatMap {
      RegisterQuestion(field: path.bare, typed: $0, department: department(desk))
    }
    guard let question else {
      registers.forget(path)
      return []
    }
    guard registers.asked[path] != question else { return [] }
    registers.asked[path] = question
    return [.consult(question)]
  }

  /// Where the organisation is, as far as the card says; else where whoever fills it works.
  private func department(_ desk: Desk) -> String? {
    if let typed = text(.named("department")).flatMap({ Department($0) }) { return typed.code }
    if let code = text(.named("postcode")).flatMap({ Department(postcode: $0) }) { return code.code }
    return desk.ownOperator.flatMap { desk.directory.operators[$0]?.department }
  }

  private func text(_ path: FormPath) -> String? {
    guard case .typed(let editor, _)? = content[path], !editor.text.isBlank else { return nil }
    return editor.text
  }

  /// What is told stands beside the fields, but where the rules have something to say of them.
  mutating func tellRegisters() {
    for (path, words) in registers.told where review.remarks[path.description] == nil {
      review.remarks[path.description] = words
    }
  }

  // MARK: - Answers

  mutating func take(_ reply: RegisterReply, of question: RegisterQuestion, _ desk: Desk) -> [Effect] {
    guard let path = registers.asked.first(where: { $0.value == question })?.key else { return [] }
    switch question {
    case .siret, .siren, .rna:
      registers.propose(reply.organisations, by: path)
      registers.told[path] =
        FormRegisterWords.proposed(reply.organisations)
        ?? reply.covering(department(desk)).map(FormRegisterWords.absent)
    case .name:
      // A name proposes; it takes nothing away from what a number proposed.
      if registers.proposals.isEmpty || !reply.organisations.isEmpty {
        registers.propose(reply.organisations, by: path)
      }
      registers.told[path] = FormRegisterWords.proposed(reply.organisations)
    case .commune: takeCommunes(reply.communes, of: path, desk)
    case .communeCode:
      registers.told[path] =
        reply.communes.first?.words(on: desk.today)
        ?? reply.loaded.first.map {
          FormRegisterWords.absent(RegisterSource($0.kind, $0.day))
        }
      if let commune = reply.communes.first { nameTown(commune) }
    }
    return []
  }

  /// One commune of that name gives its code; several are told.
  private mutating func takeCommunes(_ communes: [RegisteredCommune], of path: FormPath, _ desk: Desk) {
    guard communes.count == 1, let commune = communes.first else {
      registers.told[path] = communes.isEmpty ? nil : FormRegisterWords.several(communes)
      registers.told[.named("commune")] = nil
      if let taken = registers.taken[.named("commune")], taken == self.content[.named("commune")]?.raw {
        fill("commune", "")
      }
      return
    }
    registers.told[path] = nil
    registers.told[.named("commune")] = commune.words(on: desk.today)
    fill("commune", commune.code)
    fill("department", commune.row.department)
  }

  /// As its list writes it, where the register of organisations had put it in capitals.
  private mutating func nameTown(_ commune: RegisteredCommune) {
    let path = FormPath.named("town")
    guard let taken = registers.taken[path], taken == content[path]?.raw else { return }
    fill("town", commune.row.name)
  }

  // MARK: - A card that is taken

  mutating func takeRegistered(_ desk: Desk) -> [Effect] {
    guard registers.proposals.indices.contains(registers.next) else {
      return [.say(Notice(FormRegisterWords.nothing, .refused))]
    }
    remember()
    let (before, place, count) = (content, registers.next, registers.proposals.count)
    let card = registers.proposals[place]
    registers.next = (place + 1) % count
    fill(from: card)
    proposeCode(named: before, desk)
    refresh(desk)
    return saveDraft() + [.say(Notice(FormRegisterWords.taken(card, place + 1, of: count), .done))] + askCommune(card)
  }

  private mutating func fill(from card: RegisteredOrganisation) {
    let (numbers, place) = (card.registration, card.place)
    for (field, text) in [
      ("name", card.name), ("acronym", numbers.acronym), ("siren", numbers.siren), ("siret", numbers.siret),
      ("rna", numbers.rna), ("address", place.address), ("postcode", place.postcode), ("town", place.town),
      ("commune", place.commune), ("department", card.department),
    ] {
      if let text { fill(field, text) }
    }
    if let form = numbers.legalForm { fill("legalForm", form.rawValue) }
  }

  /// What its commune is called, and which zonings it is in.
  private mutating func askCommune(_ card: RegisteredOrganisation) -> [Effect] {
    guard let code = card.place.commune, CommuneCode(code).doubt == nil else { return [] }
    let question = RegisterQuestion.communeCode(code)
    registers.asked[.named("commune")] = question
    return [.consult(question)]
  }

  /// What somebody typed stays; what stands there by a suggestion or another proposal gives way. What a card is called, and
  /// as what it is known, no register changes.
  private mutating func fill(_ field: String, _ text: String) {
    let path = FormPath.named(field)
    let isOfCard = !command.makesCard && ["name", "acronym", "legalForm", "department"].contains(field)
    guard let there = content[path],
      there.isBlank || there.raw == registers.taken[path] || (!isOfCard && there.raw == proposed[path]?.raw)
    else { return }
    content.change(path) { content in
      switch content {
      case .typed(_, let shape): content = .typed(LineEditor(text), shape)
      case .choice(_, let words): content = .choice(text, words)
      case .prose, .flag, .name, .list, .group, .absent: break
      }
    }
    registers.taken[path] = content[path]?.raw
  }
}

extension CommandName {
  fileprivate var makesCard: Bool { if case .directory(let kind) = self { kind.makesCard } else { false } }
}
