"""The timeline of a whole list for the benchmark: keys while missions are still being read, then when all are."""
import os
import statistics
import subprocess
import time

MISSIONS = 5000
DOWN, UP, LEFT, RIGHT, PAGE = b"\x1bOB", b"\x1bOA", b"\x1bOD", b"\x1bOC", b"\x1b[6~"
STROKES = {
    "line ms": [DOWN, DOWN, UP] * 20,
    "scroll ms": [RIGHT, RIGHT, LEFT] * 20,
    "zoom ms": [b"-", b"+"] * 20,
    "fold ms": [b"f"] * 40,
    "all folded ms": [b"F"] * 10,
    "page ms": [PAGE] * 20,
}


def measure(jalon, folder, open_session):
    store = os.path.join(folder, "timeline.jalon")
    subprocess.run([jalon, "crowd", store, "--list", "--missions", str(MISSIONS)], check=True)
    session = open_session([jalon, "--store", store, "--as", "c-roux", "--lang", "fr"], b"05-")
    began = time.perf_counter()
    session.key(b"ge", quiet=0.02)
    first = time.perf_counter() - began
    print(f"\ntimeline of {MISSIONS:,} missions: first picture {first * 1000:.0f} ms, all read {time_to_read_all(session):.1f} s")
    session.key(b"\x1b", quiet=0.2)
    session.key(b"ge", quiet=0.02)
    for state in ["being read", "all read"]:
        print(f"  missions {state}")
        for name, keys in STROKES.items():
            times = sorted(session.key(key, quiet=0.012)[0] * 1000 for key in keys)
            print(f"    {name:<16}p50 {statistics.median(times):6.2f}   p98 {times[-max(1, len(times) // 50)]:6.2f}")
        session.key(b"\x1bOH", quiet=0.2)
        wait_until_calm(session)
    print(f"  memory MiB        {session.memory():6.1f}")
    session.leave()


def time_to_read_all(session):
    """Seconds until the number of missions still to be read is gone from the screen."""
    began = time.perf_counter()
    while session.calm(0.3)[0]:
        pass
    return time.perf_counter() - began - 0.3


def wait_until_calm(session, limit=60.0):
    """Until the program has nothing left to read: its processor time stands still."""
    deadline = time.perf_counter() + limit
    before = -1.0
    while time.perf_counter() < deadline and session.cpu() != before:
        before = session.cpu()
        session.calm(1.0)
