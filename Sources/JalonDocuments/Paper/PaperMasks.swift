import JalonCore
import JalonWording

// What stands for names on the pages for somebody who has no part in the mission.
extension DocumentReleased {
  /// `Structure A` for the first structure that is not named; `Candidat A` for the first provider invited whose name the
  /// recipient may not know.
  func masks(of mission: Mission, in language: Language) -> [Party: String] {
    let structures = shown.filter { $0.showing != .named }.map { Party.structure($0.structure) }
    let rivals = hiddenCandidates(of: mission).map(Party.provider)
    let word = language == .fr ? "Candidat" : "Candidate"
    return Dictionary(lettered(structures, "Structure") + lettered(rivals, word)) { first, _ in first }
  }

  /// Everybody where a structure is not named: whoever was retained would tell of it.
  private func hiddenCandidates(of mission: Mission) -> [ProviderID] {
    guard !namesRivals else { return [] }
    let retained = isWhole ? mission.stage.framing?.provider : nil
    return mission.stage.call?.invitations.map(\.provider).filter { $0 != retained } ?? []
  }

  private func lettered(_ parties: [Party], _ word: String) -> [(Party, String)] {
    parties.enumerated().map { place, party in (party, "\(word) \(place.letters)") }
  }
}

extension Int {
  /// A to Z, then AA, AB…, as spreadsheets do.
  fileprivate var letters: String {
    let last = String(UnicodeScalar(UInt8(65 + self % 26)))
    return self < 26 ? last : (self / 26 - 1).letters + last
  }
}

extension Paper {
  /// The same paper with months in place of days, but for the day on which it is printed: a day would tell of a structure.
  var tellingMonths: Paper {
    var told = mapTexts(MonthsOnly.told)
    told.colophon = colophon
    return told
  }
}
