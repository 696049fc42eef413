"""Places within wire formats of known tools and within binary bodies."""

import base64

import wire
from facts import token
from positions import ANY, BODY, Placed, Position, compact, event, field, json_post, unbroken
from wire import post, uuid4, version


def segment(rng, text):
    name = rng.choice(("machineId", "host", "errorType", "step"))
    track = {
        "type": "track",
        "messageId": uuid4(rng),
        "userId": "command-cli-user",
        "event": "acme_run",
        "properties": {name: text, "os": "linux"},
    }
    document = {"batch": [track], "messageId": uuid4(rng), "context": {"library": {"name": "analytics-go", "version": "3.0.0"}}}
    return Placed(json_post(rng, document, path="/v1/batch"), BODY, f"/batch/0/properties/{name}", ("json",))


def analytics4(rng, text):
    document = {"client_id": uuid4(rng), "events": [{"name": "run", "params": {"app_version": version(rng), "origin": text}}]}
    return Placed(json_post(rng, document, path="/mp/collect?measurement_id=G-0"), BODY, "/events/0/params/origin", ("json",))


def crash_envelope(rng, text):
    item = {"event_id": f"{rng.getrandbits(128):032x}", "level": "error", "exception": {"values": [{"type": "Error", "value": text}]}}
    lines = [{"sent_at": "2026-11-02T10:00:00Z"}, {"type": "event"}, item]
    body = "\n".join(compact(line) for line in lines) + "\n"
    return Placed(post(rng, "application/x-sentry-envelope", body, "/api/1/envelope/"), BODY, None, ("json",))


def trace_attribute(rng, text):
    attributes = [{"key": "service.version", "value": {"stringValue": version(rng)}}, {"key": "ref", "value": {"stringValue": text}}]
    span = {"traceId": f"{rng.getrandbits(128):032x}", "spanId": f"{rng.getrandbits(64):016x}", "name": "build", "attributes": attributes}
    document = {"resourceSpans": [{"scopeSpans": [{"spans": [span]}]}]}
    at = "/resourceSpans/0/scopeSpans/0/spans/0/attributes/1/value/stringValue"
    return Placed(json_post(rng, document, path="/v1/traces"), BODY, at, ("json",))


def trace_protobuf(rng, text):
    attribute = [(1, "ref"), (2, [(1, text)])]
    span = [(1, rng.randbytes(16)), (2, rng.randbytes(8)), (5, "build"), (7, rng.randrange(10**18)), (9, attribute)]
    body = wire.protobuf([(1, [(1, [(1, [(1, "service.name"), (2, [(1, "acme")])])]), (2, [(2, span)])])])
    return Placed(post(rng, "application/x-protobuf", body, "/v1/traces"), BODY, None, ("protobuf",))


def protobuf(rng, text):
    body = wire.protobuf([(1, uuid4(rng)), (2, rng.randrange(10**9)), (3, [(1, "run"), (4, text), (5, 0.5)]), (6, "linux")])
    return Placed(post(rng, "application/x-protobuf", body), BODY, None, ("protobuf",))


def msgpack(rng, text):
    body = wire.msgpack(event(rng) | {"tags": {"n": 3, field(rng): text}})
    return Placed(post(rng, "application/msgpack", body), BODY, None, ("msgpack",))


def cbor(rng, text):
    body = wire.cbor(event(rng) | {"tags": [1, text, 2]})
    return Placed(post(rng, "application/cbor", body), BODY, None, ("cbor",))


def whole_body(rng, data):
    return Placed(post(rng, "application/octet-stream", data), BODY, None)


def binary_file(rng, data):
    body, content_type = wire.multipart(rng, [("event", None, b"crash"), ("dump", f"{token(rng, 6)}.bin", data)])
    return Placed(post(rng, content_type, body), BODY, None, ("multipart",))


def msgpack_bytes(rng, data):
    return Placed(post(rng, "application/msgpack", wire.msgpack(event(rng) | {"blob": data})), BODY, None, ("msgpack",))


def cbor_bytes(rng, data):
    return Placed(post(rng, "application/cbor", wire.cbor(event(rng) | {"blob": data})), BODY, None, ("cbor",))


def protobuf_bytes(rng, data):
    return Placed(post(rng, "application/x-protobuf", wire.protobuf([(1, uuid4(rng)), (2, data), (3, "ok")])), BODY, None, ("protobuf",))


def basic_authorization(rng, text):
    """The one header whose value is base64 by its own definition."""
    made = json_post(rng, event(rng))
    value = "Basic " + base64.b64encode(f"{text}:{token(rng, 12)}".encode()).decode()
    return Placed(made | {"headers": made["headers"] + [["Authorization", value]]}, frozenset({"header"}), "Authorization", ("base64",))


POSITIONS = [
    Position(function.__name__.replace("_", " "), function, fits)
    for fits, functions in (
        (ANY, (segment, analytics4, crash_envelope, trace_attribute, trace_protobuf, protobuf, msgpack, cbor)),
        (lambda text: unbroken(text) and len(text) < 200 and ":" not in text, (basic_authorization,)),
    )
    for function in functions
]
# Where bytes can stand that are no text.
BINARY_POSITIONS = [
    Position(function.__name__.replace("_", " "), function, ANY)
    for function in (whole_body, binary_file, msgpack_bytes, cbor_bytes, protobuf_bytes)
]
