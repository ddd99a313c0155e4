"""The journal of a store of form 5, read straight from its tables, as facts are told: with texts and codes of persons.

    python3 journal.py FILE KIND    the events of one kind, a line each
"""

import json
import sqlite3
import sys

PERSON = "directory/person/"


def journal(store):
    """One object an event: order by order as they were entered, so that it can be written again."""
    database = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    empty = database.execute("SELECT count(*) FROM orders WHERE count = 0").fetchone()[0]
    assert not empty, "an order without event would be lost"
    codes = dict(database.execute("SELECT id, handle FROM handles"))
    texts = {(sequence, field): text for sequence, field, text in database.execute("SELECT sequence, field, text FROM texts")}
    reasons = {}
    for number, caution, reason in database.execute("SELECT order_number, caution, text FROM reasons ORDER BY 1, 2"):
        reasons.setdefault(number, {})[caution] = reason
    for sequence, stream, position, anchor, number, order, by, entered, at, kind, version, payload in database.execute(
        "SELECT sequence, stream, position, anchor, number, id, person, entered_by, at, kind, version, payload"
        " FROM events JOIN orders ON number = order_number ORDER BY number, sequence"):
        told = woken(json.loads(payload), "", lambda field: texts.pop((sequence, field)), codes)
        yield {"stream": told_stream(stream, codes), "position": position, "sequence": sequence, "order": order,
               "by": codes[by], "enteredBy": codes[entered], "at": at, "kind": kind, "version": version,
               "payload": json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
               **({} if anchor is None else {"anchor": anchor}), "reasons": reasons.get(number, {})}
    assert not texts, f"texts that no fact holds: {texts}"


def woken(value, field, text_of, codes):
    """In place of `{"#": digest}` the text that stands apart for the field, in place of `{"@": key}` the code of the person."""
    if isinstance(value, list):
        return [woken(each, f"{field}[{place}]", text_of, codes) for place, each in enumerate(value)]
    if not isinstance(value, dict):
        return value
    if set(value) == {"#"}:
        return text_of(field)
    if set(value) == {"@"}:
        return codes[value["@"]]
    return {name: woken(each, f"{field}.{name}" if field else name, text_of, codes) for name, each in value.items()}


def told_stream(stream, codes):
    return PERSON + codes[stream.removeprefix(PERSON)] if stream.startswith(PERSON) else stream


if __name__ == "__main__":
    for event in journal(sys.argv[1]):
        if event["kind"] == sys.argv[2]:
            print(json.dumps(event, ensure_ascii=False))
