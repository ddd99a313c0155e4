import JalonCore
import Testing

@testable import JalonWording

@Suite("The words of commands") struct CommandWordsTests {
  static let kinds: [any CommandKind] =
    MissionCommand.Kind.allCases + PlanCommand.Kind.allCases + DirectoryCommand.Kind.allCases

  @Test func `every command has a title, a short title and a line of help`() {
    for kind in Self.kinds {
      expectWellPrinted(kind.title)
      expectWellPrinted(kind.short)
      expectWellPrinted(kind.help)
      if let source = kind.source { expectWellPrinted(source) }
    }
  }

  @Test func `a short title fits the line of keys`() {
    for kind in Self.kinds {
      #expect(kind.short.fr.count <= 12 && kind.short.en.count <= 12, "\(kind.rawValue)")
    }
  }

  @Test func `two commands never share a title`() {
    for language in Language.allCases {
      let titles = Self.kinds.map { $0.title(language) }
      #expect(Set(titles).count == titles.count)
    }
  }

  @Test func `help is one sentence or two that fit a line of 120`() {
    for kind in Self.kinds {
      #expect(kind.help.fr.count <= 110 && kind.help.en.count <= 110, "\(kind.rawValue)")
      #expect(kind.help.fr.hasSuffix(".") && kind.help.en.hasSuffix("."), "\(kind.rawValue)")
    }
  }

  @Test func `every field of every command has a label`() {
    for kind in Self.kinds {
      for (path, _) in fields(of: kind) {
        #expect(FieldWording.find(path, in: kind.rawValue) != nil, "\(kind.rawValue).\(path) has no words")
        let wording = FieldWording.of(path, in: kind.rawValue)
        expectWellPrinted(wording.label)
        if let hint = wording.hint { expectWellPrinted(hint) }
      }
    }
  }

  @Test func `every list says what one of its elements is`() {
    for kind in Self.kinds {
      for (path, shape) in fields(of: kind) {
        guard case .list = shape else { continue }
        #expect(FieldWording.of(path, in: kind.rawValue).element != nil, "\(kind.rawValue).\(path)")
      }
    }
  }

  @Test func `every word that can be chosen has words of its own`() {
    for kind in Self.kinds {
      for (path, shape) in fields(of: kind) {
        guard case .choice(let offered) = shape else { continue }
        for raw in offered {
          #expect(ChoiceWords.find(raw, among: offered) != nil, "\(kind.rawValue).\(path) offers \(raw)")
          expectWellPrinted(ChoiceWords.of(raw, among: offered))
        }
        #expect(Set(offered.map { ChoiceWords.of($0, among: offered).fr }).count == offered.count)
      }
    }
  }

  @Test func `an index in a path changes nothing`() {
    #expect(
      FieldWording.of("deciders[1].person", in: MissionCommand.Kind.award)
        == FieldWording.of("deciders.person", in: MissionCommand.Kind.award))
  }

  @Test func `a command's own words come before the shared ones`() {
    #expect(FieldWording.of("deadline", in: MissionCommand.Kind.extendDeadline).label.fr == "Nouvelle date limite")
    #expect(FieldWording.of("on", in: MissionCommand.Kind.resume).label.fr == "Date de l’acte")
  }

  @Test func `an event's field has the words of its command's field`() {
    #expect(FieldWording.of("deadline", in: MissionEvent.Kind.deadlineExtended).label.fr == "Nouvelle date limite")
    #expect(FieldWording.of("act.attendees", in: MissionEvent.Kind.restitutionHeld).label.fr == "Personnes présentes")
  }
}

/// Every field, at any depth, by its path without indices.
private func fields(of kind: any CommandKind) -> [(path: String, shape: Shape)] { flat(kind.fields, "") }

private func flat(_ fields: [Field], _ path: String) -> [(path: String, shape: Shape)] {
  fields.flatMap { field -> [(path: String, shape: Shape)] in
    let place = path.isEmpty ? field.name : "\(path).\(field.name)"
    return [(place, field.shape)] + inside(field.shape, place)
  }
}

private func inside(_ shape: Shape, _ place: String) -> [(path: String, shape: Shape)] {
  switch shape {
  case .group(let members): flat(members, place)
  case .list(let element): inside(element, place)
  case .line, .prose, .flag, .choice, .day, .instant, .euros, .hundredths, .whole, .reference, .party, .answer: []
  }
}
