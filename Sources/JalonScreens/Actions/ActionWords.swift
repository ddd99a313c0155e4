import JalonCore
import JalonWording

/// What the help and the palette say.
enum ActionWords {
  static let palette = Words(fr: "Commande", en: "Command")
  static let help = Words(fr: "Aide", en: "Help")
  static let typeAName = Words(fr: "quelques lettres du nom…", en: "a few letters of the name…")
  static let typeAnything = Words(
    fr: "un acte, un écran, une structure, une personne, une mission…",
    en: "an act, a screen, a structure, a person, a mission…")
  static let mission = Words(fr: "mission", en: "mission")
  static let attached = Words(fr: "document joint", en: "attached document")
  static let print = Words(fr: "imprimer", en: "print")
  static func paper(_ kind: DocumentKind) -> Words {
    Words(fr: "Document : \(kind.words)", en: "Document: \(kind.words)")
  }
  static let run = Words(fr: "Faire l’action choisie", en: "Run the chosen action")
  static let runShort = Words(fr: "Faire", en: "Run")
  static let close = Words(fr: "Fermer", en: "Close")
  static let closeShort = Words(fr: "Fermer", en: "Close")

  static func group(_ raw: Int) -> Words {
    switch Binding<Int>.Group(rawValue: raw) {
    case .move: Words(fr: "Se déplacer", en: "Move")
    case .act: Words(fr: "Agir", en: "Act")
    case .see: Words(fr: "Voir", en: "See")
    case .go: Words(fr: "Aller à", en: "Go to")
    case .general, nil: Words(fr: "Partout", en: "Everywhere")
    }
  }
}
