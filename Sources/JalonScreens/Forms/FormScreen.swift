import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// One form for every command: its fields, what was proposed for them, what was typed, and what the rules say of it.
public struct FormScreen: Screen {
  public static let name = "form"

  /// What has the keys.
  enum Mode: Sendable {
    case filling
    /// A draft was found: take it up, or start afresh.
    case offering(DraftOffer<FormContent>)
    /// The act is unusual: a reason for each caution.
    case confirming(CautionPanel)
    case sending
  }

  let command: CommandName
  let topics: [Topic]
  /// The form was asked for by another one, for the name of what it registers.
  let namesIt: Bool
  /// What happened and is changed, in place of something new.
  let correcting: CorrectedFact?
  /// The other missions on which the same act is done.
  let others: [Dossier]
  var target: FormTarget
  /// The last fact of the mission when the form was drawn: what others did since then is shown before the act is done.
  var seen: Int?
  var content: FormContent
  /// What was proposed before anybody typed.
  var proposed: FormContent
  var focus: FormRowID { didSet { if focus != oldValue { isUntouched = true } } }
  /// No key has come for the field since it has the focus.
  var isUntouched = true
  var visited: Set<FormPath> = []
  /// Somebody asked to send: everything that is missing is said.
  var isAttempted = false
  var review = FormReview()
  var mode = Mode.filling
  var past: [FormContent] = []
  var firstRow = 0
  /// Missions that the fields name, once read.
  var known: [MissionID: Mission] = [:]
  /// Rows of the list, for the names of a new mission.
  var listed: [BoardRow] = []
  var plans: [PlanRow] = []
  /// Those that the directory knows, for a provider.
  private var skills: [String] = []
  /// What stands apart from the journal about the people that the form is about, once read.
  var details: [PersonID: PersonDetails] = [:]
  /// As the draft on disk has it.
  var saved: Value
  var keystrokes = 0
  /// What was typed for cautions, by what they are about: kept when the panel is left.
  var reasons: [String: String] = [:]
  /// Those of the draft that is offered.
  var offeredReasons: [String: String] = [:]
  /// What stands at each path that was typed.
  var looks: [String: FileLook] = [:]
  /// What the public registers told of what stands in the fields.
  var registers = RegisterLook()
  /// A path that cannot be completed any more: Tab goes to the next field.
  var completed: String?
  /// Somebody asked to send while files were not looked at yet.
  var isWaitingForFiles = false
  var hasAppeared = false
  var takesUpDraft = false
  /// Another screen is in front, and may change what this one is about.
  var isCovered = false
  var isDone = false

  /// - Parameters:
  ///   - filled: stands in place of the suggestion.
  ///   - missions: those that the fields may name, beside the one at hand.
  public init(
    _ command: CommandName, _ target: FormTarget, about topics: [Topic] = [], filled: Value? = nil,
    namesIt: Bool = false, correcting: CorrectedFact? = nil, others: [Dossier] = [],
    knowing missions: [Mission] = [], desk: Desk
  ) {
    self.command = command
    self.target = target
    seen = target.mission?.version
    self.topics = topics
    self.namesIt = namesIt
    self.correcting = correcting
    self.others = others
    known = Dictionary(missions.map { ($0.id, $0) }) { first, _ in first }
    var rules = FormRules(command, target, known: known, desk)
    if command.tellsSkills { skills = rules.directory.skills }
    rules.skills = skills
    let start = correcting?.standing ?? filled ?? rules.suggestion(topics)
    content = rules.picking(
      .group(FormContent.fields(correcting?.fields ?? command.formFields, start, desk.language)))
    proposed = content
    saved = content.raw
    focus = FormRowID(path: FormPath(), kind: .field)
    refresh(desk)
    focusFirst()
  }

  public var isTyping: Bool { true }
  public var entersOnClick: Bool { if case .field = focus.kind { false } else { true } }
  public var isUnsaved: Bool { keystrokes > 0 && !isDone && others.isEmpty }
  public func title(_ desk: Desk) -> String { desk(heading) }

  /// What it does, as its title says it.
  var heading: Words {
    guard others.isEmpty else { return SeveralWords.heading(command.title, others.count + 1) }
    return correcting == nil ? command.title : FormWords.correcting(command.title)
  }

  /// The fields that a person fills.
  var fields: [Field] { correcting?.fields ?? command.formFields }

