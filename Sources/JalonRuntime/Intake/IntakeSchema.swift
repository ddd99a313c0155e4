import JalonCore
import JalonIntake
import JalonWording

/// The plan of a table that is brought in, as `import --json` gives it.
enum IntakeSchema {
  static let members: [OutputMember] =
    [
      OutputMember("kind", .oneOf(IntakeKind.allCases.map(\.rawValue))), OutputMember("file", .text),
      OutputMember("sheet", .optional(.text)),
      OutputMember("heads", .whole, Words(fr: "La ligne des titres.", en: "The line of the heads.")),
      OutputMember("columns", .list(column)), OutputMember("lines", .list(line)),
    ] + ["create", "change", "same", "doubt", "refuse", "skip"].map { OutputMember($0, .whole) }

  private static let column = OutputType.group([
    OutputMember("column", .code), OutputMember("head", .text), OutputMember("means", .optional(.sentence)),
    OutputMember("field", .optional(.code)),
  ])

  private static let line = OutputType.group([
    OutputMember("line", .whole), OutputMember("name", .text),
    OutputMember("verdict", .oneOf(["create", "change", "same", "doubt", "refuse", "skip"])),
    OutputMember("code", .optional(.code)), OutputMember("changes", .list(change)),
    OutputMember("people", .list(.text), Words(fr: "Ceux qu'elle ajoute.", en: "Those whom it adds.")),
    OutputMember("candidates", .list(candidate)), OutputMember("repairs", .list(repair)),
    OutputMember("notes", .list(note)), OutputMember("faults", .list(note)), OutputMember("cautions", .list(caution)),
  ])

  private static let change = OutputType.group([
    OutputMember("cell", .optional(.code)), OutputMember("field", .code), OutputMember("before", .sentence),
    OutputMember("after", .sentence),
  ])

  private static let candidate = OutputType.group([
    OutputMember("code", .optional(.code), Words(fr: "null : une autre ligne.", en: "null: another line.")),
    OutputMember("name", .text), OutputMember("sentence", .sentence),
  ])

  private static let repair = OutputType.group([
    OutputMember("cell", .code), OutputMember("before", .text), OutputMember("after", .text),
    OutputMember("sentence", .sentence),
  ])

  private static let note = OutputType.group([
    OutputMember("cell", .optional(.code)), OutputMember("head", .optional(.text)), OutputMember("sentence", .sentence),
  ])

  private static let caution = OutputType.group([OutputMember("code", .code), OutputMember("sentence", .sentence)])
}
