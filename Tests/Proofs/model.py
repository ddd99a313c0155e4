"""The life of a mission, told a second time: which act is possible at which stage, and where it leads.

Written from the seed and from the contract of the life of a mission, never from the Swift code: where both say the same,
two readers understood the same. A guard answers True (possible), False (refused), or None where neither text says: there
the program's answer is taken, and only what follows from it is compared.
"""
import copy

PREPARED, OVER = ("draft", "calling", "evaluating", "concerting"), ("closed", "unsuccessful", "dropped", "abandoned")
UNDER_WAY = ("framing", "running", "reported", "surveying")
WITH_REORIENTATIONS = ("framing", "running", "reported")
CHANGELESS = {"reorientation", "proposedBy", "what", "on"}
STOPPED = {"logDays", "review", "receiveReport"}
STAGES = PREPARED + UNDER_WAY + ("followingUp",) + OVER


class Mission:
    def __init__(self, structures, operators, lead):
        self.stage, self.suspended, self.before = "draft", False, None
        self.structures, self.operators, self.lead = structures, operators, lead
        self.brief = self.grid = self.kickoff = self.agreement = self.follow = False
        self.deadline = self.award = self.consensus = None
        self.invited, self.proposals, self.sheets = {}, {}, {}
        self.notified, self.signed, self.restituted = set(), set(), set()
        self.reorientations, self.surveys, self.actions = {}, {}, []

    def copy(self):
        return copy.deepcopy(self)

    @property
    def parties(self):
        return ([f"provider:{self.award}"] + [f"structure:{one}" for one in self.structures]
                + [f"operator:{one}" for one in self.operators])

    @property
    def answering(self):
        return {f"structure:{one}" for one in self.structures} | {f"operator:{self.lead}"}

    @property
    def respondents(self):
        return [party for party in self.parties if not party.startswith("operator:")]

    def admitted(self):
        return [provider for provider, state in self.proposals.items() if state == "admitted"]

    def left(self):
        """Who need not be told any more: who left by itself."""
        return {provider for provider, state in self.proposals.items() if state in ("withdrawn", "left")}

    def settled(self, reorientation):
        one = self.reorientations[reorientation]
        return one["withdrawn"] or False in one["answers"].values() or set(one["answers"]) >= self.answering


# Guards: m is the mission before the act, f the fields of the act, day its day.

def to_launch(m, f):
    return m.brief and m.grid and len(f["invitations"]) >= 1 and f["deadline"] > f["on"]


def to_close_call(m, f):
    heard = all(p in m.proposals or said == "declined" for p, said in m.invited.items())
    return bool(m.admitted()) and (f["on"] > m.deadline or heard or None)


def to_extend(m, f):
    return f["deadline"] > m.deadline and (f["on"] < m.deadline or (None if f["on"] == m.deadline else not m.admitted() and f["deadline"] > f["on"]))


def to_receive(m, f):
    if f["provider"] not in m.invited or f["amount"] <= 0 or f["days"] <= 0 or f["end"] < f["start"]:
        return False
    before = m.proposals.get(f["provider"])
    return True if before is None or before == "admitted" and f["on"] <= m.deadline else None


def to_mark(m, f):
    sheet = m.sheets.get(f["evaluator"])
    if not sheet or sheet["interest"] in (None, "recused") or f["provider"] not in m.admitted() or not 0 <= f["mark"] <= 500 or f["mark"] % 50:
        return False
    return None if sheet["closed"] else True


def to_close_sheet(m, f):
    sheet = m.sheets.get(f["evaluator"])
    if not sheet or sheet["interest"] in (None, "recused") or sheet["closed"]:
        return False if not sheet or not sheet["closed"] else None
    return all((p, c) in sheet["marks"] for p in m.admitted() for c in m.grid)


def to_reveal(m, f):
    bound = [sheet for sheet in m.sheets.values() if sheet["interest"] != "recused"]
    return all(sheet["closed"] for sheet in bound) and (True if bound and m.admitted() else None)


def to_award(m, f):
    who = {decider["person"] for decider in f["deciders"]}
    sides = all(f"head-{one}" in who for one in m.structures) and any(f"officer-{one}" in who for one in m.operators)
    return sides and f["provider"] in m.admitted()


def to_begin(m, f):
    if not set(m.parties) <= m.signed or not m.kickoff or not set(m.proposals) <= m.notified | m.left():
        return False
    return True if set(m.proposals) <= m.notified else None


def to_answer(m, f):
    one = m.reorientations.get(f["reorientation"])
    return bool(one) and not m.settled(f["reorientation"]) and f["party"] in m.answering and (None if f["party"] in one["answers"] else True)


