import JalonCore
import JalonWording

/// By what a row may be recognised among the cards that there are.
public struct RowSign: Hashable, Sendable {
  public let siret: String?
  public let siren: String?
  public let rna: String?
  /// Folded.
  public let name: String
}

extension GivenRow {
  public var sign: RowSign { RowSign(siret: siret, siren: siren, rna: rna, name: name.folded) }

  /// For whom a person works, as the file says it.
  public var employer: String? { said["party"]?.text }
}

extension GivenRow {
  /// A line that only adds up the others.
  var isTotal: Bool {
    let word = name.folded.filter { $0.isLetter || $0 == " " }.trimmed
    let says = ["total", "totaux", "total general", "sous total", "soustotal", "moyenne", "somme"].contains(word)
    return says && siret == nil && rna == nil && said["town"] == nil
  }

  var isBlank: Bool { said.isEmpty && people.isEmpty && code == nil && faults.isEmpty }

  /// By what two rows of one file are seen to speak of one card.
  var signs: [CardSign] {
    var signs: [CardSign] = []
    if let siret { signs.append(.siret(siret)) }
    if let rna { signs.append(.rna(rna)) }
    if let party = said["party"]?.text { return [.name("\(name.folded)\n\(party)")] }
    let place = town ?? postcode ?? siret ?? ""
    return name.isBlank ? signs : signs + [.name("\(name.folded)\n\(place)")]
  }
}
