import JalonCore
import JalonWording

/// Why a file is no register, or is not taken. Nothing of it is kept.
public enum RegisterFault: Error, Hashable, Sendable {
  /// No line names the columns of a register that is known.
  case noHeads(seen: [String])
  /// A quotation mark is not closed; where it was noticed.
  case openQuote(line: Int)
  /// A packed file: what stands in it is to be unpacked.
  case packed
  case binary
  /// SIRENE’s organisations have no address: which ones are of a département, their establishments tell.
  case establishmentsFirst
  /// A zoning is said of a file that is no list of its communes.
  case noZoning(RegisterKind)
  /// Nothing of it was kept.
  case nothingKept([String])

  public var words: Words {
    switch self {
    case .noHeads(let seen):
      let heads = seen.filter { !$0.isEmpty }.prefix(8).map { String($0.prefix(30)) }.joined(separator: ", ")
      return Words(
        fr:
          "les colonnes (\(heads)) ne sont celles d'aucun registre connu : SIRENE, RNA, COG, EPCI, QPV, zonages. Donnez le fichier tel qu'il est publié ; pour une liste de communes d'un zonage, ajoutez --scheme.",
        en:
          "the columns (\(heads)) are those of no register that is known: SIRENE, RNA, COG, EPCI, QPV, zonings. Give the file as it is published; for a list of the communes of a zoning, add --scheme."
      )
    case .openQuote(let line):
      return Words(
        fr: "un guillemet ne se ferme pas (vers la ligne \(String(line))). Téléchargez de nouveau le fichier.",
        en: "a quotation mark is not closed (about line \(String(line))). Download the file again.")
    case .packed:
      return Words(
        fr: "une archive. Décompressez-la, et donnez le CSV qu'elle contient.",
        en: "an archive. Unpack it, and give the CSV in it.")
    case .binary:
      return Words(fr: "ni un CSV, ni un classeur.", en: "neither a CSV nor a workbook.")
    case .establishmentsFirst:
      return Words(
        fr:
          "les organisations de SIRENE n'ont pas d'adresse. Chargez d'abord StockEtablissement avec --department : celles qui y ont un établissement seront gardées.",
        en:
          "the organisations of SIRENE have no address. Load StockEtablissement with --department first: those with an establishment there will be kept."
      )
    case .noZoning(let kind):
      return Words(
        fr: "ce fichier est de \(kind.words), et --scheme va avec une liste de communes d'un zonage. Retirez --scheme.",
        en: "this file is of \(kind.words), and --scheme goes with a list of the communes of a zoning. Leave --scheme out."
      )
    case .nothingKept(let departments) where departments.isEmpty:
      return Words(
        fr: "aucune ligne n'a pu être gardée. Vérifiez que c'est le bon fichier.",
        en: "no line could be kept. Check that it is the right file.")
    case .nothingKept(let departments):
      return Words(
        fr: "aucune ligne pour \(Lists.and(departments)). Vérifiez les départements, et le fichier.",
        en: "no line for \(Lists.and(departments)). Check the départements, and the file.")
    }
  }
}
