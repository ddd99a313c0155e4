import JalonCore
import JalonWording

/// What one row answers to the questionnaire that was sent to its respondent.
struct RowAnswers {
  private(set) var response: Questionnaire.Response = [:]
  private(set) var comments: [String: String] = [:]
  private(set) var faults: [FileFault] = []

  private let row: AnswerFile.Row
  private let questionnaire: Questionnaire
  private let today: Day

  init(_ row: AnswerFile.Row, of file: AnswerFile, to questionnaire: Questionnaire, today: Day) {
    (self.row, self.questionnaire, self.today) = (row, questionnaire, today)
    var taken: Set<ColumnPlace> = []
    for (head, cell) in zip(file.heads, row.cells) where head.role == nil {
      guard let place = questionnaire.place(of: head), let question = questionnaire[place.question] else { continue }
      if !cell.isBlank, !taken.insert(place).inserted {
        blame(head, AnswerWords.twoColumns)
      } else {
        take(cell, question, place, head)
      }
    }
    for (code, answer) in response {
      guard case .several(let words) = answer, let options = questionnaire[code]?.options else { continue }
      response[code] = .several(options.map(\.code).filter(words.contains))
    }
  }

  private mutating func take(_ cell: String, _ question: Question, _ place: ColumnPlace, _ head: ColumnHead) {
    switch place {
    case .comment(let code): note(cell, code, head)
    case .option(let option, _): tick(option, question, cell, head)
    case .answer(let code):
      switch question.reading(cell, today: today) {
      case .success(nil): break
      case .success(let answer?):
        if response[code] == nil { response[code] = answer } else { blame(head, AnswerWords.twoColumns) }
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
    switch question.isTicked(option, cell) {
    case nil: blame(head, AnswerWords.noTick(cell.trimmed))
    case false?: break
    case true?:
      switch response[question.code] {
      case nil: response[question.code] = .several([code])
      case .several(let words)?: response[question.code] = .several(words + [code])
      case .number?, .text?: blame(head, AnswerWords.twoColumns)
      }
    }
  }

  private mutating func blame(_ head: ColumnHead, _ words: Words) {
    faults.append(FileFault(line: row.line, column: head.text, words: words))
  }
}
