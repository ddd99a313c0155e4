"""The figures of an office counted again by somebody else: what FigureOracleTests.swift asks.

Reads  only what « jalon log --json » says of each mission, of each plan and of the directory, and « jalon directory --json »,
       in a folder: `log.jsonl`, `structures.jsonl`, `providers.jsonl`; besides, the questionnaires that come with Jalon.
Says   each line of `stats.jsonl` (« jalon stats --json ») that it counts otherwise; nothing, and ends with 0, where it agrees.
Equal  numbers, what is known, shares and respondents are whole numbers, and are compared as they are.
Rerun  python3 Tests/Oracle/figures.py FOLDER...     (no library but Python's own, 3.11 or later)

Nothing here was translated from the Swift code: undone and corrected facts are worked out from the journal as it was
written, and each indicator from its definition.
"""

import datetime
import json
import pathlib
import sys
import tomllib
from collections import defaultdict
from fractions import Fraction

HERE = pathlib.Path(__file__).resolve().parent
SHIPPED = HERE.parent.parent / "Sources" / "JalonCore" / "Survey" / "Questionnaires"
LEAST = 5
NUMBERS = {"amount", "days", "jobsBefore", "jobsAfter", "budgetBefore", "budgetAfter", "board", "direction", "team",
           "management", "daysDone", "amountDue", "mark", "untaxed", "vatRate", "vat", "total", "halfDaysSigned"}


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def day(text):
    return datetime.date.fromisoformat(text)


def months_after(start, months):
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    last = (datetime.date(year + (month == 11), (month + 1) % 12 + 1, 1) - datetime.timedelta(days=1)).day
    return datetime.date(year, month + 1, min(start.day, last))


def rounded(number):
    """To the nearest whole number, a half goes up."""
    return (2 * number + 1).__floor__() // 2 if isinstance(number, int) else (number + Fraction(1, 2)).__floor__()


def over(part, whole, factor=1):
    return None if whole == 0 else rounded(Fraction(part * factor, whole))


def shared(number, weights):
    """In whole parts that add up: what is left goes to the largest remainders, then to the first."""
    whole = sum(weights)
    if whole <= 0:
        return [0] * len(weights)
    exact = [Fraction(number * weight, whole) for weight in weights]
    parts = [each.__floor__() for each in exact]
    order = sorted(range(len(weights)), key=lambda i: (-(exact[i] - parts[i]), i))
    for index in order[: number - sum(parts)]:
        parts[index] += 1
    return parts


# -- the journal as it counts ------------------------------------------------------------------------------------------


def put(fields, path, text):
    """Writes a corrected value in its place, in the kind of value that stands there."""
    *groups, name = path.split(".")
    for group in groups:
        if not isinstance(fields.get(group), dict):
            return
        fields = fields[group]
    if name not in fields:
        return
    old = fields[name]
    if text == "":
        fields[name] = None
    elif isinstance(old, bool):
        fields[name] = text == "true"
    elif isinstance(old, int) or (old is None and name in NUMBERS):
        fields[name] = int(text)
    elif isinstance(old, (list, dict)):
        fields[name] = json.loads(text)
    else:
        fields[name] = text


def counting(journal):
    """The facts that count: what was undone is passed over, what was corrected says what it says since."""
    undone = set()
    for fact in journal:
        if fact["kind"] in ("actUndone", "planActUndone", "directoryActUndone"):
            undone.add(fact["fields"]["act"])
        elif fact["kind"] in ("actRedone", "planActRedone", "directoryActRedone"):
            undone.discard(fact["fields"]["act"])
    left = [dict(fact, fields=json.loads(json.dumps(fact["fields"]))) for fact in journal
            if fact["order"] not in undone and not fact["kind"].endswith(("ctUndone", "ctRedone"))]
    for fact in left:
        if fact["kind"] in ("corrected", "planCorrected"):
            for other in left:
                if other["position"] == fact["fields"]["event"]:
                    put(other["fields"], fact["fields"]["field"], fact["fields"]["newValue"])
                    break
    return left


