import JalonCore

/// The word of a command, with all that a menu, a footer or a page of help says about it.
public protocol CommandKind: ActKind {
  /// An action: « Lancer l’appel à propositions ».
  var title: Words { get }
  /// Twelve letters at most, for the line of keys.
  var short: Words { get }
  /// One line: what it does, and what it needs.
  var help: Words { get }
  /// The sentence of « Rôle du prestataire dans le dispositif » that it rests on, where there is one.
  var source: Words? { get }
}

extension MissionCommand.Kind: CommandKind {}
extension PlanCommand.Kind: CommandKind {}
extension DirectoryCommand.Kind: CommandKind {}
