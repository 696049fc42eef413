"""Honest exchanges in the shape of the five systems with a profile, and of the libraries that many tools send with."""

import base64
import urllib.parse

import draws
import wire
from draws import hexes, millis, moment, uuid4, version


def send(path, headers, document):
    body = document if isinstance(document, bytes) else wire.compact(document).encode()
    return wire.exchange("POST", path, [["Content-Type", "application/json"], *headers], body)


def machine(rng):
    platform, arch = rng.choice(draws.PLATFORMS)
    return {
        "nodeVersion": rng.choice(draws.NODES), "platform": platform, "release": rng.choice(draws.KERNELS),
        "cpus": rng.choice(draws.PROCESSORS), "arch": arch, "ci": rng.random() < 0.3, "ciName": None, "docker": False, "isTTY": True,
    }  # fmt: skip


def gatsby(rng):
    common = {
        "sessionId": uuid4(rng), "machineId": uuid4(rng), "componentId": "gatsby-cli", "componentVersion": "4.13.1",
        "osInformation": machine(rng), "dbEngine": "redux", "features": [], "repositoryId": "git:" + hexes(rng, 64),
        "repositoryData": {"provider": hexes(rng, 64), "owner": hexes(rng, 64), "name": hexes(rng, 64)},
    }  # fmt: skip
    events = [
        {"eventType": f"CLI_COMMAND_{rng.choice(draws.COMMANDS).upper()}", "time": moment(rng), "siteHash": hexes(rng, 32)}
        | {"dependencies": draws.dependencies(rng, 12), "duration": rng.random() * 90, "siteMeasurements": draws.measures(rng)}
        | common
        for _ in range(rng.randrange(1, 12))
    ]
    return send("/events", [["user-agent", "gatsby-telemetry:4.13.1"]], events)


def pact(rng):
    pairs = {
        "v": 1, "t": "event", "tid": "UA-0000-1", "cid": hexes(rng, 32), "an": "Pact", "av": version(rng), "aid": "pact-jvm",
        "aip": 1, "ds": "pact-jvm", "cd2": "unknown", "cd3": "linux", "cd6": "junit", "el": "ConsumerTest", "ec": "PactTest",
        "ea": "Completed", "ev": 1, "cd7": version(rng),
    }  # fmt: skip
    body = urllib.parse.urlencode(pairs).encode()
    headers = [["Content-Type", "application/x-www-form-urlencoded"], ["User-Agent", f"pact/{version(rng)}"]]
    return wire.exchange("POST", "/collect", headers, body)


def pants(rng):
    content = {
        "run_id": f"pants_run_2026_10_{rng.randrange(1, 28):02d}_10_00_00_{rng.randrange(999)}_{hexes(rng, 32)}",
        "timestamp": str(millis(rng) / 1000), "duration": str(rng.random() * 90), "outcome": "SUCCESS", "version": version(rng),
        "repo_id": hexes(rng, 64), "machine_id": hexes(rng, 64), "user_id": hexes(rng, 64),
        "standard_goals": draws.some(rng, draws.COMMANDS, 4), "num_goals": str(rng.randrange(4)), "platform": "Linux-5.15.0-x86_64",
    }  # fmt: skip
    report = {"title": "pants run", "content": wire.compact(content), "tags": ["pants_version:" + version(rng), "type:metadata"]}
    return send("/humbug/reports", [["Authorization", f"Bearer {uuid4(rng)}"]], report)


def testkube(rng):
    key = base64.b64encode(b"synthetic-write-key:").decode()
    track = {
        "type": "track", "messageId": uuid4(rng), "userId": "command-cli-user", "event": "testkube_run_testworkflow", "timestamp": moment(rng),
        "context": {"app": {"name": "kubectl-testkube", "version": version(rng), "build": "oss"}},
        "properties": {"machineId": hexes(rng, 64), "clusterId": "cluster" + hexes(rng, 64), "arch": "amd64", "os": "linux", "cliContext": "others|local", "errorStackTrace": "", "durationMs": rng.randrange(90000)},
    }  # fmt: skip
    document = {
        "messageId": uuid4(rng),
        "sentAt": moment(rng),
        "batch": [track],
        "context": {"library": {"name": "analytics-go", "version": "3.0.0"}},
    }
    return send("/v1/batch", [["Authorization", "Basic " + key], ["User-Agent", "analytics-go (version: 3.0.0)"]], document)