def to_amend(m, f):
    one = m.reorientations.get(f["reorientation"])
    accepted = bool(one) and not one["withdrawn"] and one["amends"] and m.settled(f["reorientation"]) and False not in one["answers"].values()
    return accepted and f["party"] in m.parties and (None if f["party"] in one["signed"] else True)


def to_withdraw_reorientation(m, f):
    one = m.reorientations.get(f["reorientation"])
    return bool(one) and not one["withdrawn"] and (None if m.settled(f["reorientation"]) else True)


def to_report(m, f):
    return len(f["actions"]) >= 1 and bool(f["newNeeds"]) != f["noNewNeed"]


def to_restitute(m, f):
    leaders = [one for one in m.structures if f"head-{one}" in f["attendees"]]
    if f"officer-{m.lead}" not in f["attendees"] or not leaders:
        return False
    return True if len(leaders) == len(m.structures) else None


def survey(*states):
    return lambda m, f: f["respondent"] in m.respondents and m.surveys.get(f["respondent"], "none") in states


def to_follow_up(m, f):
    told = {action["action"] for action in f["actions"]}
    return told == set(m.actions) and all(a["state"] in ("done", "underWay") or a.get("cause") for a in f["actions"]) and not m.follow


def possible(m, f):
    return True


def invited(m, f):
    return f["provider"] in m.invited


# The table: act → stages at which it is possible, what must hold besides, the stage that follows ("=" where it stays).
TABLE = {
    "writeBrief": (("draft",), lambda m, f: f["days"] > 0, "="),
    "setGrid": (("draft",), lambda m, f: sum(c["weight"] for c in f["criteria"]) == 100, "="),
    "agreeBrief": (("draft",), lambda m, f: f["structure"] in m.structures and m.brief and (None if f["structure"] in m.brief else True), "="),
    "launchCall": (("draft",), to_launch, "calling"),
    "invite": (("calling",), lambda m, f: f["provider"] not in m.invited and (None if f["on"] == m.deadline else f["on"] < m.deadline), "="),
    "recordIntent": (("calling",), lambda m, f: invited(m, f) and (None if f["provider"] in m.proposals or f["on"] > m.deadline else True), "="),
    "shareAnswer": (("calling",), lambda m, f: None if f["on"] > m.deadline else True, "="),
    "extendDeadline": (("calling",), to_extend, "="),
    "receiveProposal": (("calling",), to_receive, "="),
    "admitLate": (("calling", "evaluating"), lambda m, f: m.proposals.get(f["provider"]) == "late" and (True if m.stage == "calling" else None), "="),
    "withdrawProposal": (PREPARED[1:], lambda m, f: m.proposals.get(f["provider"], "withdrawn") != "withdrawn" and (True if f["provider"] in m.admitted() else None), "="),
    "closeCall": (("calling",), to_close_call, "evaluating"),
    "declareUnsuccessful": (PREPARED[1:], possible, "unsuccessful"),
    "dropCall": (PREPARED, lambda m, f: None if m.stage == "draft" else True, "dropped"),
    "seat": (("evaluating",), lambda m, f: f["evaluator"] not in m.sheets or None, "="),
    "declareInterest": (("evaluating",), lambda m, f: f["evaluator"] in m.sheets and (True if not m.sheets[f["evaluator"]]["interest"] else None), "="),
    "setAside": (("evaluating",), lambda m, f: f["provider"] in m.admitted(), "="),
    "mark": (("evaluating",), to_mark, "="),
    "closeSheet": (("evaluating",), to_close_sheet, "="),
    "reopenSheet": (("evaluating", "concerting"), lambda m, f: m.sheets.get(f["evaluator"], {}).get("closed", False), "evaluating"),
    "reveal": (("evaluating",), to_reveal, "concerting"),
    "agreeMark": (("concerting",), lambda m, f: f["provider"] in m.admitted() and m.consensus == "agreedMark", "="),
    "adoptUnanimous": (("concerting",), lambda m, f: None, "="),
    "award": (("concerting",), to_award, "framing"),
    "reopenEvaluation": (("concerting",), possible, "evaluating"),
    "notifyCandidate": (("framing",), lambda m, f: f["provider"] in m.proposals and (None if f["provider"] in m.notified | m.left() else True), "="),
    "holdKickOff": (("framing",), lambda m, f: None if m.kickoff else True, "="),
    "waiveKickOff": (("framing",), lambda m, f: None if m.kickoff else True, "="),
    "draftAgreement": (("framing",), lambda m, f: f["end"] >= f["start"] and f["days"] > 0 and f["amount"] > 0 and (None if m.signed else True), "="),
    "sign": (("framing",), lambda m, f: m.agreement and f["party"] in m.parties and (None if f["party"] in m.signed else True), "="),
    "begin": (("framing",), to_begin, "running"),
    "withdrawAward": (("framing",), possible, "concerting"),
    "logDays": (("running", "reported", "surveying", "followingUp"), lambda m, f: f["days"] > 0, "="),
    "review": (("running",), possible, "="),
    "proposeReorientation": (WITH_REORIENTATIONS, lambda m, f: f["reorientation"] not in m.reorientations and (True if m.agreement and set(f) - CHANGELESS else None), "="),
    "answerReorientation": (WITH_REORIENTATIONS, to_answer, "="),
    "signAmendment": (WITH_REORIENTATIONS, to_amend, "="),
    "withdrawReorientation": (WITH_REORIENTATIONS, to_withdraw_reorientation, "="),
    "suspend": (UNDER_WAY, lambda m, f: not m.suspended and (f["until"] > f["on"] or None), "="),
    "resume": (UNDER_WAY, lambda m, f: m.suspended, "="),
    "abandon": (("framing", "running", "reported"), lambda m, f: True if m.stage == "running" else None, "abandoned"),
    "receiveReport": (("running",), to_report, "reported"),
    "holdRestitution": (("reported",), to_restitute, "surveying"),
    "issueSurvey": (("surveying",), survey("none"), "="),
    "remindSurvey": (("surveying",), survey("issued"), "="),
    "answerSurvey": (("surveying",), survey("issued"), "followingUp"),
    "reopenSurvey": (("surveying", "followingUp"), lambda m, f: survey("answered", "off")(m, f) and (True if m.stage == "surveying" else None), "surveying"),
    "writeOffSurvey": (("surveying",), lambda m, f: survey("issued")(m, f) or (None if survey("none")(m, f) else False), "followingUp"),
    "scheduleFollowUp": (("followingUp",), lambda m, f: None if m.follow else True, "="),
    "recordFollowUp": (("followingUp",), to_follow_up, "="),
    "waiveFollowUp": (("followingUp",), lambda m, f: None if m.follow else True, "="),
    "close": (("followingUp",), lambda m, f: bool(m.follow), "closed"),
    "reopen": (OVER, possible, "before"),
    "takeNote": (STAGES[:-4], possible, "="),
}

