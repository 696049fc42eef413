"""Values as honest telemetry has them, cheap to draw by the million."""

import uuid

NODES = ("v18.20.4", "v20.11.1", "v20.20.2", "v22.9.0")
PLATFORMS = (("linux", "x64"), ("linux", "arm64"), ("darwin", "arm64"), ("win32", "x64"))
KERNELS = ("6.8.0-45-generic", "5.15.0-1071-azure", "23.6.0", "10.0.22631.4317", "6.1.0-26-amd64")
PROCESSORS = ("AMD EPYC 7763 64-Core Processor", "Apple M2 Pro", "Intel(R) Core(TM) i7-1185G7 @ 3.00GHz", "AMD EPYC")
PACKAGES = (
    "react react-dom next gatsby vue nuxt svelte typescript eslint prettier vite webpack rollup jest vitest lodash axios express "
    "graphql tailwindcss postcss sass storybook playwright cypress zod chalk commander dotenv sharp esbuild"
).split()
COMMANDS = "build develop test lint serve deploy init login version upgrade doctor clean generate".split()
WORDS = (
    "cache module page route asset bundle plugin theme config layout image font style script worker chunk loader resolver schema "
    "query mutation index table column record session request response header cookie token retry timeout queue batch stream"
).split()
ERRORS = ("TypeError", "SyntaxError", "ENOENT", "MODULE_NOT_FOUND", "TimeoutError", "ValueError", "ECONNREFUSED", "BUILD_FAILED")
TIMEZONES = ("UTC", "Europe/Berlin", "America/Denver", "Asia/Tokyo")


def hexes(rng, digits):
    return f"{rng.getrandbits(4 * digits):0{digits}x}"


def uuid4(rng):
    bits = rng.getrandbits(128) & ~(0xF << 76) & ~(0x3 << 62) | 0x4 << 76 | 0x2 << 62
    made = f"{bits:032x}"
    return f"{made[:8]}-{made[8:12]}-{made[12:16]}-{made[16:20]}-{made[20:]}"


def version(rng):
    return f"{rng.randrange(20)}.{rng.randrange(40)}.{rng.randrange(30)}"


def millis(rng):
    return 1_760_000_000_000 + rng.randrange(40_000_000_000)


def moment(rng):
    return (
        f"2026-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}T{rng.randrange(24):02d}:{rng.randrange(60):02d}:"
        f"{rng.randrange(60):02d}.{rng.randrange(1000):03d}Z"
    )


def some(rng, pool, most):
    return [rng.choice(pool) for _ in range(rng.randrange(most))]


def dependencies(rng, most):
    return [f"{rng.choice(PACKAGES)}@^{version(rng)}" for _ in range(rng.randrange(1, most))]


def measures(rng):
    values = [round(rng.random() * 900, 3) for _ in range(6)]
    return dict(zip(("min", "max", "sum", "mean", "median", "stdDev"), values)) | {"count": rng.randrange(500)}


def sentence(rng, words):
    return " ".join(rng.choice(WORDS) for _ in range(words))


def short_id(rng, length=21):
    """As nanoid makes them."""
    letters = "useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict"
    return "".join(letters[rng.getrandbits(6)] for _ in range(length))


def frames(rng, count):
    """Stack frames below the tool's own folders."""
    return [
        {
            "filename": f"node_modules/{rng.choice(PACKAGES)}/dist/{rng.choice(WORDS)}.js",
            "function": rng.choice(WORDS) + rng.choice(WORDS).title(),
            "lineno": rng.randrange(1, 3000),
            "colno": rng.randrange(1, 120),
            "in_app": rng.random() < 0.3,
        }
        for _ in range(count)
    ]


def name_based(rng):
    return str(uuid.UUID(int=rng.getrandbits(128), version=5))
