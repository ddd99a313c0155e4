import JalonCore
import JalonWording

/// Somebody who enters acts written down beforehand: each question is read, and answered out of the act at hand.
final class LinearClerk {
  private var acts: [Written]
  private var act: Written?
  /// The elements that were added to each list.
  private var added: [String: Int] = [:]
  /// The list of which a line is being filled, and which line.
  private var line: (list: String, index: Int)?
  private var asked: Set<String> = []
  private var further: [String] = []
  private var isRecording = false
  private let surveys: LinearRespondent
  /// Where nothing could be answered, with what was heard before.
  private(set) var stuck: [String] = []

  /// - Parameter lines: as `jalon apply` takes them.
  init(_ lines: [String], directory: @escaping () -> Directory) throws {
    acts = try lines.map(Written.init)
    surveys = LinearRespondent(directory)
  }

  var isDone: Bool { acts.isEmpty && stuck.isEmpty }

  func answer(_ listener: Listener) -> String? {
    if let answer = menu(listener) ?? field(listener) { return answer }
    stuck = Array(listener.said.suffix(30))
    return nil
  }

  // MARK: - Menus

  private func menu(_ listener: Listener) -> String? {
    switch listener.question {
    case "Que faire :":
      let way = acts.first.map { $0.kind == .open ? "Nouvelle mission" : "Une mission, par son numéro ou un nom" }
      if acts.first?.kind == .open { begin() }
      return listener.number(of: [way ?? "Quitter"])
    case "Numéro ou nom (vide : revenir) :": return acts.first?.mission ?? ""
    case "Sur cette mission (vide : revenir) :":
      return acts.isEmpty ? "" : listener.number(of: ["Faire un acte"])
    case "Quel acte (vide : revenir) :":
      begin()
      return act.flatMap { listener.number(of: $0.titles) }
    case "Enregistrer ou reprendre :":
      isRecording = true
      return listener.number(of: ["Enregistrer"])
    case "Motif :" where isRecording: return act?.reasons.first
    case "Quelle ligne :": return "1"
    case let question where question.hasPrefix("Remplir les "): return "oui"
    case "Suite (vide : fin du texte) :": return further.isEmpty ? "" : further.removeFirst()
    default: return nil
    }
  }

  private func begin() {
    guard !acts.isEmpty else { return act = nil }
    act = acts.removeFirst()
    (added, line, asked, further, isRecording) = ([:], nil, [], [], false)
    if let act { surveys.begin(act) }
  }

  // MARK: - Fields

  private func field(_ listener: Listener) -> String? {
    guard let act, let question = LinearQuestion(listener.question) else { return nil }
    if act.isSurvey { return surveys.answer(question, listener) }
    let wanted = act.fields.filter { $0.label == question.label }
    if question.ending == .list, let field = wanted.first { return list(field, listener) }
    if question.ending == .group, let field = wanted.first, case .group = field.shape {
      return act.value.member(field.path, line?.index) == nil ? "" : "oui"
    }
    let here = wanted.first { $0.list != nil && $0.list == line?.list } ?? wanted.first { $0.list == nil }
    guard let field = here ?? wanted.first else { return nil }
    return typed(field, question, listener)
  }

  /// What was proposed is taken out, then each line is added.
  private func list(_ field: WrittenField, _ listener: Listener) -> String? {
    let wanted = act?.value.member(field.path, line?.index)?.elements ?? []
    let done = added[field.path]
    if done == nil, let remove = listener.number(ofOption: "Retirer une ligne") { return remove }
    let index = done ?? 0
    guard index < wanted.count else {
      line = nil
      return ""
    }
    added[field.path] = index + 1
    line = (field.path, index)
    asked = []
    return "1"
  }

  private func typed(_ field: WrittenField, _ question: LinearQuestion, _ listener: Listener) -> String {
    // What was refused once stays, and is said again at the end.
    guard asked.insert(field.path).inserted else { return "" }
    guard let value = act?.value.member(field.path, line?.index), value != .null else {
      return question.isFilled ? "-" : ""
    }
    let text = value.typed(field.shape)
    guard case .prose = field.shape else { return text }
    further = Array(text.split(separator: "\n").map(String.init).dropFirst())
    return text.split(separator: "\n").first.map(String.init) ?? ""
  }
}

extension Listener {
  /// The number of an option, where it was told since the question before.
  func number(ofOption title: String) -> String? {
    let since = said.dropLast().suffix(4)
    return since.contains { $0.asTyped.hasSuffix(". \(title)") } ? number(of: [title]) : nil
  }
}

/// `Intitulé, facultatif (vide : Groupement) :`
struct LinearQuestion {
  enum Ending { case field, list, group }

  let label: String
  let ending: Ending
  /// Something stands there already.
  let isFilled: Bool

  init?(_ question: String) {
    guard question.hasSuffix(" :") else { return nil }
    var rest = String(question.dropLast(2))
    let parts = rest.components(after: " (vide : ")
    rest = parts.head
    isFilled = parts.tail != nil
    ending =
      parts.tail == "continuer)" ? .list : parts.tail == "non)" && rest.hasSuffix(", facultatif") ? .group : .field
    label = rest.hasSuffix(", facultatif") ? String(rest.dropLast(", facultatif".count)) : rest
  }
}

extension String {
  fileprivate func components(after mark: String) -> (head: String, tail: String?) {
    guard let place = firstRange(of: mark) else { return (self, nil) }
    return (String(self[..<place.lowerBound]), String(self[place.upperBound...]))
  }
}
