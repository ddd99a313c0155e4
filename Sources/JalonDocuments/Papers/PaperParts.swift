import JalonCore
import JalonWording

// What several papers say alike.
extension PaperSource {
  /// The brief that the call froze, or the last one written.
  var currentBrief: Brief? { mission.stage.call?.brief ?? mission.stage.draft.brief }

  /// A text that may lack: a line to be filled by hand where it does.
  func filled(_ text: Prose?) -> Words { text.map { said($0) } ?? PaperWords.blank }

  func fact(_ label: Words, _ value: Words?) -> Paper.Fact { Paper.Fact(label, value ?? PaperWords.blank) }

  /// « Claire Roux, chargée de mission »: of those who may be named.
  func person(_ id: PersonID) -> Words { name(of: id) + (function(of: id).map { Words(same: ", \($0)") } ?? .nothing) }

  private func function(of id: PersonID) -> String? {
    guard names.directory.people[id].map({ isNamed($0.party) }) ?? true else { return nil }
    return around.details(id).flatMap { $0.function.isBlank ? nil : $0.function }
  }

  /// How somebody of an operator is reached; `nil` where nothing is known.
  func contact(of id: PersonID) -> Words? {
    guard let details = around.details(id) else { return nil }
    let all = [details.phone, details.mail].filter { !$0.isBlank }
    return all.isEmpty ? nil : Words(same: all.joined(separator: " · "))
  }

  /// Whether the page may say who it is.
  func isNamed(_ party: Party) -> Bool {
    guard case .structure(let id) = party else { return true }
    return release.shown.first { $0.structure == id }?.showing != .masked
      && release.shown.first { $0.structure == id }?.showing != .anonymous
  }

  // MARK: Parties and people

  /// Those who attended, each under its organisation.
  func attendees(_ people: [PersonID]) -> Paper.Part {
    .list(
      people.map { id in
        let party = names.directory.people[id].map { name(of: $0.party) }
        return Words { language in
          [person(id), party].compactMap { $0 }.map { $0(language) }.joined(separator: ", ")
        }
      })
  }

  /// What identifies a party of a contract.
  func identity(of party: Party) -> [Paper.Fact] {
    let card = names.directory.registration(of: party)
    let leader = names.directory.speakers(of: party).first { names.directory.people[$0]?.isLeader == true }
    return [
      fact(PaperWords.organisation, name(of: party)),
      fact(PaperWords.legalForm, card?.legalForm?.words),
      fact(PaperWords.number, card?.number.map(Words.init(same:))),
      fact(PaperWords.seat, names.directory.seat(of: party)),
      fact(PaperWords.represented, leader.map { person($0) }),
    ]
  }

  /// A place to sign, with what has to be written beside.
  ///
  /// - Parameter signed: who signed already, and when.
  func place(for party: Party, role: Words? = nil, signed: (by: PersonID, on: Day)? = nil) -> Words {
    let head = role.map { role in Words { "\(role($0))\n\(name(of: party)($0))" } } ?? name(of: party)
    guard let signed else { return head + PaperWords.toSign }
    return head + PaperWords.signed(person(signed.by), signed.on)
  }

  /// Of whoever attests something: nobody approves it.
  func place(attestingFor party: Party) -> Words { name(of: party) + PaperWords.toAttest }

  /// One for each structure, each operator and the provider.
  func places(_ signed: (Party) -> (by: PersonID, on: Day)? = { _ in nil }) -> Paper.Part {
    let parties = mission.stage.framing?.parties ?? opening.seatParties
    return .signatures(parties.map { place(for: $0, role: $0.role, signed: signed($0)) })
  }
}

extension Party {
  var role: Words {
    switch self {
    case .structure: Words(fr: "Pour la structure", en: "For the structure")
    case .operator: Words(fr: "Pour l'opérateur DLA", en: "For the DLA operator")
    case .provider: Words(fr: "Pour le prestataire", en: "For the provider")
    }
  }
}

extension Directory {
  /// What the card of an organisation says of its registration.
  func registration(of party: Party) -> Registration? {
    switch party {
    case .structure(let id): structures[id]?.act.details.registration
    case .operator(let id): operators[id]?.act.details.registration
    case .provider(let id): providers[id]?.act.details.registration
    }
  }

  /// Where it is, on one line; `nil` where its card does not say.
  func seat(of party: Party) -> Words? {
    let place: Locality? =
      switch party {
      case .structure(let id): structures[id]?.act.details.place
      case .operator(let id): operators[id]?.act.details.place
      case .provider(let id): providers[id]?.act.details.place
      }
    return place.flatMap(\.line)
  }
}

extension Registration {
  /// « SIRET 123 456 789 00012 », or what there is of it.
  var number: String? {
    if let siret { return "SIRET \(siret)" }
    if let siren { return "SIREN \(siren)" }
    return rna.map { "RNA \($0)" }
  }
}

extension PaperWords {
  /// A line to be filled by hand.
  static let blank = Words(same: String(repeating: "…", count: 14))
  static let organisation = Words(fr: "Organisme", en: "Organisation")
  static let legalForm = Words(fr: "Forme juridique", en: "Legal form")
  static let number = Words(fr: "Immatriculation", en: "Registration")
  static let seat = Words(fr: "Siège", en: "Seat")
  static let represented = Words(fr: "Représenté par", en: "Represented by")
  static let present = Words(fr: "Présents", en: "Present")
  static let signatures = Words(fr: "Signatures", en: "Signatures")

  static func day(_ day: Day) -> Words { Words { day.dated($0) } }

  /// One within a line.
  static let shortBlank = Words(same: String(repeating: "…", count: 8))

  static let toSign = Words(
    fr:
      "\nNom et fonction : \(blank)\nFait à \(shortBlank), le \(shortBlank)\nSignature, précédée de « lu et approuvé » :",
    en: "\nName and function: \(blank)\nAt \(shortBlank), on \(shortBlank)\nSignature, after “read and approved”:")

  static let toAttest = Words(
    fr: "\nNom et fonction : \(blank)\nFait à \(shortBlank), le \(shortBlank)\nSignature :",
    en: "\nName and function: \(blank)\nAt \(shortBlank), on \(shortBlank)\nSignature:")

  static func signed(_ person: Words, _ day: Day) -> Words {
    Words(fr: "\nSigné le \(date: day) par \(person).", en: "\nSigned on \(date: day) by \(person).")
  }
}
