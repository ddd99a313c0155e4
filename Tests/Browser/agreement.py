"""A browser works out the conditions of many questionnaires as the core does: `make browser`."""

import glob
import json
import os
import sys

from chromium import Chromium


def main(folder):
    browser, compared, wrong = Chromium(folder), 0, 0
    try:
        for page in sorted(glob.glob(os.path.join(folder, "*.html")), key=lambda path: (len(path), path)):
            browser.open(os.path.abspath(page))
            with open(page.replace(".html", ".json"), encoding="utf-8") as file:
                fillings = json.load(file)
            script = """(fillings) => fillings.map((one) => ({
              asked: asked(one.answers),
              unfulfilled: Object.keys(one.answers).sort().filter((code) => !isFulfilled(code, one.answers[code], one.today)),
            }))"""
            told = browser.run(f"({script})({json.dumps(fillings)})")
            for filling, answer in zip(fillings, told):
                compared += 1
                expected = {"asked": filling["asked"], "unfulfilled": sorted(filling["unfulfilled"])}
                if answer != expected:
                    wrong += 1
                    print(f"{page}: {json.dumps(filling, ensure_ascii=False)}\n  the browser says {answer}")
    finally:
        browser.close()
    print(f"{compared} fillings, {wrong} read otherwise than by the core")
    return 1 if wrong or not compared else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
