import JalonCore

extension LikelyDouble.Sign {
  /// Why two cards are probably one.
  public var words: Words {
    switch self {
    case .siret: Words(fr: "même SIRET", en: "same SIRET")
    case .siren: Words(fr: "même SIREN, même commune", en: "same SIREN, same commune")
    case .rna: Words(fr: "même RNA", en: "same RNA")
    case .name: Words(fr: "même nom", en: "same name")
    }
  }
}
