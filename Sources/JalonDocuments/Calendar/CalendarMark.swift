import JalonCore
import JalonWording

extension CalendarFile {
  /// The same, each of its dates marked: once they are in another calendar, its name is no longer beside them.
  public func marked(_ mark: StoreMark, in language: Language) -> CalendarFile {
    let word = "\(mark.words(language)) · "
    var file = self
    file.name = word + name
    file.events = events.map { event in
      var event = event
      event.summary = word + event.summary
      event.description = mark.warning(language) + (event.description.isEmpty ? "" : "\n\(event.description)")
      return event
    }
    return file
  }
}
