import JalonCore
import JalonWording

/// What one row answers to the questionnaire that was sent to its respondent.
struct RowAnswers {
  private(set) var response: Questionnaire.Response = [:]
  private(set) var comments: [String: String] = [:]
  private(set) var faults: [FileFault] = []
  /// The heads of the columns whose answer is given by its rank.
  private(set) var ranked: [String] = []

  private let row: AnswerFile.Row
  private let today: Day
  /// What columns of one option say of a question: those that were ticked, and those that were not.
  private struct Ticks {
    let column: ColumnHead
    var ticked: [String] = []
    var unticked: [String] = []
  }

  private var ticks: [String: Ticks] = [:]

  init(_ row: AnswerFile.Row, of file: AnswerFile, to sent: SentQuestionnaire, today: Day) {
    (self.row, self.today) = (row, today)
    var taken: Set<ColumnPlace> = []
    for case (let index, let column?) in sent.columns.enumerated() {
      let (head, cell) = (file.heads[index], row.cells[index])
      if !cell.isBlank, !taken.insert(column.place).inserted {
        blame(head, AnswerWords.twoColumns)
      } else {
        take(cell, column.question, column.place, head)
      }
    }
    settleTicks(sent.questionnaire)
  }

  private mutating func take(_ cell: String, _ question: Question, _ place: ColumnPlace, _ head: ColumnHead) {
    switch place {
    case .comment(let code): note(cell, code, head)
    case .option(let option, _): tick(option, question, cell, head)
    case .answer(let code):
      switch question.reading(cell, today: today) {
      case .success(nil): break
      case .success(let answer?):
        response[code] = answer
        if question.isByRank(cell) { ranked.append(head.text) }
      case .failure(let words): blame(head, words)
      }
    }
  }

  /// A comment is one line, wherever it comes from.
  private mutating func note(_ cell: String, _ code: String, _ head: ColumnHead) {
    let text = cell.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
    guard text.count <= Shape.lineLimit else { return blame(head, AnswerWords.longComment(Shape.lineLimit)) }
    if !text.isEmpty { comments[code] = text }
  }

  private mutating func tick(_ code: String, _ question: Question, _ cell: String, _ head: ColumnHead) {
    guard let option = question.option(code) else { return }
    guard let isTicked = question.isTicked(option, cell) else { return blame(head, AnswerWords.noTick(cell.trimmed)) }
    if cell.isBlank { return }
    var ticks = ticks[question.code] ?? Ticks(column: head)
    if isTicked { ticks.ticked.append(code) } else { ticks.unticked.append(code) }
    self.ticks[question.code] = ticks
  }

  /// Some tools write the answers of one question twice, as a list and in columns of one option: both have to say the same.
  private mutating func settleTicks(_ questionnaire: Questionnaire) {
    for (code, ticks) in ticks.sorted(by: { $0.key < $1.key }) {
      switch response[code] {
      case nil where ticks.ticked.isEmpty: break
      case nil: response[code] = .several(questionnaire[code]?.options.map(\.code).filter(ticks.ticked.contains) ?? [])
      case .several(let listed)?:
        let isSame = ticks.ticked.allSatisfy(listed.contains) && !ticks.unticked.contains(where: listed.contains)
        if !isSame { blame(ticks.column, AnswerWords.contradictory) }
      case .number?, .text?: if !ticks.ticked.isEmpty { blame(ticks.column, AnswerWords.twoColumns) }
      }
    }
  }

  private mutating func blame(_ head: ColumnHead, _ words: Words) {
    faults.append(FileFault(line: row.line, column: head.text, words: words))
  }
}
