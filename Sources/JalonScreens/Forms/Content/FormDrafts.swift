import FoundationEssentials
import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension FormScreen {
  // What was typed survives whatever ends the program.

  /// Nobody has typed anything that is still there.
  var isAsProposed: Bool { content.raw == proposed.raw && reasons.isEmpty }

  /// The fields, and the reasons under a name that no field has.
  var draft: Value {
    guard case .group(var members) = content.raw, !reasons.isEmpty else { return content.raw }
    members[FormScreen.reasonsName] = .group(reasons.mapValues(Value.text))
    return .group(members)
  }

  private static let reasonsName = "~reasons"

  /// Writes the draft where it is no longer what stands in the fields.
  mutating func saveDraft() -> [Effect] {
    keystrokes = 0
    let draft = draft
    guard draft != saved, !isDone, others.isEmpty else { return [] }
    saved = draft
    return isAsProposed ? [.discardDraft(draftKey)] : [.saveDraft(draftKey, fields: DraftText.write(draft))]
  }

  public mutating func keep(_ desk: Desk) -> [Effect] { isUnsaved ? saveDraft() : [] }

  public mutating func leave(_ desk: Desk) -> [Effect] {
    guard !isDone, !isAsProposed else { return [] }
    guard others.isEmpty else { return [.say(Notice(SeveralWords.notKept))] }
    if case .offering = mode { return [] }
    return saveDraft() + [.say(Notice(FormWords.draftKept))]
  }

  mutating func offer(_ draft: FormDraft?, _ desk: Desk) -> [Effect] {
    guard let draft, !isDone, isAsProposed, let raw = DraftText.read(draft.fields) else { return [] }
    let found = FormContent.restored(fields, raw, desk.language)
    let restored = rules(desk).picking(found.settled(desk.asOf(draft.at).filling(found)))
    offeredReasons = raw[FormScreen.reasonsName]?.texts ?? [:]
    guard restored.raw != content.raw || !offeredReasons.isEmpty else { return [] }
    let offer = DraftOffer(restored, at: draft.at)
    if takesUpDraft { return answer(offer, desk) }
    mode = .offering(offer)
    return []
  }

  mutating func answer(_ offer: DraftOffer<FormContent>, _ desk: Desk) -> [Effect] {
    mode = .filling
    guard offer.takesUp else {
      saved = proposed.raw
      return [.discardDraft(draftKey)]
    }
    (content, reasons) = (offer.content, offeredReasons)
    saved = self.draft
    refresh(desk)
    focusFirst()
    return [.say(Notice(FormWords.draftTakenUp, .done))]
  }
}

extension Desk {
  /// As on the day on which something was typed.
  fileprivate func asOf(_ instant: Instant) -> Desk {
    var desk = self
    desk.today = zone.day(of: instant)
    return desk
  }
}

extension Value {
  /// The texts of a group, by their names.
  var texts: [String: String] { if case .group(let members) = self { members.compactMapValues(\.text) } else { [:] } }
}

/// A draft as it lies on disk.
enum DraftText {
  static func write(_ value: Value) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("a form cannot be written as a draft: \(error)")
    }
  }

  /// `nil` for a text that is no draft: an older Jalon wrote it otherwise, or it is damaged.
  static func read(_ text: String) -> Value? {
    do { return try JSONReader.read(Array(text.utf8)) } catch { return nil }
  }
}

extension FormContent {
  var raw: Value {
    switch self {
    case .typed(let editor, _): .text(editor.text)
    case .prose(let area): .text(area.text)
    case .choice(let word, _): word.map(Value.text) ?? .null
    case .flag(let flag): flag.map(Value.flag) ?? .null
    case .name(let name, .line), .name(let name, .whole): .text(name.chosen ?? name.query.text)
    case .name(let name, _): name.chosen.map { .group(["chosen": .text($0)]) } ?? .text(name.query.text)
    case .list(let elements, _): .list(elements.map(\.raw))
    case .group(let fields): .group(Dictionary(fields.map { ($0.name, $0.content.raw) }) { first, _ in first })
    case .absent: .null
    }
  }

  /// The form as it was left. What no longer fits its fields is left blank.
  static func restored(_ fields: [Field], _ raw: Value, _ language: Language) -> FormContent {
    .group(
      fields.map { FormField(field: $0, content: restored($0.shape, raw[$0.name] ?? .null, $0.required, language)) })
  }

  private static func restored(_ shape: Shape, _ raw: Value, _ required: Bool, _ language: Language) -> FormContent {
    switch shape {
    case .line, .day, .instant, .euros, .hundredths, .whole, .answer: .typed(LineEditor(raw.text ?? ""), shape)
    case .reference, .party:
      .name(raw["chosen"]?.text.map { NameField(chosen: $0) } ?? NameField(typed: raw.text ?? ""), shape)
    case .list(let element): .list(raw.elements.map { restored(element, $0, true, language) }, element)
    case .group(let fields): required || raw != .null ? restored(fields, raw, language) : .absent(fields)
    case .prose, .flag, .choice: FormContent(shape, raw == .null ? nil : raw, language: language)
    }
  }
}
