import JalonCore

extension FileProof {
  /// « Attestation de vigilance versée au dossier de preuve : n° 12, vaut jusqu'au 12 juin 2027 »
  var told: Words {
    Words(
      fr: "\(piece.words.capitalised) : au dossier de preuve\(besides)",
      en: "\(piece.words.capitalised): put into the proof file\(besides)")
  }

  private var besides: Words {
    let holds = holdsUntil.map { Words(fr: ", vaut jusqu'au \(date: $0)", en: ", holds until \(date: $0)") } ?? .nothing
    guard let reference, !reference.isBlank else { return holds }
    return Words(same: " (\(reference))") + holds
  }
}

extension ProofPiece: WordedChoice {
  public var words: Words {
    switch self {
    case .competition: Words(fr: "mise en concurrence", en: "competition")
    case .vigilance: Words(fr: "attestation de vigilance", en: "certificate of vigilance")
    case .registration: Words(fr: "justificatif d'immatriculation", en: "proof of registration")
    case .insurance: Words(fr: "assurance responsabilité civile", en: "third-party insurance")
    case .bankDetails: Words(fr: "RIB du prestataire", en: "bank details of the provider")
    case .agreement: Words(fr: "convention signée", en: "signed agreement")
    case .attendance: Words(fr: "feuilles d'émargement", en: "attendance sheets")
    case .report: Words(fr: "rapport final", en: "final report")
    case .restitution: Words(fr: "compte rendu de restitution", en: "minutes of the restitution")
    case .invoice: Words(fr: "factures", en: "invoices")
    case .payment: Words(fr: "preuves de paiement", en: "proofs of payment")
    case .accounting: Words(fr: "référence comptable", en: "accounting reference")
    case .sharing: Words(fr: "clé de répartition", en: "sharing key")
    }
  }
}

extension ProofFile.State {
  /// « manque depuis le 12 mars », « vaut jusqu'au 12 juin », « au journal »
  public var words: Words {
    switch self {
    case .filed(let on, nil): Words(fr: "versée, du \(on.short)", en: "filed, of \(on.short)")
    case .filed(_, let until?): Words(fr: "vaut jusqu'au \(until.short)", en: "holds until \(until.short)")
    case .told: Words(fr: "au journal", en: "in the journal")
    case .missing(let since): Words(fr: "manque depuis le \(since.short)", en: "missing since \(since.short)")
    case .ranOut(let day): Words(fr: "ne vaut plus depuis le \(day.short)", en: "has not held since \(day.short)")
    }
  }
}