class Office:
    def __init__(self, folder, frozen=None, without=None):
        self.questionnaires = {}
        for path in SHIPPED.glob("*.toml"):
            told = tomllib.loads(path.read_text(encoding="utf-8"))
            self.questionnaires[told["code"], told["version"]] = {
                question["code"]: dimension["code"] for dimension in told["dimension"]
                for question in dimension["question"] if question["kind"] == "agreement4"}
        self.grants = {}
        journals = defaultdict(list)
        for line in lines(folder / "log.jsonl"):
            if frozen is None or day(line["day"]) <= frozen:
                journals[line["about"]["subject"]].append(line)
        for fact in counting(journals.pop("directory", [])):
            if fact["kind"] == "questionnaireAdopted":
                asked = fact["fields"]["questionnaire"]
                self.questionnaires[asked["code"], asked["version"]] = {
                    question["code"]: question["dimension"] for question in asked["questions"]
                    if question["kind"] == "agreement4"}
            self.take_grant(fact["kind"], fact["fields"])
        self.structures = {card["structure"]: card for card in lines(folder / "structures.jsonl")}
        self.providers = {card["provider"]: card for card in lines(folder / "providers.jsonl")}
        self.faces = {}
        for prefix, cards in (("structure:", self.structures), ("provider:", self.providers)):
            for code in sorted(cards, reverse=True):
                self.faces[prefix, unit(cards, code)] = prefix + code
        self.missions, self.plans = [], []
        for subject in sorted(journals):
            facts = counting(journals[subject])
            if facts[0]["kind"] == "planOpened":
                plan = Plan(subject, facts)
                if not plan.mistaken:
                    self.plans.append(plan)
            else:
                mission = Mission(subject, facts, self)
                if not mission.mistaken:
                    self.missions.append(mission)
        if without is not None:
            self.leave_out(unit(self.structures, without))

    def take_grant(self, kind, told):
        if kind == "grantRegistered":
            self.grants[told["grant"]] = dict(told, parts={}, aims={})
        elif kind == "grantAmended":
            self.grants[told["grant"]].update({name: new for name, new in told.items() if name != "clear" and new is not None})
        elif kind == "grantAllocated":
            parts = self.grants[told["grant"]]["parts"]
            parts[told["mission"], told["year"]] = told["amount"]
            if told["amount"] == 0:
                del parts[told["mission"], told["year"]]

        elif kind == "objectiveSet":
            aims = self.grants[told["grant"]]["aims"]
            aims[told["year"], told["figure"]] = (told["target"], told["origin"])
            if told["target"] == 0:
                del aims[told["year"], told["figure"]]

    def leave_out(self, gone):
        stays = lambda structure: unit(self.structures, structure) != gone
        for mission in self.missions:
            for structure in mission.structures:
                if not stays(structure):
                    mission.surveys.pop("structure:" + structure, None)
            mission.structures = [structure for structure in mission.structures if stays(structure)]
        self.missions = [mission for mission in self.missions if mission.structures]
        for plan in self.plans:
            plan.diagnoses = [(on, [each for each in members if stays(each)]) for on, members in plan.diagnoses]
            plan.diagnoses = [(on, members) for on, members in plan.diagnoses if members]


def luhn(digits):
    total = 0
    for place, digit in enumerate(reversed(digits)):
        double = int(digit) * (2 if place % 2 else 1)
        total += double // 10 + double % 10
    return total % 10 == 0


def unit(cards, code):
    """The legal person: a SIREN whose key is right, else the SIREN at the head of the SIRET, else the card."""
    card = cards.get(code, {})
    for text in (card.get("siren"), (card.get("siret") or "")[:9]):
        if text and text.isdigit() and len(text) == 9 and luhn(text):
            return text
    return code


class Plan:
    def __init__(self, code, facts):
        self.code, self.mistaken = code, False
        self.operators, self.diagnoses, self.opinions, self.groups = [], [], [], []
        members, lines_of = [], {}
        for fact in facts:
            kind, told = fact["kind"], fact["fields"]
            if kind == "planOpened":
                self.operators.append(told["lead"])
            elif kind == "operatorAdded":
                self.operators.append(told["operator"])
            elif kind == "structureAdded":
                members.append([told["structure"], day(told["on"]), None])
            elif kind == "structureLeft":
                self.leave(members, told["structure"], day(told["on"]))
            elif kind == "structuresLinked":
                if told["kind"] == "groupMember":
                    self.groups.append((told["from"], told["to"], day(told["on"])))
                gone = told.get("dissolved")
                if gone and any(each[0] == gone and each[2] is None for each in members):
                    self.leave(members, gone, day(told["on"]))
                    heir = told["to"] if told["from"] == gone else told["from"]
                    if not any(each[0] == heir and each[2] is None for each in members):
                        members.append([heir, day(told["on"]), None])
            elif kind == "diagnosisShared":
                self.diagnoses.append(day(told["on"]))
            elif kind == "opinionRecorded":
                self.opinions.append((day(told["on"]), told["opinion"]))
            elif kind == "fundingAdded":
                lines_of[told.get("line") or str(fact["position"])] = [told, []]
            elif kind == "fundingAdvanced" and told["line"] in lines_of:
                lines_of[told["line"]][1].append(told)
            elif kind == "planClosed":
                self.mistaken = told.get("openedByMistake") is True
        self.diagnoses = [(on, [each for each, joined, left in members if joined <= on and (left is None or on < left)])
                          for on in self.diagnoses]
        self.shares = defaultdict(lambda: defaultdict(int))
        for act, steps in lines_of.values():
            if act["object"] == "engineering" and act.get("mission") and act.get("operator"):
                self.shares[act["mission"]][act["operator"]] += self.counts(act, steps)

    @staticmethod
    def leave(members, structure, on):
        for each in reversed(members):
            if each[0] == structure and each[2] is None:
                each[2] = on
                return

    @staticmethod
    def counts(act, steps):
        granted = act["amount"] if act["state"] in ("granted", "paid") else None
        for step in steps:
            if step["state"] == "granted":
                granted = act["amount"] if step.get("amount") is None else step["amount"]
        if act["state"] == "paid":
            paid = act["amount"]
        else:
            paid = sum((granted or 0) if step.get("amount") is None else step["amount"]
                       for step in steps if step["state"] == "paid")
        state = steps[-1]["state"] if steps else act["state"]
        return paid if state == "refused" else act["amount"] if granted is None else granted


