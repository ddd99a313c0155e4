import JalonCore
import JalonDocuments
import JalonWording

/// The pages of `docs/` that are written by the program itself.
public enum GeneratedPages {
  /// The day is fixed, so that the page changes only with the rules.
  public static func lifecycle(_ language: Language) throws(Refusal) -> String {
    let world = try DemoWorld(today: Catalogue.day)
    // One that lived all its stages: of one that was taken over they are not known.
    guard let closed = world.missions.values.first(where: { if case .closed = $0.stage { true } else { false } }) else {
      preconditionFailure("the demonstration holds a closed mission")
    }
    let around = Circumstances(today: Catalogue.day, directory: world.directory, plan: world.plans[closed.opening.plan])
    return LifecyclePage.markdown(closed: closed, in: around, language)
  }

  /// The keys of every screen.
  public static func keys(_ language: Language) -> String { KeysPage.markdown(language) }

  /// Every way by which something leaves.
  public static func exits(_ language: Language) -> String { ExitsPage.markdown(language) }

  public static func glossary() -> String { GlossaryPage.markdown() }
}

/// One line of `jalon paths --json`.
public enum PathLine {
  public static func json(_ name: String, _ path: String) -> String {
    JSON.group([
      JSON.Member("format", .whole(JSONFormat.number)), JSON.Member("name", .text(name)),
      JSON.Member("path", .text(path)),
    ]).line
  }
}
