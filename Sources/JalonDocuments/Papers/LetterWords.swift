import JalonCore
import JalonWording

/// What a letter to a candidate says: one sentence for each thing that can have happened to a proposal.
enum LetterWords {
  static let title = Words(fr: "Suite donnée à votre proposition", en: "Outcome of your proposal")
  static let to = Words(fr: "À", en: "To")
  static let date = Words(fr: "Date", en: "Date")
  static let greeting = Words(fr: "Madame, Monsieur,", en: "Dear Sir or Madam,")
  static let regards = Words(fr: "Cordialement,", en: "Yours faithfully,")
  static let thanks = Words(
    fr: "Nous vous remercions de votre réponse à cet appel, et restons à votre disposition pour en parler.",
    en: "We thank you for answering this call, and remain at your disposal to talk about it.")

  static func day(_ day: Day) -> Words { Words { day.long($0) } }

  static func subject(_ opening: Opening) -> Words {
    Words(
      fr: "Objet : votre réponse à l'appel à propositions de la mission \(opening.mission.text), « \(opening.title) ».",
      en: "Subject: your answer to the call for proposals of mission \(opening.mission.text), “\(opening.title)”.")
  }

  static func formerly(_ letter: NotifyCandidate) -> Words {
    Words(
      fr:
        "Une première décision vous a été annoncée le \(date: letter.on), \(letter.how.words). Celle qui suit la remplace.",
      en: "A first decision was told to you on \(date: letter.on), \(letter.how.words). The one below replaces it.")
  }

  // MARK: Retained

  static func retained(_ day: Day) -> Words {
    Words(
      fr: "Nous avons le plaisir de vous annoncer que votre proposition a été retenue le \(date: day).",
      en: "We are pleased to tell you that your proposal was retained on \(date: day).")
  }

  static func terms(_ proposal: ReceiveProposal) -> Words {
    Words(
      fr:
        " Elle prévoit \(PaperWords.days(proposal.days)) d'intervention, du \(date: proposal.start) au \(date: proposal.end), pour \(proposal.amount) TTC.",
      en:
        " It provides for \(PaperWords.days(proposal.days)) of work, from \(date: proposal.start) to \(date: proposal.end), for \(proposal.amount), tax included."
    )
  }

  static func kickOff(_ opening: Opening) -> Words {
    let sides = PaperWords.sides(opening)
    return Words(
      fr:
        "Dans la mesure du possible, une réunion de lancement vous réunira avec \(sides), pour éclaircir et cadrer les modalités de la mission.",
      en:
        "As far as possible, a kick-off meeting will bring you together with \(sides), to clarify and frame the mission."
    )
  }

  static func kickOffHeld(_ day: Day) -> Words {
    Words(
      fr: "La réunion de lancement s'est tenue le \(date: day).", en: "The kick-off meeting was held on \(date: day).")
  }

  static let kickOffWaived = Words(
    fr: "Il n'y aura pas de réunion de lancement.", en: "There will be no kick-off meeting.")

  static let agreement = Words(
    fr: "Une convention tripartite précisera les modalités de la mission et les engagements réciproques.",
    en: "A tripartite agreement will set the terms of the mission and the commitments of each.")
  static let agreementToSign = Words(
    fr:
      "La convention tripartite, qui précise les modalités de la mission et les engagements réciproques, est en cours de signature.",
    en: "The tripartite agreement, which sets the terms of the mission and the commitments of each, is being signed.")

  static func agreementSigned(_ day: Day) -> Words {
    Words(
      fr: "La convention tripartite porte toutes les signatures depuis le \(date: day).",
      en: "The tripartite agreement has borne every signature since \(date: day).")
  }

  static func interrupted(_ day: Day) -> Words {
    Words(fr: "La mission a été interrompue le \(date: day).", en: "The mission was abandoned on \(date: day).")
  }

  // MARK: Not compared

  static func lost(_ awarded: Day, _ taken: Day, _ reason: Words) -> Words {
    Words(
      fr:
        "Votre proposition avait été retenue le \(date: awarded). Ce choix a été retiré le \(date: taken). Motif : \(reason)",
      en:
        "Your proposal had been retained on \(date: awarded). That choice was taken back on \(date: taken). Reason: \(reason)"
    )
  }

