"""What an office costs: the same few things among few and many organisations, then every report on 4,000 whole missions."""
import json
import os
import statistics
import subprocess
import time

OFFICER = "charge-1"
REPORTS = [
    ["list"], ["list", "--json"], ["due"], ["surveys"], ["providers"], ["questionnaires"], ["releases"],
    ["log", "--directory"], ["verify"], ["rebuild"],
]


def make(jalon, store, *options):
    began = time.perf_counter()
    subprocess.run([jalon, "crowd", store, *options], check=True)
    return time.perf_counter() - began


def run(jalon, store, *command, given=None):
    began = time.perf_counter()
    done = subprocess.run(
        [jalon, *command, "--store", store], input=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        check=True)
    return (time.perf_counter() - began) * 1000, done.stdout.count("\n")


def act(jalon, store, place):
    """One note on the first mission that is on the list."""
    mission = json.loads(act.rows.setdefault(store, first_row(jalon, store)))["mission"]
    line = {"command": "takeNote", "mission": mission, "text": f"Note {place}.", "on": time.strftime("%Y-%m-%d")}
    return run(jalon, store, "apply", "-", "--as", OFFICER, given=json.dumps(line) + "\n")[0]


act.rows = {}


def first_row(jalon, store):
    listed = subprocess.run(
        [jalon, "list", "--json", "--store", store, "--as", OFFICER], stdout=subprocess.PIPE, text=True, check=True)
    return next(line for line in listed.stdout.splitlines() if '"mission"' in line)


def measure(jalon, folder, open_session, rounds):
    measure_directories(jalon, folder, open_session, rounds)
    store = os.path.join(folder, "office.jalon")
    taken = make(jalon, store)
    print(f"\nAn office: 4,000 missions with their whole lives (made in {taken:.0f} s, {os.path.getsize(store) >> 20} MiB)")
    for report in REPORTS:
        taken, lines = run(jalon, store, *report, "--as", OFFICER)
        print(f"  {' '.join(report):<18}{taken:>9.0f} ms {lines:>7} lines")
    print(f"  {'first picture':<18}{picture(jalon, store, open_session):>9.0f} ms")


def picture(jalon, store, open_session):
    session = open_session([jalon, "--store", store, "--as", OFFICER, "--lang", "fr"], b"-0")
    session.leave()
    return session.first * 1000


def measure_directories(jalon, folder, open_session, rounds):
    """By turns, so that a machine that slows down does so for all of them."""
    sizes = [100, 10_000, 100_000]
    stores = {size: os.path.join(folder, f"office-{size}.jalon") for size in sizes}
    for size, store in stores.items():
        make(jalon, store, "--structures", str(size), "--missions", "200")
    figures = {name: {size: [] for size in sizes} for name in ("first picture", "one act", "list")}
    for place in range(3 * rounds):
        for size, store in stores.items():
            figures["first picture"][size].append(picture(jalon, store, open_session))
            figures["one act"][size].append(act(jalon, store, place))
            figures["list"][size].append(run(jalon, store, "list", "--as", OFFICER)[0])
    print("\n200 missions among so many structures, ms")
    print(f"  {'':<18}" + "".join(f"{size:>10,}" for size in sizes) + f"{'ratio':>8}")
    for name, taken in figures.items():
        medians = [statistics.median(taken[size]) for size in sizes]
        print(f"  {name:<18}" + "".join(f"{median:>10.1f}" for median in medians) + f"{max(medians) / min(medians):>8.2f}")
