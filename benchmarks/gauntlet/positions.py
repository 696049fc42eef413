"""Places of an exchange in which something can stand, each in an exchange that looks like telemetry."""

import csv
import dataclasses
import io
import json
import typing
import urllib.parse
from xml.sax import saxutils

import wire
from facts import token, word
from wire import compact, exchange, post, uuid4, version

BODY, KEY = frozenset({"body"}), frozenset({"body-key"})
EITHER = frozenset({"body", "body-key"})
VISIBLE = frozenset(map(chr, range(32, 127)))
NAME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")


@dataclasses.dataclass(frozen=True)
class Placed:
    """An exchange with something in it: where a finding must stand, and what HTTP put around it by itself."""

    exchange: dict
    where: frozenset
    at: str | None
    implied: tuple = ()


@dataclasses.dataclass(frozen=True)
class Position:
    """A place by name; fits tells whether a text may stand there as it is."""

    name: str
    place: typing.Callable
    fits: typing.Callable


def event(rng):
    return {
        "event": rng.choice(("command_run", "build_finished", "feature_used", "session_start")),
        "sessionId": uuid4(rng),
        "time": f"2026-{rng.randrange(1, 13):02d}-{rng.randrange(1, 28):02d}T{rng.randrange(24):02d}:{rng.randrange(60):02d}:10.{rng.randrange(999):03d}Z",
        "version": version(rng),
        "platform": rng.choice(("linux", "darwin", "win32")),
        "durationMs": rng.randrange(90000),
        "ci": rng.random() < 0.5,
    }


def field(rng):
    return rng.choice(("label", "value", "tag", "ref", "detail", "info", "id", "origin"))


def json_post(rng, document, content_type="application/json", path="/v1/events"):
    return post(rng, content_type, compact(document, rng.random() < 0.5), path)


def path_segment(rng, text):
    headers, url = wire.addressed(rng, f"/v2/{urllib.parse.quote(text, safe='')}/ping")
    return Placed(exchange("GET", url, headers), frozenset({"path"}), None, ("percent",))


def query(rng, pairs, path="/collect", method="GET"):
    quoted = rng.choice((urllib.parse.quote, urllib.parse.quote_plus))
    text = "&".join(f"{quoted(key, safe='')}={quoted(value, safe='')}" for key, value in pairs)
    headers, url = wire.addressed(rng, f"{path}?{text}")
    return exchange(method, url, [*headers, ["User-Agent", f"acme-cli/{version(rng)}"]])


def query_value(rng, text):
    name = field(rng)
    made = query(rng, [("v", "1"), (name, text), ("t", str(rng.randrange(10**6)))])
    return Placed(made, frozenset({"query"}), name, ("form", "percent"))


def query_key(rng, text):
    return Placed(query(rng, [("v", "1"), (text, "1")]), frozenset({"query"}), None, ("form", "percent"))


def analytics_query(rng, text):
    pairs = [
        ("v", "1"),
        ("tid", "UA-0000-1"),
        ("cid", uuid4(rng)),
        ("t", "event"),
        ("ec", "cli"),
        ("cd1", text),
        ("z", str(rng.randrange(10**9))),
    ]
    return Placed(query(rng, pairs, method=rng.choice(("GET", "POST"))), frozenset({"query"}), "cd1", ("form", "percent"))


def with_header(rng, name, value):
    made = json_post(rng, event(rng))
    return made | {"headers": [h for h in made["headers"] if h[0] != name] + [[name, value]]}


def header_value(rng, text):
    name = rng.choice(("X-Client-Id", "X-Project", "X-Trace-Context", "Origin-Ref"))
    return Placed(with_header(rng, name, text), frozenset({"header"}), name)


def header_name(rng, text):
    """A hyphen before it would be read as its first letter where hyphens are letters, as in base64."""
    name = f"X-{text}" if "-" not in text and "_" not in text else text
    return Placed(with_header(rng, name, "1"), frozenset({"header-name"}), None)


def user_agent(rng, text):
    value = f"acme-cli/{version(rng)} (linux; {text}) node/20.11.1"
    return Placed(with_header(rng, "User-Agent", value), frozenset({"header"}), "User-Agent")


def referrer(rng, text):
    value = f"https://app.example.com/start?from={urllib.parse.quote(text, safe='')}"
    return Placed(with_header(rng, "Referer", value), frozenset({"header"}), "Referer", ("form", "percent"))


def cookie(rng, text):
    value = f"sid={token(rng, 16)}; who={urllib.parse.quote(text, safe='')}; theme=dark"
    return Placed(with_header(rng, "Cookie", value), frozenset({"cookie"}), "who", ("percent",))


def json_value(rng, text):
    name = field(rng)
    return Placed(json_post(rng, event(rng) | {name: text}), BODY, "/" + name, ("json",))


def json_escaped(rng, text):
    """Every letter of the value as an escape, as some serialisers for safety write them."""
    escaped = "".join(f"\\u{unit[0] << 8 | unit[1]:04x}" for unit in zip(*[iter(text.encode("utf-16-be"))] * 2))
    body = compact(event(rng) | {"label": "@@"}).replace("@@", escaped)
    return Placed(post(rng, "application/json", body), BODY, "/label", ("json",))


def json_nested(rng, text):
    document = event(rng) | {"properties": {"context": {"app": {"id": uuid4(rng), "origin": text}}}}
    return Placed(json_post(rng, document), BODY, "/properties/context/app/origin", ("json",))


def json_key(rng, text):
    document = event(rng) | {"counts": {"build": rng.randrange(9), text: 1}}
    return Placed(json_post(rng, document), KEY, None, ("json",))


