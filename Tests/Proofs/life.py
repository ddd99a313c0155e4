#!/usr/bin/env python3
"""Random lives of missions against an independent model (model.py): the same acts are refused, the same stages reached.

    life.py JALON [--seeds 200] [--acts 160] [--short] [--seed N] [--lines 1]

Each seed is an office of its own with one mission; its acts fall on any day of ten years, optional fields are filled or
not, and a part of the acts is impossible. Nothing is read but the answers of `apply`, the stage that `show --json` tells, and
`log --json`, which must hold what was accepted, in order, and nothing else.
"""
import datetime
import json
import random

import fields
import model
from proof import Live, Proof, World

TODAY = "2037-12-31"
MISSION = "05-001"


class Life:
    def __init__(self, proof, seed):
        self.proof, self.seed = proof, seed
        self.dice = random.Random(seed)
        self.world = World(proof.options.jalon, today=TODAY)
        self.day = datetime.date(2026, 12, 1) + datetime.timedelta(days=self.dice.randrange(3652))
        self.told, self.lines, self.past = [], [], []

    def walk(self):
        self.world.run("init", "--essai")
        self.acts = fields.Acts(self.dice)
        self.live = Live(self.world, "--as", f"officer-{self.acts.lead}")
        for line in self.acts.opening(MISSION, self.day.isoformat()):
            answer = self.tell(line)
            if not answer["ok"]:
                raise SystemExit(f"seed {self.seed}: the office itself was refused: {answer} to {line}")
        self.told = [self.order()]
        self.mission = model.Mission(self.acts.structures, self.acts.operators, self.acts.lead)
        for _ in range(self.proof.options.acts):
            if not self.step():
                break
        self.live.leave()
        self.compare_journal()
        ended = self.world.run("verify")
        if ended.status:
            self.found(f"verify after the walk: {ended.said[:300]}")
        self.world.leave()

    def tell(self, line):
        line = {**line, "id": f"life-{len(self.lines)}"}
        answer = self.live.tell(line)
        cautions = [one["code"] for one in answer.get("cautions", [])]
        if not answer["ok"] and cautions and not answer.get("refusals"):
            self.proof.count("acts confirmed with a reason")
            line = {**line, "reasons": {code: "Convenu avec la structure." for code in cautions}}
            answer = self.live.tell(line)
        self.lines.append({"recorded": answer["ok"], **line})
        return answer

    def step(self):
        dice = self.dice
        if self.past and dice.random() < 0.04:
            return self.undo()
        act = self.choose()
        self.day = min(self.day + datetime.timedelta(days=dice.choice((0, 0, 0, 0, 1, 1, 3, 15))), datetime.date(2037, 12, 1))
        if self.mission.stage == "calling" and act == "closeCall" and dice.random() < 0.5:
            self.day = max(self.day, datetime.date.fromisoformat(self.mission.deadline) + datetime.timedelta(days=1))
        on = "2038-01-01" if dice.random() < 0.01 else self.day.isoformat()
        given = self.acts.fields(act, self.mission, on)
        foreseen = model.expected(self.mission, act, given, TODAY)
        answer = self.tell({"command": act, "mission": MISSION, **given})
        if "error" in answer:
            raise SystemExit(f"seed {self.seed}: not understood: {answer} to {self.lines[-1]}")
        return self.compare(act, given, foreseen, answer)

    def choose(self):
        if self.dice.random() < 0.25:
            return self.dice.choice(list(model.TABLE))
        return self.dice.choice(self.acts.likely(self.mission))

    def compare(self, act, given, foreseen, answer):
        self.proof.count("acts compared")
        self.proof.count("accepted" if answer["ok"] else "refused")
        if foreseen is None:
            self.proof.count("of which the contract says nothing")
        elif foreseen != answer["ok"]:
            codes = [one["code"] for one in answer.get("refusals", []) + answer.get("cautions", [])]
            return self.found(f"{act} at {self.mission.stage}: the model says {'yes' if foreseen else 'no'}, Jalon {'yes' if answer['ok'] else codes}: {json.dumps(given, ensure_ascii=False)}")
        before = self.mission
        if answer["ok"]:
            self.past.append((self.order(), before))
            self.tell_journal(answer)
            self.mission = model.follow(before, act, given)
            self.proof.count("changes of stage" if before.stage != self.mission.stage else "acts within a stage")
        if before.stage != self.mission.stage or self.dice.random() < 0.1:
            return self.compare_stage(act)
        return True

    def tell_journal(self, answer):
        if any(event["stream"] == f"mission/{MISSION}" for event in answer["events"]):
            self.told.append(self.order())

    def order(self):
        return self.lines[-1].get("id")

    def compare_stage(self, act):
        shown = json.loads(self.world.run("show", MISSION, "--json").out)
        stage, suspended = shown["stage"], shown["suspendedUntil"] is not None
        self.proof.count("stages compared")
        if (stage, suspended) != (self.mission.stage, self.mission.suspended):
            return self.found(f"after {act}: the model is at {self.mission.stage}{' suspended' * self.mission.suspended}, Jalon at {stage}{' suspended' * suspended}")
        return True

    def undo(self):
        """The last act is taken back: all is as before it. Whether it may be taken back is not in the contract."""
        order, before = self.past.pop()
        answer = self.tell({"command": "undo", "mission": MISSION, "act": order})
        if not answer["ok"]:
            self.past.append((order, before))
            return True
        self.proof.count("acts taken back")
        self.tell_journal(answer)
        self.mission = before
        return self.compare_stage("undo")

    def compare_journal(self):
        lines = self.world.run("log", MISSION, "--json").text.splitlines()
        orders = list(dict.fromkeys(json.loads(line)["order"] for line in lines))
        accepted = {line["id"] for line in self.lines if line["recorded"]}
        self.proof.count("orders of journals compared", len(orders))
        if not set(orders) <= accepted:
            self.found(f"the journal holds what was refused: {set(orders) - accepted}")
        if [order for order in orders if order in self.told] != self.told:
            self.found(f"the journal does not hold, in order, what was accepted: {[one for one in self.told if one not in orders]}")

    def found(self, sentence):
        self.proof.fault(f"seed {self.seed}: {sentence}")
        if self.proof.options.lines:
            print("\n".join(json.dumps(line, ensure_ascii=False) for line in self.lines))
        return False


def main():
    proof = Proof("life", long={"seeds": 200, "acts": 160}, short={"seeds": 12, "acts": 120}, options={"lines": 0})
    for place in range(proof.options.seeds):
        Life(proof, proof.options.seed + place).walk()
        proof.count("lives")
    proof.end()


if __name__ == "__main__":
    main()
