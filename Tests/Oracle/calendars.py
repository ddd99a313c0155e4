"""Our calendars read by somebody else, and calendars of somebody else's for us to read: CalendarOracleTests.swift.

Libraries  icalendar 7.3.0, https://pypi.org/project/icalendar/; vobject 0.9.9, https://pypi.org/project/vobject/;
           ics 0.7.3, https://pypi.org/project/ics/.
Ours       calendar.ics is what the program writes (JALON_RENEW=1 swift test --filter CalendarOracleTests). Each library must
           read it without a fault and without a warning; what it read of each event goes to calendar.jsonl.
Theirs     calendar-foreign.ics is written by icalendar from drawn events (fixed seed), with zones, alarms, hours, several
           days and properties that Jalon does not know; what was drawn goes to calendar-foreign.jsonl.
Rerun      make oracle
"""

import datetime
import json
import pathlib
import random
import warnings
import zoneinfo

import icalendar
import ics
import vobject

SEED = 20261123
HERE = pathlib.Path(__file__).parent
# No capital N: icalendar writes a backslash and an N that somebody typed as a new line.
PIECES = list("azÉçœ’«»€,;:\\\"n =^-0") + ["e\u0301", "👩🏽‍💻", "👨‍👩‍👧‍👦", "🇫🇷", "中", "\u202f", "\\n", "BEGIN:VEVENT", "\n"]


def line(library, uid, sequence, stamp, day, summary, description, categories, cancelled):
    event = {
        "uid": uid, "sequence": sequence, "stamp": int(stamp.timestamp()), "day": day.isoformat(), "summary": summary,
        "description": description, "categories": categories, "isCancelled": cancelled,
    }
    return json.dumps({"library": library, "event": event}, ensure_ascii=False)


def by_icalendar(data):
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar.errors == [] and calendar["VERSION"] == "2.0" and calendar["PRODID"]
    for event in calendar.walk("VEVENT"):
        assert event.errors == [], event.errors
        day = event["DTSTART"].dt
        assert type(day) is datetime.date and event["TRANSP"] == "TRANSPARENT"
        categories = event["CATEGORIES"].cats if "CATEGORIES" in event else []
        yield line(
            "icalendar", str(event["UID"]), int(event["SEQUENCE"]), event["DTSTAMP"].dt, day, str(event["SUMMARY"]),
            str(event.get("DESCRIPTION", "")), [str(each) for each in categories],
            event.get("STATUS") == "CANCELLED")


def by_vobject(data):
    calendar = vobject.readOne(data.decode())
    calendar.validate(raiseException=True)
    for event in calendar.contents.get("vevent", []):
        categories = event.categories.value if hasattr(event, "categories") else []
        yield line(
            "vobject", event.uid.value, int(event.sequence.value), event.dtstamp.value, event.dtstart.value,
            event.summary.value, event.description.value if hasattr(event, "description") else "", list(categories),
            hasattr(event, "status") and event.status.value == "CANCELLED")


def by_ics(data):
    """The order of its events is its own: they are put back in that of the file. It takes an escaped backslash before an
    n for a new line: events whose texts hold a backslash are read by it too, and their texts are not compared."""
    events = {event.uid: event for event in ics.Calendar(data.decode()).events}
    known = {}
    for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
        known[str(event["UID"])] = event
    for uid, inside in known.items():
        event = events[uid]
        assert event.all_day
        texts = [str(inside.get("SUMMARY", "")), str(inside.get("DESCRIPTION", ""))]
        categories = [str(each) for each in inside["CATEGORIES"].cats] if "CATEGORIES" in inside else []
        if any("\\" in text for text in texts + categories):
            continue
        # It keeps categories as a set, and versions among the lines that it does not know.
        assert event.categories == set(categories)
        sequence = next(int(each.value) for each in event.extra if each.name == "SEQUENCE")
        yield line(
            "ics", event.uid, sequence, event.created.datetime, event.begin.date(), event.name or "",
            event.description or "", categories, event.status == "CANCELLED")


def text(dice, longest):
    return "".join(dice.choice(PIECES) for _ in range(dice.randint(0, longest))).strip("\n")


def foreign(dice, number):
    """One event as another program might keep it, and what there is to read in it."""
    event = icalendar.Event()
    day = datetime.date(1990, 1, 1) + datetime.timedelta(days=dice.randint(0, 22_000))
    stamp = datetime.datetime(2026, 11, 23, 8, dice.randint(0, 59), tzinfo=datetime.timezone.utc)
    summary, description = text(dice, 60).replace("\n", " "), text(dice, 200)
    categories = [word for word in (text(dice, 6).replace("\n", " ") for _ in range(dice.randint(0, 3))) if word]
    sequence, cancelled = dice.randint(0, 9), dice.random() < 0.1
    event.add("uid", f"{number}-{dice.randint(0, 10**6)}@example.org")
    event.add("dtstamp", stamp)
    event.add("sequence", sequence)
    shape = dice.choice(["day", "days", "hour", "zone", "universal"])
    if shape in ("day", "days"):
        event.add("dtstart", day)
        event.add("dtend", day + datetime.timedelta(days=1 if shape == "day" else 4))
    else:
        zone = {"hour": None, "zone": zoneinfo.ZoneInfo("Europe/Paris"), "universal": datetime.timezone.utc}[shape]
        moment = datetime.datetime.combine(day, datetime.time(dice.randint(0, 23), 30), zone)
        event.add("dtstart", moment)
        event.add("duration", datetime.timedelta(hours=2))
    event.add("summary", summary, parameters={"LANGUAGE": "fr", "ALTREP": "cid:a;b:c@example.org"})
    if description:
        event.add("description", description)
    if categories:
        event.add("categories", categories)
    if cancelled:
        event.add("status", "CANCELLED")
    event.add("x-other-program", "a;b,c")
    if dice.random() < 0.3:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", "alarm")
        alarm.add("trigger", datetime.timedelta(minutes=-15))
        event.add_component(alarm)
    return event, line("icalendar", str(event["UID"]), sequence, stamp, day, summary, description, categories, cancelled)


def read_ours():
    data = (HERE / "calendar.ics").read_bytes()
    lines = data.split(b"\r\n")
    assert max(len(each) for each in lines) <= 75 and lines[-1] == b"" and b"\n" not in b"".join(lines)
    for each in lines:
        each.decode()
    return [line for reader in (by_icalendar, by_vobject, by_ics) for line in reader(data)]


def write_theirs():
    dice = random.Random(SEED)
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Example//Other program//EN")
    calendar.add("version", "2.0")
    lines = []
    for number in range(200):
        event, meant = foreign(dice, number)
        calendar.add_component(event)
        lines.append(meant)
    calendar.add_missing_timezones()
    (HERE / "calendar-foreign.ics").write_bytes(calendar.to_ical())
    return lines


def main():
    warnings.simplefilter("error")
    # Theirs own: a name that they mean to change.
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    warnings.filterwarnings("ignore", category=FutureWarning)
    (HERE / "calendar.jsonl").write_text("".join(each + "\n" for each in read_ours()))
    (HERE / "calendar-foreign.jsonl").write_text("".join(each + "\n" for each in write_theirs()))


main()
