import JalonCore
import JalonStore

/// Facts as text: one fact a line, its subject first, so that a difference is read without what stands around it.
///
/// It names its columns one by one: what a later version keeps besides changes nothing here.
struct Readout {
  private(set) var lines: [String] = []
  private var subject = ""

  /// All that the file of a version tells: what `-readout.txt` keeps.
  static func whole(_ store: any Store) throws -> [String] {
    let (told, stored) = (try Facts.told(by: store), try Facts.stored(in: store))
    return acts(told) + state(stored) + persons(stored)
  }

  /// Every act of the journal.
  static func acts(_ facts: Facts) -> [String] {
    facts.acts.map { act in
      let stage = act.stage.map { " → \($0.rawValue)" } ?? ""
      let since = act.since.map { ", \($0)" } ?? ""
      return "\(act.stream) \(act.position): \(act.order) \(act.kind)\(stage)\(since)"
    }
  }

  /// Missions, plans and the directory.
  static func state(_ facts: Facts) -> [String] {
    var readout = Readout()
    for rows in facts.missions.sorted(by: { $0.board.mission < $1.board.mission }) { readout.tell(rows) }
    for rows in facts.plans.sorted(by: { $0.plan.plan < $1.plan.plan }) { readout.tell(rows) }
    readout.tell(facts.directory)
    return readout.lines
  }

  static func persons(_ facts: Facts) -> [String] {
    facts.persons.map { card in
      "card \(card.id): \([card.name, card.function, card.mail, card.phone].joined(separator: " | "))"
    }
  }

  mutating func about(_ subject: String) { self.subject = subject }

  mutating func say(_ name: String, _ value: String?) { lines.append("\(subject) \(name): \(value ?? "–")") }

  private mutating func tell(_ rows: MissionRows) {
    about("mission \(rows.board.mission)")
    tell(rows.board)
    for due in rows.dues { tell(due) }
    for record in rows.records { tell(record) }
  }

  private mutating func tell(_ row: BoardRow) {
    say("plan", row.plan.text)
    say("title", row.title)
    say("structures", row.structures)
    say("structure codes", row.structureIDs.map(\.text).joined(separator: ", "))
    say("parties", row.parties.map(\.text).joined(separator: ", "))
    say("call", row.call.map { "\($0.on.iso) \($0.lead) \($0.invited.map(\.text).joined(separator: ", "))" })
    say("operators", row.operators)
    say("officer", row.officer.text)
    say("kind", row.kind.rawValue)
    say("stage", row.stage)
    say("suspended, ended", "\(row.suspended), \(row.ended)")
    say("next", row.next.map { "\($0.day.iso) \($0.watch) by \($0.who), \($0.action ?? "–")" })
    say("provider", row.provider)
    say("amount", row.amount.map { "\($0.cents)" })
    say("days", row.days.map { "\($0.value)" })
    say("opened", row.openedOn.iso)
    say("touched", "\(row.touchedAt.seconds)")
    say("version", "\(row.version)")
    say("searchable", row.searchable)
  }

  private mutating func tell(_ due: DueRow) {
    let others = due.watch.others.map { ", \($0.kind.rawValue) \($0.day.iso)" }.joined()
    let (watch, who) = (due.watch, due.watch.who?.text ?? due.officer.text)
    say("due \(due.place)", "\(watch.day.iso) \(watch.kind.rawValue) by \(who), \(watch.action.rawValue)\(others)")
  }

  private mutating func tell(_ record: InvitationRecord) {
    let interests = record.interests.map { "\($0.evaluator)\($0.isNamed ? " (named)" : "")" }
    let proposal = record.proposal?.rawValue ?? "–"
    say(
      "invited \(record.provider)",
      "\(record.on.iso) by \(record.lead), \(record.why), \(record.reply.rawValue), \(proposal), \(interests)")
    guard let work = record.work else { return }
    let late = work.daysLate.map { "\($0)" } ?? "–"
    say(
      "retained \(record.provider)",
      "\(work.on.iso) \(work.done.value)/\(work.agreed.value), under way \(work.isUnderWay), late \(late), "
        + "reoriented \(work.reorientations)")
    for marks in work.surveys {
      let sums = "\(marks.skills.sum)/\(marks.skills.count), \(marks.all.sum)/\(marks.all.count)"
      say("marks of \(record.provider) by \(marks.structure)", "\(marks.on.iso) \(sums)")
    }
  }

  private mutating func tell(_ rows: PlanRows) {
    about("plan \(rows.plan.plan)")
    say("title", rows.plan.title)
    say("structures", rows.plan.structures)
    say("operators", rows.plan.operators)
    say("opened", rows.plan.openedOn.iso)
    say("ended", "\(rows.plan.ended)")
    say("version", "\(rows.plan.version)")
    say("searchable", rows.plan.searchable)
    for meeting in rows.meetings {
      let places = [meeting.after, meeting.before].map { $0?.text ?? "–" }.joined(separator: " … ")
      say("meeting \(meeting.place)", "\(meeting.day.iso) \(meeting.name), \(meeting.lead), \(places)")
    }
  }
}

extension Readout {
  fileprivate mutating func tell(_ directory: Directory) {
    for (id, entry) in directory.structures.sorted(by: { $0.key < $1.key }) {
      about("structure \(id)")
      say("name", entry.name)
      say("department", entry.act.department)
      say("town", entry.act.details.place.town)
      say("numbers", "\(entry.act.details.registration.siret ?? "–") \(entry.act.details.registration.rna ?? "–")")
      say("employees", entry.act.details.jobs.employees.map { "\($0)" })
    }
    for (id, entry) in directory.operators.sorted(by: { $0.key < $1.key }) {
      about("operator \(id)")
      say("name", "\(entry.name), \(entry.department)")
    }
    for (id, entry) in directory.providers.sorted(by: { $0.key < $1.key }) { tell(entry, id) }
    for (id, entry) in directory.people.sorted(by: { $0.key < $1.key }) {
      about("person \(id)")
      say("is", "of \(entry.party.text), leader \(entry.isLeader), officer \(entry.isOfficer)")
    }
    about("directory")
    for own in directory.adopted { say("questionnaire \(own.code) \(own.version)", own.toldWhole) }
    for usual in directory.usualCalendars {
      let rules = usual.rules.map {
        "\($0.step.rawValue) \($0.workingDays) \($0.after.map { "after \($0.rawValue)" } ?? "")"
      }
      say("calendar of \(usual.operator), \(usual.kind?.rawValue ?? "–")", rules.joined(separator: "; "))
    }
  }

  private mutating func tell(_ entry: ProviderEntry, _ id: ProviderID) {
    about("provider \(id)")
    say("name", entry.name)
    say("skills", entry.act.skills.joined(separator: ", "))
    say("departments", entry.act.departments.joined(separator: ", "))
    say("sectors", entry.act.details.sectors?.joined(separator: ", "))
    say("inactive", entry.inactive?.reason)
  }
}

extension Questionnaire {
  fileprivate var toldWhole: String {
    let groups = dimensions.map { "\($0.code)\($0.repeats.map { " for each \($0.rawValue)" } ?? "")" }
    let asked = questions.map { "\($0.code) \($0.kind.rawValue) \($0.required.rawValue)" }
    return "\(purpose.rawValue), \(title.fr): \((groups + asked).joined(separator: ", "))"
  }
}
