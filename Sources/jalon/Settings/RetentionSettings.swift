import JalonCore
import JalonWording
import TOMLKit

extension Settings {
  /// `[conservation]`: years, and the missions that are under audit or in dispute.
  mutating func take(retention table: TOMLTable?, _ key: String, _ file: SettingsFile) -> [Words] {
    guard let table else { return [SettingsWords.notRetention(file, key)] }
    var faults: [Words] = []
    for name in table.keys.sorted() {
      if name == "litiges" {
        faults += take(disputed: table[name]?.array, name, file)
      } else if let path = Settings.years[name] {
        guard let years = table[name]?.int, (1...50).contains(years) else {
          faults.append(SettingsWords.notACount(file, name, 1...50))
          continue
        }
        retention[keyPath: path] = years
      } else {
        faults.append(SettingsWords.notOfRetention(file, name))
      }
    }
    return faults
  }

  private static var years: [String: WritableKeyPath<RetentionPeriods, Int>] {
    ["contacts": \.contacts, "propositions": \.proposals, "fse": \.european]
  }

  private mutating func take(disputed list: TOMLArray?, _ key: String, _ file: SettingsFile) -> [Words] {
    let numbers = list?.compactMap { $0.string }
    guard let list, let numbers, numbers.count == list.count else { return [SettingsWords.notMissions(file, key)] }
    retention.disputed = Set(numbers.map { MissionID($0) })
    return []
  }
}
