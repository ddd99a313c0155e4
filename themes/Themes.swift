/// The themes that the program carries, as their files: it starts with no folder beside it.
public enum BuiltInThemes {
  /// The first is the one of the pictures. A terminal is given the one that its background asks for.
  public static let sources: [(name: String, toml: String)] = [
    ("clair", text(PackageResources.clair_toml)),
    ("sombre", text(PackageResources.sombre_toml)),
    ("contraste", text(PackageResources.contraste_toml)),
    ("neutre", text(PackageResources.neutre_toml)),
  ]

  /// Those that leave the terminal's background alone, each for backgrounds of one kind.
  public static let suited = ["clair", "sombre"]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
