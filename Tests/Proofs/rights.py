#!/usr/bin/env python3
"""What may leave, by which consents; and what is left of somebody who was erased.

    rights.py JALON [--walks 30] [--steps 60] [--people 8] [--short] [--seed N]

Consents: random grants, withdrawals, releases and ways back, on days and clocks up to a year apart, held against the model below: a
document leaves for somebody outside the mission if and only if the model says so. Persons: each is erased with the texts that name
her, in a store where her card was another before; then every byte of the store, of its copy, of what is kept at this computer and of
all that the program tells is searched. Then all those go whose time is over, together. Last, whatever the program makes is for its
owner alone.
"""
import datetime
import json
import os
import shutil
import sqlite3

from proof import Proof, World

OFFICER = ["--as", "c-roux"]
TODAY = "2026-12-02"
DOCUMENTS = ["minutes", "comparison", "brief"]
RECIPIENTS = ["Région Sud", "REGION SUD", "Le Dauphiné", "CRESS"]
STAGES = ["running", "reported", "surveying", "followingUp"]


# The model: forty lines, from trust.md and not from the code.

def folded(recipient):
    return recipient.replace("é", "e").lower()


class Consents:
    def __init__(self, structures):
        self.structures, self.past = structures, []

    def given(self):
        """What stands of it after the ways back, in order: a consent, with the day on which it was withdrawn."""
        given = []
        for kind, act in self.past:
            if kind == "grantDisclosure":
                given.append(dict(act, withdrawn=None))
            if kind == "withdrawDisclosure":
                self.meant(given, act)["withdrawn"] = act["on"]
        return given

    def meant(self, given, act):
        same = [one for one in given if one["withdrawn"] is None and one["structure"] == act["structure"] and one["object"] == act["object"] and one["recipient"] == act["recipient"]]
        return same[-1] if same else None

    def stands(self, one, day):
        return one["on"] <= day and (one["withdrawn"] is None or day < one["withdrawn"]) and (one["until"] is None or day <= one["until"])

    def allows(self, kind, act, today):
        if act["on"] > today:
            return False
        if kind == "grantDisclosure":
            return act["until"] is None or act["until"] >= act["on"]
        if kind == "withdrawDisclosure":
            one = self.meant(self.given(), act)
            return one is not None and act["on"] >= one["on"]
        fitting = [one for one in self.given() if folded(one["recipient"]) == folded(act["recipient"]) and one["document"] in (None, act["document"])]
        return all(any(one["structure"] == structure and self.stands(one, act["on"]) and self.stands(one, today) for one in fitting) for structure in self.structures)

    def may_go_back(self):
        """A document that left has left; a consent and its withdrawal are taken back while nothing has left since."""
        return bool(self.past) and self.past[-1][0] != "release"


