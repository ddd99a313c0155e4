"""The page of a survey in a real browser, by the keyboard alone, and its answers back in Jalon: `make browser`."""

import email.message
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse

from chromium import Chromium

mission, structure = "05-008", "epicerie-champsaur"
saved_name = f"reponses-{mission}-{structure}.json"


class Jalon:
    """The program on a demonstration of its own."""

    def __init__(self, program, folder):
        self.program, self.folder = os.path.abspath(program), folder
        self.store = os.path.join(folder, "demo.jalon")
        self.settings = dict(os.environ, XDG_CONFIG_HOME=f"{folder}/c", XDG_DATA_HOME=f"{folder}/d",
                             XDG_STATE_HOME=f"{folder}/s", XDG_CACHE_HOME=f"{folder}/x", HOME=folder, LC_ALL="C.UTF-8")
        self.run("demo", "--keep", self.store, shared=False)

    def run(self, *words, given=None, shared=True):
        options = ["--store", self.store, "--as", "c-roux"] if shared else []
        done = subprocess.run([self.program, *words, *options, "--lang", "fr"], input=given, capture_output=True,
                              text=True, env=self.settings, check=False)
        said = (done.stdout + done.stderr).replace("\u00a0", " ").replace("\u202f", " ").replace("\u2019", "'")
        return done.returncode, said


def check(condition, told):
    if not condition:
        raise AssertionError(told)
    print(f"  {str(told)[:110]}")


def field(browser, code):
    return browser.run(f"inputs(blocks.get({json.dumps(code)}))[0].id")


def opened(browser, page):
    browser.open(page)
    check(browser.requests() == [f"file://{page}"], "the page asks for nothing but itself")


def looks(browser):
    """At 320 pixels, in the dark, in the other language, on paper."""
    browser.size(320)
    check(browser.run("document.documentElement.scrollWidth") <= 320, "320 pixels are enough")
    small = browser.run("""[...document.querySelectorAll('.options label, button, input[type=text], textarea, summary')]
      .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 24).length""")
    check(small == 0, "nothing to press is smaller than 24 pixels")
    browser.size(1200)
    for scheme in ("light", "dark"):
        browser.prefer(scheme)
        weak = browser.run(contrast)
        check(weak == [], f"every text stands out in the {scheme} form: {weak[:3]}")
    browser.prefer("light")
    check(browser.printed()[:4] == b"%PDF", "the page can be printed")
    check(browser.run("document.title.length > 0 && document.documentElement.lang") == "fr", "the page says its language")
    browser.run("document.querySelector('[data-speak=en]').click()")
    check(browser.run("document.documentElement.lang") == "en" and "Save my answers" in browser.run("document.body.innerText")
          and "Enregistrer mes" not in browser.run("document.body.innerText"), "the other language is one press away")
    browser.run("document.querySelector('[data-speak=fr]').click()")


contrast = """(() => {
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).map(Number).slice(0, 3).map((part) => part / 255)
      .map((part) => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const ground = (one) => {
    for (let place = one; place; place = place.parentElement) {
      const colour = getComputedStyle(place).backgroundColor;
      if (!/, 0\\)$/.test(colour) && colour !== 'transparent') return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const weak = [];
  for (const one of document.querySelectorAll('body *')) {
    const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !one.offsetParent || one.closest('[style]') || ['SCRIPT', 'STYLE'].includes(one.tagName)) continue;
    const [text, behind] = [light(getComputedStyle(one).color), light(ground(one))];
    const ratio = (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05);
    if (ratio < 4.5) weak.push([one.tagName, one.className, ratio.toFixed(2)]);
  }
  return weak;
})()"""


