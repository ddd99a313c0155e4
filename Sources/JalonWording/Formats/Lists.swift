/// Several things named in a row: `A, B et C`.
public enum Lists {
  public static func and(_ items: [Words]) -> Words { joined(items, Words(fr: " et ", en: " and ")) }
  public static func or(_ items: [Words]) -> Words { joined(items, Words(fr: " ou ", en: " or ")) }

  public static func and(_ names: [String]) -> Words { and(names.map(Words.init(same:))) }
  public static func or(_ names: [String]) -> Words { or(names.map(Words.init(same:))) }

  private static func joined(_ items: [Words], _ last: Words) -> Words {
    guard let final = items.last else { return .nothing }
    guard items.count > 1 else { return final }
    return Words { language in
      items.dropLast().map { $0(language) }.joined(separator: ", ") + last(language) + final(language)
    }
  }
}
