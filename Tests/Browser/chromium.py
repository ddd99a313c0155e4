"""A headless Chromium, driven over its own pipe: no other program, and no network."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time


class Chromium:
    """One page of one browser, in a home of its own."""

    names = ["chromium", "chromium-browser", "google-chrome"]

    def __init__(self, downloads):
        program = next((found for found in map(shutil.which, Chromium.names) if found), None)
        if program is None:
            raise SystemExit("chromium is not here: apt-get install chromium")
        self.home = tempfile.mkdtemp(prefix="jalon-browser-")
        to_browser, from_browser = os.pipe(), os.pipe()

        def give():
            # The browser reads its third file and writes its fourth. Ours are moved out of the way first.
            for place, file in ((13, to_browser[0]), (14, from_browser[1])):
                os.dup2(file, place)
            os.dup2(13, 3)
            os.dup2(14, 4)

        options = ["--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--no-first-run",
                   "--disable-background-networking", "--disable-dev-shm-usage", f"--user-data-dir={self.home}", "about:blank"]
        self.process = subprocess.Popen([program] + options, preexec_fn=give, close_fds=False,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser[0])
        os.close(from_browser[1])
        self.to, self.back = to_browser[1], os.fdopen(from_browser[0], "rb")
        self.number, self.events, self.rest = 0, [], b""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.downloads = downloads
        for domain in ("Page", "Runtime", "Network", "DOM", "Accessibility"):
            self.ask(f"{domain}.enable")
        self.send("Browser.setDownloadBehavior", behavior="allow", downloadPath=downloads, eventsEnabled=True)

    def close(self):
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    # The pipe: JSON, each message ended by a zero.

    def _message(self):
        while b"\0" not in self.rest:
            more = os.read(self.back.fileno(), 1 << 16)
            if not more:
                raise SystemExit("the browser ended")
            self.rest += more
        line, self.rest = self.rest.split(b"\0", 1)
        return json.loads(line)

    def _call(self, method, parameters, session=None):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.to, data):]
        while True:
            answer = self._message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self._note(answer)

    def _note(self, event):
        self.events.append(event)
        if event.get("method") == "Page.javascriptDialogOpening":
            self.dialogs = getattr(self, "dialogs", 0) + 1

    def send(self, method, **parameters):
        return self._call(method, parameters)

    def ask(self, method, **parameters):
        return self._call(method, parameters, self.session)

    # The page.

    def open(self, path):
        self.events.clear()
        self.ask("Page.navigate", url=f"file://{path}")
        for _ in range(600):
            if self.run("document.readyState") == "complete" and self.run("location.href").startswith("file"):
                return
            time.sleep(0.02)
        raise SystemExit(f"{path} does not load")

    def run(self, script):
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{script[:200]}: {answer['exceptionDetails']['exception'].get('description')}")
        return answer["result"].get("value")

    def key(self, key, code=None, text=None, modifiers=0):
        number = {"Tab": 9, "Enter": 13, " ": 32, "ArrowDown": 40, "ArrowUp": 38}.get(key, 0)
        base = {"key": key, "code": code or key, "windowsVirtualKeyCode": number, "modifiers": modifiers}
        if text is not None:
            base["text"] = text
        self.ask("Input.dispatchKeyEvent", type="keyDown", **base)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **{k: v for k, v in base.items() if k != "text"})

    def tab(self, back=False):
        self.key("Tab", modifiers=8 if back else 0)

    def space(self):
        self.key(" ", code="Space", text=" ")

    def enter(self):
        self.key("Enter", text="\r")

    def type(self, text):
        self.ask("Input.insertText", text=text)

    def focused(self):
        return self.run("document.activeElement && document.activeElement.id")

    def reach(self, identifier, most=400):
        """By the keyboard alone, as somebody without a mouse would."""
        for _ in range(most):
            if self.focused() == identifier:
                return
            self.tab()
        raise AssertionError(f"Tab never reaches {identifier}")

    def size(self, width, height=800):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def prefer(self, scheme):
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def printed(self):
        return base64.b64decode(self.ask("Page.printToPDF")["data"])

    def picture(self, path):
        data = self.ask("Page.captureScreenshot", captureBeyondViewport=True)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def requests(self):
        return [event["params"]["request"]["url"] for event in self.events
                if event.get("method") == "Network.requestWillBeSent"]

    def downloaded(self, name, seconds=10):
        path = os.path.join(self.downloads, name)
        for _ in range(int(seconds / 0.05)):
            self.run("0")
            if os.path.exists(path):
                return path
            time.sleep(0.05)
        raise AssertionError(f"{name} was not saved")
