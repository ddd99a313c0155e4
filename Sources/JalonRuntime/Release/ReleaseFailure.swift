import JalonCore
import JalonDocuments
import JalonWording

/// Why a document could not leave. Nothing was written and nothing recorded, but for `notPlaced`.
public enum ReleaseFailure: Error, Sendable {
  case noMission(MissionID)
  case refused(Refusal)
  case template(TemplateFault)
  case folder(String)
  case diskFull
  /// Something stands there already.
  case taken(String)
  /// LibreOffice is not here; `from` where a person's own template is of that format.
  case noConverter(DocumentFormat, from: OfficeFormat?)
  case notConverted(DocumentFormat)
  /// It is a page to be filled in, and has no other form.
  case onlyAsPage(DocumentKind)
  /// No mail can reach the reader of a message, or whoever writes it.
  case noAddress(Party)
  case noSender(PersonID)
  /// The register has it; these files stand at another place than they should, those are where they should.
  case notPlaced([String], placed: [String])
}

extension ReleaseFailure {
  public func words(_ names: Names) -> Words {
    switch self {
    case .noMission(let mission):
      Words(fr: "Aucune mission « \(mission.text) ».", en: "No mission “\(mission.text)”.")
    case .refused(let refusal):
      Words { language in
        refusal.words(names, in: MissionCommand.Kind.release).map { $0(language) }.joined(separator: " ")
      }
    case .template(let fault): fault.words
    case .folder(let path):
      Words(
        fr: "Le dossier « \(path) » ne peut pas être écrit. Choisissez-en un autre : rien n'est sorti.",
        en: "The folder “\(path)” cannot be written. Choose another one: nothing was let out.")
    case .taken(let path):
      Words(
        fr: "« \(path) » existe déjà et n'a pas été touché. Choisissez un autre nom : rien n'est sorti.",
        en: "“\(path)” is already there and was not touched. Choose another name: nothing was let out.")
    case .diskFull:
      Words(
        fr: "Le disque est plein : rien n'est sorti. Libérez de la place, puis recommencez.",
        en: "The disk is full: nothing was let out. Free some space, then try again.")
    case .noConverter(let format, let own?):
      Words(
        fr:
          "Votre modèle est en .\(own.rawValue) : pour en tirer un .\(format.rawValue), installez LibreOffice ; ou choisissez \(own.rawValue).",
        en:
          "Your template is a .\(own.rawValue): to make a .\(format.rawValue) of it, install LibreOffice; or choose \(own.rawValue)."
      )
    case .noConverter(let format, nil):
      Words(
        fr: "Pour écrire en .\(format.rawValue), installez LibreOffice ; ou choisissez odt, docx, html ou txt.",
        en: "To write .\(format.rawValue), install LibreOffice; or choose odt, docx, html or txt.")
    case .notConverted(let format):
      Words(
        fr: "La conversion en .\(format.rawValue) a échoué : rien n'est sorti. Choisissez odt, docx, html ou txt.",
        en: "The conversion to .\(format.rawValue) failed: nothing was let out. Choose odt, docx, html or txt.")
    case .onlyAsPage(let document):
      Words(
        fr:
          "« \(document.words.capitalised) » n'existe qu'en html. Pour le remplir au stylo, imprimez « questionnaire ».",
        en: "“\(document.words.capitalised)” exists as html only. To fill it in with a pen, print “questionnaire”.")
    case .noAddress(let party):
      Words(
        fr:
          "Aucune adresse de courriel pour \(names.name(of: party)) : complétez sa fiche ou celle d'une de ses personnes. Rien n'est préparé.",
        en:
          "No e-mail address for \(names.name(of: party)): complete its card or that of somebody there. Nothing is prepared."
      )
    case .noSender(let person):
      Words(
        fr: "\(names.name(of: person)) n'a pas d'adresse de courriel : complétez sa fiche. Rien n'est préparé.",
        en: "\(names.name(of: person)) has no e-mail address: complete that card. Nothing is prepared.")
    case .notPlaced(let paths, let placed): ReleaseFailure.notPlaced(paths) + ReleaseFailure.placed(placed)
    }
  }

  private static func notPlaced(_ paths: [String]) -> Words {
    Words(
      fr: "Le document est au registre, mais n'a pas pu être rangé : il se trouve dans \(quoted(paths)).",
      en: "The document is in the register, but could not be put in its place: it stands in \(quoted(paths)).")
  }

  private static func placed(_ paths: [String]) -> Words {
    guard !paths.isEmpty else { return .nothing }
    return Words(fr: " Rangé comme prévu : \(quoted(paths)).", en: " In its place: \(quoted(paths)).")
  }

  private static func quoted(_ paths: [String]) -> Words {
    Lists.and(paths.map { Words(fr: "« \($0) »", en: "“\($0)”") })
  }
}

extension TemplateFault {
  public var words: Words {
    let lined = line.map { Words(fr: ", ligne \($0),", en: ", line \($0),") }
    let placed = place.map { Words(fr: ", \($0),", en: ", \($0),") }
    return Words(
      fr:
        "Le modèle « \(file) »\(placed ?? lined ?? .nothing) ne peut pas être suivi : \(reason). Corrigez-le ou retirez-le.",
      en: "The template “\(file)”\(placed ?? lined ?? .nothing) cannot be followed: \(reason). Mend it or take it away."
    )
  }
}
