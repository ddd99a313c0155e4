import JalonWording

/// Every key of every screen, for the page of keys, the manual and the tests.
public enum Keymaps {
  public struct Map: Sendable {
    /// As sessions name it: `list`, `mission`.
    public let screen: String
    public let title: Words
    /// Taken as possible: no screen is open.
    public let rows: [BindingRow]
  }

  public static let all: [Map] = [
    map(CaseListScreen.self, CaseListWords.title), map(MissionSheetScreen.self, KeymapWords.sheet),
    map(ActsScreen.self, ActsWords.title), map(FormScreen.self, KeymapWords.form),
    map(TimelineScreen.self, CaseListWords.timelineShort), map(PlansScreen.self, KeymapWords.plans),
    map(PlanSheetScreen.self, KeymapWords.plan), map(PlanActsScreen.self, KeymapWords.planActs),
    map(PlanJournalScreen.self, PlanWords.journal), map(FactScreen.self, FactScreenWords.screen),
    map(DirectoryScreen.self, KeymapWords.directory), map(CardScreen.self, CardWords.title),
    map(DirectoryJournalScreen.self, DirectoryJournalWords.title),
    map(FiguresScreen.self, FiguresWords.title), map(FigureListScreen.self, FiguresWords.listTitle),
    map(MoneyScreen.self, MoneyScreenWords.title), map(TextsScreen.self, TextsWords.title),
    map(AgendaScreen.self, AgendaWords.title), map(AgendaCalendarScreen.self, AgendaWords.calendar),
    map(InvitationsScreen.self, InvitationsWords.title),
    map(InvitationReasonScreen.self, InvitationsWords.reasonTitle),
    map(ComparisonScreen.self, KeymapWords.comparison), map(WhatIfScreen.self, WhatIfWords.title),
    map(CurtainScreen.self, CurtainWords.title), map(PrintScreen.self, PrintWords.title),
    map(MessageScreen.self, MessageWords.title),
    map(ChangesScreen.self, ChangesWords.title), map(SurveyReadingScreen.self, SurveyReadingWords.title),
    map(DraftsScreen.self, DraftsWords.title), map(SurveyEntryScreen.self, KeymapWords.survey),
    map(HandOverScreen.self, RespondentWords.handOver),
    map(RespondentScreen.self, KeymapWords.respondent),
    map(SortScreen.self, CaseListWords.sort), map(FilterHelpScreen.self, FilterHelpWords.title),
    map(SeveralChoiceScreen.self, SeveralWords.title), map(SeveralScreen.self, KeymapWords.several),
    map(RefusalScreen.self, KeymapWords.refusal),
    map(HistoryScreen.self, KeymapWords.history), map(PaletteScreen.self, ActionWords.palette),
    map(HelpScreen.self, ActionWords.help), map(ThemeScreen.self, ThemeWords.title),
    map(ConfirmScreen.self, ConfirmWords.title), map(OvertakenScreen.self, OvertakenWords.title),
    map(WholeScreen.self, WholeWords.screen),
    map(ColumnsScreen.self, ColumnsWords.title), map(ExportScreen.self, SeenWords.screen),
    map(ViewsScreen.self, ViewsWords.title), map(ImportScreen.self, ImportWords.title),
    map(Everywhere.self, KeymapWords.everywhere),
  ]

  private static func map<S: Screen>(_ screen: S.Type, _ title: Words) -> Map {
    Map(screen: S.name, title: title, rows: S.keymap.map { BindingRow($0, disabled: nil) })
  }
}

extension BindingRow {
  /// The heading under which help and the page of keys list it.
  public var groupTitle: Words { ActionWords.group(group) }
}

enum KeymapWords {
  static let sheet = Words(fr: "Fiche d'une mission", en: "Mission")
  static let form = Words(fr: "Formulaire", en: "Form")
  static let comparison = Words(fr: "Comparaison des propositions", en: "Comparison of proposals")
  static let survey = Words(fr: "Saisie d'une enquête", en: "Survey entry")
  static let respondent = Words(fr: "Questionnaire passé au répondant", en: "Questionnaire in the respondent's hands")
  static let several = Words(
    fr: "Ce qu'un acte ferait sur plusieurs missions", en: "What an act would do on several missions")
  static let refusal = Words(fr: "Conditions qui manquent", en: "Conditions not met")
  static let history = Words(fr: "Annuler, rétablir", en: "Undo, redo")
  static let directory = Words(fr: "Annuaire", en: "Directory")
  static let plans = Words(fr: "Plans d'accompagnement", en: "Support plans")
  static let plan = Words(fr: "Plan d'accompagnement", en: "Support plan")
  static let planActs = Words(fr: "Actes d'un plan", en: "Acts of a plan")
  static let everywhere = Words(fr: "Partout", en: "Everywhere")
}
