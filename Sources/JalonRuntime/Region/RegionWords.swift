import JalonCore
import JalonFigures
import JalonStore
import JalonWording

/// What is said of packets and of a region.
public enum RegionWords {
  static let noPacket = Words(
    fr: "Ce n'est pas un paquet de « jalon region packet ».", en: "This is no packet of “jalon region packet”.")
  static let newer = Words(
    fr: "Ce paquet vient d'un Jalon plus récent. Mettez Jalon à jour.",
    en: "This packet comes from a newer Jalon. Update Jalon.")
  static let damaged = Words(
    fr: "Ce paquet est abîmé. Demandez-le de nouveau.", en: "This packet is damaged. Ask for it again.")
  static let wholeYears = Words(
    fr: "Un paquet couvre des années entières : --period 2026 ou 2024..2026.",
    en: "A packet covers whole years: --period 2026 or 2024..2026.")

  static func unknown(_ named: OperatorID, _ known: [OperatorID]) -> Words {
    Words(
      fr: "« \(named.text) » ne porte aucune mission ici : \(Lists.or(known.map(\.text))).",
      en: "“\(named.text)” carries no mission here: \(Lists.or(known.map(\.text))).")
  }

  static func which(_ known: [OperatorID]) -> Words {
    guard !known.isEmpty else {
      return Words(fr: "Aucune mission ici : rien à transmettre.", en: "No mission here: nothing to hand over.")
    }
    return Words(
      fr: "De quel opérateur ? Ajoutez --operator \(Lists.or(known.map(\.text))).",
      en: "Of which operator? Add --operator \(Lists.or(known.map(\.text))).")
  }

  public static let shortSecret = Words(
    fr:
      "Le secret régional a \(RegionSecret.least) lettres au moins, les mêmes pour tous. « jalon region secret FICHIER » en tire un.",
    en:
      "The regional secret has \(RegionSecret.least) letters at least, the same for all. “jalon region secret FILE” draws one."
  )
  public static let noSecret = Words(
    fr: "Avec quel secret régional ? Ajoutez --secret et son fichier, ou lancez la commande dans un terminal.",
    en: "With which regional secret? Add --secret and its file, or run the command in a terminal.")
  public static let prompt = Words(fr: "Secret régional : ", en: "Regional secret: ")

  /// « Région, 2026 : 2 opérateurs (dla-04 au 31/01/2027, dla-05 au 31/01/2027). »
  static func head(_ merge: RegionMerge) -> Words {
    let who = merge.carriers.map {
      Words(fr: "\($0.carrier.text) au \($0.asOf)", en: "\($0.carrier.text) as of \($0.asOf)")
    }
    return Words(
      fr: "Région, \(merge.period.figureText) : \(who.count, "opérateur", "opérateurs") (\(Lists.and(who))).",
      en: "Region, \(merge.period.figureText): \(who.count, "operator", "operators") (\(Lists.and(who))).")
  }

  static func missing(_ all: [OperatorID]) -> Words {
    Words(
      fr: "Il manque le paquet de \(Lists.and(all.map(\.text))) : ces chiffres ne sont pas ceux de toute la région.",
      en: "The packet of \(Lists.and(all.map(\.text))) is missing: these are not the figures of the whole region.")
  }

  static let invented = Words(
    fr: "Ces données sont inventées.", en: "These data are invented.")

  /// For whoever finds the output later.
  static func told(_ merge: RegionMerge) -> String {
    let missing = merge.missing.isEmpty ? "" : "; missing " + merge.missing.map(\.text).joined(separator: ",")
    return "operators " + merge.carriers.map(\.carrier.text).joined(separator: ",") + missing
  }
}

extension RegionRefusal {
  public var words: Words {
    switch self {
    case .nothing: Words(fr: "Aucun paquet. Donnez-en au moins un.", en: "No packet. Give one at least.")
    case .periods(let periods):
      Words(
        fr:
          "Ces paquets ne sont pas de la même période : \(Lists.and(periods.map(\.figureText))). Demandez la même à tous.",
        en: "These packets are not of the same period: \(Lists.and(periods.map(\.figureText))). Ask all for the same.")
    case .definitions:
      Words(
        fr:
          "Ces paquets ne comptent pas de la même façon : ils viennent de versions différentes de Jalon. Mettez-les à jour, puis refaites les paquets.",
        en:
          "These packets do not count alike: they come from different versions of Jalon. Update them, then make the packets again."
      )
    case .secrets:
      Words(
        fr:
          "Ces paquets n'ont pas été faits avec le même secret régional : les mêmes personnes morales y ont d'autres jetons. Refaites-les avec le même.",
        en:
          "These packets were not made with the same regional secret: the same legal persons have other tokens in them. Make them again with the same."
      )
    case .marks:
      Words(
        fr: "Des données inventées (démonstration, essai) ne s'ajoutent pas à de vraies.",
        en: "Invented data (demonstration, trial) are not added to real ones.")
    case .twice(let carrier):
      Words(
        fr: "Deux paquets différents de \(carrier.text). Gardez le dernier.",
        en: "Two different packets of \(carrier.text). Keep the last one.")
    }
  }
}