class Mission:
    def __init__(self, code, facts, office):
        opening = facts[0]["fields"]
        self.code, self.plan, self.kind = code, opening["plan"], opening["kind"]
        self.structures, self.operators, self.lead = opening["structures"], opening["operators"], opening["lead"]
        self.theme = opening.get("theme") or None
        self.officers = [(datetime.date.min, opening["officer"])]
        self.call = self.award = self.terms = self.begun = self.stop = self.due = self.followed = self.waived = None
        self.unsuccessful = self.call_over = self.ended = self.mistaken = self.over_before = False
        self.signed_before = self.stopped_before = None
        self.invited, self.signatures, self.changes = [], {}, {}
        self.logged, self.restituted, self.last_restitution, self.surveys = [], {}, None, {}
        self.invoiced, self.certified, self.paid, self.charged = [], [], [], []
        for fact in facts[1:]:
            take = getattr(self, "on_" + fact["kind"], None)
            if take:
                take(fact["fields"], fact, office)

    def on_themeSet(self, told, *_):
        self.theme = told["theme"]

    def on_reassigned(self, told, *_):
        self.officers.append((day(told["on"]), told["to"]))

    def officer(self, on):
        return [who for since, who in self.officers if since <= on][-1]

    def on_callLaunched(self, told, *_):
        self.call = day(told["on"])
        self.invited = [[each["provider"], None, False] for each in told["invitations"]]

    def on_invited(self, told, *_):
        self.invited.append([told["provider"], None, False])

    def on_intentRecorded(self, told, *_):
        for each in self.invited:
            if each[0] == told["provider"]:
                each[1] = told["intent"]
                break

    def on_proposalReceived(self, told, *_):
        for each in self.invited:
            if each[0] == told["provider"]:
                each[2] = True
                break

    on_lateProposalReceived = on_proposalReceived

    def on_callClosed(self, *_):
        self.call_over = True

    def on_callDeclaredUnsuccessful(self, *_):
        self.unsuccessful = self.ended = True

    def on_callDropped(self, told, *_):
        self.ended, self.mistaken = True, told.get("openedByMistake") is True

    def on_takenOver(self, told, *_):
        known = lambda name: None if told.get(name) is None else day(told[name])
        entry, ended = told["entry"], known("endedOn")
        self.over_before = entry in ("closed", "abandoned", "unsuccessful", "dropped")
        if entry in ("unsuccessful", "dropped"):
            self.ended = True
            return
        self.award = (told["provider"], known("chosenOn"))
        self.signed_before = known("signedOn")
        if entry == "framing":
            return
        if told.get("days") is not None or told.get("amount") is not None:
            self.terms = [told.get("days"), told.get("amount")]
        self.begun = known("start")
        if self.begun is None and self.over_before:
            self.begun = self.signed_before or self.award[1] or ended
        if told.get("daysDone"):
            self.logged.append((known("reportedOn") or known("restitutedOn") or ended or day(told["on"]), told["daysDone"]))
        if entry == "abandoned":
            self.stopped_before = ended
        if entry in ("closed", "surveying", "followingUp"):
            self.last_restitution = known("restitutedOn") or (ended if entry == "closed" else None)
            self.restituted = {each: self.last_restitution for each in self.structures}

    def on_awarded(self, told, *_):
        self.award = (told["provider"], day(told["on"]))

    def on_awardWithdrawn(self, *_):
        self.award, self.terms, self.signatures, self.changes = None, None, {}, {}

    def on_agreementDrafted(self, told, *_):
        self.terms = [told["days"], told["amount"]]

    def on_signed(self, told, *_):
        self.signatures[told["party"]] = day(told["on"])

    def on_reorientationProposed(self, told, *_):
        self.changes.setdefault(told["reorientation"], [told, {}, set(), False, False])

    def on_reorientationAnswered(self, told, *_):
        self.changes[told["reorientation"]][1][told["party"]] = told["accepted"]
        self.settle(told["reorientation"])

    def on_amendmentSigned(self, told, *_):
        self.changes[told["reorientation"]][2].add(told["party"])
        self.settle(told["reorientation"])

    def on_reorientationWithdrawn(self, told, *_):
        self.changes[told["reorientation"]][3] = True

    def settle(self, code):
        change = self.changes[code]
        told, answers, signed, withdrawn, in_force = change
        structures = ["structure:" + each for each in self.structures]
        parties = set(structures) | {"provider:" + self.award[0]} | {"operator:" + each for each in self.operators}
        if withdrawn or in_force or not all(answers.values()):
            return
        if not set(structures + ["operator:" + self.lead]) <= set(answers):
            return
        needs = any(told.get(name) is not None for name in ("days", "amount", "end", "objectives"))
        if needs and not parties <= signed:
            return
        change[4] = True
        if self.terms:
            self.terms = [self.terms[0] if told.get("days") is None else told["days"],
                          self.terms[1] if told.get("amount") is None else told["amount"]]

    def on_begun(self, told, *_):
        self.begun = day(told["on"])

    def on_daysLogged(self, told, *_):
        self.logged.append((day(told["on"]), told["days"]))

    def on_invoiceReceived(self, told, *_):
        self.invoiced.append((day(told["on"]), told["total"], None))

    def on_serviceCertified(self, told, *_):
        self.certified.append((day(told["on"]), told["amount"], None))

    def on_paid(self, told, *_):
        self.paid.append((day(told["on"]), told["amount"], told["payer"]))
        if told.get("grant"):
            self.charged.append((day(told["on"]), told["amount"], told["payer"], told["grant"]))

    def on_restitutionHeld(self, told, *_):
        on = day(told["act"]["on"])
        for structure in told["covered"]:
            self.restituted[structure] = min(self.restituted.get(structure, on), on)
        self.last_restitution = max(self.last_restitution or on, on)

    def on_abandoned(self, told, *_):
        self.stop = (day(told["on"]), told["daysDone"], told["amountDue"])

    def on_reopened(self, *_):
        if self.stop and self.restitution is None:
            self.surveys = {}
        self.stop, self.ended, self.unsuccessful, self.mistaken = None, False, False, False

    def on_surveyIssued(self, told, *_):
        self.surveys[told["act"]["respondent"]] = [day(told["act"]["on"]), (told["questionnaire"], told["version"]), None]

    def on_surveyAnswered(self, told, fact, office):
        survey = self.surveys.get(told["respondent"])
        if survey is None:
            return
        asked, marks = office.questionnaires.get(survey[1], {}), defaultdict(list)
        for given in told["answers"]:
            code = given["question"].split(":")[0]
            if code in asked and isinstance(given["answer"], int) and 1 <= given["answer"] <= 4:
                marks[asked[code]].append(given["answer"])
        survey[2] = (day(told["on"]), told["mode"], marks)

    def on_surveyReopened(self, told, *_):
        if told["respondent"] in self.surveys:
            self.surveys[told["respondent"]][2] = None

    def on_followUpScheduled(self, told, *_):
        self.due = day(told["due"])

    def on_followUpRecorded(self, told, *_):
        self.followed, self.waived = told, None

    def on_followUpWaived(self, told, fact, _):
        self.followed, self.waived = None, day(told.get("on") or fact["day"])

    # What they come to.

    @property
    def restitution(self):
        days = [self.restituted[each] for each in self.structures if each in self.restituted]
        return max(days) if len(days) == len(self.structures) else None

    @property
    def start(self):
        days = list(self.signatures.values()) + ([self.signed_before] if self.signed_before else []) + [on for on, _ in self.logged] + ([self.begun] if self.begun else [])
        return min(days, default=None)

    @property
    def end(self):
        return self.stop[0] if self.stop else self.stopped_before or self.restitution

    @property
    def finish(self):
        if self.start is None or (self.stop and self.stop[1] < 100):
            return None
        if self.stopped_before and not self.stop and sum(days for _, days in self.done) < 100:
            return None
        return self.end

    @property
    def done(self):
        if not self.stop:
            return self.logged
        rest = self.stop[1] - sum(days for _, days in self.logged)
        return self.logged + ([(self.stop[0], rest)] if rest else [])

    @property
    def cost(self):
        return self.stop[2] if self.stop else self.terms[1] if self.terms else None

    @property
    def follow_up(self):
        if self.stop or self.over_before or self.restitution is None:
            return None
        return self.due or months_after(self.last_restitution, 12)