class Door:
    """One mission, and what may leave it."""

    def __init__(self, proof, place):
        self.proof, self.dice, self.place = proof, proof.dice(place), place
        self.world = World(proof.options.jalon, today=TODAY)
        self.world.demonstration()
        self.mission, structures = self.drawn()
        self.signatories = {structure: self.leader(structure) for structure in structures}
        self.model, self.orders, self.steps = Consents(structures), [], 0

    def lines(self, *words):
        return [json.loads(line) for line in self.world.run(*words, "--json", *OFFICER).text.splitlines()]

    def drawn(self):
        rows = [row for row in self.lines("list") if row["stage"] in STAGES]
        several = [row for row in rows if len(row["structures"]) > 1] or rows
        row = self.dice.choice(several if self.dice.random() < 0.7 else rows)
        shown = self.lines("show", row["mission"])[0]
        return shown["mission"], shown["structures"]

    def leader(self, structure):
        return next(one["person"] for one in self.lines("directory", "persons") if one["party"] == f"structure:{structure}" and one["isLeader"])

    def day(self, first=0, last=400):
        return (datetime.date.fromisoformat(TODAY) + datetime.timedelta(days=self.dice.randrange(first, last))).isoformat()

    def act(self):
        structure, recipient = self.dice.choice(list(self.signatories)), self.dice.choices(RECIPIENTS, [8, 3, 1, 1])[0]
        kind = self.dice.choices(["grantDisclosure", "withdrawDisclosure", "release", "undo"], [4, 3, 5, 1])[0]
        document = self.dice.choices([*DOCUMENTS, None] if kind == "grantDisclosure" else DOCUMENTS, [6, 1, 1, 1][:4 if kind == "grantDisclosure" else 3])[0]
        if kind == "grantDisclosure":
            until = self.day(150) if self.dice.random() < 0.3 else None
            return kind, {
                "structure": structure, "object": document or "les papiers", "recipient": recipient, "scope": self.dice.choice(["named", "anonymous"]),
                "document": document, "until": until, "signatory": self.signatories[structure], "on": self.day(0, 200)}
        if kind == "withdrawDisclosure":
            standing = [one for one in self.model.given() if one["withdrawn"] is None]
            one = self.dice.choice(standing) if standing else {"structure": structure, "object": document, "recipient": recipient}
            return kind, {"structure": one["structure"], "object": one["object"], "recipient": one["recipient"], "on": self.day(100, 300)}
        if kind == "release":
            return kind, {"document": document, "parties": [], "recipient": recipient, "on": self.day(100)}
        return kind, {"act": self.orders[-1] if self.orders else "aucun"}

    def tell(self, kind, act, today):
        """The answer; what is asked a reason for gets one."""
        self.steps += 1
        line = {"command": kind, "mission": self.mission, "id": f"droits-{self.place}-{self.steps}", **{name: value for name, value in act.items() if value is not None}}
        self.world.today = today
        answer = self.told(line)
        if not answer.get("ok") and answer.get("cautions") and not answer.get("refusals"):
            line["reasons"] = {caution["code"]: "dit de vive voix" for caution in answer["cautions"]}
            answer = self.told(line)
        return line["id"], answer

    def told(self, line):
        ended = self.world.run("apply", "-", *OFFICER, given=json.dumps(line, ensure_ascii=False))
        if ended.crash or not ended.text.strip():
            raise SystemExit(f"no answer to {json.dumps(line, ensure_ascii=False)}: {ended.crash or ended.said}")
        return json.loads(ended.text.splitlines()[0])

    def step(self):
        kind, act = self.act()
        # The clock of this computer may stand up to a year from the days of the acts.
        today = self.day() if self.dice.random() < 0.3 else self.day(250)
        expected = self.model.may_go_back() if kind == "undo" else self.model.allows(kind, act, today)
        order, answer = self.tell(kind, act, today)
        self.proof.count(f"{kind}: {'possible' if expected else 'refused'}")
        if bool(answer.get("ok")) != expected:
            said = "; ".join(one["sentence"] for one in answer.get("refusals", []) + answer.get("cautions", []))
            self.proof.fault(f"walk {self.place}, {self.mission}, {kind} {json.dumps(act, ensure_ascii=False)} on {today}: the model says {'yes' if expected else 'no'}, Jalon {'yes' if answer.get('ok') else 'no: ' + said}")
            return False
        if expected and kind == "undo":
            self.model.past.pop()
            self.orders.pop()
        elif expected:
            self.model.past.append((kind, act))
            self.orders.append(order)
        return True

    def walk(self):
        for _ in range(self.proof.options.steps):
            if not self.step():
                break
        self.world.today = TODAY
        if self.world.run("verify").status:
            self.proof.fault(f"walk {self.place}: the journal does not verify")
        self.world.leave()


