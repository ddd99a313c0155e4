import JalonDocuments
import JalonTerminal

/// Of all that leaves as a file: the same safe text that a person sees before, with its lines.
enum SafePages {
  static func text(_ text: String) -> String { SafeText.visible(text, keepingLines: true) }
}

extension CalendarFile {
  /// The same, each of its texts as it may be shown; names of events are not for the eye, and stay.
  var safe: CalendarFile {
    var file = self
    (file.name, file.note) = (SafePages.text(name), SafePages.text(note))
    file.events = events.map { event in
      var event = event
      (event.summary, event.description) = (SafePages.text(event.summary), SafePages.text(event.description))
      event.categories = event.categories.map(SafePages.text)
      return event
    }
    return file
  }
}
