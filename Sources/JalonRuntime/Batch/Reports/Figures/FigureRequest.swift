import JalonCore
import JalonFigures
import JalonWording

/// What somebody asks of the figures.
public struct FigureRequest: Sendable {
  public var period: Period
  /// Another period, whose numbers stand beside those of the first.
  public var beside: Period?
  public var breakdown: Breakdown?
  /// All of them where none is named.
  public var only: [Indicator] = []
  /// One number alone: `started`.
  public var measure: String?
  public var frozen: Day?
  /// Left out, as if it had never been there.
  public var without: StructureID?

  public init(_ period: Period) { self.period = period }

  /// The same of the other period.
  var overOther: FigureRequest? {
    beside.map { other in
      var request = self
      (request.period, request.beside) = (other, nil)
      return request
    }
  }

  /// Reads `I05`, `i5` or `I05.started`; what was meant otherwise is said.
  public static func read(_ typed: String) -> Result<(Indicator, measure: String?), Words> {
    let parts = typed.split(separator: ".", maxSplits: 1).map(String.init)
    let digits = (parts.first ?? "").drop { $0 == "I" || $0 == "i" }
    let code = digits.count == 1 ? "I0\(digits)" : "I\(digits)"
    guard let indicator = Indicator(rawValue: code) else { return .failure(unknown(typed)) }
    guard parts.count > 1 else { return .success((indicator, nil)) }
    guard indicator.measures.contains(where: { $0.name == parts[1] }) else {
      return .failure(unknown(parts[1], of: indicator))
    }
    return .success((indicator, parts[1]))
  }

  private static func unknown(_ typed: String) -> Words {
    Words(
      fr: "« \(typed) » n'est pas un indicateur : ils vont de I01 à I22. « jalon stats » les donne tous.",
      en: "“\(typed)” is no indicator: they go from I01 to I22. “jalon stats” gives them all.")
  }

  private static func unknown(_ name: String, of indicator: Indicator) -> Words {
    let names = indicator.measures.map(\.name).joined(separator: ", ")
    return Words(
      fr: "\(indicator.rawValue) n'a pas de « \(name) ». Il a : \(names).",
      en: "\(indicator.rawValue) has no “\(name)”. It has: \(names).")
  }

  /// How it was asked, for whoever finds the output later.
  var told: String? {
    let parts = [
      beside.map { "beside \($0.figureText)" }, breakdown.map { "by \($0.rawValue)" }, frozen.map { "frozen \($0.iso)" },
      without.map { "without structure:\($0)" },
      only.isEmpty ? nil : "only " + only.map(\.rawValue).joined(separator: ","),
    ]
    let all = parts.compactMap(\.self)
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }
}

extension Breakdown {
  /// As somebody types it, in either language.
  public static func read(_ typed: String) -> Result<Breakdown, Words> {
    let found = allCases.first { [$0.rawValue.folded, $0.words.fr.folded, $0.words.en.folded].contains(typed.folded) }
    guard let found else {
      let names = Words { language in
        allCases.map { language == .fr ? $0.words.fr : $0.rawValue }.joined(separator: ", ")
      }
      return .failure(
        Words(
          fr: "Aucun chiffre ne se ventile par « \(typed) ». On peut : \(names).",
          en: "No figure is broken down by “\(typed)”. One may: \(names)."))
    }
    return .success(found)
  }
}

extension ReportContext {
  public var day: Day { today }
  public var year: Int { today.year }

  /// - Parameter typed: its code, with or without « structure: ».
  public func structure(named typed: String) throws -> StructureID {
    let id: StructureID = if case .structure(let named)? = Party(typed) { named } else { StructureID(typed) }
    guard try ledger.directory().structures[id] != nil else { throw NoSuchStructure(structure: id) }
    return id
  }
}

/// No card of a structure has that code.
public struct NoSuchStructure: Error, Sendable {
  let structure: StructureID

  public var words: Words {
    Words(
      fr: "Aucune structure « \(structure.text) ». « jalon directory structures » les donne toutes.",
      en: "No structure “\(structure.text)”. “jalon directory structures” gives them all.")
  }
}
