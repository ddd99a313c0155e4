import JalonCore

/// What people write of where a mission stands.
enum MissionState {
  /// The stage that a word names; `nil` for « en cours », which only the days tell more of.
  enum Said: Hashable {
    case stage(TakeOverEntry)
    case underWay
    /// Over, however.
    case over
    /// Before a provider was chosen.
    case early
  }

  static func read(_ text: String) -> Said? {
    let word = text.folded
    return words.first { pair in pair.roots.contains { word.contains($0) } }?.said
  }

  // In this order: « clôturée sans suite » is no closing.
  private static let words: [(roots: [String], said: Said)] = [
    (["infructueu"], .stage(.unsuccessful)),
    (["sans suite", "annul"], .stage(.dropped)),
    (["abandon", "interromp", "arrete", "stopp"], .stage(.abandoned)),
    (["suivi post", "en suivi", "diagnostic de suivi", "attente suivi"], .stage(.followingUp)),
    (["enquete", "questionnaire", "satisfaction"], .stage(.surveying)),
    (["restitu", "rapport remis", "rapport recu", "rapport rendu"], .stage(.reported)),
    (["cadrage", "a signer", "convention en cours", "signature"], .stage(.framing)),
    (["termin", "clos", "clotur", "sold", "fini", "acheve", "archiv"], .over),
    (["diagnostic", "cdc", "cahier", "consultation", "appel", "choix", "selection", "a lancer", "projet"], .early),
    (["en cours", "intervention", "demarr", "lance", "actif", "active"], .underWay),
  ]
}

extension GivenMission {
  /// The stage at which it is taken over, by what the table says of it and by the days that it knows.
  ///
  /// - Returns: `nil` where it stands before the choice of a provider, so that its acts are entered themselves.
  var entry: TakeOverEntry? {
    switch said("state")?.text.flatMap(MissionState.read) {
    case .stage(let stage)?: return stage == .reported ? latest : stage
    case .over?: return .closed
    case .early?: return nil
    case .underWay?, nil: return latest
    }
  }

  /// The last stage whose first day is known.
  private var latest: TakeOverEntry? {
    if day("endedOn") != nil || day("followedUpOn") != nil { return .closed }
    if day("restitutedOn") != nil { return hasAnswers ? .followingUp : .surveying }
    if day("reportedOn") != nil { return .reported }
    if day("start") != nil { return .running }
    return day("signedOn") != nil || day("chosenOn") != nil || said("provider") != nil ? .framing : nil
  }

  private var hasAnswers: Bool { day("structureAnsweredOn") != nil && day("providerAnsweredOn") != nil }
}