def json_item(rng, text):
    items = [word(rng, 3) for _ in range(3)]
    at = rng.randrange(4)
    document = event(rng) | {"list": items[:at] + [text] + items[at:]}
    return Placed(json_post(rng, document), BODY, f"/list/{at}", ("json",))


def second_event(rng, text):
    document = {"batch": [event(rng), event(rng) | {"value": text}], "sentAt": "2026-11-02T10:00:00Z"}
    return Placed(json_post(rng, document), BODY, "/batch/1/value", ("json",))


def json_list(rng, text):
    document = [event(rng), event(rng), event(rng) | {"tag": text}]
    return Placed(json_post(rng, document), BODY, "/2/tag", ("json",))


def json_lines(rng, text):
    lines = [compact(event(rng)), compact(event(rng) | {"tag": text}), compact(event(rng))]
    return Placed(post(rng, "application/x-ndjson", "\n".join(lines) + "\n"), BODY, None, ("json",))


def json_in_text(rng, text):
    inner = json.dumps({"kind": "detail", "ref": {"value": text}}, ensure_ascii=rng.random() < 0.5)
    return Placed(json_post(rng, event(rng) | {"content": inner}), BODY, "/content", ("json", "json"))


def long_value(rng, text):
    filler = [word(rng, rng.randrange(1, 4)) for _ in range(rng.randrange(200, 700))]
    at = rng.randrange(len(filler))
    value = " ".join(filler[:at]) + f" '{text}' " + " ".join(filler[at:])
    return Placed(json_post(rng, event(rng) | {"message": value}), BODY, "/message", ("json",))


def form_value(rng, text):
    body = urllib.parse.urlencode([("event", "run"), ("detail", text), ("n", rng.randrange(99))])
    return Placed(post(rng, "application/x-www-form-urlencoded", body), BODY, "detail", ("form", "percent"))


def form_key(rng, text):
    body = urllib.parse.urlencode([("event", "run"), (text, "1")])
    return Placed(post(rng, "application/x-www-form-urlencoded", body), EITHER, None, ("form", "percent"))


def parts_of(rng, part):
    parts = [("event", None, b"crash"), part, ("version", None, version(rng).encode())]
    body, content_type = wire.multipart(rng, parts)
    return post(rng, content_type, body)


def multipart_value(rng, text):
    return Placed(parts_of(rng, ("detail", None, text.encode())), BODY, "detail", ("multipart",))


def multipart_file(rng, text):
    content = f"{word(rng, 3)}\n{text}\n{word(rng, 4)}\n".encode()
    return Placed(parts_of(rng, ("log", "build.log", content)), BODY, "log", ("multipart",))


def multipart_name(rng, text):
    return Placed(parts_of(rng, (text, None, b"1")), EITHER, None, ("multipart",))


def multipart_file_name(rng, text):
    return Placed(parts_of(rng, ("log", text, b"started\n")), EITHER, None, ("multipart",))


def plain_text(rng, text):
    body = f"run {uuid4(rng)}\nstatus ok\nref {text}\ntook {rng.randrange(9999)} ms\n"
    return Placed(post(rng, "text/plain; charset=utf-8", body), BODY, None)


def xml_text(rng, text):
    body = f'<?xml version="1.0"?>\n<run id="{uuid4(rng)}"><step name="build">{saxutils.escape(text)}</step></run>'
    return Placed(post(rng, "application/xml", body), BODY, None, ("html-entity",))


def xml_attribute(rng, text):
    body = f'<run id="{uuid4(rng)}"><step ref={saxutils.quoteattr(text)}/></run>'
    return Placed(post(rng, "text/xml", body), BODY, None, ("html-entity",))


def csv_cell(rng, text):
    out = io.StringIO()
    csv.writer(out).writerows([["event", "ref", "ms"], ["run", text, rng.randrange(9999)], ["end", "", 3]])
    return Placed(post(rng, "text/csv", out.getvalue()), BODY, None)


def stack_frame(rng, text):
    stack = f"Error: failed\n    at build ({text}:{rng.randrange(900)}:{rng.randrange(90)})\n    at node:internal/main:12:3"
    document = event(rng) | {"error": {"name": "Error", "stack": stack}}
    return Placed(json_post(rng, document), BODY, "/error/stack", ("json",))


ANY, ASCII, TOKEN = (lambda text: True), VISIBLE.issuperset, NAME.issuperset


def quiet(text):
    """May stand in a quoted name of a part, where browsers would rewrite quotes, backslashes and line ends."""
    return VISIBLE.issuperset(text) and not set(text) & set('"\\%')


def unbroken(text):
    return "\n" not in text and "\r" not in text and len(text) < 4000


POSITIONS = [
    Position(function.__name__.replace("_", " "), function, fits)
    for fits, functions in (
        (ANY, (json_value, json_escaped, json_nested, json_item, second_event, json_list, json_lines, json_in_text, long_value)),
        (ANY, (form_value, multipart_value, multipart_file, plain_text, xml_text, csv_cell)),
        (unbroken, (path_segment, query_value, analytics_query, cookie, referrer, json_key, xml_attribute, stack_frame)),
        (lambda text: unbroken(text) and len(text) < 200, (query_key, form_key)),
        (lambda text: ASCII(text) and unbroken(text), (header_value, user_agent)),
        (lambda text: quiet(text) and unbroken(text) and len(text) < 200, (multipart_name, multipart_file_name)),
        (lambda text: TOKEN(text) and len(text) < 200, (header_name,)),
    )
    for function in functions
]  # fmt: skip