# -- what each figure counts -------------------------------------------------------------------------------------------


def item(mission, first, last=None, unit_=None, amount=1, of=1, known=True, structures=None, **more):
    return dict(mission=mission, first=first, last=last or first, unit=unit_ or mission.code, amount=amount, of=of,
                known=known, operators=mission.operators, structures=mission.structures if structures is None else structures,
                **more)


def maybe(mission, on, amount, of=1):
    return item(mission, on, amount=amount or 0, of=of, known=amount is not None)


class Count:
    def __init__(self, office, first, last, as_of):
        self.office, self.first, self.last, self.as_of = office, first, last, as_of

    def within(self, on):
        return on is not None and self.first <= on <= self.last

    def started(self):
        return [(m, m.start, m.start) for m in self.office.missions if self.within(m.start)]

    def finished(self):
        return [(m, m.finish, m.finish) for m in self.office.missions if self.within(m.finish)]

    def active(self):
        found = []
        for m in self.office.missions:
            if m.start is None:
                continue
            first, last = max(m.start, self.first), min(m.end or self.last, self.last)
            if first <= last:
                found.append((m, first, last))
        return found

    def of_structures(self, missions):
        return [item(m, a, b, unit(self.office.structures, s), structures=[s]) for m, a, b in missions for s in m.structures]

    def engineered(self):
        return self.of_structures(self.active())

    def diagnosed(self):
        return [dict(mission=None, first=on, last=on, unit=unit(self.office.structures, s), amount=1, of=1, known=True,
                     operators=p.operators, structures=[s])
                for p in self.office.plans for on, members in p.diagnoses if self.within(on) for s in members]

    def days_done(self):
        return [item(m, on, amount=days) for m in self.office.missions for on, days in m.done if self.within(on)]

    def money(self, sums, unsaid):
        """Each sum on its day, of the payer where there is one; of a mission that finished without any, nothing is known."""
        found = []
        for m in self.office.missions:
            for on, amount, payer in sums(m):
                if self.within(on):
                    each = item(m, on, amount=amount)
                    found.append(dict(each, operators=[payer]) if payer else each)
        return found + [maybe(m, on, None) for m, on, _ in self.finished() if unsaid(m)]

    def granted(self, amount):
        found = []
        for code, grant in self.office.grants.items():
            first = max(datetime.date(grant["fromYear"], 1, 1), self.first)
            last = min(datetime.date(grant["toYear"], 12, 31), self.last)
            if first <= last:
                found.append(dict(mission=None, first=first, last=last, unit=code, amount=amount(grant), of=1, known=True,
                                  operators=[grant["operator"]], structures=[], grant=code))
        return found

    def allocated(self):
        return [dict(mission=None, first=datetime.date(year, 1, 1), last=datetime.date(year, 1, 1), unit=f"{code} {mission}",
                     amount=amount, of=1, known=True, operators=[grant["operator"]], structures=[], grant=code)
                for code, grant in self.office.grants.items() for (mission, year), amount in grant["parts"].items()
                if self.first.year <= year <= self.last.year]

    def aims(self):
        """Each objective of the years that the period touches, counted over its whole year for the operator of its agreement."""
        found = []
        for code, grant in self.office.grants.items():
            for (year, figure), (target, origin) in grant["aims"].items():
                if not self.first.year <= year <= self.last.year:
                    continue
                first = datetime.date(year, 1, 1)
                whole = Count(self.office, first, datetime.date(year, 12, 31), self.as_of)
                own = grouped(self.office, figure, whole.items(figure), "operator").get(grant["operator"])
                done = 0 if own is None else value(figure, own)
                aimed = target * (100 if figure in ("I09.done", "I10.engaged") else 1)
                found.append(dict(mission=None, first=first, last=first, unit=f"{code} {year} {figure}",
                                  amount=0 if done is None else over(done * 10_000, aimed), of=100, known=done is not None,
                                  operators=[grant["operator"]], structures=[], grant=code, objective=f"{code} {year} {figure}",
                                  origin=origin, aim=(done, aimed)))
        return found

    def charges(self):
        return [dict(item(m, on, amount=amount), operators=[payer], grant=grant) for m in self.office.missions
                for on, amount, payer, grant in m.charged if self.within(on)]

    def to_pay(self):
        until = lambda sums: sum(amount for on, amount, _ in sums if on <= self.last)
        due = [(m, until(m.certified) - until(m.paid)) for m in self.office.missions]
        return [item(m, self.last, amount=left) for m, left in due if left > 0]

    def calls(self):
        return [m for m in self.office.missions if self.within(m.call)]

    def invitations(self, takes):
        return [item(m, m.call) for m in self.calls() for _, intent, proposed in m.invited
                if takes(intent, proposed, m.call_over or m.ended)]

    def jobs(self, field):
        groups = {p.code: p.groups for p in self.office.plans}
        found = []
        for m, a, b in self.active():
            heads = {unit(self.office.structures, head) for member, head, since in groups.get(m.plan, [])
                     if member in m.structures and since <= b}
            for s in m.structures:
                if unit(self.office.structures, s) in heads:
                    continue
                value = self.office.structures.get(s, {}).get(field)
                found.append(item(m, a, b, unit(self.office.structures, s), amount=value or 0, known=value is not None,
                                  structures=[s]))
        return found

    def surveys(self, kind, which, amount=lambda survey: 1):
        found = []
        for m in self.office.missions:
            for party, survey in m.surveys.items():
                on = survey[0] if which == "sent" else survey[2] and survey[2][0]
                if party.startswith(kind) and self.within(on):
                    structures = [party.split(":")[1]] if kind == "structure:" else None
                    found.append(item(m, on, unit_=f"{m.code} {party}", amount=amount(survey), structures=structures,
                                      mode=survey[2] and survey[2][1]))
        return found

    def marks(self, part):
        found = []
        for m in self.office.missions:
            for party, survey in m.surveys.items():
                if not party.startswith("structure:") or not survey[2] or not self.within(survey[2][0]):
                    continue
                s = party.split(":")[1]
                for dimension, marks in survey[2][2].items():
                    found.append(item(m, survey[2][0], unit_=unit(self.office.structures, s), structures=[s],
                                      amount=part(marks), of=len(marks), dimension=dimension, mode=survey[2][1]))
        return found

    def follow_ups(self, when):
        return [item(m, when(m)) for m in self.office.missions if self.within(when(m))]

    def recorded(self, amount, of=1):
        return [item(m, day(m.followed["on"]), amount=amount(m.followed), of=of) for m in self.office.missions
                if m.followed and self.within(day(m.followed["on"]))]

    def cohort(self, name, which):
        found = []
        for m, a, _ in self.started():
            told = m.followed or {}
            before, after = told.get(name + "Before"), told.get(name + "After")
            if before is not None and after is not None:
                found.append(item(m, a, amount={"one": 1, "before": before, "after": after}[which], of=before))
        return found

    def late(self, m):
        due = m.follow_up
        return due if due and not m.followed and not m.waived and due < self.as_of else None

    def returning(self):
        found = []
        for each in self.of_structures(self.started()):
            others = [m.finish for m in self.office.missions if m is not each["mission"] and m.finish
                      and each["unit"] in [unit(self.office.structures, s) for s in m.structures]]
            if any(end < each["first"] < months_after(end, 36) for end in others):
                found.append(each)
        return found

    def of_provider(self, items):
        return [dict(each, unit=unit(self.office.providers, each["mission"].award[0])) for each in items
                if each["mission"].award]

    def single_offers(self):
        offers = [(m, sum(proposed for _, _, proposed in m.invited)) for m in self.calls() if m.call_over]
        return [item(m, m.call, amount=int(count == 1)) for m, count in offers if count]

    def to_signature(self):
        found = []
        for m in self.calls():
            if m.award and len(m.signatures) == 1 + len(m.structures) + len(m.operators):
                found.append(item(m, m.call, amount=(max(m.signatures.values()) - m.award[1]).days))
        return found

    def left(self):
        found = []
        for m, _, _ in self.active():
            if m.end is None or m.end > self.last:
                done = sum(days for on, days in m.done if on <= self.last)
                found.append(maybe(m, self.last, None if m.terms is None or m.terms[0] is None else max(0, m.terms[0] - done)))
        return found

    def items(self, figure):
        whole = lambda missions, kind=None: [item(m, a, b) for m, a, b in missions if kind in (None, m.kind)]
        times = {"started": self.started, "active": self.active, "finished": self.finished}
        indicator, _, name = figure.partition(".")
        head, _, rest = name.partition(".")
        if indicator == "I05" and head in times:
            return whole(times[head](), rest or None)
        if indicator == "I06":
            return self.of_structures(times[name]())
        if indicator == "I20":
            return self.cohort(head, {"missions": "one", "before": "before", "after": "after", "change": "after"}[rest])
        return {
            "I03.diagnoses": lambda: [dict(mission=None, first=on, last=on, unit=p.code, amount=1, of=1, known=True,
                                           operators=p.operators, structures=s)
                                      for p in self.office.plans for on, s in p.diagnoses if self.within(on)],
            "I03.structures": self.diagnosed,
            "I04.passages": lambda: [dict(mission=None, first=on, last=on, unit=p.code, amount=1, of=1, known=True,
                                          operators=p.operators, structures=[], opinion=opinion)
                                     for p in self.office.plans for on, opinion in p.opinions if self.within(on)],
            "I05.plans": lambda: [item(m, a, b, m.plan) for m, a, b in self.active()],
            "I07.structures": self.engineered,
            "I08.structures": lambda: self.engineered() + self.diagnosed(),
            "I09.agreed": lambda: [maybe(m, a, m.terms and m.terms[0]) for m, a, _ in self.started()],
            "I09.done": self.days_done,
            "I09.left": self.left,
            "I09.mean": lambda: [maybe(m, a, sum(d for _, d in m.done), 100) for m, a, _ in self.finished()],
            "I09.median": lambda: [maybe(m, a, sum(d for _, d in m.done)) for m, a, _ in self.finished()],
            "I10.engaged": lambda: [maybe(m, a, m.terms and m.terms[1]) for m, a, _ in self.started()],
            "I10.finished": lambda: [maybe(m, a, m.cost) for m, a, _ in self.finished()],
            "I10.invoiced": lambda: self.money(lambda m: m.invoiced, lambda m: not m.invoiced),
            "I10.carriedOut": lambda: self.money(lambda m: m.certified, lambda m: not m.certified),
            "I10.paid": lambda: self.money(lambda m: m.paid, lambda m: not m.invoiced + m.certified + m.paid),
            "I15.themes": lambda: whole(self.active()),
            "I10.toPay": self.to_pay,
            "I17.notified": lambda: self.granted(lambda g: g["amount"]),
            "I17.allocated": self.allocated,
            "I17.charged": self.charges,
            "I17.toGive": lambda: self.granted(lambda g: max(0, g["amount"] - sum(g["parts"].values()))),
            "I17.objectives": self.aims,
            "I17.reached": lambda: [each for each in self.aims() if each["aim"][0] is not None and each["aim"][0] >= each["aim"][1]],
            "I17.rate": self.aims,
            "I10.perDay": lambda: [maybe(m, a, m.terms and m.terms[1], (m.terms and m.terms[0]) or 0)
                                   for m, a, _ in self.started()],
            "I11.providers": lambda: self.of_provider(whole(self.active())),
            "I11.topFive": lambda: self.of_provider(self.days_done()),
            "I12.calls": lambda: [item(m, m.call) for m in self.calls()],
            "I12.invited": lambda: self.invitations(lambda *_: True),
            "I12.willing": lambda: self.invitations(lambda i, p, o: i == "willing" or (i is None and p)),
            "I12.declined": lambda: self.invitations(lambda i, p, o: i == "declined"),
            "I12.unreachable": lambda: self.invitations(lambda i, p, o: i == "unreachable"),
            "I12.silent": lambda: self.invitations(lambda i, p, o: i is None and not p and o),
            "I12.proposals": lambda: self.invitations(lambda i, p, o: p),
            "I12.singleOffer": self.single_offers,
            "I12.unsuccessful": lambda: [item(m, m.call) for m in self.calls() if m.unsuccessful],
            "I12.toChoice": lambda: [item(m, m.call, amount=(m.award[1] - m.call).days) for m in self.calls() if m.award],
            "I12.toSignature": self.to_signature,
            "I13.headcount": lambda: self.jobs("employees"),
            "I13.fullTime": lambda: self.jobs("fullTimeEquivalents"),
            "I13.permanent": lambda: self.jobs("permanent"),
            "I13.fixedTerm": lambda: self.jobs("fixedTerm"),
            "I14.sizes": self.engineered, "I15.legalForms": self.engineered, "I15.sectors": self.engineered,
            "I16.departments": self.engineered, "I16.communes": self.engineered, "I16.qpv": self.engineered,
            "I21.entities": self.engineered,
            "I18.asked": lambda: self.surveys("structure:", "sent"),
            "I18.answered": lambda: self.surveys("structure:", "answered"),
            "I18.rate": lambda: self.surveys("structure:", "sent", lambda survey: int(survey[2] is not None)),
            "I18.satisfied": lambda: self.marks(lambda marks: sum(mark >= 3 for mark in marks)),
            "I18.mean": lambda: self.marks(sum),
            "I18.providersAsked": lambda: self.surveys("provider:", "sent"),
            "I18.providersAnswered": lambda: self.surveys("provider:", "answered"),
            "I19.due": lambda: self.follow_ups(lambda m: m.follow_up),
            "I19.done": lambda: self.follow_ups(lambda m: m.followed and day(m.followed["on"])),
            "I19.waived": lambda: self.follow_ups(lambda m: m.waived),
            "I19.late": lambda: self.follow_ups(self.late),
            "I19.appropriation": lambda: self.recorded(
                lambda told: told["board"] + told["direction"] + told["team"] + told["management"], 4),
            "I19.needs": lambda: self.recorded(lambda told: len(told["needs"])),
            "I19.newMissions": lambda: self.recorded(
                lambda told: sum(need["answer"] == "newMission" for need in told["needs"])),
            "I22.structures": self.returning,
        }[figure]()