def names(browser):
    """What a screen reader says: no place to answer without a name, no group without one."""
    nodes = browser.ask("Accessibility.getFullAXTree")["nodes"]
    asked = {"radio", "checkbox", "textbox", "spinbutton", "Date", "radiogroup", "button", "link", "DisclosureTriangle"}
    wanted = [node for node in nodes if not node.get("ignored") and node["role"]["value"] in asked]
    bare = [node for node in wanted if not node.get("name", {}).get("value", "").strip()]
    groups = [node for node in wanted if node["role"]["value"] == "radiogroup"]
    check(len(wanted) > 60 and len(groups) > 10 and not bare, f"{len(wanted)} places have a name that is read aloud")
    headings = browser.run("[...document.querySelectorAll('h1, h2')].map((one) => one.tagName)")
    check(headings.count("H1") == 1 and headings.count("H2") > 4, "one title, and a heading for each part")


def refuses(browser):
    """What is missing is told beside the field, and above with a way to it."""
    browser.reach(browser.run("document.querySelector('button.main').id = 'save-button'"))
    browser.enter()
    told = browser.run("document.getElementById('faults').innerText")
    needed = browser.run("asked(answers()).map(questionOf).filter((one) => one.required === 'key').map((one) => one.code)")
    check(not browser.run("document.getElementById('faults').hidden") and browser.focused() == "faults",
          "what is missing takes the focus")
    check(needed and all(code in told for code in needed), f"each question that wants an answer is named: {needed}")
    first = needed[0]
    check(browser.run(f"!blocks.get('{first}').querySelector('.error').hidden")
          and browser.run(f"blocks.get('{first}').getAttribute('aria-invalid')") == "true", "and told beside its field")
    check(not browser.run("document.getElementById('done').hidden === false"), "nothing was saved")


def fills(browser):
    """By the keyboard: the second option of each question, then what depends on it."""
    for _ in range(4):
        open_codes = browser.run("asked(answers()).filter((code) => answers()[code] === undefined)")
        if not open_codes:
            break
        for code in open_codes:
            place, kind = field(browser, code), browser.run(f"questionOf('{code}').kind")
            if browser.run(f"blocks.get('{code}').hidden"):
                continue
            browser.reach(place)
            if kind in ("agreement4", "scale0to10", "choice"):
                browser.space()
                browser.key("ArrowDown")
            elif kind == "several":
                browser.space()
            elif kind == "text":
                browser.type("Une réponse « libre », d’une œuvre\u2028à l’autre & <b>")
            elif kind in ("number", "decimal"):
                browser.type("12")
    left = browser.run("asked(answers()).filter((code) => answers()[code] === undefined)")
    check(left == [], "every question is answered by the keyboard")
    browser.reach("function")
    browser.type("directrice")


def conditions(browser):
    """An answer calls for its question, and lets it go."""
    follower = browser.run("Object.keys(conditions).find((code) => questionOf(code) && /^\\(answer\\) => compared\\(answer/.test(String(conditions[code])))")
    source = re.search(r'answer\("([^"]+)"\)', browser.run(f"String(conditions['{follower}'])")).group(1)
    hidden = []
    for value in ("4", "1"):
        browser.run(f"""(() => {{ const one = inputs(blocks.get('{source}')).find((input) => input.value === '{value}');
          one.click(); }})()""")
        hidden.append(browser.run(f"blocks.get('{follower}').hidden"))
    check(hidden == [True, False], f"{follower} follows from {source}")


def saves(browser, jalon):
    browser.reach("save-button")
    browser.enter()
    path = browser.downloaded(saved_name)
    with open(path, encoding="utf-8") as file:
        saved = json.load(file)
    check(saved["mission"] == mission and saved["respondent"] == f"structure:{structure}", "the file says whose it is")
    check(browser.run("document.getElementById('done').innerText").find(saved_name) >= 0, "and the page says that it is saved")
    status, told = jalon.run("answers", path)
    check(status == 0 and "1 réponse peut être enregistrée" in told and "Épicerie solidaire" in told, told)
    check("Laissées de côté" not in told, "the page and the core agree on what is asked")
    return path, saved


