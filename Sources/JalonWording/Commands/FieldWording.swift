import JalonCore

/// What a form says of one field.
public struct FieldWording: Hashable, Sendable {
  public let label: Words
  /// What to write, where the label does not say it all.
  public let hint: Words?
  /// For a list: one of its elements, as in « Ajouter un critère ».
  public let element: Words?

  init(_ fr: Text<InFrench>, _ en: Text<InEnglish>, hint: Words? = nil, each element: Words? = nil) {
    label = Words(fr: fr, en: en)
    self.hint = hint
    self.element = element
  }

  private init(unworded name: String) {
    label = Words(same: name)
    hint = nil
    element = nil
  }

  /// Why a fact is corrected: asked in the form of the act, beside its own fields.
  public static let correctionReason = FieldWording(
    "Motif de la correction", "Reason for the correction",
    hint: Words(
      fr: "Le journal garde l'ancienne valeur, la nouvelle et ce motif.",
      en: "The journal keeps the former value, the new one and this reason."))

  /// - Parameters:
  ///   - path: from the command down, with or without indices: `deciders[1].person`.
  ///   - command: the raw value of the command's kind.
  public static func of(_ path: String, in command: String) -> FieldWording {
    find(path, in: command) ?? FieldWording(unworded: path)
  }

  public static func of(_ path: String, in command: some CommandKind) -> FieldWording {
    of(path, in: command.rawValue)
  }

  /// The words of an event's field: an event carries what its command carried.
  public static func of(_ path: String, in event: MissionEvent.Kind) -> FieldWording {
    of(path.droppingPrefix("act."), in: event.command)
  }

  /// The words of the command itself, else those that all commands share: `invitations.provider`, then `provider`.
  static func find(_ path: String, in command: String) -> FieldWording? {
    let whole = path.withoutIndices
    if let own = FieldTables.own["\(command).\(whole)"] { return own }
    if let shared = FieldTables.shared[whole] { return shared }
    return whole.split(separator: ".").last.flatMap { FieldTables.shared[String($0)] }
  }
}

extension String {
  /// `deciders[1].person` becomes `deciders.person`.
  var withoutIndices: String {
    guard utf8.contains(0x5B) else { return self }
    var inside = false
    return filter { character in
      defer { if character == "]" { inside = false } }
      if character == "[" { inside = true }
      return !inside
    }
  }

  fileprivate func droppingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
