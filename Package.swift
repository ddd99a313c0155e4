// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// Jalon's own modules are optimised in debug builds too, and what tells the stories of the tests: they live thousands of
/// lives and walk every screen.
let own = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// One of Jalon's own modules: its folder, and the only modules it may import.
///
/// - Parameter data: of its folder, what is not compiled.
func room(_ name: String, _ imports: [Target.Dependency] = [], data: [String] = []) -> Target {
  .target(name: name, dependencies: imports, exclude: data, swiftSettings: own)
}

func tests(_ name: String, _ imports: [Target.Dependency], data: [String] = []) -> Target {
  .testTarget(name: name, dependencies: imports, path: "Tests/\(name)", exclude: data, swiftSettings: strict)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let stencil = Target.Dependency.product(name: "Stencil", package: "Stencil")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "Jalon",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "jalon", targets: ["jalon"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/stencilproject/Stencil", exact: "0.15.1"),
  ],
  targets: [
    // 0: nothing below
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    // Into the program itself: a library that is loaded at each start would be paid by each start.
    .target(name: "CZlib", linkerSettings: [.linkedLibrary(":libz.a")]),
    .target(name: "CExpat", linkerSettings: [.linkedLibrary(":libexpat.a")]),
    // In the place of 34 MB of tables that come with Foundation and that nothing reads (docs/decisions/0064).
    .target(name: "CNoICU"),
    // Opens libpq when a server is asked for: it is never linked.
    .target(name: "CPostgres"),
    // The questionnaires that come with Jalon, of which `make shipped` makes the Swift beside them.
    room("JalonCore", data: ["Survey/Questionnaires"]),
    room("JalonTerminal"),
    .target(
      name: "JalonThemes", path: "themes",
      resources: [
        .embedInCode("clair.toml"), .embedInCode("sombre.toml"), .embedInCode("contraste.toml"),
        .embedInCode("neutre.toml"),
      ],
      swiftSettings: strict),

    // 1
    room("JalonWording", ["JalonCore"]),
    room("JalonStore", ["JalonCore", crypto]),
    room("JalonCurses", ["JalonTerminal", "CNcurses"]),

    // 2
    // JalonScreens takes JSON from FoundationEssentials, for the drafts of its forms.
    room("JalonScreens", ["JalonCore", "JalonWording", "JalonFigures", "JalonTerminal", "JalonStore"]),
    .target(
      name: "JalonDocuments", dependencies: ["JalonCore", "JalonWording", "JalonTables", stencil],
      resources: [
        .embedInCode("Templates/document.txt"), .embedInCode("Templates/document.html"),
        .embedInCode("Templates/questionnaire.css"), .embedInCode("Templates/questionnaire-rules.js"),
        .embedInCode("Templates/questionnaire-page.js"),
      ]
        + ["cahier-des-charges", "convention", "trame", "guide"].flatMap { name in
          ["fr", "en"].map { .embedInCode("Templates/articles-\(name).\($0).txt") }
        },
      swiftSettings: own),
    room("JalonSQLite", ["JalonCore", "JalonStore", grdb]),
    room("JalonPostgres", ["JalonCore", "JalonStore", "CPostgres"]),
    room("JalonTables", ["JalonCore", "JalonWording", "CZlib", "CExpat"]),
    room("JalonQuestionnaires", ["JalonCore", "JalonWording", "JalonTables", toml]),
    room("JalonIntake", ["JalonCore", "JalonWording", "JalonTables"]),
    room("JalonFigures", ["JalonCore", "JalonWording"]),

    // 3
    room(
      "JalonRuntime",
      [
        "JalonScreens", "JalonDocuments", "JalonFigures", "JalonIntake", "JalonTables", "JalonStore", "JalonCore",
        "JalonWording", "JalonTerminal",
      ]),

    // 4
    .executableTarget(
      name: "jalon",
      dependencies: [
        "JalonRuntime", "JalonScreens", "JalonDocuments", "JalonStore", "JalonSQLite", "JalonPostgres", "JalonCurses",
        "JalonWording", "JalonTerminal", "JalonThemes", "JalonQuestionnaires", "JalonIntake", "JalonFigures",
        "JalonTables", "JalonCore", "CNoICU", arguments, toml,
      ],
      swiftSettings: strict),

    // Tests
    .target(
      name: "JalonTesting",
      dependencies: ["JalonCore", "JalonStore", "JalonTerminal", "JalonWording"],
      path: "Tests/Support", swiftSettings: own),
    tests("JalonCoreTests", ["JalonCore", "JalonTesting"]),
    tests("JalonTerminalTests", ["JalonTerminal", "JalonThemes"]),
    tests("JalonCursesTests", ["JalonCurses", "JalonTerminal"]),
    tests("JalonWordingTests", ["JalonWording", "JalonCore"]),
    .executableTarget(
      name: "store-writer", dependencies: ["JalonSQLite", "JalonStore", "JalonCore", "JalonTesting"],
      path: "Tests/StoreWriter", swiftSettings: strict),
    tests(
      "JalonStoreTests",
      ["JalonSQLite", "JalonPostgres", "JalonStore", "JalonCore", "JalonTesting", "store-writer", grdb]),
    tests(
      "JalonScreensTests",
      ["JalonScreens", "JalonFigures", "JalonStore", "JalonWording", "JalonTerminal", "JalonCore", "JalonTesting"],
      data: ["Pictures"]),
    tests(
      "JalonRuntimeTests",
      [
        "JalonRuntime", "JalonScreens", "JalonDocuments", "JalonFigures", "JalonIntake", "JalonTables", "JalonStore",
        "JalonSQLite",
        "JalonWording", "JalonTerminal", "JalonCore", "JalonTesting", grdb,
      ], data: ["RealTerminal/Given"]),
    tests(
      "JournalTests",
      ["JalonRuntime", "JalonSQLite", "JalonStore", "JalonCore", "JalonTesting"]),
    tests("JalonDocumentsTests", ["JalonDocuments", "JalonTables", "JalonWording", "JalonCore", "JalonTesting"]),
    tests("JalonTablesTests", ["JalonTables", "JalonWording", "JalonCore", "CZlib"], data: ["Given"]),
    tests("JalonFiguresTests", ["JalonFigures", "JalonWording", "JalonCore", "JalonTesting"]),
    tests("JalonIntakeTests", ["JalonIntake", "JalonTables", "JalonWording", "JalonCore"]),
    tests(
      "JalonQuestionnairesTests",
      ["JalonQuestionnaires", "JalonDocuments", "JalonTables", "JalonWording", "JalonCore", "JalonTesting"],
      data: ["Exported"]),
    tests("HouseTests", ["JalonScreens", "JalonWording", "JalonTerminal", "JalonThemes", "JalonCore"]),
  ]
)
