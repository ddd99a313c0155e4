import JalonCore
import JalonIntake
import JalonTables
import JalonWording

/// What is said of a table that is brought in.
enum IntakeWords {
  static let nothing = Words(fr: "Aucune ligne sous les titres.", en: "No line under the heads.")

  static func heads(_ row: Int) -> Words {
    Words(fr: "Titres, ligne \(String(row)) :", en: "Heads, line \(String(row)):")
  }

  static let derivedDepartment = Words(
    fr: "  Département des nouvelles fiches : tiré du code INSEE ou du code postal, sinon de --department",
    en: "  Département of new cards: taken from the INSEE code or the postcode, else from --department")

  static func aside(_ heads: [String]) -> Words {
    Words(
      fr: "  De côté, que les fiches ne disent pas : \(Lists.and(heads))",
      en: "  Left aside, which cards do not say: \(Lists.and(heads))")
  }

  static func doubles(_ heads: [String]) -> Words {
    Words(
      fr: "  De côté, une colonne avant disant la même chose : \(Lists.and(heads))",
      en: "  Left aside, a column before saying the same: \(Lists.and(heads))")
  }

  // MARK: - Rows

  static func create(_ name: String, _ code: String) -> Words {
    Words(fr: "créer « \(name) » (\(code))", en: "create “\(name)” (\(code))")
  }

  static func change(_ name: String, _ code: String) -> Words {
    Words(fr: "changer « \(name) » (\(code))", en: "change “\(name)” (\(code))")
  }

  static func same(_ name: String) -> Words { Words(fr: "« \(name) », identique", en: "“\(name)”, the same") }
  static func refused(_ name: String) -> Words { Words(fr: "« \(name) » refusée", en: "“\(name)” refused") }
  static func skipped(_ name: String) -> Words { Words(fr: "« \(name) » de côté", en: "“\(name)” left aside") }

  static func people(_ names: [String]) -> Words {
    Words(fr: "avec \(Lists.and(names))", en: "with \(Lists.and(names))")
  }

  static func doubt(_ name: String, _ candidates: [IntakePlan.Candidate], _ line: Int) -> Words {
    let ways = candidates.map { candidate -> Words in
      guard let code = candidate.code else { return candidate.words }
      return Words(fr: "\(code), \(candidate.words)", en: "\(code), \(candidate.words)")
    }
    let known = candidates.compactMap(\.code).first
    let same =
      known.map { Words(fr: "--same \(String(line))=\($0), ", en: "--same \(String(line))=\($0), ") } ?? .nothing
    return Words(
      fr: "doute, « \(name) » : \(Lists.or(ways)) ? \(same)--new \(String(line)) ou --skip \(String(line))",
      en: "doubt, “\(name)”: \(Lists.or(ways))? \(same)--new \(String(line)) or --skip \(String(line))")
  }

  /// Why a mission is no longer: whoever took a file back.
  static let takenBack = Words(fr: "fichier apporté, puis repris", en: "file brought in, then taken back")

  static func undone(_ count: Int, kept: Int) -> Words {
    let left = kept > 0 ? Words(fr: " ; \(kept, "reste", "restent")", en: "; \(kept, "stays", "stay")") : .nothing
    return Words(
      fr: "\(count, "acte repris", "actes repris")\(left).", en: "\(count, "act", "acts") taken back\(left).")
  }

  // MARK: - Counts

  static func planned(_ what: IntakeCount, _ count: Int) -> Words {
    switch what {
    case .created: Words(fr: "\(count) à créer", en: "\(count) to create")
    case .changed: Words(fr: "\(count) à changer", en: "\(count) to change")
    case .same: Words(fr: "\(count, "identique", "identiques")", en: "\(count) the same")
    case .doubts: Words(fr: "\(count) en doute", en: "\(count) in doubt")
    case .refused: Words(fr: "\(count, "refusée", "refusées")", en: "\(count) refused")
    case .skipped: Words(fr: "\(count) de côté", en: "\(count) left aside")
    }
  }

  static func done(_ what: IntakeCount, _ count: Int) -> Words {
    switch what {
    case .created: Words(fr: "\(count, "créée", "créées")", en: "\(count) created")
    case .changed: Words(fr: "\(count, "changée", "changées")", en: "\(count) changed")
    case .same, .doubts, .refused, .skipped: planned(what, count)
    }
  }

  // MARK: - Repairs

  static func repairs(_ count: Int) -> Words {
    Words(fr: "\(count, "réparation", "réparations") :", en: "\(count, "repair", "repairs"):")
  }

  static func repaired(_ head: String, _ what: Words, _ repairs: [Repair]) -> Words {
    let shown = repairs.prefix(repairs.count > 8 ? 6 : 8).map {
      "\($0.place) \(quoted($0.before)) → \(quoted($0.after))"
    }
    let more = repairs.count - shown.count
    let rest =
      more > 0
      ? Words(fr: " et \(more, "autre cellule", "autres cellules")", en: " and \(more, "other cell", "other cells")")
      : .nothing
    return Words(
      fr: "  « \(head) », \(what) : \(shown.joined(separator: ", "))\(rest)",
      en: "  “\(head)”, \(what): \(shown.joined(separator: ", "))\(rest)")
  }

  private static func quoted(_ text: String) -> String {
    text.count > 40 ? "\(text.prefix(39))…" : text
  }
}

extension IntakePlan.Candidate {
  /// « Radio Écrins, même nom »
  var words: Words {
    switch reason {
    case .several: Words(fr: "\(name), même numéro", en: "\(name), same number")
    case .sameName: Words(fr: "\(name), même nom", en: "\(name), same name")
    case .sameSIREN: Words(fr: "\(name), même SIREN", en: "\(name), same SIREN")
    case .otherNumber:
      Words(fr: "\(name), mais un autre numéro ou un autre nom", en: "\(name), but another number or another name")
    case .line(let line): Words(fr: "comme la ligne \(String(line))", en: "as line \(String(line))")
    }
  }
}
