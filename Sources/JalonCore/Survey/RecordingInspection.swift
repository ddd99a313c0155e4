// What questions have to be for their answers to become the fields of a follow-up.
extension Inspection {
  mutating func inspectRecording() {
    for field in questionnaire.unrecorded { require(false, "questions", .notRecorded(field)) }
    var known: Set<Question.FollowUpField> = []
    for (index, question) in questionnaire.questions.enumerated() {
      guard let field = question.records else { continue }
      let path = "questions[\(index)].records"
      guard questionnaire.purpose == .followUp else {
        require(false, path, .nothingToRecord)
        continue
      }
      if !known.insert(field).inserted { note(path, .twice(field.rawValue)) }
      inspect(question, recording: field, at: index)
    }
  }

  private mutating func inspect(_ question: Question, recording field: Question.FollowUpField, at index: Int) {
    let path = "questions[\(index)]"
    require(field.kinds.contains(question.kind), "\(path).kind", .recordedOtherwise(field, field.kinds))
    let repeated = questionnaire[question.dimension]?.repeats
    require(repeated == field.repetition, "\(path).dimension", .recordedElsewhere(field, field.repetition))
    let isSure = question.isKey && question.relevant == nil
    require(isSure || !field.isAlwaysAsked, "\(path).required", .recordedAlways(field))
    guard let words = field.options, question.kind == .choice else { return }
    for (place, option) in question.options.enumerated() where !words.contains(option.code) {
      let nearest = Nearest.match(to: option.code, among: words)
      require(false, "\(path).options[\(place)].code", .optionNotRecorded(option.code, field, nearest: nearest))
    }
  }
}
