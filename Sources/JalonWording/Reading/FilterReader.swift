import JalonCore

/// Reads a filter as somebody types it: `étape:appel retard budget>5000 !pause jardins`.
///
/// Each piece narrows the list. A `!` turns a piece round; a word that is no keyword is looked for in the texts. Accents
/// and capitals do not matter, and quotation marks keep words together: `structure:"régie rurale"`.
public enum FilterReader {
  /// What could be read, and a sentence for each piece that could not: those are left out of the filter.
  public struct Reading: Hashable, Sendable {
    public let filter: Filter
    public let problems: [Words]
  }

  /// - Parameters:
  ///   - people: names by which `référent:` may be asked for, beside identifiers.
  ///   - today: from which a day without its year is counted; without it, days are to say their year.
  public static func read(_ typed: String, people: [PersonID: String] = [:], today: Day? = nil) -> Reading {
    let around = Around(people: people, today: today)
    var filters: [Filter] = []
    var problems: [Words] = []
    for piece in FilterPieces.all(in: typed) {
      do throws(Words) {
        filters.append(try filter(piece, around))
      } catch {
        problems.append(error)
      }
    }
    do throws(Words) { try FilterSpan.join(&filters) } catch { problems.append(error) }
    return Reading(filter: filters.count == 1 ? filters[0] : .all(filters), problems: problems)
  }

  /// What is known where a filter is read.
  private struct Around {
    let people: [PersonID: String]
    let today: Day?
  }

  private static func filter(_ piece: String, _ around: Around) throws(Words) -> Filter {
    if piece.hasPrefix("!"), piece.count > 1 { return .not(try filter(String(piece.dropFirst()), around)) }
    guard let parts = FilterPieces.Parts(piece) else { return FilterKeywords.flag(piece.folded) ?? .text(piece.folded) }
    guard let keyword = FilterKeywords.keyword(parts.key) else { throw unknown(parts.key) }
    guard !parts.value.isEmpty else { throw FilterKeywords.missing(keyword, parts.key) }
    return try reading(keyword, parts, around)
  }

  private static func reading(
    _ keyword: FilterKeywords.Keyword, _ parts: FilterPieces.Parts, _ around: Around
  ) throws(Words) -> Filter {
    switch keyword {
    case .stage: return .stage(try parts.values.map { value throws(Words) in try stages(value) }.flatMap(\.self))
    case .amount: return .amount(parts.comparison, try EurosReader.read(parts.value).get())
    case .days: return .days(parts.comparison, try HundredthsReader.read(parts.value).get())
    case .due: return .dueWithin(try due(parts.value))
    case .year: return either(try parts.values.map { value throws(Words) in .openDuring(try FilterSpan.year(value)) })
    case .from: return .openDuring(DaySpan(from: try FilterSpan.read(parts.value, around.today).start))
    case .to: return .openDuring(DaySpan(to: try FilterSpan.read(parts.value, around.today).end))
    case .department: return either(parts.values.map { .operatorDepartment(Department($0)?.code ?? $0.uppercased()) })
    case .officer: return either(try parts.values.map { value throws(Words) in .officer(try officer(value, around.people)) })
    case .structure: return either(parts.values.map(Filter.structure))
    case .provider: return either(parts.values.map(Filter.provider))
    case .person: return either(parts.values.map(Filter.person))
    case .theme: return either(parts.values.map(Filter.theme))
    case .kind: return either(try parts.values.map { value throws(Words) in .kind(try kind(value)) })
    case .typed:
      guard let query = TextQuery("\"\(parts.value)\"") else { throw FilterKeywords.missing(keyword, parts.key) }
      return .typed(query)
    case .state: return either(try parts.values.map { value throws(Words) in try state(value) })
    }
  }

  private static func either(_ filters: [Filter]) -> Filter { filters.count == 1 ? filters[0] : .any(filters) }

  private static func unknown(_ key: String) -> Words {
    let nearest = Nearest.match(to: key.folded, among: FilterKeywords.keys)
    guard let nearest else {
      return Words(
        fr: "« \(key) » n'est pas un filtre. Essayez étape, budget, jours, année, dép, référent, structure ou prestataire.",
        en: "“\(key)” is not a filter. Try stage, budget, days, year, dep, officer, structure or provider.")
    }
    return Words(
      fr: "« \(key) » n'est pas un filtre. Peut-être « \(nearest) » ?",
      en: "“\(key)” is not a filter. Perhaps “\(nearest)”?")
  }

  private static func stages(_ typed: String) throws(Words) -> [String] {
    let found = FilterKeywords.stages(typed.folded)
    guard !found.isEmpty else { throw FilterKeywords.unknownStage(typed) }
    return found.map(\.rawValue)
  }

  /// A number of days, a week or a month: `7`, `2s`, `1m`.
  private static func due(_ typed: String) throws(Words) -> Int {
    let origin = Day(number: 0)
    if typed.first?.isNumber == true, case .success(let day) = DayReader.read("+\(typed)", today: origin) {
      return day - origin
    }
    throw Words(
      fr: "« \(typed) » : sous combien de jours ? Essayez échéance:7 ou échéance:2s.",
      en: "“\(typed)”: within how many days? Try due:7 or due:2w.")
  }

  private static func officer(_ typed: String, _ people: [PersonID: String]) throws(Words) -> PersonID {
    let asked = typed.folded
    if let exact = people.keys.first(where: { $0.text.folded == asked }) { return exact }
    let named = people.filter { $0.value.folded.holds(asked) }.keys.sorted()
    if named.count == 1 { return named[0] }
    guard !people.isEmpty, !named.isEmpty else { return PersonID(typed) }
    let names = Lists.or(named.map { people[$0] ?? $0.text })
    throw Words(fr: "« \(typed) » : \(names) ? Précisez.", en: "“\(typed)”: \(names)? Say which.")
  }

  private static func kind(_ typed: String) throws(Words) -> MissionKind {
    let found = MissionKind.allCases.filter { kind in
      FilterKeywords.names(of: kind).contains { $0.hasPrefix(typed.folded) }
    }
    guard let kind = found.first, found.count == 1 else {
      throw Words(fr: "« \(typed) » : individuel ou collectif ?", en: "“\(typed)”: individual or collective?")
    }
    return kind
  }

  private static func state(_ typed: String) throws(Words) -> Filter {
    if let filter = FilterKeywords.flag(typed.folded) { return filter }
    throw Words(
      fr: "« \(typed) » : retard, pause, ouvert ou terminé ?", en: "“\(typed)”: late, paused, open or ended?")
  }
}
