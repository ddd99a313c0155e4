import JalonCore
import JalonDocuments
import JalonWording

// The same in JSON Schema (2020-12): an object holds its members and no other.
extension OutputType {
  func schema(_ language: Language, told: Words? = nil) -> JSON {
    let description = [told, unit].compactMap { $0?(language) }.joined(separator: " ")
    let said = description.isEmpty ? [] : [JSON.Member("description", .text(description))]
    return .group(said + rule(language))
  }

  private func rule(_ language: Language) -> [JSON.Member] {
    switch self {
    case .text, .sentence, .code: [.type("string")]
    case .day: [.type("string"), JSON.Member("pattern", #"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"#)]
    case .instant:
      [
        .type("string"),
        JSON.Member("pattern", #"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$"#),
      ]
    case .seconds, .cents, .hundredths, .whole, .counted: [.type("integer")]
    case .flag: [.type("boolean")]
    case .oneOf(let words): [.type("string"), JSON.Member("enum", .list(words.map(JSON.text)))]
    case .fixed(let word): [JSON.Member("const", .text(word))]
    case .number(let number): [JSON.Member("const", .whole(number))]
    case .list(let element): [.type("array"), JSON.Member("items", element.bare.schema(language))]
    case .group(let members): OutputType.object(members, language)
    case .map(let element): [.type("object"), JSON.Member("additionalProperties", element.schema(language))]
    case .either(let types): [JSON.Member("anyOf", .list(types.map { $0.schema(language) }))]
    case .optional(let type):
      [JSON.Member("anyOf", .list([type.bare.schema(language), .group([.type("null")])]))]
    case .defined(let name): [JSON.Member("$ref", .text("#/$defs/\(name)"))]
    }
  }

  private static func object(_ members: [OutputMember], _ language: Language) -> [JSON.Member] {
    [
      .type("object"),
      JSON.Member("required", .list(members.filter(\.isAlwaysThere).map { .text($0.name) })),
      JSON.Member(
        "properties",
        .group(members.map { JSON.Member($0.name, $0.type.schema(language, told: $0.told)) })),
      JSON.Member("additionalProperties", .flag(false)),
    ]
  }

  /// Its unit was said one level higher.
  private var bare: OutputType {
    switch self {
    case .sentence, .code: .text
    default: self
    }
  }
}

extension JSON.Member {
  static func type(_ name: String) -> JSON.Member { JSON.Member("type", .text(name)) }
}
