import JalonCore
import JalonWording

// What a card says, as lines of an address.
extension Locality {
  /// « 12 rue des Lilas », « 05000 Gap »
  var lines: [Words] {
    let town = [postcode, town].compactMap(\.self).filter { !$0.isBlank }.joined(separator: " ")
    return [address ?? "", town].filter { !$0.isBlank }.map(Words.init(same:))
  }

  /// The same on one line; `nil` where nothing is known.
  var line: Words? {
    let lines = lines
    return lines.isEmpty ? nil : Words { language in lines.map { $0(language) }.joined(separator: ", ") }
  }
}

extension Contacts {
  /// How to call and to write, on one line.
  var lines: [Words] {
    let all = [phone, mail, site].compactMap(\.self).filter { !$0.isBlank }
    return all.isEmpty ? [] : [Words(same: all.joined(separator: " · "))]
  }
}
