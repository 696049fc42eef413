"""Stands in for the engine of Pants 2.16.1 beside its options, its run tracker and its telemetry: the published ones, untouched.

The engine is native code for Python 3.7 to 3.9. Its module is a stand-in that has any name and does nothing; the run that
it would do is as long, and ends as, the stimulus says.
"""

import json
import logging
import os
import shlex
import sys
import time
from types import ModuleType, SimpleNamespace
from unittest import mock


class Anything(type):
    """A class of which every attribute, and every attribute of its instances, is such a class again."""

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        setattr(cls, name, Anything(name, (StandIn,), {}))
        return getattr(cls, name)


class StandIn(metaclass=Anything):
    def __init__(self, *_, **__):
        pass

    def __getattr__(self, name):
        return getattr(type(self), name)


engine = ModuleType("pants.engine.internals.native_engine")
engine.__getattr__ = lambda name: getattr(StandIn, name)
engine.default_cache_path = lambda: os.path.expanduser("~/.cache/pants")
sys.modules[engine.__name__] = engine

from pants.base.build_root import BuildRoot  # noqa: E402
from pants.engine.streaming_workunit_handler import StreamingWorkunitHandler  # noqa: E402
from pants.engine.unions import UnionMembership  # noqa: E402
from pants.goal.anonymous_telemetry import AnonymousTelemetry, construct_callback  # noqa: E402
from pants.goal.run_tracker import RunTracker  # noqa: E402
from pants.option.global_options import GlobalOptions  # noqa: E402
from pants.option.options_bootstrapper import OptionsBootstrapper  # noqa: E402
from pants.option.scope import ScopeInfo  # noqa: E402


def run(goals, attributes, done):
    """As LocalPantsRunner does; without attributes it stops where the goals would run, since every run is reported."""
    bootstrapper = OptionsBootstrapper.create(os.environ, ("pants", *goals), allow_pantsrc=True)
    known = [GlobalOptions.get_scope_info(), AnonymousTelemetry.get_scope_info()]
    known += [ScopeInfo(goal, is_goal=True) for goal in dict.fromkeys(goals)]
    options = bootstrapper.full_options_for_scopes(known, UnionMembership({}))
    telemetry = AnonymousTelemetry(options.for_scope(AnonymousTelemetry.options_scope))
    callback = construct_callback(None, telemetry).callback_factory()
    if attributes is None:
        return
    tracker = RunTracker(tuple(shlex.split(attributes["commandLine"])), options)
    begun = time.time()
    tracker.start(begun, options.specs)
    choices = options.for_global_scope()
    # Of a run in which nothing is worth reporting but its end.
    scheduler = SimpleNamespace(poll_workunits=lambda _: {"started": (), "completed": ()})
    scheduler.isolated_shallow_clone = lambda _: scheduler
    handler = StreamingWorkunitHandler(
        scheduler, tracker, tuple(filter(None, [callback])), bootstrapper, StandIn(), 1.0,
        choices.pantsd and choices.streaming_workunits_complete_async, choices.streaming_workunits_level,
    )  # fmt: skip
    with handler:
        with mock.patch("time.time", return_value=begun + attributes["durationMillis"] / 1000):
            tracker.end_run(0 if attributes["outcome"] == "success" else 1)
    done()
    # The daemon lives on.
    if handler.thread_runner:
        handler.thread_runner.join()


def main(stimulus):
    if stimulus not in (["emit"], ["idle"]):
        sys.exit(64)
    logging.basicConfig(format="[%(levelname)s] %(message)s", level=logging.INFO)
    BuildRoot().path = os.getcwd()
    if stimulus == ["idle"]:
        return run([], None, None)
    # Pants is two processes: a daemon, which runs and reports, and a client, which waits for the run alone.
    over, ended = os.pipe()
    if os.fork() == 0:
        os.setsid()
        for event in json.load(sys.stdin)["events"]:
            run(event["attributes"]["goals"], event["attributes"], lambda: os.write(ended, b"0"))
    else:
        os.close(ended)
        sys.exit(0 if os.read(over, 1) else 1)


main(sys.argv[1:])
