import JalonCore

// The orders of one gesture: each has its own number, after that of the first (`ORDER`, `ORDER.2`, `ORDER.3`…).
extension OrderID {
  /// The first order of the gesture that this one belongs to.
  var gesture: OrderID { OrderID(String(text.prefix { $0 != "." })) }

  /// - Parameter place: in the gesture that this order begins, from 0.
  func inGesture(_ place: Int) -> OrderID { place == 0 ? self : OrderID("\(text).\(place + 1)") }
}
