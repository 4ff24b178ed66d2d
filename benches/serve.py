#!/usr/bin/env python3
"""Measures how soon `rapporteur serve` shows a change, as a browser and its reader meet it.

    python3 benches/serve.py [--reports 1000] [--times 7] [--rapporteur PATH] [--content FOLDER] [--only WORD]

Makes the same site of N reports of 30 files every time (`cargo bench --bench check` writes it), starts the program on a
copy, and changes one thing at a time. For each it prints the median with the least and the most, in milliseconds:
*page*, from writing the file until the page that shows it was told to load again and was loaded; *messages*, until the
program has said all that is wrong now. Both hold the 30 ms after which a burst of changes counts as over. Then the same
from the start of the program, and the most memory that was used.
"""

import argparse
import json
import queue
import re
import shutil
import socket
import statistics
import subprocess
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60


class Server:
    """The program, with what it says and when."""

    def __init__(self, program, content):
        self.start = time.monotonic()
        arguments = [program, "serve", "--port", "0", "--date", "2026-01-01", "--content", str(content)]
        self.process = subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True, bufsize=1, cwd=content.parent)
        self.lines = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()
        heard = {}
        while len(heard) < 2:
            when, line = self.hear(r"Bekijk de site|bestanden\. \(")
            heard.setdefault("seen" if "Bekijk" in line else "judged", (when - self.start, line))
        self.port = int(re.search(r"127\.0\.0\.1:(\d+)", heard["seen"][1])[1])
        self.started, self.judged = heard["seen"][0], heard["judged"][0]

    def listen(self):
        for line in self.process.stderr:
            self.lines.put((time.monotonic(), line))

    def hear(self, pattern):
        """The first line that is like this, and when it came."""
        while True:
            when, line = self.lines.get(timeout=PATIENCE)
            if re.search(pattern, line):
                return when, line

    def connect(self, path):
        sock = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
        sock.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        return sock.makefile("rb")

    def get(self, path):
        with self.connect(path) as stream:
            return stream.read().decode("utf-8", "replace")

    def events(self, path):
        """What a page at this path is told."""
        stream = self.connect(f"/.rapporteur/events?page={path}")

        def told():
            for line in stream:
                if line.startswith(b"data: "):
                    yield json.loads(line[6:])

        return told()

    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status")
        return int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) / 1024 if status.exists() else 0.0

    def end(self):
        self.process.terminate()
        self.process.wait()


def one(server, path, change, words):
    """Makes one change; gives the seconds until the page has the words (nothing: any other version), and the messages."""
    events = server.events(path)
    version = next(events)["version"]
    while not server.lines.empty():
        server.lines.get()
    start = time.monotonic()
    done = change()
    start = done if isinstance(done, float) else start
    shown = None
    while shown is None:
        if next(events)["version"] != version and (words is None or words in server.get(path)):
            shown = time.monotonic()
    said, _ = server.hear(r"^\d\d:\d\d:\d\d ")
    time.sleep(0.15)
    return shown - start, said - start


