/// What a row of the reading is about: one dimension, as one kind of respondent sees it.
public struct ReadingTopic: Hashable, Sendable {
  /// Whose view it is.
  public enum Voice: Hashable, Sendable { case structures, provider }

  public let voice: Voice
  public let dimension: Dimension
  /// The structure that the provider speaks of, where it speaks of one.
  public let about: StructureID?
  /// `nil` for a dimension that is not answered by marks.
  public let scale: MarkScale?

  /// The same, whichever structure it is about: what can be compared from one mission to another.
  public var anywhere: ReadingTopic {
    ReadingTopic(voice: voice, dimension: dimension, about: nil, scale: scale)
  }

  /// A dimension is known by its code: another version may word it otherwise.
  public static func == (left: ReadingTopic, right: ReadingTopic) -> Bool {
    left.voice == right.voice && left.dimension.code == right.dimension.code && left.about == right.about
      && left.scale == right.scale
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(voice)
    hasher.combine(dimension.code)
    hasher.combine(about)
    hasher.combine(scale)
  }

  func on(_ scale: MarkScale?) -> ReadingTopic {
    ReadingTopic(voice: voice, dimension: dimension, about: about, scale: scale)
  }
}

extension Questionnaire {
  /// In the order of the questions: a dimension once for each scale on which it is marked, and once where on none.
  func topics(_ voice: ReadingTopic.Voice, _ structures: [StructureID]) -> [ReadingTopic] {
    let scaled = questions.compactMap { topic(of: $0, voice, structures) }
    let parts = scaled.map { $0.on(nil) }.distinct
    return parts.flatMap { part in
      let onScales = scaled.filter { $0.scale != nil && $0.on(nil) == part }.distinct
      return onScales.isEmpty ? [part] : onScales
    }
  }

  /// What one response says on each topic that it has a mark for.
  func counts(of response: AnswerSurvey, _ voice: ReadingTopic.Voice, _ structures: [StructureID])
    -> [ReadingTopic: ScaleCounts]
  {
    response.answers.reduce(into: [:]) { found, given in
      guard let question = self[given.question], let mark = question.mark(given.answer), let scale = question.markScale,
        let topic = topic(of: question, voice, structures)
      else { return }
      found[topic] = (found[topic] ?? ScaleCounts(scale)) + ScaleCounts(scale, [mark])
    }
  }
}

extension Questionnaire {
  /// `nil` for a question of another questionnaire.
  func topic(of question: Question, _ voice: ReadingTopic.Voice, _ structures: [StructureID]) -> ReadingTopic? {
    self[question.dimension].map { dimension in
      let only = dimension.repeats == .structure && structures.count == 1 ? structures.first : nil
      return ReadingTopic(
        voice: voice, dimension: dimension, about: question.about ?? only, scale: question.markScale)
    }
  }
}
