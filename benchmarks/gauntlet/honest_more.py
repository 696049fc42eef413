"""Honest exchanges in the shape of further tools, written from what their public sources and documents say of the form."""

import base64
import urllib.parse

import draws
import wire
from draws import hexes, millis, moment, uuid4, version
from honest_tools import machine, send


def editor(rng):
    """One record a line, as the editor's own collector takes them, mostly compressed."""
    lines = []
    for _ in range(rng.randrange(1, 12)):
        data = {"baseType": "EventData", "baseData": {"name": f"monacoworkbench/{rng.choice(draws.WORDS)}", "properties": {
            "common.machineid": hexes(rng, 64), "sessionid": uuid4(rng) + str(millis(rng)), "commithash": hexes(rng, 40), "version": version(rng),
            "common.platformversion": "10.0.22631", "common.timesincesessionstart": str(rng.randrange(10**7)), "pluginhosttelemetry": "false"}}}  # fmt: skip
        lines.append(
            wire.compact(
                {
                    "ver": "4.0",
                    "name": "Microsoft.ApplicationInsights.Event",
                    "time": moment(rng),
                    "iKey": "o:" + hexes(rng, 32),
                    "data": data,
                }
            )
        )
    made = wire.exchange(
        "POST",
        "/OneCollector/1.0?cors=true&content-type=application/x-json-stream",
        [["Content-Type", "application/x-json-stream"]],
        "\n".join(lines).encode(),
    )
    return wire.encoded(rng, made, "gzip") if rng.random() < 0.5 else made


def line_protocol(rng):
    lines = [
        f"formula_install,package={rng.choice(draws.PACKAGES)},tap_name=homebrew/core,on_request=true,prefix=/opt/homebrew,arch=arm64,os=macOS\\ 15.1,ci=false,developer=false,devcmdrun=false count=1i {millis(rng) // 1000}"
        for _ in range(rng.randrange(1, 6))
    ]  # fmt: skip
    return wire.exchange(
        "POST",
        "/api/v2/write?bucket=analytics&precision=s",
        [["Content-Type", "text/plain; charset=utf-8"], ["User-Agent", "Homebrew/4.4.2 (Macintosh; arm64 Mac OS X 15.1) curl/8.7.1"]],
        "\n".join(lines).encode(),
    )


def dotnet(rng):
    envelopes = [
        {
            "name": "AppEvents", "time": moment(rng), "iKey": uuid4(rng), "tags": {"ai.session.id": uuid4(rng), "ai.internal.sdkVersion": "dotnetc:2.22.0-997"},
            "data": {"baseType": "EventData", "baseData": {"ver": 2, "name": "dotnet/cli/toplevelparser/command", "properties": {"Machine ID": hexes(rng, 64), "verb": hexes(rng, 64), "Product Version": "9.0.100", "OS Version": "10.0.22631", "Runtime Id": "win-x64", "Current Path Hash": hexes(rng, 64), "Kernel Version": "Microsoft Windows 10.0.22631", "event id": uuid4(rng)}, "measurements": {"Startup Time": rng.random() * 900}}},
        }
        for _ in range(rng.randrange(1, 5))
    ]  # fmt: skip
    made = wire.exchange(
        "POST", "/v2/track", [["Content-Type", "application/x-json-stream"]], "\n".join(map(wire.compact, envelopes)).encode()
    )
    return wire.encoded(rng, made, "gzip") if rng.random() < 0.5 else made


def next_js(rng):
    context = {"anonymousId": hexes(rng, 64), "projectId": hexes(rng, 64), "sessionId": hexes(rng, 64)}
    fields = {
        "nextVersion": version(rng),
        "nodeVersion": rng.choice(draws.NODES),
        "buildDuration": rng.randrange(99999),
        "totalPageCount": rng.randrange(400),
        "features": draws.some(rng, draws.WORDS, 9),
    }
    events = [{"eventName": "NEXT_BUILD_COMPLETED", "fields": fields} for _ in range(rng.randrange(1, 8))]
    meta = {
        "systemPlatform": "linux",
        "systemRelease": rng.choice(draws.KERNELS),
        "cpuCount": 8,
        "cpuModel": rng.choice(draws.PROCESSORS),
        "memoryInMb": 32020,
        "isDocker": False,
        "nextVersion": version(rng),
    }
    return send("/api/v1/record", [], {"meta": meta, "context": context, "events": events})


def angular(rng):
    query = {
        "v": 2,
        "tid": "G-0000",
        "_p": rng.randrange(10**9),
        "cid": uuid4(rng),
        "sid": uuid4(rng),
        "sct": 1,
        "seg": 1,
        "uap": "Linux",
        "uaa": "x64",
        "_nsi": 1,
    }
    lines = [
        f"en={rng.choice(draws.COMMANDS)}&_et={rng.randrange(10**5)}&up.ng_node_version={rng.choice(draws.NODES)}&epn.ng_all_chunks_count={rng.randrange(90)}"
        for _ in range(rng.randrange(1, 20))
    ]
    return wire.exchange(
        "POST", "/g/collect?" + urllib.parse.urlencode(query), [["user-agent", "Mozilla/5.0 (X11; linux; x64)"]], "\n".join(lines).encode()
    )


