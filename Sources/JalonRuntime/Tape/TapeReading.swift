import JalonWording

extension Tape {
  /// A tape from its file, after those that it goes on from.
  ///
  /// - Parameter text: what stands in the file of this name.
  public init(named name: String, text: (String) throws -> String) throws {
    var acts = [try Tape.act(name, text)]
    while let earlier = acts[0].earlier {
      guard !acts.contains(where: { $0.file == earlier }) else {
        throw Fault(line: 1, words: TapeWords.circle(earlier), file: acts[0].file)
      }
      acts.insert(try Tape.act(earlier, text), at: 0)
    }
    self = acts.dropFirst().reduce(acts[0]) { $0.followed(by: $1) }
  }

  private static func act(_ name: String, _ text: (String) throws -> String) throws -> Tape {
    do {
      return try Tape(text(name), file: name)
    } catch let fault as Fault {
      throw Fault(line: fault.line, words: fault.words, file: name)
    }
  }
}
