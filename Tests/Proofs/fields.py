"""Fields for every act of a mission: what is needed next most of the time, anything that can be typed the rest of it."""
import datetime

CRITERIA = (("understanding", 20), ("results", 15), ("method", 25), ("profile", 20), ("duration", 5), ("budget", 15))
PROVIDERS = ("lise", "cap", "arpent", "buis", "gap")
WORDS = "Une analyse partagée, des ateliers « à froid » et l’emploi ; Σ 12 % : œuvre — d’ici l’été".split()
USUAL = {
    "draft": ("writeBrief", "setGrid", "agreeBrief", "agreeBrief", "launchCall"),
    "calling": ("invite", "recordIntent", "shareAnswer", "extendDeadline", "receiveProposal", "receiveProposal", "receiveProposal", "closeCall", "admitLate"),
    "evaluating": ("seat", "declareInterest") + 12 * ("mark",) + 2 * ("closeSheet",) + ("reveal", "reveal", "reopenSheet"),
    "concerting": ("agreeMark", "agreeMark", "adoptUnanimous", "award", "award", "award"),
    "framing": ("notifyCandidate", "notifyCandidate", "holdKickOff", "waiveKickOff", "draftAgreement", "sign", "sign", "sign", "sign", "begin", "begin", "proposeReorientation"),
    "running": ("logDays", "review", "proposeReorientation", "answerReorientation", "answerReorientation", "signAmendment", "signAmendment", "suspend", "receiveReport"),
    "reported": ("holdRestitution", "holdRestitution", "logDays", "proposeReorientation", "suspend"),
    "surveying": ("issueSurvey", "issueSurvey", "remindSurvey", "answerSurvey", "answerSurvey", "writeOffSurvey", "suspend"),
    "followingUp": ("scheduleFollowUp", "recordFollowUp", "waiveFollowUp", "close", "close", "logDays"),
}