  var draftKey: DraftKey {
    let sent = correcting.flatMap { _ in target.correcting } ?? command
    let fact = topics.lazy.compactMap(\.fact).first
    let name = fact.map { "\(sent.text)/\($0)" } ?? sent.text
    return DraftKey(screen: Self.name, mission: target.draftName, command: name)
  }
  func rules(_ desk: Desk) -> FormRules {
    var rules = FormRules(command, target, known: known, details: details, desk)
    rules.listed = listed
    rules.skills = skills
    rules.plans = plans
    rules.correcting = correcting
    rules.others = others
    return rules
  }

  /// Asks the rules again about what stands in the fields.
  mutating func refresh(_ desk: Desk) {
    let reading = FormReading(content, desk)
    review = rules(desk).review(reading, places: FormPlaces(content))
    tellFaultsOfFiles()
    tellRegisters()
    settle(desk)
  }
}

extension FormScreen {
  // Rows and focus

  /// What stands in the way of the act whatever is typed, then the fields.
  var rows: [FormRow] {
    review.obstacles.indices.map { FormRow(kind: .obstacle($0), path: FormPath()) }
      + content.rows.filter { !$0.path.isOfDigest }
  }

  var focusable: [FormRow] { rows.filter(\.isFocusable) }
  var focusedRow: FormRow? { rows.first { $0.id == focus } }
  var focused: FormContent? { if case .field = focus.kind { content[focus.path] } else { nil } }

  /// The field in focus holds a day or a number that was proposed, which the next letter replaces whole.
  var isReplaceable: Bool {
    guard isUntouched, case .typed(let editor, let shape)? = focused, !editor.isEmpty else { return false }
    return shape.isFigure && content[focus.path]?.raw == proposed[focus.path]?.raw
  }

  /// The first field that waits for something: what was proposed is only to be read.
  mutating func focusFirst() {
    guard
      let row = (correcting == nil ? content.rows.first(where: isWaiting) : nil) ?? content.rows.first(where: {
        $0.kind == .field
      })
        ?? focusable.first
    else { return }
    focus = row.id
  }

  /// A list waits where the rules miss something in it: a call without anybody invited.
  private func isWaiting(_ row: FormRow) -> Bool {
    switch row.kind {
    case .field: row.isRequired && content[row.path]?.isBlank == true
    case .add: content[row.path]?.isBlank == true && review.beside[row.path.description] != nil
    case .heading, .obstacle: false
    }
  }

  /// Leaves the field for the one that many rows further, and stays inside the form.
  mutating func move(_ step: Int, _ desk: Desk) -> [Effect] {
    let effects = leaveField(desk)
    let rows = focusable
    guard let index = rows.firstIndex(where: { $0.id == focus }) else {
      focusFirst()
      return effects
    }
    focus = rows[min(max(0, index + step), rows.count - 1)].id
    refresh(desk)
    return effects
  }

  /// What was typed in a field becomes its value, and goes to the draft.
  mutating func leaveField(_ desk: Desk) -> [Effect] {
    visited.insert(focus.path)
    takeName(desk)
    settleDays(desk)
    refresh(desk)
    return saveDraft() + lookUp(desk) + lookAtFiles() + consult(desk)
  }

  /// Goes where the focus may be: the row may have been removed.
  mutating func settle(_ desk: Desk) {
    content.change(focus.path) { content in
      guard case .prose(var area) = content else { return }
      area.fit(FormLayout.proseSize(desk))
      content = .prose(area)
    }
    let layout = FormLayout(self, desk)
    firstRow = layout.first(from: firstRow)
  }
}

extension CommandName {
  /// In the order of the form: what is made is named before its code.
  var formFields: [Field] { FormNaming(self)?.ordered(typedFields) ?? typedFields }

  /// A provider is told by its skills.
  var tellsSkills: Bool { [.directory(.registerProvider), .directory(.amendProvider)].contains(self) }

  /// To whom a document may go, or goes: by its card, or in words.
  var namesRecipient: Bool {
    [.mission(.grantDisclosure), .mission(.withdrawDisclosure), .mission(.release)].contains(self)
  }

  /// The fields that a person fills.
  var typedFields: [Field] {
    if case .directory(let kind) = self { return Directory.typedFields(of: kind) }
    return corrects ? fields.filter { $0.name == "event" } : fields
  }

  var help: Words {
    switch self {
    case .mission(let kind): kind.help
    case .plan(let kind): kind.help
    case .directory(let kind): kind.help
    }
  }

  var source: Words? {
    switch self {
    case .mission(let kind): kind.source
    case .plan(let kind): kind.source
    case .directory(let kind): kind.source
    }
  }
}

extension Topic {
  /// The fact of the journal that the form is about.
  var fact: Int? { if case .entry(let position) = self { position } else { nil } }
}
