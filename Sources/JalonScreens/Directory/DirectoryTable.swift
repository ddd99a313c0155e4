import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// The columns of each kind of list of the directory.
struct DirectoryTable {
  let screen: DirectoryScreen
  let window: RowWindow<DirectoryRow>
  let desk: Desk

  var view: TableView {
    let whenEmpty = screen.query.text.isEmpty ? DirectoryWords.empty : DirectoryWords.emptyFiltered
    let shown = shown
    return TableView(
      columns: shown.map(\.column), rows: window.visible.map { row in TableView.Row(shown.map { $0.span(row) }) },
      focus: window.isEmpty ? nil : window.line, whenEmpty: whenEmpty.map { desk($0) })
  }

  /// Those that are shown, as they were chosen.
  var shown: [ListColumn<DirectoryRow>] { screen.columns.arranged(all) }
  var all: [ListColumn<DirectoryRow>] { [name] + own + counted + ways }

  /// A recipient has no part in missions.
  private var counted: [ListColumn<DirectoryRow>] { screen.kind == .recipient ? [] : [missions, last] }

  // MARK: - What there is

  private var name: ListColumn<DirectoryRow> {
    let column = column(DirectoryWords.name, .flexible(minimum: 22), sort: .name, wanted: widest(\.name))
    return ListColumn(
      id: "name", title: DirectoryWords.name, column: column,
      span: { Span($0.name, $0.isAsleep ? .faint : .text) }, cell: { .text($0.name) },
      sort: DirectoryOrder.name.rawValue, isKept: true)
  }

  private var missions: ListColumn<DirectoryRow> {
    text("missions", screen.kind.missionsHead, .fixed(13), priority: 2) { [desk] in desk($0.missions.told) }
  }

  private var last: ListColumn<DirectoryRow> {
    ListColumn(
      id: "last", title: DirectoryWords.lastOpened,
      column: column(DirectoryWords.lastOpened, .fixed(10), priority: 6),
      span: { [desk] row in Span(row.missions.lastOpened.map { $0.medium(desk.language, on: desk.today) } ?? "") },
      cell: { $0.missions.lastOpened.map { .day($0) } ?? .empty })
  }

  private var own: [ListColumn<DirectoryRow>] {
    switch screen.kind {
    case .person: ofPersons
    case .grant: ofGrants
    case .recipient: ofRecipients
    case .structure, .provider, .operator, .questionnaire, .calendar, .year:
      [
        text("departments", DirectoryWords.department, .fixed(8), priority: 1, sort: .department) {
          $0.entry.departments.joined(separator: "·")
        },
        wide("town", DirectoryWords.town, 12, priority: 3, \.town),
        wide("domain", screen.kind.domainHead, 14, priority: 4, \.domain),
      ]
    }
  }

  private var ofPersons: [ListColumn<DirectoryRow>] {
    [
      wide("organisation", DirectoryWords.organisation, 18, sort: .department) { [desk] in
        $0.entry.party.map { desk.names.name(of: $0) } ?? ""
      },
      wide("function", DirectoryWords.function, 14, priority: 3) { [desk] in $0.function(desk.language) },
      text("phone", DirectoryWords.phone, .fixed(15), priority: 4) { $0.details?.phone ?? "" },
    ]
  }

  private var ofGrants: [ListColumn<DirectoryRow>] {
    [
      wide("domain", screen.kind.domainHead, 20, priority: 1) { [desk] in
        $0.grant.map { "\(desk($0.act.object.words)) \($0.act.years)" } ?? ""
      },
      euros("notified", DirectoryWords.notified, priority: 2) { $0.grant?.act.amount },
      euros("left", DirectoryWords.toAllocate) { $0.grant?.left },
    ]
  }

  private var ofRecipients: [ListColumn<DirectoryRow>] {
    [
      wide("domain", screen.kind.domainHead, 16, priority: 1) { [desk] in
        $0.recipient.map { desk($0.act.kind.words) } ?? ""
      },
      text("phone", DirectoryWords.phone, .fixed(15), priority: 3) { $0.recipient?.act.phone ?? "" },
      wide("mail", DirectoryWords.mail, 16, priority: 2) { $0.recipient?.act.mail ?? "" },
    ]
  }

  /// How each is reached: shown where somebody asks for it.
  private var ways: [ListColumn<DirectoryRow>] {
    guard screen.kind != .grant else { return [] }
    return [
      wide("contacts", DirectoryColumnWords.contacts, 20, priority: 7, isUsual: false) {
        $0.contacts.joined(separator: " \(Glyphs.quiet) ")
      },
      wide("code", DirectoryColumnWords.code, 8, priority: 8, isUsual: false) { $0.key.code },
    ]
  }

  // MARK: - How wide

  /// A text, which takes what it needs.
  private func wide(
    _ id: String, _ title: Words, _ minimum: Int, priority: Int = 0, sort: DirectoryOrder? = nil, isUsual: Bool = true,
    _ text: @escaping (DirectoryRow) -> String
  ) -> ListColumn<DirectoryRow> {
    let column = column(title, .flexible(minimum: minimum), priority: priority, sort: sort, wanted: widest(text))
    return ListColumn(id, title, column, sort: sort?.rawValue, isUsual: isUsual, text)
  }

  private func text(
    _ id: String, _ title: Words, _ width: Column.Width, priority: Int = 0, sort: DirectoryOrder? = nil,
    _ text: @escaping (DirectoryRow) -> String
  ) -> ListColumn<DirectoryRow> {
    ListColumn(id, title, column(title, width, priority: priority, sort: sort), sort: sort?.rawValue, text)
  }

  private func euros(
    _ id: String, _ title: Words, priority: Int = 0, _ amount: @escaping (DirectoryRow) -> Euros?
  ) -> ListColumn<DirectoryRow> {
    ListColumn(
      id: id, title: title, column: column(title, .fixed(14), priority: priority),
      span: { [desk] in Span(amount($0)?.brief(desk.language) ?? "") },
      cell: { amount($0).map { .euros($0) } ?? .empty })
  }

  private func column(
    _ title: Words, _ width: Column.Width, priority: Int = 0, sort: DirectoryOrder? = nil, wanted: Int? = nil
  ) -> Column {
    Column(
      desk(title), width: width, priority: priority, sort: sort == screen.order ? .ascending : nil, wanted: wanted)
  }

  /// Of all the rows that were read: a column does not change its width from one line to the next.
  private func widest(_ text: (DirectoryRow) -> String) -> Int { window.rows.map(text).widest }
}

enum DirectoryColumnWords {
  static let contacts = Words(fr: "Joindre", en: "Reach")
  static let code = Words(fr: "Code", en: "Code")
}
