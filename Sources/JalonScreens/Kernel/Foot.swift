import JalonTerminal

extension Surface {
  /// A sentence at the foot of an area, over what stands there, as high as it needs: what is refused is told whole.
  ///
  /// - Parameters:
  ///   - area: what the sentence may fill.
  ///   - whole: what is cleared for it, where that is more.
  /// - Returns: the lines of `whole` that it took.
  @discardableResult
  mutating func drawFoot(_ text: String, role: Role, in area: Area, over whole: Area? = nil) -> Area {
    let lines = WordWrap.lines(of: text, columns: max(1, area.columns))
    let place = (whole ?? area).bottom(lines.count)
    if place.rows > 1 { fill(place) }
    draw(Paragraph(lines, role: role), in: area.bottom(lines.count))
    return place
  }
}
