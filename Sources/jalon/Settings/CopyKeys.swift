import JalonStore

/// To whom copies are encrypted, as the settings say it.
enum CopyKeys: Hashable {
  /// Nobody wants it: copies are clear.
  case none
  case to([AgeRecipient])
  /// Somebody wants it, and no key can be read: a copy in clear would be worse than none.
  case unreadable

  /// `age1…`, or several, parted by commas; `nil` where nothing is said, or no text.
  init(_ list: String?) {
    let words = (list ?? "").split { $0 == "," || $0.isWhitespace }.map(String.init)
    let keys = words.compactMap(AgeRecipient.init)
    self = keys.isEmpty || keys.count != words.count ? .unreadable : .to(keys)
  }
}
