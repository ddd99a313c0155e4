import JalonWording

/// Why a table is none of what it was given for. Nothing of it is taken.
public enum IntakeFault: Error, Hashable, Sendable {
  /// No row names a column that is known.
  case noHeads(seen: [String])
  /// No column gives the name.
  case noName(IntakeKind, seen: [String])
  /// What was told of a column that is not there.
  case noColumn(String, known: [String])
  /// What was told of a column is nothing that a card says.
  case noField(String, nearest: String?)
  /// A line that was settled stands in no doubt.
  case noDoubt(line: Int)
  /// A line was settled by a code that is nobody's.
  case noCard(String, line: Int)

  public var words: Words {
    switch self {
    case .noHeads(let seen):
      Words(
        fr:
          "Aucun titre de colonne n'est reconnu\(IntakeFault.among(seen, Words(fr: " parmi ", en: " among "))). Dites-en un, comme --column \"Raison sociale=nom\", ou partez du modèle : --template.",
        en:
          "No column head is recognised\(IntakeFault.among(seen, Words(fr: " parmi ", en: " among "))). Tell one, as in --column \"Company=name\", or begin with the model: --template."
      )
    case .noName(.missions, let seen):
      Words(
        fr:
          "Aucune colonne ne dit la structure de chaque mission\(IntakeFault.among(seen, Words(fr: " parmi ", en: " among "))). Dites laquelle, comme --column \"Bénéficiaire=structure\".",
        en:
          "No column tells the structure of each mission\(IntakeFault.among(seen, Words(fr: " parmi ", en: " among "))). Tell which one, as in --column \"Beneficiary=structure\"."
      )
    case .noName(let kind, let seen):
      Words(
        fr:
          "Aucune colonne ne donne le nom des \(kind.words)\(IntakeFault.among(seen, Words(fr: " parmi ", en: " among "))). Dites laquelle, comme --column \"Raison sociale=nom\".",
        en:
          "No column gives the name of the \(kind.words)\(IntakeFault.among(seen, Words(fr: " parmi ", en: " among "))). Tell which one, as in --column \"Company=name\"."
      )
    case .noColumn(let head, let known):
      Words(
        fr: "Aucune colonne « \(head) ». Ce tableau a \(Lists.and(known.filter { !$0.isEmpty })).",
        en: "No column “\(head)”. This table has \(Lists.and(known.filter { !$0.isEmpty })).")
    case .noField(let field, let nearest):
      nearest.map {
        Words(
          fr: "« \(field) » n'est rien que dit une fiche. Peut-être « \($0) » ?",
          en: "“\(field)” is nothing that a card says. Perhaps “\($0)”?")
      }
        ?? Words(
          fr: "« \(field) » n'est rien que dit une fiche. « --template » donne ce qu'elle dit.",
          en: "“\(field)” is nothing that a card says. “--template” gives what it says.")
    case .noDoubt(let line):
      Words(
        fr: "La ligne \(String(line)) n'est pas en doute : rien à trancher.",
        en: "Line \(String(line)) is in no doubt: there is nothing to settle.")
    case .noCard(let code, let line):
      Words(
        fr: "Ligne \(String(line)) : « \(code) » n'est le code d'aucune fiche.",
        en: "Line \(String(line)): “\(code)” is the code of no card.")
    }
  }

  private static func among(_ seen: [String], _ before: Words) -> Words {
    let heads = seen.filter { !$0.isEmpty }.prefix(12).map { $0.prefix(30) }.joined(separator: ", ")
    return heads.isEmpty ? .nothing : before + Words(same: heads)
  }
}
