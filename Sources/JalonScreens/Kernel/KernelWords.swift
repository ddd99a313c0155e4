import JalonCore
import JalonTerminal
import JalonWording

/// What the frame around every screen says.
enum KernelWords {
  static let masked = Words(fr: "NOMS MASQUÉS", en: "NAMES HIDDEN")
  /// How the store is reached, where there is something to say of it. Never by its colour alone.
  static func link(_ desk: Desk) -> Words? {
    switch desk.link {
    case .near: nil
    case .awaited(let seconds): Words(same: "\(Glyphs.awaited) \(seconds) s")
    case .away(let since):
      Words(
        fr: "\(Glyphs.refused) hors ligne depuis \(desk.hour(of: since))",
        en: "\(Glyphs.refused) offline since \(desk.hour(of: since))")
    }
  }
  static let readOnly = Words(fr: "LECTURE SEULE", en: "READ ONLY")
  /// - Parameter isTyping: `?` is a letter like another there.
  static func noEffect(isTyping: Bool) -> Words {
    let help = isTyping ? Key.function(1).words : Key.character("?").words
    return Words(fr: "Touche sans effet ici, \(help) pour l’aide", en: "This key does nothing here, \(help) for help")
  }
  static let pasteIgnored = Words(
    fr: "Collage ignoré : aucun champ n’a la main", en: "Paste ignored: no field has the focus")
  static let atRoot = Words(fr: "Rien au-dessus d’ici : q quitte Jalon", en: "Nothing above this: q leaves Jalon")
  static let back = Words(fr: "Revenir d’un niveau", en: "Go back one level")
  static let leave = Words(
    fr: "Revenir, ou quitter depuis la liste", en: "Go back, or leave from the list")
  static let home = Words(fr: "Aller à la liste des missions", en: "Go to the list of missions")
  static let homeShort = Words(fr: "Missions", en: "Missions")
  static let plans = Words(fr: "Plans d'accompagnement", en: "Support plans")
  static let plansShort = Words(fr: "Plans", en: "Plans")
  static let quit = Words(fr: "Quitter Jalon (les brouillons sont gardés)", en: "Leave Jalon (drafts are kept)")
  static let takeOver = Words(
    fr: "Reprendre la main sur l'autre Jalon, qui se ferme (ses brouillons sont gardés)",
    en: "Take over from the other Jalon, which closes (its drafts are kept)")
  static let takeOverShort = Words(fr: "Reprendre", en: "Take over")
  static let nobodyElse = Words(
    fr: "Aucun autre Jalon, à vous, n'écrit dans ce fichier.", en: "No other Jalon of yours writes into this file.")
  static let palette = Words(fr: "Chercher une action par son nom", en: "Find an action by its name")
  static let paletteShort = Words(fr: "Commande", en: "Command")
  static let help = Words(fr: "Aide : les touches d’ici", en: "Help: the keys of this screen")
  static let helpShort = Words(fr: "Aide", en: "Help")
  static let repaint = Words(fr: "Redessiner l’écran", en: "Redraw the screen")
  static let copy = Words(fr: "Copier le contact, ou la ligne", en: "Copy the contact, or the line")
  static let suspend = Words(fr: "Suspendre Jalon (fg pour revenir)", en: "Suspend Jalon (fg to come back)")

  static let leaveSmall = Words(
    fr: "Rien d’autre n’agit ; Ctrl-Q quitte, les brouillons sont gardés.",
    en: "Nothing else acts; Ctrl-Q leaves, drafts are kept.")

  static func tooSmall(_ size: Size) -> Words {
    Words(
      fr: "Fenêtre trop petite : \(size.columns) × \(size.rows) au moins.",
      en: "Window too small: at least \(size.columns) × \(size.rows).")
  }
}
