import JalonCore

// The orders by which a file was brought in: their numbers say so, and undoing takes them back together.
extension OrderID {
  /// `import-…`
  public static func intake(_ order: OrderID) -> OrderID { OrderID("\(prefix)\(order.text)") }

  public var isOfIntake: Bool { text.hasPrefix(OrderID.prefix) }

  private static let prefix = "import-"
}
