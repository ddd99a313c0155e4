import JalonCore

extension Shape {
  /// What a program reads of a field of the journal: the units are those of `apply`.
  var output: OutputType {
    switch self {
    case .line, .prose: .text
    case .flag: .flag
    case .day: .day
    case .instant: .seconds
    case .euros: .cents
    case .hundredths: .hundredths
    case .whole: .whole
    case .choice(let words): .oneOf(words)
    case .reference, .party: .code
    case .list(let element): .list(element.output)
    case .group(let fields): .group(fields.map(\.output))
    case .answer: .either([.whole, .text, .list(.text)])
    }
  }

  /// The same where nothing is written of what is not there.
  var outputWithoutBlanks: OutputType {
    switch self {
    case .list(let element): .list(element.outputWithoutBlanks)
    case .group(let fields):
      .group(
        fields.map { OutputMember($0.name, $0.shape.outputWithoutBlanks, isAlwaysThere: $0.required) })
    default: output
    }
  }
}

extension Field {
  /// Every field is written, `null` where nothing stands.
  var output: OutputMember { OutputMember(name, required ? shape.output : .optional(shape.output)) }
}
