/// A text as it stands in a page of HTML or XML, within an element or a quoted attribute.
public enum Markup {
  public static func escaped(_ text: String) -> String {
    var safe = ""
    // Scalar by scalar: a quote that carries an accent is a quote all the same.
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      default: if isText(scalar.value) { safe.unicodeScalars.append(scalar) }
      }
    }
    return safe
  }

  /// XML knows no other control than the tabulation and the ends of lines, and two code points are no characters.
  private static func isText(_ scalar: UInt32) -> Bool {
    scalar >= 0x20 ? !(0x7F...0x9F).contains(scalar) && scalar & 0xFFFE != 0xFFFE : [0x09, 0x0A, 0x0D].contains(scalar)
  }
}

/// What an XML document is made of. Whatever is written goes through `Markup` once.
public struct XML: Sendable {
  public private(set) var text: String

  private init(raw: String) { text = raw }

  /// A run of characters.
  public init(text characters: String) { text = Markup.escaped(characters) }

  /// An element.
  public init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: [XML] = []) {
    let head = attributes.reduce("<\(name)") { "\($0) \($1.key)=\"\(Markup.escaped($1.value))\"" }
    text = content.isEmpty ? head + "/>" : head + ">" + content.map(\.text).joined() + "</\(name)>"
  }

  /// What stands in the source as it is to be written.
  public init(asWritten source: StaticString) { text = source.description }

  public static let head = XML(raw: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")

  /// A whole document.
  public static func document(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: [XML])
    -> String
  {
    head.text + XML(name, attributes, content).text
  }
}
