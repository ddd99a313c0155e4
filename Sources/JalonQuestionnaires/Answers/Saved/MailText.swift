import JalonCore

/// What a mail hides from whoever reads its bytes: parts that were packed to travel.
enum MailText {
  /// The text of every part that says how it is packed, unpacked.
  static func decoded(_ mail: String) -> [String] {
    var (parts, packing, body) = ([String](), nil as Packing?, nil as [Substring]?)
    func close() {
      if let packing, let body { parts.append(packing.text(of: body)) }
      (packing, body) = (nil, nil)
    }
    for line in mail.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if let found = Packing(head: line) {
        close()
        packing = found
      } else if packing != nil, body == nil {
        if line.isEmpty { body = [] }
      } else if body != nil, line.hasPrefix("--") {
        close()
      } else {
        body?.append(line)
      }
    }
    close()
    return parts
  }
}

/// How a part travels.
private enum Packing {
  case base64, quoted

  init?(head line: Substring) {
    let parts = line.lowercased().split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[0] == "content-transfer-encoding" else { return nil }
    switch parts[1].trimmed {
    case "base64": self = .base64
    case "quoted-printable": self = .quoted
    default: return nil
    }
  }

  func text(of lines: [Substring]) -> String {
    switch self {
    case .base64: String(decoding: Base64.bytes(of: lines.joined()), as: UTF8.self)
    case .quoted: String(decoding: Packing.unquoted(lines), as: UTF8.self)
    }
  }

  /// `=C3=A9` is a byte each; a line that ends in `=` goes on in the next one.
  private static func unquoted(_ lines: [Substring]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      var rest = line.utf8[...]
      while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "="), !rest.isEmpty else {
          if byte != UInt8(ascii: "=") { bytes.append(byte) }
          continue
        }
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        bytes.append(UInt8(digits, radix: 16) ?? byte)
        rest = UInt8(digits, radix: 16) == nil ? rest : rest.dropFirst(2)
      }
      if line.last != "=" { bytes.append(UInt8(ascii: "\n")) }
    }
    return bytes
  }
}
