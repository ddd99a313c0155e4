extension StringProtocol {
  /// Without the blanks around it.
  public var trimmed: String {
    let left = drop { $0.isWhitespace }
    return String(left.dropLast(left.reversed().prefix { $0.isWhitespace }.count))
  }
}
