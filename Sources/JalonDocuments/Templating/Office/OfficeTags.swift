import JalonWording

/// What the tags of a template for word processors may name.
public struct OfficeTags: Sendable {
  /// One tag, and what stands in its place.
  public struct Tag: Sendable {
    public enum Shape: Sendable {
      case text, flag, list
      /// With these members.
      case rows([String])
      /// Whole paragraphs and tables.
      case block
    }

    public let name: String
    public let shape: Shape
    public let words: Words
  }

  /// Those of the paper itself.
  public static let ofPaper: [Tag] = [
    Tag(name: "document", shape: .text, words: Words(fr: "le titre du document", en: "the title of the document")),
    Tag(
      name: "entete", shape: .text,
      words: Words(fr: "le document et la mission, en tête de page", en: "document and mission, for the page header")),
    Tag(
      name: "emetteur", shape: .text, words: Words(fr: "l'opérateur qui l'établit", en: "the operator that makes it")),
    Tag(
      name: "coordonnees", shape: .list,
      words: Words(fr: "son adresse, puis comment le joindre", en: "its address, then how to reach it")),
    Tag(
      name: "expediteur", shape: .text,
      words: Words(fr: "les mêmes sur une ligne, en pied de page", en: "the same on one line, for the page footer")),
    Tag(
      name: "mentions", shape: .list,
      words: Words(fr: "ce que les financeurs demandent de dire", en: "what funders ask papers to say")),
    Tag(
      name: "mention", shape: .text,
      words: Words(fr: "les mêmes sur une ligne, en pied de page", en: "the same on one line, for the page footer")),
    Tag(
      name: "projet", shape: .text,
      words: Words(fr: "« PROJET », ou rien", en: "“DRAFT”, or nothing")),
    Tag(
      name: "identification", shape: .rows(["libelle", "valeur"]),
      words: Words(fr: "ce qui l'identifie, sous son titre", en: "what identifies it, under its title")),
    Tag(
      name: "avertissements", shape: .list,
      words: Words(fr: "ce que le lecteur doit savoir d'abord", en: "what its reader must know first")),
    Tag(name: "corps", shape: .block, words: Words(fr: "tout le texte", en: "all of its text")),
    Tag(
      name: "sections", shape: .rows(sectionMembers),
      words: Words(fr: "le texte, titre par titre", en: "its text, heading by heading")),
    Tag(
      name: "avant_articles", shape: .rows(sectionMembers),
      words: Words(fr: "les sections d'avant les articles", en: "the sections before the articles")),
    Tag(name: "articles", shape: .rows(sectionMembers), words: Words(fr: "les articles", en: "the articles")),
    Tag(
      name: "apres_articles", shape: .rows(sectionMembers),
      words: Words(fr: "les sections d'après les articles", en: "the sections after the articles")),
    Tag(
      name: "pied", shape: .list,
      words: Words(
        fr: "qui l'a établi, pour qui, et le repère du journal",
        en: "who made it, for whom, and the mark of the journal")),
  ]

  /// `contenu` is a block; `lignes` are the rows of its table, `c1`, `c2`… or `libelle` and `valeur`.
  static let sectionMembers = ["titre", "contenu", "lignes"]

  /// Those of the mission, as in articles.
  public static let ofMission: [Tag] = [
    text("mission", Words(fr: "son numéro", en: "its number")), text("titre", Words(fr: "son titre", en: "its title")),
    text("structures", Words(fr: "les structures", en: "the structures")),
    text("operateur", Words(fr: "l'opérateur porteur", en: "the lead operator")),
    text("operateurs", Words(fr: "les opérateurs", en: "the operators")),
    text("charge_de_mission", Words(fr: "qui suit la mission", en: "who follows the mission")),
    text("contact", Words(fr: "comment le joindre", en: "how to reach this person")),
    text("prestataire", Words(fr: "le prestataire retenu", en: "the provider retained")),
    text("originaux", Words(fr: "le nombre de signataires", en: "the number of signatories")),
    text("version", Words(fr: "la version du cahier des charges", en: "the version of the brief")),
    text("jours_prevus", Words(fr: "les jours du cahier des charges", en: "the days of the brief")),
    text("plafond", Words(fr: "le montant maximal", en: "the ceiling")),
    text("jour_intention", Words(fr: "le jour des intentions", en: "the day of intentions")),
    text("date_limite", Words(fr: "la date limite de réponse", en: "the deadline")),
    text("lancement", Words(fr: "le jour de l'appel", en: "the day of the call")),
    text("debut", Words(fr: "le début de l'intervention", en: "the start of the work")),
    text("fin", Words(fr: "la fin de l'intervention", en: "the end of the work")),
    text("jours", Words(fr: "les jours convenus", en: "the days agreed")),
    text("montant", Words(fr: "le montant convenu", en: "the amount agreed")),
    text("proposition", Words(fr: "le jour de la proposition retenue", en: "the day of the proposal retained")),
    text("intervenants", Words(fr: "les intervenants", en: "the team")),
    Tag(name: "criteres", shape: .list, words: Words(fr: "les critères et leur poids", en: "criteria and weights")),
    Tag(
      name: "parties", shape: .rows(PaperSource.partyMembers + ["role"]),
      words: Words(fr: "chaque signataire", en: "each signatory")),
    flag("plusieurs_structures", Words(fr: "la mission en a plusieurs", en: "the mission has several")),
    flag("plusieurs_operateurs", Words(fr: "la mission en a plusieurs", en: "the mission has several")),
    flag("collective", Words(fr: "la mission est collective", en: "the mission is collective")),
  ]

  private static func text(_ name: String, _ words: Words) -> Tag { Tag(name: name, shape: .text, words: words) }
  private static func flag(_ name: String, _ words: Words) -> Tag { Tag(name: name, shape: .flag, words: words) }

  static var all: [Tag] { ofPaper + ofMission }

  /// What may follow the point of a name.
  static let members: Set<String> = {
    let own = all.flatMap { tag in if case .rows(let members) = tag.shape { members } else { [String]() } }
    let cells = (1...40).map { "c\($0)" }
    return Set(own + cells + ["libelle", "valeur", "counter", "counter0", "first", "last", "length", "revcounter"])
  }()

  /// Whole paragraphs stand in its place.
  static func isBlock(_ name: String) -> Bool { name == "corps" || name.hasSuffix(".contenu") }
}