def cases(content):
    """Name, page, and per time what to change, with the words that are on the page then."""
    report = content / "rapporten/rapport-00500"
    page = "/rapporten/rapport-00500/"

    def edit(path, old, new):
        text = path.read_text(encoding="utf-8")
        return lambda nr: path.write_text(text.replace(old, new.format(nr), 1), encoding="utf-8")

    def copied(nr):
        shutil.copytree(report, content / f"rapporten/rapport-00400-{nr}")

    norm = report / "thema-1/norm-1.1.md"
    chapter = "---\ntitel: Nieuw {0}\n---\n\nEen nieuw hoofdstuk {0}.\n"
    written = lambda path, text: (lambda nr: path(nr).write_text(text.format(nr), encoding="utf-8"))
    yield "text of a norm", f"{page}thema-1/", edit(norm, "De hulp kwam laat.", "De hulp kwam {0} dagen laat."), "{0} dagen"
    yield "title of a report", page, edit(report / "rapport.md", "Rapport 500", "Rapport vijfhonderd {0}"), "vijfhonderd {0}"
    house = content / "instellingen/huis-125.yaml"
    yield "institution", page, edit(house, "Stichting Huis", "Stichting {0} Huis"), "Stichting {0} Huis"
    kader = content / "kaders/proef.yaml"
    yield "text of a framework", f"{page}thema-1/", edit(kader, "De hulp is goed.", "De hulp is {0} keer goed."), "is {0} keer goed"
    yield "title of a theme", f"{page}thema-1/", edit(kader, "Thema nummer 1", "Thema telt {0}"), "Thema telt {0}"
    title, text = edit(kader, "Thema nummer 2", "Thema wordt {0}"), edit(norm, "De hulp kwam", "De hulp van {0} weken kwam")

    def meanwhile(nr):
        """The title of a theme, for which all is checked, and then a text: from the latter."""
        title(nr)
        time.sleep(0.3)
        start = time.monotonic()
        text(nr)
        return start

    yield "a text meanwhile", f"{page}thema-1/", meanwhile, "{0} weken"
    yield "title of the site", page, edit(content / "site.yaml", "Proefsite", "Proefsite {0}"), "Proefsite {0}"
    yield "a new chapter", page, written(lambda nr: report / f"nieuw-{nr}.md", chapter), "Nieuw {0}"
    yield "a chapter deleted", page, lambda nr: (report / f"nieuw-{nr}.md").unlink(), None
    yield "a new report", "/rapporten/rapport-00400-{0}/", copied, "Inleiding"
    yield "a report deleted", "/rapporten/rapport-00400-{0}/", lambda nr: shutil.rmtree(content / f"rapporten/rapport-00400-{nr}"), None
    yield "a norm broken and mended", f"{page}thema-1/", None, None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=1000, help="at least 501")
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--rapporteur", default=str(ROOT / "target/release/rapporteur"))
    parser.add_argument("--content", type=Path, help="the made-up site, written before")
    parser.add_argument("--only", default="", help="only the changes whose name holds this")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder).resolve() / "content"
        if options.content:
            shutil.copytree(options.content, content)
        else:
            arguments = ["cargo", "bench", "--bench", "check", "--", str(options.reports), "1", str(content)]
            subprocess.run(arguments, cwd=ROOT, check=True)
        server = Server(options.rapporteur, content)
        server.get("/")
        print(f"{'':26}{'page':>22}{'messages':>22}")
        for name, path, change, words in cases(content):
            if options.only not in name:
                continue
            times = []
            for nr in range(1, options.times + 1):
                if change is None:
                    times.append(broken(server, content, path))
                else:
                    filled = words.format(nr) if words else None
                    times.append(one(server, path.format(nr), lambda: change(nr), filled))
            print(f"{name:26}{row([it[0] for it in times])}{row([it[1] for it in times])}", flush=True)
        print(f"{'start':26}{server.started * 1000:>8.0f}{'':14}{server.judged * 1000:>8.0f}")
        print(f"{'most memory':26}{server.memory():>8.0f} MiB")
        server.end()


def broken(server, content, path):
    """From mending a file until the page is told that all is well."""
    norm = content / "rapporten/rapport-00500/thema-1/norm-1.1.md"
    text = norm.read_text(encoding="utf-8")
    events = server.events(path)
    next(events)
    norm.write_text(text.replace("oordeel: ", "oordeel: geen ", 1), encoding="utf-8")
    while next(events)["current"]:
        pass
    time.sleep(0.3)
    while not server.lines.empty():
        server.lines.get()
    start = time.monotonic()
    norm.write_text(text, encoding="utf-8")
    while not next(events)["current"]:
        pass
    shown = time.monotonic()
    said, _ = server.hear(r"^\d\d:\d\d:\d\d ")
    time.sleep(0.15)
    return shown - start, said - start


def row(times):
    low, high = min(times) * 1000, max(times) * 1000
    return f"{statistics.median(times) * 1000:>8.0f} ({low:.0f}–{high:.0f})".ljust(22).rjust(22)


if __name__ == "__main__":
    main()
