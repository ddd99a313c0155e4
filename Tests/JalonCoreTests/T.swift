import Testing
@testable import JalonCore
@Test func everyCommandCanBeBlank() throws {
  for kind in MissionCommand.Kind.allCases {
    print(kind, kind.fields)
    #expect(try MissionCommand(kind, from: kind.payload.blankValue).kind == kind)
  }
}
