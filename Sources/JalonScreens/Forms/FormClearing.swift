import JalonCore
import JalonTerminal
import JalonWording

extension FormScreen {
  /// Opens the form that clears an obstacle.
  mutating func clear(_ index: Int, _ desk: Desk) -> [Effect] {
    guard review.obstacles.indices.contains(index), let remedy = review.obstacles[index].remedy else {
      return [.say(Notice(FormWords.nothingClearsIt))]
    }
    let topics = review.obstacles[index].topics
    if case .directory = remedy, case .directory = command { return amendInstead(remedy, topics, desk) }
    guard let form = form(for: remedy, topics, desk) else { return [.say(Notice(FormWords.nothingClearsIt))] }
    isCovered = true
    return saveDraft() + [.push(form)]
  }

  private func form(for remedy: CommandName, _ topics: [Topic], _ desk: Desk) -> (any Screen)? {
    if remedy.corrects, let position = topics.lazy.compactMap(\.fact).first {
      return Forms.correcting(position, target, knowing: Array(known.values), desk: desk)
    }
    switch (remedy, target) {
    case (.directory, _): return FormScreen(remedy, .directory, about: topics, desk: desk)
    case (.plan, _) where target.plan != nil:
      return target.plan.map { Forms.screen(for: remedy, plan: $0.id, about: topics) }
    case (_, .mission(let dossier)): return Forms.screen(for: remedy, dossier: dossier, about: topics, desk: desk)
    default: return nil
    }
  }
}
