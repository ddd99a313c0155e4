import JalonCore
import JalonWording

/// What a message says, before it has an address.
public struct MessageText: Sendable {
  public let subject: Words
  public let body: Words
}

extension PaperSource {
  /// What is written about its document: the letter itself, or a few lines that bring it.
  ///
  /// - Returns: `nil` where the mission has nothing to write it from.
  public func message(_ kind: MessageKind) -> MessageText? {
    guard let paper else { return nil }
    let number = code(opening.mission.text)
    switch kind {
    case .call, .letter: return MessageText(subject: subject(kind, number), body: paper.body)
    case .callReminder, .signature, .survey, .surveyReminder:
      let lines = lines(kind, number)
      let sign = [MessageTextWords.regards, Words { self.signatory($0) + self.reached($0) }]
      return MessageText(
        subject: subject(kind, number),
        body: Words { language in
          ([MessageTextWords.greeting] + lines + sign).map { $0(language) }.joined(separator: "\n\n") + "\n"
        })
    }
  }

  private func subject(_ kind: MessageKind, _ number: String) -> Words {
    switch kind {
    case .call: MessageTextWords.call(number, deadline)
    case .callReminder: MessageTextWords.callAgain(number, deadline)
    case .letter: MessageTextWords.letter(number)
    case .signature: MessageTextWords.agreement(number)
    case .survey: MessageTextWords.survey(number)
    case .surveyReminder: MessageTextWords.surveyAgain(number)
    }
  }

  private var deadline: Day { mission.stage.call?.deadline ?? day }

  private func lines(_ kind: MessageKind, _ number: String) -> [Words] {
    let lead = names.name(of: opening.lead)
    switch kind {
    case .callReminder: return [MessageTextWords.unheard(number, lead, deadline), MessageTextWords.declining]
    case .signature: return [MessageTextWords.toSign(number)]
    case .survey: return [MessageTextWords.toAnswer(number, lead)]
    case .surveyReminder: return [MessageTextWords.unanswered(number, lead)]
    case .call, .letter: return []
    }
  }

  private func reached(_ language: Language) -> String {
    contact(of: mission.officer).map { "\n" + $0(language) } ?? ""
  }
}

extension Paper {
  /// What a letter says, as a message says it: no head, no table, no box to sign.
  fileprivate var body: Words {
    Words { language in parts.compactMap { $0.said(language) }.joined(separator: "\n\n") + "\n" }
  }
}

extension Paper.Part {
  fileprivate func said(_ language: Language) -> String? {
    switch self {
    case .heading(let words): words(language)
    case .text(let words): words(language)
    case .facts(let facts): facts.map { Words(fr: "\($0.label) : \($0.value)", en: "\($0.label): \($0.value)")(language) }.joined(
        separator: "\n")
    case .list(let items): items.map { "- " + $0(language) }.joined(separator: "\n")
    case .signatures(let places): places.map { $0(language) }.joined(separator: "\n")
    case .table: nil
    }
  }
}

/// What messages say.
enum MessageTextWords {
  static let greeting = Words(fr: "Bonjour,", en: "Hello,")
  static let regards = Words(fr: "Cordialement,", en: "Kind regards,")

  static func call(_ number: String, _ deadline: Day) -> Words {
    Words(
      fr: "Appel à propositions \(number) : réponse attendue le \(date: deadline) au plus tard",
      en: "Call for proposals \(number): answer expected by \(date: deadline)")
  }
  static func callAgain(_ number: String, _ deadline: Day) -> Words {
    Words(
      fr: "Rappel : appel à propositions \(number), jusqu'au \(date: deadline)",
      en: "Reminder: call for proposals \(number), until \(date: deadline)")
  }
  static func letter(_ number: String) -> Words {
    Words(fr: "Suites de votre proposition, mission \(number)", en: "Outcome of your proposal, mission \(number)")
  }
  static func agreement(_ number: String) -> Words {
    Words(fr: "Convention à signer, mission \(number)", en: "Agreement to sign, mission \(number)")
  }
  static func survey(_ number: String) -> Words {
    Words(fr: "Votre avis sur la mission \(number)", en: "Your opinion of mission \(number)")
  }
  static func surveyAgain(_ number: String) -> Words {
    Words(fr: "Rappel : votre avis sur la mission \(number)", en: "Reminder: your opinion of mission \(number)")
  }

  static func unheard(_ number: String, _ lead: String, _ deadline: Day) -> Words {
    Words(
      fr:
        "\(lead) vous a adressé l'appel à propositions \(number), rappelé en pièce jointe. Nous n'avons pas encore reçu de proposition de votre part : elle est attendue le \(date: deadline) au plus tard.",
      en:
        "\(lead) sent you the call for proposals \(number), attached once more. We have not received a proposal from you yet: it is expected by \(date: deadline)."
    )
  }
  static let declining = Words(
    fr: "Si vous ne pouvez pas répondre, un mot nous suffit : il ne vous engage en rien pour la suite.",
    en: "If you cannot answer, a word is enough: it does not bind you in any way.")

  static func toSign(_ number: String) -> Words {
    Words(
      fr:
        "Vous trouverez ci-joint la convention de la mission \(number). Merci de nous la retourner signée par la personne habilitée.",
      en:
        "Please find attached the agreement of mission \(number). Kindly return it signed by whoever is entitled to sign."
    )
  }
  static func toAnswer(_ number: String, _ lead: String) -> Words {
    Words(
      fr:
        "L'intervention de la mission \(number) a pris fin, et \(lead) vous demande votre avis : le questionnaire est en pièce jointe. Il s'ouvre dans votre navigateur, et dit comment nous renvoyer vos réponses.",
      en:
        "The work of mission \(number) has come to its end, and \(lead) asks for your opinion: the questionnaire is attached. It opens in your browser, and says how to send your answers back."
    )
  }
  static func unanswered(_ number: String, _ lead: String) -> Words {
    Words(
      fr:
        "\(lead) vous a demandé votre avis sur la mission \(number), et n'a pas encore reçu votre réponse. Le questionnaire est de nouveau en pièce jointe.",
      en:
        "\(lead) asked for your opinion of mission \(number), and has not received your answer yet. The questionnaire is attached again."
    )
  }
}
