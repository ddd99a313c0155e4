import JalonCore
import JalonWording

/// What `apply` answers, and what `commands --json` describes.
enum BatchSchema {
  static let answers = OutputType.either([
    .group(
      [line, ok(true), OutputMember("events", .list(event)), OutputMember("notes", .list(note), isAlwaysThere: false)]),
    .group([line, ok(false), OutputMember("undone", .flag)]),
    .group([line, ok(false), OutputMember("error", error)]),
    .group([
      line, ok(false), OutputMember("refusals", .list(refusal)), OutputMember("cautions", .list(caution)),
    ]),
  ])

  private static let line = OutputMember(
    "line", .whole, Words(fr: "Sa place dans ce qui est entré, à partir de 1.", en: "Its place in the input, from 1."))
  private static func ok(_ isDone: Bool) -> OutputMember {
    OutputMember(
      "ok", .flag,
      isDone
        ? Words(fr: "true : elle est au journal.", en: "true: it is in the journal.")
        : Words(fr: "false : rien n'en est écrit.", en: "false: nothing of it is written."))
  }

  private static let event = OutputType.group([
    OutputMember("stream", .code), OutputMember("position", .whole), OutputMember("kind", .code),
  ])

  private static let note = OutputType.group([
    OutputMember("code", .code), OutputMember("field", .code), OutputMember("sentence", .sentence),
  ])

  private static let refusal = OutputType.group([
    OutputMember("code", .code), OutputMember("sentence", .sentence), OutputMember("field", .optional(.code)),
    OutputMember(
      "clearing", .optional(.code), Words(fr: "La commande qui lève l'obstacle.", en: "The command that clears it.")),
    OutputMember("nearest", .optional(.code)),
  ])

  private static let caution = OutputType.group([
    OutputMember(
      "code", .code,
      Words(fr: "Celui sous lequel dire pourquoi, dans « reasons ».", en: "The one to say why under, in “reasons”.")),
    OutputMember("sentence", .sentence),
  ])

  private static let error = OutputType.group([
    OutputMember("code", .code), OutputMember("sentence", .sentence),
    OutputMember("expected", .optional(.either([.code, .list(fault)]))),
  ])

  private static let fault = OutputType.group([
    OutputMember("field", .code), OutputMember("code", .code), OutputMember("sentence", .sentence),
    OutputMember("shape", .optional(.defined(shapeName))), OutputMember("nearest", .optional(.code)),
  ])

  // MARK: - Commands

  static let command: [OutputMember] = [
    OutputMember("command", .code), OutputMember("kind", .oneOf(["mission", "plan", "directory"])),
    OutputMember("title", .sentence), OutputMember("help", .sentence),
    OutputMember("target", .optional(.defined(fieldName))), OutputMember("fields", .list(.defined(fieldName))),
    OutputMember("also", .list(.defined(fieldName))), OutputMember("cautions", .list(.oneOf(Caution.Kind.self))),
    OutputMember(
      "example", .optional(.map(.either([.text, .whole, .flag, .list(.defined(anyName)), .map(.defined(anyName))]))),
      Words(fr: "Une ligne acceptée, à l'étape qui convient.", en: "A line that is accepted, at the right stage.")),
  ]

  static let (shapeName, fieldName, anyName) = ("shape", "field", "any")

  /// What a field holds: a shape may hold others.
  static let definitions: [(String, OutputType)] = [
    (shapeName, .group(shape)),
    (fieldName, .group([OutputMember("name", .code), OutputMember("required", .flag)] + shape)),
    (
      anyName,
      .optional(.either([.text, .whole, .flag, .list(.defined(anyName)), .map(.defined(anyName))]))
    ),
  ]

  private static let shape: [OutputMember] = [
    OutputMember(
      "type",
      .oneOf([
        "line", "text", "boolean", "day", "instant", "integer", "choice", "reference", "party", "list", "object",
        "answer",
      ])),
    OutputMember("unit", .oneOf(["cents", "hundredths", "seconds"]), isAlwaysThere: false),
    OutputMember("limit", .whole, isAlwaysThere: false), OutputMember("example", .text, isAlwaysThere: false),
    OutputMember("choices", .list(.code), isAlwaysThere: false), OutputMember("to", .code, isAlwaysThere: false),
    OutputMember("of", .defined(shapeName), isAlwaysThere: false),
    OutputMember("fields", .list(.defined(fieldName)), isAlwaysThere: false),
  ]
}
