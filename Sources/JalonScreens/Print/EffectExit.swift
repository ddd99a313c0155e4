import JalonWording

extension Effect {
  /// The way by which something leaves with it; `nil` where nothing does. There is no other case: a new effect says here
  /// what it carries out.
  public var exit: Exit? {
    switch self {
    case .release: .document
    case .bundle: .bundle
    case .prepareMessages: .message
    case .preview, .showMessage: .preview
    case .export: .seenTable
    case .copy: .clipboard
    case .edit: .editor
    case .open: .openedFile
    case .whenIdle(let effect): effect.exit
    // Where to go.
    case .push, .replace, .pop, .popWith, .home, .beginMeeting, .endMeeting, .mask, .sit, .wear, .speak, .mouse, .quit,
      .takeOver,
      .suspend,
      .repaint, .say:
      nil
    // What is read.
    case .page, .around, .counts, .dossier, .dossiers, .plan, .directoryJournal, .directory, .directoryCount,
      .entryCard,
      .plans, .missions, .records, .office, .texts, .places, .agenda, .dueDays, .draft, .drafts, .themes,
      .freeMissionNumber,
      .lastAct, .personCard, .consult, .previewIntake, .look, .completePath, .examine:
      nil
    // What is written to the store, or at this computer.
    case .perform, .performIntake, .undoIntake, .saveDraft, .discardDraft, .remember: nil
    }
  }
}