# -- from what is counted to numbers -----------------------------------------------------------------------------------

UNKNOWN = {"I01.welcomes", "I02.referrals", "I08.share", "I16.zones"}
MASKED = {"I18.satisfied", "I18.mean", "I19.appropriation"}
ALWAYS = {"I04.passages", "I14.sizes", "I15.legalForms", "I15.sectors", "I15.themes", "I16.departments", "I16.communes", "I16.qpv",
          "I17.rate", "I21.entities"}
TOTAL = {"I03.diagnoses", "I04.passages", "I09.agreed", "I09.done", "I09.left", "I10.engaged", "I10.finished",
         "I10.invoiced", "I10.carriedOut", "I10.paid", "I10.toPay", "I17.notified", "I17.allocated", "I17.charged",
         "I17.toGive",
         "I12.invited", "I12.willing", "I12.declined", "I12.unreachable", "I12.silent", "I12.proposals", "I18.asked",
         "I18.answered", "I18.providersAsked", "I18.providersAnswered", "I19.needs", "I19.newMissions", "I20.jobs.before",
         "I20.jobs.after", "I20.budget.before", "I20.budget.after"}
SPLIT = {"I09.agreed", "I09.done", "I09.left", "I10.engaged", "I10.finished", "I10.invoiced", "I10.carriedOut", "I10.paid", "I10.toPay", "I17.notified", "I17.allocated", "I17.charged",
         "I17.toGive", "I20.budget.before", "I20.budget.after"}
