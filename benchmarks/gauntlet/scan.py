"""Runs the command that is judged, and reads what it finds."""

import json
import pathlib
import resource
import shlex
import subprocess
import time

import wire


class ScanFailed(Exception):
    """The command did not do its work; the message tells how it ended."""


def write(folder, name, facts, exchanges):
    """Writes facts and exchanges side by side; returns both files and the bytes of payload."""
    folder = pathlib.Path(folder)
    facts_file, lines_file = folder / f"{name}.facts.json", folder / f"{name}.ndjson"
    facts_file.write_text(json.dumps(facts, ensure_ascii=False, indent=1))
    size = 0
    with lines_file.open("w", encoding="utf-8") as out:
        for index, made in enumerate(exchanges):
            out.write(wire.line_of(index, made))
            size += len(made["body"]) + len(made["url"]) + sum(len(n) + len(v) for n, v in made["headers"])
    return facts_file, lines_file, size


def run(command, facts_file, lines_file):
    """Findings by index of their exchange, and the seconds that the command took."""
    words = shlex.split(command) + ["--facts", str(facts_file), str(lines_file), "--json"]
    started = time.monotonic()
    try:
        ended = subprocess.run(words, capture_output=True, check=False)
    except OSError as refused:
        raise ScanFailed(
            f"the command that is judged must start, but {words[0]} did not: {refused.strerror}; name another by --scan"
        ) from refused
    seconds = time.monotonic() - started
    if ended.returncode not in (0, 1):
        said = ended.stderr.decode(errors="replace").strip()[-2000:]
        raise ScanFailed(f"exit status must be 0 or 1, but was {ended.returncode}: {shlex.join(words)}\n{said}")
    findings = {}
    for number, line in enumerate(ended.stdout.decode().splitlines(), 1):
        finding = finding_of(line, number, words)
        findings.setdefault(finding["exchange"], []).append(finding)
    return findings, seconds


def finding_of(line, number, words):
    """One line of the output; all members that are compared must be there."""
    try:
        finding = json.loads(line)
        missing = [name for name in ("exchange", "where", "class", "chain") if name not in finding]
    except (ValueError, TypeError):
        missing = ["a JSON object"]
    if missing:
        raise ScanFailed(f"line {number} of the output must hold {', '.join(missing)}, but was {line[:200]!r}: {shlex.join(words)}")
    return finding


def peak_mebibytes():
    """The most memory that any run of the command has had so far."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
