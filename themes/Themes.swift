/// The themes that the program carries, as their files: it starts with no folder beside it.
public enum BuiltInThemes {
  /// The first is the default one.
  public static let sources: [(name: String, toml: String)] = [
    ("clair", text(PackageResources.clair_toml)),
    ("sombre", text(PackageResources.sombre_toml)),
    ("contraste", text(PackageResources.contraste_toml)),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