  static func withdrawn(_ day: Day) -> Words {
    Words(
      fr: "Vous avez retiré votre proposition le \(date: day) : nous en avons pris acte.",
      en: "You withdrew your proposal on \(date: day), which we have noted.")
  }

  static func afterDeadline(_ received: Day, _ deadline: Day) -> Words {
    Words(
      fr:
        "Votre proposition, reçue le \(date: received), après la date limite du \(date: deadline), n'a pas été admise à la comparaison.",
      en:
        "Your proposal, received on \(date: received), after the deadline of \(date: deadline), was not admitted to the comparison."
    )
  }

  static func afterClosing(_ received: Day, _ closed: Day) -> Words {
    Words(
      fr:
        "Votre proposition, reçue le \(date: received), alors que l'appel avait été clos le \(date: closed), n'a pas été admise à la comparaison.",
      en:
        "Your proposal, received on \(date: received), when the call had been closed on \(date: closed), was not admitted to the comparison."
    )
  }

  static func outOfTime(_ received: Day) -> Words {
    Words(
      fr:
        "Votre proposition, reçue le \(date: received) et enregistrée comme tardive, n'a pas été admise à la comparaison.",
      en:
        "Your proposal, received on \(date: received) and recorded as late, was not admitted to the comparison.")
  }

  static func setAside(_ act: SetAside, _ reason: Words) -> Words {
    Words(
      fr: "Votre proposition a été écartée de la comparaison, car jugée \(act.cause.words). Motif : \(reason)",
      en: "Your proposal was set aside from the comparison, as it was judged \(act.cause.words). Reason: \(reason)")
  }

  static func chosen(_ provider: Words, on day: Day) -> Words {
    Words(
      fr: "Le choix a été fait le \(date: day) : le prestataire retenu est \(provider).",
      en: "The choice was made on \(date: day): the provider retained is \(provider).")
  }

  // MARK: Compared

  static let yourMark = Words(fr: "Votre note", en: "Your mark")

  static func notRetained(_ day: Day) -> Words {
    Words(
      fr: "Nous vous informons que votre proposition n'a pas été retenue. Le choix a été fait le \(date: day).",
      en: "We inform you that your proposal was not retained. The choice was made on \(date: day).")
  }

  static func ownMarks(_ rule: ConsensusRule) -> Words {
    switch rule {
    case .agreedMark:
      Words(fr: "Notes convenues pour votre proposition :", en: "Marks agreed for your proposal:")
    case .mean:
      Words(fr: "Notes de votre proposition, moyennes des fiches :", en: "Marks of your proposal, means of the sheets:")
    }
  }

  static func someMarks(_ rule: ConsensusRule) -> Words {
    switch rule {
    case .agreedMark:
      Words(
        fr: "Notes convenues pour votre proposition ; le choix a été fait sans que les autres le soient :",
        en: "Marks agreed for your proposal; the choice was made without agreeing the others:")
    case .mean:
      Words(
        fr: "Notes de votre proposition, moyennes des fiches ; les autres critères n'ont pas été notés par tous :",
        en: "Marks of your proposal, means of the sheets; the other criteria were not marked by all:")
    }
  }

  static let noMark = Words(
    fr: "Aucune note commune n'avait été convenue pour votre proposition.",
    en: "No mark had been agreed for your proposal.")

  static func belowThreshold(_ criteria: Words) -> Words {
    Words(
      fr: "Elle n'atteint pas le seuil fixé avant l'appel : \(criteria).",
      en: "It does not reach the threshold set before the call: \(criteria).")
  }

  static func better(_ criteria: Words) -> Words {
    Words(
      fr: "La proposition retenue a une meilleure note pour : \(criteria).",
      en: "The proposal retained has a better mark for: \(criteria).")
  }

  static func winner(_ provider: Words, _ motive: Words) -> Words {
    Words(
      fr: "Le prestataire retenu est \(provider). Motif du choix : \(motive)",
      en: "The provider retained is \(provider). Reason for the choice: \(motive)")
  }
}
