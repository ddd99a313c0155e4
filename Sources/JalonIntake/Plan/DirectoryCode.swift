import JalonCore

extension String {
  /// Small letters, digits and hyphens.
  var isPlainCode: Bool {
    !isEmpty && count <= 64
      && utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
  }
}

/// A code made of the letters of a name, that nobody has taken.
enum DirectoryCode {
  static func free(for name: String, taken: (String) throws -> Bool) rethrows -> String {
    let stem = Directory.identifier(for: name) { _ in false }
    guard try taken(stem) else { return stem }
    var number = 2
    while try taken("\(stem)-\(number)") { number += 1 }
    return "\(stem)-\(number)"
  }
}