class Acts:
    def __init__(self, dice):
        self.dice = dice
        collective = dice.random() < 0.5
        self.kind = "collective" if collective else "individual"
        self.structures = ["ateliers", "chantiers", "jardins"][:dice.choice((2, 3)) if collective else 1]
        self.operators = ["dla-05", "dla-04"][:dice.choice((1, 2))]
        self.lead = dice.choice(self.operators)

    # What is typed

    def text(self, low=1, high=12):
        return " ".join(self.dice.choice(WORDS) for _ in range(self.dice.randint(low, high)))

    def maybe(self, fields, **optional):
        """Optional fields, each filled half of the time."""
        return {**fields, **{name: make() for name, make in optional.items() if self.dice.random() < 0.5}}

    def needed(self, wanted, anything):
        wanted = list(wanted)
        return self.dice.choice(wanted) if wanted and self.dice.random() < 0.88 else self.dice.choice(list(anything))

    def after(self, on, low, high):
        return (datetime.date.fromisoformat(on) + datetime.timedelta(days=self.dice.randint(low, high))).isoformat()

    # The office

    def opening(self, mission, on):
        for code in sorted(("dla-05", "dla-04"), key=lambda code: code != self.lead):
            yield {"command": "registerOperator", "operator": code, "name": code.upper(), "department": code[-2:]}
            yield self.person(f"officer-{code}", f"operator:{code}", officer=True)
        for code in self.structures:
            yield {"command": "registerStructure", "structure": code, "name": code.capitalize(), "department": "05"}
            yield self.person(f"head-{code}", f"structure:{code}", leader=True)
        for code in PROVIDERS:
            yield {"command": "registerProvider", "provider": code, "name": code.capitalize(), "skills": ["stratégie"], "departments": ["05"]}
            yield self.person(f"of-{code}", f"provider:{code}")
        yield {"command": "openPlan", "plan": "p", "title": "Plan", "lead": self.lead, "on": on}
        for code in self.structures:
            yield {"command": "addStructure", "plan": "p", "structure": code, "role": "carrier", "on": on}
        for code in set(self.operators) - {self.lead}:
            yield {"command": "addOperator", "plan": "p", "operator": code, "on": on}
        yield {
            "command": "open", "mission": mission, "plan": "p", "title": self.text(), "kind": self.kind, "structures": self.structures,
            "operators": self.operators, "lead": self.lead, "officer": f"officer-{self.lead}", "on": on}

    def person(self, code, party, leader=False, officer=False):
        return {"command": "registerPerson", "person": code, "party": party, "name": code.replace("-", " "), "isLeader": leader, "isOfficer": officer}

    def likely(self, m):
        """What somebody would do next: the act that the stage still lacks, most of the time."""
        lacking = self.lacking(m)
        if lacking and self.dice.random() < 0.6:
            return lacking
        acts = USUAL.get(m.stage, ("takeNote", "reopen"))
        if m.suspended:
            acts = ("resume", "resume", "answerReorientation", "signAmendment")
        rare = ("takeNote",) if self.dice.random() < 0.9 else (
            "withdrawProposal", "setAside", "reopenEvaluation", "withdrawAward", "declareUnsuccessful", "dropCall", "abandon", "reopenSurvey", "withdrawReorientation")
        return (*acts, self.dice.choice(rare))

    def lacking(self, m):
        bound = [sheet for sheet in m.sheets.values() if sheet["interest"] != "recused"]
        marks = [sheet for sheet in bound if not sheet["closed"]]
        parties = set(m.parties) if m.award else set()
        surveys = [m.surveys.get(party, "none") for party in m.respondents] if m.award else []
        wanted = {
            "draft": [("writeBrief", not m.brief), ("setGrid", not m.grid), ("launchCall", m.brief and m.grid)],
            "calling": [("receiveProposal", set(m.invited) - set(m.proposals)), ("closeCall", m.admitted())],
            "evaluating": [
                ("seat", len(m.sheets) <= len(m.structures)), ("declareInterest", any(not sheet["interest"] for sheet in bound)), ("mark", marks),
                ("closeSheet", any(len(sheet["marks"]) >= len(m.grid) * len(m.admitted()) for sheet in marks)), ("reveal", bound and not marks)],
            "concerting": [("award", m.admitted())],
            "framing": [
                ("draftAgreement", not m.agreement), ("sign", m.agreement and parties - m.signed), ("notifyCandidate", set(m.proposals) - m.notified - m.left()),
                ("holdKickOff", not m.kickoff), ("begin", m.kickoff and not parties - m.signed)],
            "running": [("answerReorientation", any(not m.settled(code) for code in m.reorientations)), ("receiveReport", self.dice.random() < 0.2)],
            "reported": [("holdRestitution", True)],
            "surveying": [("issueSurvey", "none" in surveys), ("answerSurvey", "issued" in surveys)],
            "followingUp": [("recordFollowUp", not m.follow), ("close", m.follow)],
        }
        return [act for act, wanting in wanted.get(m.stage, ()) if wanting] if not m.suspended else ["resume"]

    def fields(self, act, m, on):
        made = getattr(self, act[0].lower() + act[1:])(m, on)
        return made if "on" in made or act == "mark" else {**made, "on": on}

    # Preparation and call

    def writeBrief(self, m, on):
        return self.maybe(
            {"context": self.text(), "problem": self.text(), "expectedResults": self.text(), "days": self.dice.choice((0, 50, 700, 1200))},
            constraints=self.text, calendar=self.text, ceiling=lambda: self.dice.choice((500_000, 1_200_000)))

    def setGrid(self, m, on):
        criteria = [{"id": code, "label": code.capitalize(), "weight": weight} for code, weight in CRITERIA]
        if self.dice.random() < 0.1:
            criteria[0]["weight"] += 1
        if self.dice.random() < 0.1:
            criteria = [{"id": "understanding", "label": "Compréhension", "weight": 60}, {"id": "method", "label": "Méthode", "weight": 40}]
        return {"criteria": criteria, "scale": 5, "step": 50, "priceFormula": "judged", "consensus": self.dice.choice(("agreedMark", "mean"))}

    def agreeBrief(self, m, on):
        return {"structure": self.needed(set(m.structures) - set(m.brief or ()), ("ateliers", "chantiers", "jardins")[:len(m.structures)])}

    def invitation(self, code):
        return {"provider": code, "why": self.text()}

    def launchCall(self, m, on):
        asked = self.dice.sample(PROVIDERS, self.dice.choice((1, 2, 2, 3, 3, 4, 5)))
        deadline = self.after(on, 5, 40)
        return {"invitations": [self.invitation(code) for code in asked], "intentDay": self.after(on, 1, 4), "deadline": deadline}

    def invite(self, m, on):
        return self.invitation(self.needed(set(PROVIDERS) - set(m.invited), PROVIDERS))

    def recordIntent(self, m, on):
        intent = self.dice.choice(("willing", "willing", "declined", "unreachable"))
        fields = {"provider": self.needed(sorted(set(m.invited) - set(m.proposals)), PROVIDERS), "intent": intent}
        return {**fields, "reason": self.text()} if intent == "declined" else fields

    def shareAnswer(self, m, on):
        return {"question": self.text(), "answer": self.text()}

    def extendDeadline(self, m, on):
        return {"deadline": self.after(max(m.deadline or on, on), -3, 20), "reason": self.text()}

    def receiveProposal(self, m, on):
        start = self.after(on, 1, 60)
        code = self.needed(sorted(set(m.invited) - set(m.proposals)), PROVIDERS)
        member = self.maybe({"person": f"of-{code}", "profile": self.text()}, references=self.text)
        return self.maybe(
            {"provider": code, "amount": self.dice.choice((0, 480_000, 900_000, 1_100_000)) or 700_000, "days": self.dice.choice((600, 1050, 1200)), "start": start,
             "end": self.after(start, -1 if self.dice.random() < 0.1 else 0, 200), "members": [member], "documents": self.documents()},
            understanding=self.text, expectedResults=self.text, method=self.text)

    def documents(self):
        digest = "".join(self.dice.choice("0123456789abcdef") for _ in range(64))
        one = self.maybe({"name": self.text(1, 3), "location": "https://exemple.fr/offre.pdf"}, sha256=lambda: digest)
        return [one] if self.dice.random() < 0.3 else []

    def admitLate(self, m, on):
        return {"provider": self.needed((p for p, state in m.proposals.items() if state == "late"), PROVIDERS), "reason": self.text()}

    def withdrawProposal(self, m, on):
        return {"provider": self.needed(m.proposals, PROVIDERS), "reason": self.text()}

    def closeCall(self, m, on):
        return {}

    def reason(self, m, on):
        return {"reason": self.text()}

    declareUnsuccessful = dropCall = reopenEvaluation = waiveKickOff = withdrawAward = reopen = waiveFollowUp = reason

    # Evaluation

    def evaluators(self, m):
        return [f"officer-{m.lead}"] + [f"head-{code}" for code in m.structures]

    def side(self, person):
        return ("operator:" if person.startswith("officer-") else "structure:") + person.split("-", 1)[1]

    def seat(self, m, on):
        code = self.needed([one for one in self.evaluators(m) if one not in m.sheets], self.evaluators(m))
        return {"evaluator": code, "side": self.side(code)}

    def declareInterest(self, m, on):
        interest = self.dice.choice(("none",) * 8 + ("declared", "recused"))
        return {
            "evaluator": self.needed([one for one, sheet in m.sheets.items() if not sheet["interest"]], self.evaluators(m)), "interest": interest,
            **({} if interest == "none" else {"text": self.text()})}

    def setAside(self, m, on):
        return {"provider": self.needed(m.admitted(), PROVIDERS), "cause": self.dice.choice(("incomplete", "offTopic", "overBudget", "ineligible")), "reason": self.text()}

    def mark(self, m, on):
        open_sheets = [(who, p, c) for who, sheet in m.sheets.items() if sheet["interest"] in ("none", "declared") and not sheet["closed"]
                       for p in m.admitted() for c in m.grid if (p, c) not in sheet["marks"]]
        criteria = m.grid or [code for code, _ in CRITERIA]
        who, provider, criterion = self.needed(open_sheets, [(self.dice.choice(self.evaluators(m)), self.dice.choice(PROVIDERS), self.dice.choice(criteria))])
        mark = self.dice.choice((0, 50, 200, 250, 300, 300, 350, 400, 450, 500)) if self.dice.random() < 0.97 else self.dice.choice((525, 550, 310))
        return self.maybe({"evaluator": who, "provider": provider, "criterion": criterion, "mark": mark}, comment=self.text)

    def closeSheet(self, m, on):
        def whole(sheet):
            return not sheet["closed"] and all((p, c) in sheet["marks"] for p in m.admitted() for c in m.grid)
        return {"evaluator": self.needed([who for who, sheet in m.sheets.items() if whole(sheet)], self.evaluators(m))}

    def reopenSheet(self, m, on):
        return {"evaluator": self.needed([who for who, sheet in m.sheets.items() if sheet["closed"]], self.evaluators(m)), "reason": self.text()}

    def reveal(self, m, on):
        return {}

    adoptUnanimous = begin = reveal

    def agreeMark(self, m, on):
        criteria = m.grid or [code for code, _ in CRITERIA]
        return {
            "provider": self.needed(m.admitted(), PROVIDERS), "criterion": self.dice.choice(criteria),
            "mark": self.dice.choice((100, 200, 250, 300, 350, 400, 500)), "reason": self.text()}

    def award(self, m, on):
        people = [f"officer-{m.lead}"] + [f"head-{code}" for code in m.structures]
        if self.dice.random() < 0.1:
            people.remove(self.dice.choice(people))
        positions = ("favourable", "favourable", "favourable", "unfavourable", "abstains")
        return {
            "provider": self.needed(m.admitted(), PROVIDERS), "motive": self.text(),
            "deciders": [{"person": one, "position": self.dice.choice(positions)} for one in people]}

    # Framing

    def notifyCandidate(self, m, on):
        return {"provider": self.needed(sorted(set(m.proposals) - m.notified - m.left()), PROVIDERS), "how": self.how()}

    def how(self):
        return self.dice.choice(("mail", "letter", "phone", "meeting"))

    def holdKickOff(self, m, on):
        return self.maybe({"attendees": self.attendees(m), "issues": self.text(), "objectives": self.text()}, problems=self.text, method=self.text)

    def attendees(self, m):
        people = [f"officer-{m.lead}"] + [f"head-{code}" for code in m.structures] + ([f"of-{m.award}"] if m.award else [])
        if self.dice.random() < 0.15:
            people.remove(self.dice.choice(people))
        return people

    def draftAgreement(self, m, on):
        start = self.after(on, 0, 30)
        commitments = [{"party": party, "text": self.text()} for party in m.parties] if m.award and self.dice.random() < 0.7 else []
        return {
            "start": start, "end": self.after(start, -1 if self.dice.random() < 0.1 else 5, 200), "days": self.dice.choice((0, 900, 1200, 1200)),
            "amount": self.dice.choice((900_000, 1_100_000)), "commitments": commitments}

    def party(self, m, done, others=()):
        parties = m.parties if m.award else [f"structure:{code}" for code in m.structures]
        return self.needed([party for party in parties if party not in done], [*parties, *others])

    def signatory(self, party):
        kind, code = party.split(":")
        return {"provider": "of-", "structure": "head-", "operator": "officer-"}[kind] + code

    def sign(self, m, on):
        party = self.party(m, m.signed, ["provider:" + self.dice.choice(PROVIDERS)])
        return {"party": party, "signatory": self.signatory(party)}

    # Intervention

    def logDays(self, m, on):
        return self.maybe({"days": self.dice.choice((0, 25, 50, 100, 150, 300))}, note=self.text)

    def review(self, m, on):
        return {"note": self.text()}

    def proposeReorientation(self, m, on):
        code = f"r{len(m.reorientations) + 1}" if self.dice.random() < 0.9 else "r1"
        return self.maybe(
            {"reorientation": code, "proposedBy": self.party(m, ()), "what": self.text()}, objectives=self.text, team=self.text,
            days=lambda: self.dice.choice((1300, 1500)), amount=lambda: 1_300_000, end=lambda: self.after(on, 200, 400))

    def reorientation(self, m, wanted):
        return self.needed([code for code, one in m.reorientations.items() if wanted(code, one)], list(m.reorientations) or ["r1"])

    def answerReorientation(self, m, on):
        code = self.reorientation(m, lambda code, one: not m.settled(code))
        done = m.reorientations.get(code, {"answers": {}})["answers"]
        accepted = self.dice.random() < 0.9
        fields = {"reorientation": code, "party": self.needed(sorted(m.answering - set(done)), m.parties if m.award else sorted(m.answering)), "accepted": accepted}
        return fields if accepted else {**fields, "reason": self.text()}

    def signAmendment(self, m, on):
        code = self.reorientation(m, lambda code, one: m.settled(code) and not one["withdrawn"] and one["amends"])
        party = self.party(m, m.reorientations.get(code, {"signed": ()})["signed"])
        return {"reorientation": code, "party": party, "signatory": self.signatory(party)}

    def withdrawReorientation(self, m, on):
        return {"reorientation": self.reorientation(m, lambda code, one: not m.settled(code)), "reason": self.text()}

    def suspend(self, m, on):
        return {"reason": self.text(), "until": self.after(on, -1 if self.dice.random() < 0.1 else 10, 90)}

    def resume(self, m, on):
        return {"shiftsDates": self.dice.random() < 0.5}

    def abandon(self, m, on):
        return {"reason": self.text(), "daysDone": self.dice.choice((0, 300)), "amountDue": self.dice.choice((0, 250_000))}

    def receiveReport(self, m, on):
        titles = ["Créer le groupement", "Former les encadrants", "Revoir les tarifs"][:self.dice.choice((0, 1, 2, 3, 3))]
        needs = [self.text(2, 4)] if self.dice.random() < 0.4 else []
        return {
            "summary": self.text(), "actions": [self.maybe({"title": title}, by=lambda: self.after(on, 30, 300)) for title in titles], "newNeeds": needs,
            "noNewNeed": not needs if self.dice.random() < 0.93 else bool(needs), "documents": self.documents()}

    # After it

    def holdRestitution(self, m, on):
        return self.maybe({"attendees": self.attendees(m), "synthesis": self.text()}, situation=self.text, perspectives=self.text, objectives=self.text)

    def respondent(self, m, *states):
        parties = m.respondents if m.award else [f"structure:{code}" for code in m.structures]
        return self.needed([party for party in parties if m.surveys.get(party, "none") in states], parties)

    def issueSurvey(self, m, on):
        return {"respondent": self.respondent(m, "none"), "how": self.how()}

    def remindSurvey(self, m, on):
        return {"respondent": self.respondent(m, "issued"), "how": self.how()}

    def answerSurvey(self, m, on):
        respondent = self.respondent(m, "issued")
        answers = self.of_provider(m) if respondent.startswith("provider:") else self.of_structure()
        return self.maybe({"respondent": respondent, "answers": answers, "mode": self.dice.choice(("paper", "phone", "online"))}, respondentFunction=lambda: "Direction")

    def of_structure(self):
        agreed = [f"B{number:02}" for number in range(1, 18)] + ["B20", "B21"]
        answers = [{"question": code, "answer": self.dice.choice((2, 3, 4))} for code in agreed]
        return answers + [
            {"question": "B18", "answer": ["project"]}, {"question": "B19", "answer": ["keep"]}, {"question": "B22", "answer": ["time"]},
            {"question": "B23", "answer": self.dice.randint(0, 10)}, {"question": "B25", "answer": self.dice.choice(("anonymous", "named"))}]

    def of_provider(self, m):
        each = [f":{code}" for code in m.structures] if len(m.structures) > 1 else [""]
        agreed = [f"P{number:02}" for number in range(1, 9)] + [f"P{number:02}{code}" for number in range(9, 13) for code in each]
        answers = [{"question": code, "answer": self.dice.choice((2, 3, 4))} for code in agreed]
        return answers + [{"question": "P13", "answer": ["governance"]}, {"question": "P14", "answer": "yes"}]

    def reopenSurvey(self, m, on):
        return {"respondent": self.respondent(m, "answered", "off"), "reason": self.text()}

    def writeOffSurvey(self, m, on):
        return {"respondent": self.respondent(m, "issued"), "reason": self.text()}

    def scheduleFollowUp(self, m, on):
        return {"due": self.after(on, 30, 400)}

    def recordFollowUp(self, m, on):
        told = m.actions if self.dice.random() < 0.9 else m.actions[1:]
        actions = [{"action": title, **self.dice.choice(({"state": "done"}, {"state": "underWay"}, {"state": "givenUp", "cause": self.text()}))} for title in told]
        return self.maybe(
            {"actions": actions, "needs": [], "synthesis": self.text(), **{axis: self.dice.randint(0, 3) for axis in ("board", "direction", "team", "management")}},
            jobsBefore=lambda: 12, jobsAfter=lambda: 14)

    def close(self, m, on):
        return {"invoicePaid": self.dice.random() < 0.8, "proofsFiled": self.dice.random() < 0.8}

    def takeNote(self, m, on):
        return {"text": self.text(1, 30)}
