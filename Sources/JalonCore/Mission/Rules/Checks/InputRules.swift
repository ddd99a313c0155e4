// What holds for every payload, whatever the command: nothing required is blank, what is named exists, and no act of
// the world lies in the future.
extension Ruling {
  mutating func check(_ command: some Act, _ circumstances: Circumstances) {
    let payload = command.payload
    if let day = payload.dayTold { require(day <= circumstances.today, .inFuture(field: "on")) }
    check(.group(command.kind.fields), ValueWriter.value(of: payload), at: "", circumstances.directory)
  }

  private mutating func check(_ shape: Shape, _ value: Value, at path: String, _ directory: Directory) {
    switch (shape, value) {
    case (.group(let fields), .group(let members)):
      for field in fields { check(field, members[field.name], within: path, directory) }
    case (.list(let element), .list(let elements)):
      for (index, value) in elements.enumerated() { check(element, value, at: "\(path)[\(index)]", directory) }
    case (.reference(let reference), .text(let name)):
      checkExists(reference, name, path, directory)
    case (.party, .text(let text)):
      if let party = Party(text) { check(party, at: path, directory) }
    case (.line, .text(let text)), (.prose, .text(let text)):
      require(!text.isBlank, .blank(field: path))
    default:
      break
    }
  }

  private mutating func check(_ field: Field, _ value: Value?, within path: String, _ directory: Directory) {
    guard let value, value != .null else { return }
    let place = path.isEmpty ? field.name : "\(path).\(field.name)"
    if !field.required, case .text(let text) = value, text.isBlank { return }
    check(field.shape, value, at: place, directory)
  }

  private mutating func check(_ party: Party, at path: String, _ directory: Directory) {
    require(!party.isBlank, .blank(field: path))
    require(party.isBlank || directory.knows(party), .unknownParty(party, field: path))
  }

  private mutating func checkExists(_ reference: Reference, _ name: String, _ path: String, _ directory: Directory) {
    guard !name.isBlank else { return refuse(.blank(field: path)) }
    guard directory.knows(name, as: reference) == false else { return }
    refuse(.unknown(reference, name, field: path, nearest: directory.nearest(to: name, as: reference)))
  }
}