def storybook(rng):
    metadata = {
        "generatedAt": millis(rng), "userSince": millis(rng), "language": "typescript", "storybookVersion": version(rng),
        "packageManager": {"type": "pnpm", "version": version(rng)}, "addons": {f"@storybook/addon-{word}": {"version": version(rng)} for word in draws.some(rng, draws.WORDS, 14)},
    }  # fmt: skip
    payload = {"storyIndex": {"storyCount": rng.randrange(900), "version": 5}, "dependencies": draws.dependencies(rng, 60)}
    document = {
        "eventType": rng.choice(("dev", "build", "init")),
        "eventId": draws.short_id(rng),
        "sessionId": draws.short_id(rng),
        "metadata": metadata,
        "payload": payload,
        "context": {"anonymousId": hexes(rng, 64), "isTTY": True, "platform": "Linux", "nodeVersion": "20.11.1"},
    }
    return send("/event-log", [], document)


def nuxt(rng):
    context = {
        "nuxtVersion": version(rng),
        "isEdge": False,
        "nodeVersion": "20.11.1",
        "cli": "nuxi",
        "os": "linux",
        "environment": None,
        "projectHash": hexes(rng, 64),
        "projectSession": hexes(rng, 64),
    }
    events = [
        {"name": "module", "moduleName": f"@nuxt/{rng.choice(draws.WORDS)}", "version": version(rng), "timing": rng.random() * 90}
        for _ in range(rng.randrange(1, 40))
    ]
    return send("/", [], {"timestamp": millis(rng), "context": context, "events": events})


def checkpoint(rng):
    query = urllib.parse.urlencode({"arch": "amd64", "os": "linux", "signature": uuid4(rng), "version": version(rng)})
    return wire.exchange(
        "GET", "/v1/check/terraform?" + query, [["Accept", "application/json"], ["User-Agent", f"HashiCorp/go-checkpoint {hexes(rng, 8)}"]]
    )


def netlify(rng):
    payload = {
        "command": "sites:list",
        "duration": rng.random() * 90,
        "status": "success",
        "cliVersion": version(rng),
        "nodejsVersion": "20.11.1",
        "buildSystem": draws.some(rng, draws.PACKAGES, 4),
    }
    return send(
        "/track",
        [["X-Netlify-Client", "CLI"], ["User-Agent", f"netlify-cli/{version(rng)} linux-x64 node-v20.11.1"]],
        {"event": "cli:command", "anonymousId": uuid4(rng), "userId": uuid4(rng), "properties": payload},
    )


def metrics(rng):
    points = [
        {
            "timeUnixNano": str(millis(rng) * 10**6),
            "asDouble": rng.random() * 1000,
            "attributes": [{"key": "step", "value": {"stringValue": rng.choice(draws.WORDS)}}],
        }
        for _ in range(rng.randrange(1, 90))
    ]
    resource = {
        "attributes": [
            {"key": "service.instance.id", "value": {"stringValue": uuid4(rng)}},
            {"key": "telemetry.sdk.version", "value": {"stringValue": version(rng)}},
        ]
    }
    document = {
        "resourceMetrics": [
            {
                "resource": resource,
                "scopeMetrics": [{"metrics": [{"name": "build.duration", "unit": "ms", "gauge": {"dataPoints": points}}]}],
            }
        ]
    }
    return send("/v1/metrics", [], document)


def spans(rng):
    made = [
        (2, [(1, rng.randbytes(16)), (2, rng.randbytes(8)), (5, rng.choice(draws.WORDS)), (7, millis(rng)), (8, millis(rng)), (9, [(1, "step"), (2, [(1, draws.sentence(rng, 3))])])])
        for _ in range(rng.randrange(1, 40))
    ]  # fmt: skip
    body = wire.protobuf([(1, [(1, [(1, [(1, "service.version"), (2, [(1, version(rng))])])]), (2, made)])])
    exchange = wire.exchange("POST", "/v1/traces", [["Content-Type", "application/x-protobuf"]], body)
    return wire.encoded(rng, exchange, "gzip") if rng.random() < 0.3 else exchange


def packed(rng):
    document = {
        "id": uuid4(rng),
        "at": millis(rng),
        "machine": machine(rng),
        "digest": rng.randbytes(32),
        "steps": [[word, rng.random()] for word in draws.some(rng, draws.WORDS, 60)],
    }
    word, function = rng.choice((("msgpack", wire.msgpack), ("cbor", wire.cbor)))
    return wire.exchange("POST", "/ingest", [["Content-Type", f"application/{word}"]], function(document))


def nested(rng):
    """JSON within JSON within JSON, as log collectors wrap it."""
    inner = {"message": draws.sentence(rng, 30), "id": uuid4(rng), "commit": hexes(rng, 40)}
    logs = [{"ts": millis(rng), "line": wire.compact(inner | {"n": n})} for n in range(rng.randrange(1, 20))]
    return send(
        "/logs",
        [["Authorization", "Bearer " + base64.urlsafe_b64encode(rng.randbytes(24)).decode()]],
        {"payload": wire.compact({"logs": logs, "session": uuid4(rng)})},
    )


def upload(rng):
    log = "\n".join(
        f"{moment(rng)} {rng.choice(('INFO', 'WARN'))} {draws.sentence(rng, 7)} {hexes(rng, 8)}" for _ in range(rng.randrange(3, 60))
    )
    body, content_type = wire.multipart(
        rng,
        [
            ("version", None, version(rng).encode()),
            ("log", "build.log", log.encode()),
            ("dump", "dump.bin", rng.randbytes(rng.randrange(200, 4000))),
        ],
    )
    return wire.exchange("POST", "/upload", [["Content-Type", content_type]], body)


TOOLS = (editor, line_protocol, dotnet, next_js, angular, storybook, nuxt, checkpoint, netlify, metrics, spans, packed, nested, upload)
