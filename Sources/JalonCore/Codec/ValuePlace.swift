extension Value {
  /// With something else at a place, told as in a refusal: `deciders[1].person`. `nil` where there is no such place.
  public func replacing(at path: String, by value: Value) -> Value? {
    let steps = path.split(separator: ".").flatMap { part in
      part.split(separator: "[").map { $0.last == "]" ? Step.element(Int($0.dropLast()) ?? -1) : .member(String($0)) }
    }
    return steps.isEmpty ? nil : replacing(at: steps[...], by: value)
  }

  private enum Step {
    case member(String)
    case element(Int)
  }

  private func replacing(at steps: ArraySlice<Step>, by value: Value) -> Value? {
    guard let step = steps.first else { return value }
    switch (step, self) {
    case (.member(let name), .group(var members)):
      guard let inner = members[name]?.replacing(at: steps.dropFirst(), by: value) else { return nil }
      members[name] = inner
      return .group(members)
    case (.element(let place), .list(var elements)):
      guard elements.indices.contains(place),
        let inner = elements[place].replacing(at: steps.dropFirst(), by: value)
      else { return nil }
      elements[place] = inner
      return .list(elements)
    default: return nil
    }
  }
}
