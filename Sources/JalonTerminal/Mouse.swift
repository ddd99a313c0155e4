/// What a mouse did, and over which cell.
public struct Mouse: Hashable, Sendable {
  public enum Gesture: Hashable, Sendable { case click, wheelUp, wheelDown }

  public let gesture: Gesture
  public let place: Point

  public init(_ gesture: Gesture, at place: Point) {
    self.gesture = gesture
    self.place = place
  }
}