def mails(browser, jalon, folder, saved):
    browser.run("window.mailed = null; part('mail-link').addEventListener('click', (event) => { event.preventDefault(); })")
    browser.reach("to-mail")
    browser.enter()
    address, block = browser.run("part('mail-link').href"), browser.run("part('block').value")
    check(address.startswith("mailto:") and len(address) <= 1900, f"a mail is prepared, {len(address)} letters long")
    body = urllib.parse.parse_qs(address.split("?", 1)[1]).get("body", [""])[0]
    whole = body if "[JALON-REPONSES]" in body else f"{body}\r\n{block}"
    status, told = jalon.run("answers", "-", given=block)
    check(status == 0 and "1 réponse peut" in told, "the block is read as it is pasted")
    for name, encoding in (("cte-8bit", "8bit"), ("cte-base64", "base64"), ("cte-quoted", "quoted-printable")):
        message = email.message.EmailMessage()
        message["Subject"], message["From"] = "Réponses", "directrice@example.org"
        message.set_content("Bonjour, voilà.\n\n" + whole.replace("\r\n", "\n"), cte=encoding)
        path = os.path.join(folder, f"{name}.eml")
        with open(path, "wb") as file:
            file.write(bytes(message))
        status, told = jalon.run("answers", path)
        check(status == 0 and "1 réponse peut" in told, f"{name}: the mail is read as it was received")
    message = email.message.EmailMessage()
    message.set_content("Ci-joint mes réponses.")
    message.add_attachment(json.dumps(saved, indent=1).encode(), maintype="application", subtype="json", filename=saved_name)
    path = os.path.join(folder, "attached.eml")
    with open(path, "wb") as file:
        file.write(bytes(message))
    check(jalon.run("answers", path)[0] == 0, "the file is found in the mail that it is attached to")
    damaged = block.replace("ey", "eZ", 1)
    status, told = jalon.run("answers", "-", given=damaged)
    check(status == 1 and "abîmées" in told, "a damaged block is told")


def keeps(browser, page):
    """A draft stays on the computer only where it is asked for."""
    check(browser.run("localStorage.length") == 0, "nothing stays on the computer unasked")
    browser.reach("keep")
    browser.space()
    check(browser.run("localStorage.length") == 1, "a draft stays once it is asked for")
    browser.run("isSaved = true")
    given = browser.run("answers()")
    browser.open(page)
    check(browser.run("answers()") == given and browser.run("part('keep').checked"), "and is there when the page opens again")
    browser.reach("keep")
    browser.space()
    check(browser.run("localStorage.length") == 0, "and is gone once it is not wanted any more")


def records(jalon, path, saved, folder):
    status, told = jalon.run("answers", path, "--record")
    check(status == 0 and "1 réponse enregistrée" in told, "the answers are recorded")
    status, told = jalon.run("answers", path, "--record")
    check(status == 1 and "à l'identique" in told, "and not a second time")
    saved["answers"].pop(next(iter(saved["answers"])))
    other = os.path.join(folder, "other.json")
    with open(other, "w", encoding="utf-8") as file:
        json.dump(saved, file)
    status, told = jalon.run("answers", other)
    check(status == 1 and "abîmées" in told, "a file that was changed by hand is told")
    check(jalon.run("verify")[0] == 0, "the store is whole")


def main(program, pictures=None):
    with tempfile.TemporaryDirectory() as folder:
        jalon, page = Jalon(program, folder), os.path.join(folder, "page.html")
        status, told = jalon.run("survey", mission, "--structure", structure, "--html", page)
        check(status == 0, "the page is written")
        check("questionnaire à remplir" in jalon.run("releases")[1], "and the register knows of it")
        browser = Chromium(folder)
        try:
            opened(browser, page)
            looks(browser)
            names(browser)
            refuses(browser)
            conditions(browser)
            fills(browser)
            path, saved = saves(browser, jalon)
            mails(browser, jalon, folder, saved)
            keeps(browser, page)
            if pictures:
                browser.size(800)
                browser.picture(f"{pictures}/page.png")
                browser.prefer("dark")
                browser.size(360)
                browser.picture(f"{pictures}/page-dark.png")
        finally:
            browser.close()
        records(jalon, path, saved, folder)
    print("the page does what it promises")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
