import JalonWording
import Stencil

/// A template that cannot be read or followed.
public struct TemplateFault: Error, Sendable {
  public let file: String
  /// From 1, where the fault has a place in a text.
  public let line: Int?
  /// Where it stands in a file for word processors: « paragraphe 12 (« La présente… ») ».
  public let place: Words?
  public let reason: Words

  public init(file: String, line: Int? = nil, place: Words? = nil, reason: Words) {
    self.file = file
    self.line = line
    self.place = place
    self.reason = reason
  }

  /// What the library found, which says it in its own words only.
  init(file: String, _ error: any Error) {
    let syntax = error as? TemplateSyntaxError
    let line = syntax?.token.map { Int($0.sourceMap.location.lineNumber) }
    self.init(file: syntax?.templateName ?? file, line: line, reason: TemplateWords.notFollowed)
  }
}

/// Why a template cannot be followed.
enum TemplateWords {
  static let notFollowed = Words(fr: "cette balise est mal écrite", en: "this tag is wrongly written")
  static let empty = Words(fr: "il n'y a rien entre ces accolades", en: "there is nothing between these braces")
  static let loop = Words(
    fr: "une boucle s'écrit « {% for ligne in lignes %} »", en: "a loop is written “{% for line in lines %}”")
  static let loopOfFiles = Words(fr: "il s'inclut lui-même", en: "it includes itself")
  static let tooLarge = Words(
    fr: "il est trop long pour un modèle (256 Kio ou 5 000 lignes au plus, inclusions comprises)",
    en: "it is too long for a template (256 KiB or 5,000 lines at most, with what it includes)")

  static func unclosed(_ closing: String) -> Words {
    Words(
      fr: "l'accolade ouverte ici n'est pas refermée par « \(closing) »",
      en: "the brace opened here is not closed by “\(closing)”")
  }

  static func loneBrace(_ closing: String) -> Words {
    Words(
      fr: "« \(closing) » referme une accolade qui n'est pas doublée",
      en: "“\(closing)” closes a brace that is not doubled")
  }

  static func unknownTag(_ tag: String) -> Words {
    Words(fr: "« \(tag) » n'est pas une balise", en: "“\(tag)” is no tag")
  }

  static func unknownFilter(_ filter: String) -> Words {
    Words(fr: "« \(filter) » n'est pas un filtre", en: "“\(filter)” is no filter")
  }

  static func unknownName(_ name: String) -> Words {
    Words(fr: "« \(name) » n'est rien que l'on puisse imprimer", en: "“\(name)” is nothing that can be printed")
  }

  static func outside(_ tag: String, _ within: [String]) -> Words {
    let opening = Lists.or(within.map { Words(fr: "« \($0) »", en: "“\($0)”") })
    return Words(fr: "« \(tag) » ne suit aucun \(opening)", en: "“\(tag)” follows no \(opening)")
  }

  static func notEnded(_ tag: String) -> Words {
    let end = tag == "ifnot" ? "endif" : "end\(tag)"
    return Words(fr: "« \(tag) » n'a pas son « \(end) »", en: "“\(tag)” lacks its “\(end)”")
  }

  static func unquoted(_ tag: String) -> Words {
    Words(
      fr: "après « \(tag) », le nom du modèle s'écrit entre guillemets droits",
      en: "after “\(tag)”, the name of the template stands between straight quotes")
  }

  static func elsewhere(_ name: String) -> Words {
    Words(
      fr: "« \(name) » n'est pas le nom d'un fichier du dossier des modèles",
      en: "“\(name)” is not the name of a file of the folder of templates")
  }

  static func absent(_ name: String) -> Words {
    Words(
      fr: "le dossier des modèles n'a pas de fichier « \(name) »",
      en: "the folder of templates has no file “\(name)”")
  }

  static let tellsNothing = Words(
    fr: "la page qu'il donne ne contient rien du document",
    en: "the page that it gives holds nothing of the document")
}