# Acts of which the contract says no more than the stage under which they stand: elsewhere the program decides.
UNSAID = {
    ("abandon", "surveying"), ("takeNote", "unsuccessful"), ("takeNote", "dropped"), ("takeNote", "abandoned"),
    ("agreeBrief", "calling"), ("seat", "concerting"), ("setAside", "concerting"), ("receiveProposal", "evaluating"), ("receiveProposal", "concerting"),
    ("admitLate", "concerting"), ("notifyCandidate", "unsuccessful"), ("notifyCandidate", "dropped"), ("notifyCandidate", "running"),
    ("review", "reported"), ("review", "framing"), ("issueSurvey", "followingUp"), ("issueSurvey", "abandoned"), ("remindSurvey", "abandoned"),
    ("answerSurvey", "abandoned"), ("writeOffSurvey", "abandoned"), ("reopenSurvey", "abandoned"), ("scheduleFollowUp", "surveying"), ("shareAnswer", "evaluating"),
    ("recordIntent", "evaluating"), ("suspend", "followingUp"), ("holdRestitution", "surveying"), ("reopenSurvey", "closed"),
}


def expected(m, act, fields, today):
    """True, False or None: may this act be recorded?"""
    stages, guard, _ = TABLE[act]
    if fields.get("on", "") > today:
        return False
    if m.stage not in stages:
        return None if (act, m.stage) in UNSAID else False
    if m.suspended and act in STOPPED:
        return False
    answer = guard(m, fields)
    return None if answer and m.suspended and act not in ("takeNote", "resume") and "eorientation" not in act else answer if answer is None else bool(answer)


def answered(m):
    return all(m.surveys.get(party) in ("answered", "off") for party in m.respondents)