SHARE = {"I12.singleOffer", "I18.rate", "I18.satisfied"}
RATIO = {"I09.mean", "I10.perDay", "I17.rate", "I18.mean", "I19.appropriation"}


def number(figure, items):
    if figure in TOTAL or figure.startswith("I06."):
        return sum(each["amount"] for each in items)
    if figure in SHARE or figure in RATIO:
        factor = 10_000 if figure in SHARE else 100
        return over(sum(each["amount"] for each in items), sum(each["of"] for each in items), factor)
    if figure.startswith("I13."):
        most = {}
        for each in items:
            most[each["unit"]] = max(most.get(each["unit"], 0), each["amount"])
        return sum(most.values())
    if figure.endswith(".change"):
        before = sum(each["of"] for each in items)
        return over(sum(each["amount"] for each in items) - before, before, 10_000)
    if figure in ("I09.median", "I12.toChoice", "I12.toSignature"):
        amounts = sorted(each["amount"] for each in items)
        scale = 1 if figure == "I09.median" else 100
        return over((amounts[(len(amounts) - 1) // 2] + amounts[len(amounts) // 2]) * scale, 2) if amounts else None
    if figure == "I11.topFive":
        each_own = defaultdict(int)
        for each in items:
            each_own[each["unit"]] += each["amount"]
        return over(sum(sorted(each_own.values(), reverse=True)[:5]), sum(each_own.values()), 10_000)
    return len({each["unit"] for each in items})


def people(items):
    return {each["unit"] for each in items}


def value(figure, items):
    known = [each for each in items if each["known"]]
    if items and not known:
        return None
    if figure in MASKED and known and len(people(known)) < LEAST:
        return None
    return number(figure, known)


SIZES = [(1, "0"), (3, "1-2"), (10, "3-9"), (20, "10-19"), (50, "20-49"), (10**9, "50+")]
ENTERPRISES = [(10, "micro"), (50, "small"), (250, "medium"), (10**9, "large")]


def said_by_card(card, by):
    if by in ("size", "enterprise"):
        people_ = card.get("employees")
        steps = SIZES if by == "size" else ENTERPRISES
        return None if people_ is None else next(name for limit, name in steps if people_ < limit)
    if by == "qpv":
        return None if card.get("qpv") == "unknown" else card.get("qpv")
    return card.get(by) or None


def classes(office, each, by):
    m = each["mission"]
    if by == "operator":
        found = each["operators"]
    elif by == "officer":
        found = [m and m.officer(each["last"])]
    elif by == "provider":
        found = [m and m.award and office.faces.get(("provider:", unit(office.providers, m.award[0])))]
    elif by == "structure":
        found = [office.faces.get(("structure:", unit(office.structures, s))) for s in each["structures"]]
    elif by == "kind":
        found = [m and m.kind]
    elif by == "year":
        found = [str(year) for year in range(each["first"].year, each["last"].year + 1)]
    elif by == "grant":
        found = [each.get("grant")]
    elif by == "funder":
        found = [office.grants[each["grant"]]["funder"] if each.get("grant") else None]
    elif by in ("opinion", "dimension", "mode", "objective", "origin"):
        found = [each.get(by)]
    elif by == "skill":
        found = office.providers.get(m.award[0], {}).get("skills", []) if m and m.award else []
    elif by == "seat":
        card = office.providers.get(m.award[0], {}) if m and m.award else {}
        found = [card.get("postcode") and card["postcode"][:2]]
    elif by == "theme":
        found = [m and m.theme]
    else:
        found = [said_by_card(office.structures.get(s, {}), by) for s in each["structures"]]
    return list(dict.fromkeys(found)) or [None]


def grouped(office, figure, items, by):
    shares = defaultdict(lambda: defaultdict(int))
    for plan in office.plans:
        for mission, own in plan.shares.items():
            for carrier, amount in own.items():
                shares[mission][carrier] += amount
    groups = defaultdict(list)
    for each in items:
        if by == "operator" and figure in SPLIT and len(each["operators"]) > 1 and each["mission"]:
            own = {carrier: amount for carrier, amount in shares[each["mission"].code].items()
                   if carrier in each["mission"].operators and amount > 0}
            if not own:
                groups[None].append(each)
                continue
            carriers = sorted(own)
            for carrier, amount in zip(carriers, shared(each["amount"], [own[c] for c in carriers])):
                groups[carrier].append(dict(each, amount=amount))
        else:
            for code in classes(office, each, by):
                groups[code].append(each)
    return groups


def hidden(groups):
    small = {code for code, items in groups.items() if len(people(items)) < LEAST}
    if not small:
        return set()
    for code in sorted((c for c in groups if c not in small), key=lambda c: (len(people(groups[c])), c or "")):
        together = set().union(*(people(groups[c]) for c in small))
        if len(small) > 1 and len(together) >= LEAST:
            break
        small.add(code)
    return small


def kept_back(figure, items, first, last, partial):
    if figure not in MASKED:
        return False
    if (first.month, first.day, last.month, last.day) != (1, 1, 12, 31) or partial:
        return True
    if first.year == last.year:
        return False
    by_year = [len(people([each for each in items if each["first"].year == year])) for year in range(first.year, last.year + 1)]
    return any(0 < count < LEAST for count in by_year)


def counted(count, figure, by, partial):
    """The lines that should stand there for one figure: by class, `value`, `known`, `all`, `share`, `respondents`."""
    if figure in UNKNOWN:
        return {(None, None): (None, None, None, None, None, None, None)}
    items = count.items(figure)
    back = kept_back(figure, items, count.first, count.last, partial)
    whole = None if back else value(figure, items)
    known = of = None
    if figure in ALWAYS:
        sure = [each for each in items if each["known"] and any(code is not None for code in classes(count.office, each, ALWAYS_BY[figure]))]
        known, of = len(people(sure)), len(people(items))
    elif any(not each["known"] for each in items):
        known, of = len(people([each for each in items if each["known"]])), len(people(items))
    found = {(None, None): (whole, known, of, None, len(people(items)) if figure in MASKED else None, None, None)}
    if by is None:
        return found
    groups = grouped(count.office, figure, items, by)
    dark = set(groups) if back else hidden(groups) if figure in MASKED else set()
    values = {code: None if code in dark else value(figure, own) for code, own in groups.items()}
    parts = {}
    if figure in ALWAYS and figure not in RATIO and by == ALWAYS_BY[figure]:
        order = LINES[figure]
        weights = [0 if code is None else values.get(code) or 0 for code in order]
        if sum(weights):
            parts = dict(zip(order, shared(10_000, weights)))
    for code, own in groups.items():
        found[by, code] = (values[code], None, None, parts.get(code) if code is not None else None,
                           len(people(own)) if figure in MASKED else None) + (own[0].get("aim", (None, None)) if len(own) == 1 else (None, None))
    return found


ALWAYS_BY = {"I04.passages": "opinion", "I14.sizes": "size", "I15.legalForms": "legalForm", "I15.sectors": "sector",
             "I15.themes": "theme", "I16.departments": "department", "I16.communes": "commune", "I16.qpv": "qpv", "I17.rate": "objective", "I21.entities": "enterprise"}
LINES = {}


def look(folder):
    wrong, asked = [], defaultdict(list)
    for line in lines(folder / "stats.jsonl"):
        asked[line["about"]["subject"], line["about"].get("filter"), line["asOf"], line["about"]["day"]].append(line)
    offices = {}
    for (period, filter_, as_of, today), told in asked.items():
        options = dict(part.split(" ", 1) for part in (filter_ or "").split(", ") if part)
        frozen = day(options["frozen"]) if "frozen" in options else None
        without = options["without"].removeprefix("structure:") if "without" in options else None
        if (frozen, without) not in offices:
            offices[frozen, without] = Office(folder, frozen, without)
        first, last = day(told[0]["from"]), day(told[0]["to"])
        count = Count(offices[frozen, without], first, last, day(as_of))
        partial = without is not None or (frozen is not None and frozen != datetime.date(last.year + 1, 1, 31))
        by_figure = defaultdict(list)
        for line in told:
            by_figure[line["figure"]].append(line)
        for figure, own in by_figure.items():
            by = next((line["by"] for line in own if line["by"]), None)
            # Shares are rounded in the order of the lines.
            LINES[figure] = [line["class"] for line in own if line["by"]]
            said = {(line["by"], line["class"]): (line["value"], line["known"], line["all"], line["share"],
                                                  line["respondents"], line["done"], line["target"]) for line in own}
            expected = counted(count, figure, by, partial)
            for key in sorted(set(said) | set(expected), key=str):
                if said.get(key) != expected.get(key):
                    wrong.append(f"{folder.name} {figure} {key} of {period} [{filter_}]: Jalon {said.get(key)}, "
                                 f"counted {expected.get(key)}")
            for line in own:
                if (line["value"] is None) != (line["why"] is not None):
                    wrong.append(f"{folder.name} {figure}: a value and a reason, or none: {line}")
    return wrong


if __name__ == "__main__":
    faults = [fault for folder in sys.argv[1:] for fault in look(pathlib.Path(folder))]
    print("\n".join(faults[:40]))
    sys.exit(1 if faults else 0)
