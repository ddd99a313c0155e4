// How an entry is found by something else than its code, or by a code that is not quite its own.
extension Directory {
  /// Is there an entry of that code? `nil` for what the directory does not keep.
  public func knows(_ code: String, as reference: Reference) -> Bool? {
    switch reference {
    case .structure: structures[ID(code)] != nil
    case .operator: operators[ID(code)] != nil
    case .provider: providers[ID(code)] != nil
    case .person: people[ID(code)] != nil
    case .grant: grants[ID(code)] != nil
    case .recipient: recipients[ID(code)] != nil
    case .mission, .plan, .criterion, .reorientation: nil
    }
  }

  /// The known code that was probably meant.
  public func nearest(to code: String, as reference: Reference) -> String? {
    Nearest.match(to: code, among: codes(of: reference, near: code))
  }

  /// The organisation that was probably meant, whatever it was said to be.
  public func nearest(to party: Party) -> String? {
    let kinds: [(Reference, (String) -> Party)] = [
      (.structure, { .structure(ID($0)) }), (.operator, { .operator(ID($0)) }), (.provider, { .provider(ID($0)) }),
    ]
    let known = kinds.flatMap { reference, made in codes(of: reference, near: party.code).map(made) }
    return Nearest.match(to: party.text, among: known.map(\.text))
  }

  /// Structures and providers that have this SIRET, as it is compared.
  func holders(ofSIRET siret: String) -> [Party] {
    let here =
      structures.held.filter { $0.value.act.details.registration.canonical.siret == siret }.keys.map(Party.structure)
      + providers.held.filter { $0.value.act.details.registration.canonical.siret == siret }.keys.map(Party.provider)
    return here + (source?.holders(ofSIRET: siret) ?? []).filter { !holds($0) }
  }

  private func holds(_ party: Party) -> Bool {
    switch party {
    case .structure(let id): structures.isOwn(id)
    case .operator(let id): operators.isOwn(id)
    case .provider(let id): providers.isOwn(id)
    }
  }

  private func codes(of reference: Reference, near code: String) -> [String] {
    let here: [String] =
      switch reference {
      case .structure: structures.held.keys.map(\.text)
      case .operator: operators.held.keys.map(\.text)
      case .provider: providers.held.keys.map(\.text)
      case .person: people.held.keys.map(\.text)
      case .grant: grants.held.keys.map(\.text)
      case .recipient: recipients.held.keys.map(\.text)
      case .mission, .plan, .criterion, .reorientation: []
      }
    return here + (source?.codes(of: reference, near: code) ?? [])
  }
}