def follow(m, act, f):
    """The mission after an act that was recorded."""
    m, (_, _, then) = m.copy(), TABLE[act]
    change = CHANGES.get(act)
    if change:
        change(m, f)
    if act in ("answerSurvey", "writeOffSurvey"):
        then = then if answered(m) and m.stage == "surveying" else "="
    if act == "holdRestitution" and not set(m.structures) <= m.restituted or m.stage == "abandoned" and act != "reopen":
        then = "="
    if then == "before":
        # Surveys are owed after an abandonment too: they may all have come meanwhile.
        m.stage = "followingUp" if m.before == "surveying" and answered(m) else m.before
    elif then != "=":
        if then in OVER:
            # A suspension ends with the mission: what is reopened goes on.
            m.before, m.suspended = m.stage, False
        m.stage = then
    return m


def setting(**values):
    def change(m, f):
        for name, value in values.items():
            setattr(m, name, value(f) if callable(value) else value)
    return change


def into(name, key, value):
    return lambda m, f: getattr(m, name).__setitem__(f[key], value(m, f) if callable(value) else value)


def of_sheet(name, value):
    return lambda m, f: m.sheets[f["evaluator"]].__setitem__(name, value(f) if callable(value) else value)


def launch(m, f):
    m.deadline, m.invited = f["deadline"], {one["provider"]: None for one in f["invitations"]}



def received(m, f):
    """A second proposal that comes late leaves the first one standing."""
    late = f["on"] > m.deadline or m.stage != "calling"
    return "late" if late and f["provider"] not in m.admitted() else "admitted"


def withdrawn_award(m, f):
    m.proposals[m.award] = "left"
    m.award, m.agreement, m.kickoff = None, False, False
    m.signed, m.notified, m.reorientations = set(), set(), {}


def propose(m, f):
    m.reorientations[f["reorientation"]] = {
        "answers": {}, "signed": set(), "withdrawn": False, "amends": any(f.get(name) is not None for name in ("days", "amount", "end", "objectives"))}


CHANGES = {
    "writeBrief": lambda m, f: setattr(m, "brief", {True}),
    "setGrid": setting(grid=lambda f: [one["id"] for one in f["criteria"]], consensus=lambda f: f["consensus"]),
    "agreeBrief": lambda m, f: m.brief.add(f["structure"]),
    "launchCall": launch,
    "invite": into("invited", "provider", None),
    "recordIntent": into("invited", "provider", lambda m, f: f["intent"]),
    "extendDeadline": setting(deadline=lambda f: f["deadline"]),
    "receiveProposal": into("proposals", "provider", received),
    "admitLate": into("proposals", "provider", "admitted"),
    "withdrawProposal": into("proposals", "provider", "withdrawn"),
    "setAside": into("proposals", "provider", "aside"),
    "seat": into("sheets", "evaluator", lambda m, f: {"interest": None, "closed": False, "marks": set()}),
    "declareInterest": of_sheet("interest", lambda f: f["interest"]),
    "mark": lambda m, f: m.sheets[f["evaluator"]]["marks"].add((f["provider"], f["criterion"])),
    "closeSheet": of_sheet("closed", True),
    "reopenSheet": of_sheet("closed", False),
    "reopenEvaluation": lambda m, f: [sheet.update(closed=False) for sheet in m.sheets.values()],
    # A letter that told of a call without an award says nothing of this one.
    "award": setting(award=lambda f: f["provider"], notified=lambda f: set()),
    "withdrawAward": withdrawn_award,
    "notifyCandidate": lambda m, f: m.notified.add(f["provider"]),
    "holdKickOff": setting(kickoff=True),
    "waiveKickOff": setting(kickoff=True),
    "draftAgreement": setting(agreement=True),
    "sign": lambda m, f: m.signed.add(f["party"]),
    "proposeReorientation": propose,
    "answerReorientation": lambda m, f: m.reorientations[f["reorientation"]]["answers"].__setitem__(f["party"], f["accepted"]),
    "signAmendment": lambda m, f: m.reorientations[f["reorientation"]]["signed"].add(f["party"]),
    "withdrawReorientation": lambda m, f: m.reorientations[f["reorientation"]].__setitem__("withdrawn", True),
    "suspend": setting(suspended=True),
    "resume": setting(suspended=False),
    "receiveReport": setting(actions=lambda f: [one["title"] for one in f["actions"]]),
    "holdRestitution": lambda m, f: m.restituted.update(one for one in m.structures if f"head-{one}" in f["attendees"]),
    "issueSurvey": into("surveys", "respondent", "issued"),
    "answerSurvey": into("surveys", "respondent", "answered"),
    "reopenSurvey": into("surveys", "respondent", "issued"),
    "writeOffSurvey": into("surveys", "respondent", "off"),
    "recordFollowUp": setting(follow=True),
    "waiveFollowUp": setting(follow=True),
}
