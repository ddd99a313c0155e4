import JalonCore

/// A store to look around in: the case of « Rôle du prestataire dans le dispositif », and some thirty invented missions
/// spread over every stage, some late, some due today, some soon.
///
/// Everything enters as a person would enter it. Every command of Jalon is used at least once: the examples of
/// `jalon commands` are taken from here.
public enum Demonstration {
  /// The officer at whose desk one sits.
  public static let officer: PersonID = "c-roux"

  /// In the order in which they are to be carried out.
  public static func requests(today: Day) -> [Request] {
    requests(today: today, tellsCase: today - SeedCase.founding > 1_800)
  }

  /// - Parameter tellsCase: with the case of the document, whose days are its own whatever the day.
  static func requests(today: Day, tellsCase: Bool) -> [Request] {
    let diary = Diary(today: today)
    let others = today - 1_200
    DemoPeople.register(in: diary, on: tellsCase ? SeedCase.founding : others - 60, others: others)
    if tellsCase { SeedCase.tell(in: diary) }
    let invented = Invented(diary: diary)
    invented.prepare()
    invented.select()
    invented.frame()
    invented.work()
    invented.finish()
    invented.end()
    DemoPeople.amend(in: diary, on: others + 30)
    DemoQuestionnaire.adopt(in: diary, on: today)
    setUsualCalendar(in: diary, on: today)
    recordAbsence(in: diary, on: today)
    lend(in: diary, on: today)
    erase(in: diary, after: takeOver(in: diary, on: today), on: today)
    diary.enter(
      .mission(.readSheet), for: "05-015", ["evaluator": PersonID("resp-domicile-queyras"), "on": today], on: today,
      by: officer)
    DemoMoney(diary: diary, today: today).tell()
    registerRecipients(in: diary, on: today)
    DemoMoney(diary: diary, today: today).aim()
    join(in: diary, on: today)
    return diary.requests
  }

  /// Those whom consents and exports named in words so far: from now on by their cards.
  private static func registerRecipients(in diary: Diary, on day: Day) {
    for fields: Diary.Fields in [
      ["recipient": RecipientID("dest-dreets"), "name": "DREETS", "kind": RecipientKind.funder],
      [
        "recipient": RecipientID("dest-c2ra"), "name": "C2RA", "kind": RecipientKind.network, "phone": "04 91 00 00 00",
      ],
    ] {
      diary.enter(.directory(.registerRecipient), fields, on: day, by: officer)
    }
    diary.enter(
      .directory(.amendRecipient),
      [
        "recipient": RecipientID("dest-c2ra"), "mail": "contact@c2ra.example",
        "note": "Centre de ressources régional de l’animation.",
      ], on: day, by: officer)
  }

  /// Cards that somebody took for one, and parted again.
  private static func join(in diary: Diary, on day: Day) {
    let joins: [(DirectoryCommand.Kind, Diary.Fields)] = [
      (
        .joinCards,
        ["party": Party.provider("gestion-asso"), "same": Party.provider("numerique-alpes")]
      ),
      (.joinPersons, ["person": PersonID("cons-gestion-asso"), "same": PersonID("cons-numerique-alpes")]),
    ]
    for (kind, fields) in joins {
      let joined = diary.enter(.directory(kind), fields, on: day, by: officer)
      diary.enter(.directory(.undoInDirectory), ["act": joined], on: day, by: officer)
    }
  }

  /// A mission that was lent for a week, and came back.
  private static func lend(in diary: Diary, on today: Day) {
    let (mission, its): (MissionID, PersonID) = ("05-012", "n-haddad")
    let (from, back) = (today - 12, today - 5)
    for fields: Diary.Fields in [
      ["to": officer, "reason": HandOverReason.absence, "details": "formation", "until": back, "on": from],
      ["to": its, "reason": HandOverReason.loanEnded, "on": back],
    ] {
      diary.enter(.mission(.reassign), for: mission.text, fields, on: today, by: its)
    }
  }

  /// A trainee of two years ago, whose data may be kept no longer.
  ///
  /// - Parameter plan: the order of which a text names her.
  private static func erase(in diary: Diary, after plan: OrderID, on day: Day) {
    let trainee = PersonID("stagiaire")
    diary.enter(
      .directory(.registerPerson),
      [
        "person": trainee, "party": Party.operator("dla-04"), "name": "Maud Reynaud", "function": "stagiaire",
        "isLeader": false, "isOfficer": false,
      ], on: day, by: "p-giraud")
    diary.enter(
      .directory(.redactText),
      [
        "person": trainee, "act": plan, "fact": 1, "field": "aim", "reason": "durée de conservation passée", "on": day,
      ], on: day, by: "p-giraud")
    diary.enter(
      .directory(.erasePerson), ["person": trainee, "reason": "durée de conservation passée", "on": day], on: day,
      by: "p-giraud")
  }

  /// A mission of before Jalon, over since, as the operator's table told of it.
  ///
  /// - Returns: the order that opened its plan.
  private static func takeOver(in diary: Diary, on day: Day) -> OrderID {
    let (plan, mission, carrier) = ("plan-04-R01", "04-R01", OperatorID("dla-04"))
    let (structure, officer) = (StructureID("paysans-relais"), PersonID("p-giraud"))
    let began = day - 900
    let opening = diary.enter(
      .plan(.openPlan), for: plan,
      [
        "plan": plan, "title": "Paysans relais", "aim": "Vendre en direct. Dossier tenu par Maud Reynaud, stagiaire.",
        "lead": carrier, "on": began - 120,
      ], on: day, by: officer)
    diary.enter(
      .plan(.addStructure), for: plan,
      ["structure": structure, "role": StructureRole.carrier, "on": began - 120], on: day, by: officer)
    diary.enter(
      .mission(.open), for: mission,
      [
        "mission": mission, "plan": plan, "title": "Vendre en circuit court", "kind": MissionKind.individual,
        "structures": [structure], "operators": [carrier], "lead": carrier, "officer": officer, "on": began - 90,
      ], on: day, by: officer)
    diary.enter(
      .mission(.takeOver), for: mission,
      [
        "entry": TakeOverEntry.closed, "source": "accompagnements.xlsx, ligne 31",
        "provider": ProviderID("mutations"), "calledOn": began - 60, "chosenOn": began - 30, "start": began,
        "days": Hundredths(whole: 5), "amount": Euros(cents: 5_400_00), "daysDone": Hundredths(whole: 5),
        "reportedOn": began + 150, "restitutedOn": began + 165, "endedOn": began + 400, "on": day,
      ], on: day, by: officer)
    return opening
  }

  /// A leave to come: nothing of today's agenda changes.
  private static func recordAbsence(in diary: Diary, on day: Day) {
    diary.enter(
      .directory(.recordAbsence),
      ["person": PersonID("n-haddad"), "deputy": officer, "from": day + 21, "until": day + 32], on: day,
      by: "n-haddad")
  }

  /// The DLA of the neighbouring département gives the providers of collective missions four weeks.
  private static func setUsualCalendar(in diary: Diary, on day: Day) {
    let rules: [CalendarRule] = [CalendarRule].usual.map { rule in
      rule.step == .proposals ? CalendarRule(.proposals, after: nil, workingDays: 20) : rule
    }
    diary.enter(
      .directory(.setUsualCalendar),
      [
        "operator": OperatorID("dla-04"), "kind": MissionKind.collective,
        "rules": rules.map { Value.form(["step": $0.step, "after": $0.after, "workingDays": $0.workingDays]) },
      ], on: day, by: officer)
  }
}
