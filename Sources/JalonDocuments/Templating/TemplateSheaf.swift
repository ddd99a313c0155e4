import JalonCore
import JalonWording
import Stencil

/// A template with all those that it includes, found without a fault.
struct TemplateSheaf {
  /// Of a file, and of a file with all that it includes: the library reads long ones in the square of their lines.
  private static let mostBytes = 262_144
  private static let mostLines = 5_000

  let file: String
  private(set) var texts: [String: String] = [:]
  private var checks: [String: TemplateCheck] = [:]
  /// Bytes and lines of each file with what it includes, each time that it does.
  private var sizes: [String: (bytes: Int, lines: Int)] = [:]
  private let included: Press.OwnTemplates

  /// - Parameter included: another template of the same folder, by its name.
  init(file: String, text: String, included: @escaping Press.OwnTemplates, names: Set<String>) throws(TemplateFault) {
    self.file = file
    self.included = included
    _ = try add(file, text, within: [])
    let known = checks.values.reduce(into: names) { $0.formUnion($1.loopNames) }
    for name in checks.keys.sorted() { try checks[name]?.checkNames(known) }
  }

  private mutating func add(_ name: String, _ text: String, within: [String]) throws(TemplateFault) -> (
    bytes: Int, lines: Int
  ) {
    let text = text.withPlainLines
    var size = (bytes: text.utf8.count, lines: text.utf8.count { $0 == 0x0A })
    guard TemplateSheaf.holds(size) else { throw TemplateFault(file: name, reason: TemplateWords.tooLarge) }
    let check = TemplateCheck(file: name, text: text)
    (texts[name], checks[name]) = (text, check)
    for call in try check.calls() {
      let more = try include(call, from: name, within: within + [name])
      size = (size.bytes + more.bytes, size.lines + more.lines)
      guard TemplateSheaf.holds(size) else {
        throw TemplateFault(file: name, line: call.line, reason: TemplateWords.tooLarge)
      }
    }
    sizes[name] = size
    return size
  }

  private mutating func include(_ call: TemplateCheck.Call, from file: String, within: [String]) throws(TemplateFault)
    -> (bytes: Int, lines: Int)
  {
    if within.contains(call.name) {
      throw TemplateFault(file: file, line: call.line, reason: TemplateWords.loopOfFiles)
    }
    if let size = sizes[call.name] { return size }
    guard let text = try included(call.name) ?? Press.usual(named: call.name) else {
      throw TemplateFault(file: file, line: call.line, reason: TemplateWords.absent(call.name))
    }
    return try add(call.name, text, within: within)
  }

  private static func holds(_ size: (bytes: Int, lines: Int)) -> Bool {
    size.bytes <= mostBytes && size.lines <= mostLines
  }

  /// The page that the templates make of `context`.
  ///
  /// - Parameter trimming: takes the blanks away that a tag on a line of its own would leave.
  func page(_ context: [String: Any], trimming: Bool = true) throws(TemplateFault) -> String {
    do {
      let trim: TrimBehaviour = trimming ? .smart : .nothing
      let environment = Environment(loader: DictionaryLoader(templates: texts), trimBehaviour: trim)
      return try environment.renderTemplate(name: file, context: context)
    } catch {
      throw TemplateFault(file: file, error)
    }
  }
}

extension String {
  /// Lines end in one way, no mark stands before the first, and a tabulation is room.
  fileprivate var withPlainLines: String {
    var text = self
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\t", with: "  ")
  }
}