def testkube_ga(rng):
    params = {
        "event_count": 1,
        "app_version": version(rng),
        "machine_id": hexes(rng, 64),
        "operating_system": "linux",
        "context": {"Type": "kubeconfig"},
    }
    document = {"user_id": "cluster" + hexes(rng, 64), "client_id": hexes(rng, 64), "events": [{"name": "testkube_init", "params": params}]}
    return send("/mp/collect?measurement_id=G-0000&api_secret=synthetic", [], document)


def evidently(rng):
    document = {
        "interface": "service", "action": rng.choice(("list_projects", "get_snapshot_data")), "error": None, "extra": {"metrics": [hexes(rng, 32) for _ in range(rng.randrange(6))]},
        "python_version": {"major": 3, "minor": 11, "patch": 7}, "tool_name": "evidently", "tool_version": version(rng), "user_id": uuid4(rng),
        "group_id": draws.name_based(rng) if rng.random() < 0.3 else None, "os_name": "linux", "os_version": "12",
    }  # fmt: skip
    return send("/api/v1/s2s/event?ip_policy=strict&token=synthetic", [["User-Agent", "python-requests/2.32.3"]], document)


def crash_report(rng):
    event = {
        "event_id": hexes(rng, 32), "timestamp": millis(rng) / 1000, "platform": "node", "level": "error", "release": hexes(rng, 40),
        "contexts": {"trace": {"trace_id": hexes(rng, 32), "span_id": hexes(rng, 16)}, "runtime": {"name": "node", "version": rng.choice(draws.NODES)}},
        "exception": {"values": [{"type": rng.choice(draws.ERRORS), "value": draws.sentence(rng, 8), "stacktrace": {"frames": draws.frames(rng, rng.randrange(5, 60))}}]},
        "breadcrumbs": [{"timestamp": millis(rng) / 1000, "category": "console", "message": draws.sentence(rng, 6)} for _ in range(rng.randrange(20))],
    }  # fmt: skip
    lines = [
        {"event_id": event["event_id"], "sent_at": moment(rng), "dsn": f"https://{hexes(rng, 32)}@o1.ingest.example.com/1"},
        {"type": "event"},
        event,
    ]
    made = wire.exchange(
        "POST", "/api/1/envelope/", [["Content-Type", "application/x-sentry-envelope"]], "\n".join(map(wire.compact, lines)).encode()
    )
    return wire.encoded(rng, made, "gzip") if rng.random() < 0.3 else made


def product_analytics(rng):
    batch = [
        {
            "event": rng.choice(draws.COMMANDS), "uuid": uuid4(rng), "timestamp": moment(rng), "distinct_id": uuid4(rng),
            "properties": {"$lib": "posthog-node", "$lib_version": version(rng), "$geoip_disable": True, "$session_id": uuid4(rng), "steps": draws.some(rng, draws.WORDS, 20), "ms": rng.randrange(99999)},
        }
        for _ in range(rng.randrange(1, 15))
    ]  # fmt: skip
    made = send("/batch/", [], {"api_key": "phc_synthetic", "batch": batch, "sent_at": moment(rng)})
    return wire.encoded(rng, made, "gzip") if rng.random() < 0.3 else made


def segment(rng):
    batch = [
        {"type": "track", "anonymousId": uuid4(rng), "messageId": "node-next-" + str(millis(rng)) + "-" + uuid4(rng), "timestamp": moment(rng), "event": rng.choice(draws.COMMANDS), "properties": {"duration": rng.random(), "flags": draws.some(rng, ("--verbose", "--json", "--watch"), 4)}}
        for _ in range(rng.randrange(1, 10))
    ]  # fmt: skip
    return send(
        "/v1/batch", [["Authorization", "Basic " + base64.b64encode(b"synthetic:").decode()]], {"batch": batch, "sentAt": moment(rng)}
    )


def form_analytics(rng):
    events = [
        {
            "event": rng.choice(draws.COMMANDS),
            "properties": {
                "distinct_id": uuid4(rng),
                "time": millis(rng),
                "$insert_id": hexes(rng, 16),
                "token": hexes(rng, 32),
                "os": "Linux",
            },
        }
        for _ in range(rng.randrange(1, 8))
    ]
    data = base64.b64encode(wire.compact(events).encode()).decode()
    return wire.exchange(
        "POST",
        "/track/?ip=0",
        [["Content-Type", "application/x-www-form-urlencoded"]],
        urllib.parse.urlencode({"data": data, "verbose": 1}).encode(),
    )


TOOLS = (gatsby, pact, pants, testkube, testkube_ga, evidently, crash_report, product_analytics, segment, form_analytics)
