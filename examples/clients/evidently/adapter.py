"""Stands in for the service of `evidently ui` 0.7.23 in front of its routes and its telemetry: the published ones, untouched.

The service loads the whole library, five seconds of work at every start. Here only the modules of REAL are loaded; every
other module of Evidently is a stand-in that has any name and does nothing.
"""

import asyncio
import contextlib
import importlib.abc
import importlib.machinery
import inspect
import json
import sys

REAL = (
    "evidently._version",
    "evidently._pydantic_compat",
    "evidently.pydantic_utils",
    "evidently.telemetry",
    "evidently.ui.service.api.projects",
    "evidently.ui.service.components.base",
    "evidently.ui.service.components.telemetry",
)

# A route has the name of the action that it reports, but for this one.
ROUTES = {"project_dashboard": "get_dashboard"}


class Anything(type):
    """A class of which every attribute, and every attribute of its instances, is such a class again."""

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        setattr(cls, name, Anything(name, (StandIn,), {}))
        return getattr(cls, name)

    def __iter__(cls):
        return iter(())


class StandIn(metaclass=Anything):
    def __init__(self, *_, **__):
        pass

    def __getattr__(self, name):
        return getattr(type(self), name)

    @classmethod
    def __get_validators__(cls):
        yield lambda value: value


class StandIns(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        if name.split(".")[0] != "evidently" or name in REAL:
            return None
        real = importlib.machinery.PathFinder.find_spec(name, path)
        spec = importlib.machinery.ModuleSpec(name, self, is_package=True)
        spec.submodule_search_locations = real.submodule_search_locations or []
        return spec

    def exec_module(self, module):
        module.__getattr__ = lambda name: getattr(StandIn, name)


def projects(attributes):
    """The store behind the routes: as many projects, and reports in each, as the stimulus says."""
    lists = {"list_projects": attributes.get("project_count", 1), "list_snapshots": attributes.get("reports_count", 1)}
    store = StandIn()
    for method in "search_project update_project add_project add_snapshot load_snapshot get_project_dashboard".split():
        setattr(store, method, lambda *_, **__: asyncio.sleep(0, StandIn()))
    for method, count in lists.items():
        setattr(store, method, lambda *_, count=count: asyncio.sleep(0, range(count)))
    return store


async def serve(events):
    routes = importlib.import_module("evidently.ui.service.api.projects")
    telemetry = importlib.import_module("evidently.ui.service.components.telemetry")
    # As the service's configuration makes it, with its defaults, and as its requests share it.
    log_event = telemetry.TelemetryComponent().get_event_logger()
    for event in events:
        route = getattr(routes, ROUTES.get(event["name"], event["name"]), None)
        if route is None:
            continue
        given = {"log_event": log_event, "project_manager": projects(event.get("attributes") or {}), "body": b"{}"}
        asked = [p.name for p in inspect.signature(route.fn).parameters.values() if p.default is p.empty]
        # The stand-in of a report has no graphs: reported, and then answered with 404.
        with contextlib.suppress(routes.HTTPException):
            await route.fn(**{name: given.get(name, StandIn()) for name in asked})


if sys.argv[1:] not in (["emit"], ["idle"]):
    sys.exit(64)
sys.meta_path.insert(0, StandIns())
importlib.import_module("evidently").__version__ = importlib.import_module("evidently._version").__version__
asyncio.run(serve(json.load(sys.stdin)["events"] if sys.argv[1] == "emit" else []))