class Residues:
    """Somebody goes; nothing of her stays."""

    def __init__(self, proof):
        self.proof, self.world = proof, World(proof.options.jalon, today=TODAY)
        self.world.demonstration()
        self.whole = self.world.store + ".whole"
        shutil.copy(self.world.store, self.whole)
        self.people = self.known()

    def known(self):
        base = sqlite3.connect(self.whole)
        rows = base.execute("SELECT handle, name, mail, phone FROM persons JOIN handles USING (id)").fetchall()
        base.close()
        names = [row[1] for row in rows]
        told = self.world.run("directory", "persons", "--json", *OFFICER).text.splitlines()
        officers = [row["person"] for row in map(json.loads, told) if row["isOfficer"]]
        return [row for row in rows if names.count(row[1]) == 1 and row[0] not in officers]

    def apply(self, *lines):
        ended = self.world.run("apply", "-", *OFFICER, given="\n".join(json.dumps(line, ensure_ascii=False) for line in lines))
        if ended.status:
            raise SystemExit(f"the ground cannot be laid: {ended.said}")

    def figures(self):
        return self.world.run("stats", "--period", "2010..2030", "--json", *OFFICER).out

    def erase(self, place):
        handle, name, mail, phone = self.proof.dice(f"residue {place}").choice(self.people)
        shutil.copy(self.whole, self.world.store)
        # Her card was another one before, and she stands in a note.
        self.apply(
            {"command": "amendPerson", "person": handle, "mail": f"avant-{handle}@exemple.fr", "phone": "04 92 99 88 77"},
            {"command": "amendPerson", "person": handle, "mail": f"apres-{handle}@exemple.fr"},
            {"command": "takeNote", "mission": "05-019", "text": f"Vu {name} ce matin : elle rappelle lundi.", "on": "2026-12-01"})
        before = self.figures()
        ended = self.world.run("erase", handle, "--because", "à sa demande", "--texts", "toutes", "--record", *OFFICER)
        self.proof.count("persons erased")
        if ended.status:
            return self.proof.fault(f"{handle}: not erased: {ended.said[:200]}")
        self.left([handle, name, mail, phone, f"avant-{handle}", f"apres-{handle}", "04 92 99 88 77"], handle)
        if self.figures() != before:
            self.proof.fault(f"{handle}: figures are others since she was erased")

    def expire(self):
        """All those whose time is over, in one go."""
        shutil.copy(self.whole, self.world.store)
        day = "2045-01-01"
        self.world.today = day
        due = [json.loads(line) for line in self.world.run("retention", "--json", *OFFICER).text.splitlines()]
        due = [row for row in due if row["state"] == "due"]
        before = self.figures()
        ended = self.world.run("retention", "--record", "--texts", "toutes", *OFFICER)
        self.proof.count("persons whose time was over", len(due))
        if ended.status or not due:
            return self.proof.fault(f"retention: status {ended.status}, {len(due)} persons: {ended.said[-200:]}")
        kept = {row[0]: row for row in self.known_now()}
        unique = {row[0]: row for row in self.people}
        for row in due:
            if row["person"] in kept:
                self.proof.fault(f"retention: {row['person']} was told as due, and is there")
            elif row["person"] in unique:
                handle, name, mail, phone = unique[row["person"]]
                self.left([handle, name, mail, phone], handle, outputs=False)
        if self.figures() != before:
            self.proof.fault("retention: figures are others since")
        self.world.today = TODAY

    def known_now(self):
        base = sqlite3.connect(self.world.store)
        rows = base.execute("SELECT handle FROM handles").fetchall()
        base.close()
        return rows

    def left(self, words, handle, outputs=True):
        """Where one of these words still stands."""
        words = [word.encode() for word in words if word]
        for where, content in [*self.files(), *(self.told() if outputs else [])]:
            for word in words:
                if self.stands(word, content):
                    self.proof.fault(f"residue: {handle}: « {word.decode()} » stands in {where}")
        if self.world.run("verify").status:
            self.proof.fault(f"{handle}: the journal does not verify since")

    def stands(self, word, content):
        """Not within a longer word: the code of her organisation may hold her own."""
        start = content.find(word)
        while start >= 0:
            around = content[max(0, start - 1):start] + content[start + len(word):start + len(word) + 1]
            if not any(chr(byte).isalnum() or byte in b"-_" for byte in around):
                return True
            start = content.find(word, start + 1)
        return False

    def files(self):
        copy = os.path.join(self.world.root, "copie.jalon")
        if os.path.exists(copy):
            os.remove(copy)
        self.world.run("backup", copy, *OFFICER)
        for folder, _, names in os.walk(self.world.root):
            for name in names:
                path = os.path.join(folder, name)
                if path != self.whole:
                    with open(path, "rb") as file:
                        yield os.path.relpath(path, self.world.root), file.read()

    def told(self):
        lists = [
            ["list", "--csv"], ["plans", "--json"], ["due", "--within", "900", "--json"], ["directory", "persons", "--json"], ["directory", "structures", "--csv"],
            ["directory", "providers", "--json"], ["log", "--directory", "--full", "--json"], ["providers", "--json"], ["surveys", "--json"], ["releases", "--json"],
            ["retention", "--within", "30000", "--json"], ["breach", "--json"], ["processing-record"], ["search", "rappelle", "--json"]]
        missions = [json.loads(line)["mission"] for line in self.world.run("list", "--json", *OFFICER).text.splitlines()]
        for mission in missions:
            lists += [["log", mission, "--full", "--json"], ["show", mission, "--json"], ["print", mission, "pv", "--preview"]]
        for words in lists:
            yield "jalon " + " ".join(words), self.world.run(*words, *OFFICER).out

    def walk(self):
        for place in range(self.proof.options.people):
            self.erase(place)
        self.expire()
        self.world.leave()


class Shut:
    """Whatever the program makes is for its owner alone, though the system would let everybody in."""

    MADE = [
        ["card", "person:c-roux", "--export", "c-roux.txt"], ["list", "--xlsx", "missions.xlsx"], ["backup", "copie.jalon"], ["print", "05-007", "pv"], ["calendar", "export", "--to", "agenda.ics"],
        ["bundle", "05-007", "dossier.zip"], ["questionnaires", "export", "beneficiary", "--to", "questions.toml"], ["region", "packet", "--period", "2026", "--to", "region.json"], ["message", "05-014", "relance"]]

    def __init__(self, proof):
        self.proof = proof

    def walk(self):
        before = os.umask(0)
        world = World(self.proof.options.jalon, today=TODAY)
        known = {path for path, _, _ in os.walk(world.root)}
        world.demonstration()
        for words in self.MADE:
            world.run(*words, *OFFICER)
        for folder, folders, names in os.walk(world.root):
            for path in [os.path.join(folder, name) for name in [*names, *folders]]:
                self.proof.count("files and folders made under an open umask")
                if path not in known and os.lstat(path).st_mode & 0o077:
                    self.proof.fault(f"open to others: {os.path.relpath(path, world.root)}, {os.lstat(path).st_mode & 0o777:o}")
        os.umask(before)
        world.leave()


def main():
    proof = Proof("rights", long={"walks": 30, "steps": 60, "people": 8}, short={"walks": 3, "steps": 25, "people": 1})
    for place in range(proof.options.walks):
        Door(proof, place).walk()
    Residues(proof).walk()
    Shut(proof).walk()
    proof.end()


if __name__ == "__main__":
    main()
