// Stands in for gatsby-cli 5.13.1 and gatsby 5.13.1 in front of their telemetry library: the published one, untouched.
// Loading the library is its start-up. As in gatsby-cli it comes first, prints the notice and records an event.
import telemetry from "gatsby-telemetry";
import { readFileSync } from "node:fs";

const STANDS_FOR = "5.13.1";

// gatsby-cli refuses any other word, but only after it has recorded the command line.
const COMMANDS = "build clean develop info new options plugin repl serve telemetry".split(" ");

// These end with STOP, the others with END; at either word the library starts a sender at once.
const SERVERS = ["develop", "serve"];

/** What gatsby-cli does at every start, in createCli: default tags, then the process's arguments as they are. */
function start(...words) {
  telemetry.setDefaultTags({ installedGatsbyVersion: STANDS_FOR, gatsbyCliVersion: STANDS_FOR });
  telemetry.trackCli([process.execPath, "gatsby", ...words]);
}

/** gatsby telemetry --enable or --disable, with the line that its reporter prints to standard output. */
function choose(word, enabled) {
  start("telemetry", word);
  telemetry.setTelemetryEnabled(enabled);
  console.log(`Telemetry collection ${enabled ? "enabled" : "disabled"}`);
}

const EMITTERS = {
  "command-started": ({ command }) => {
    if (COMMANDS.includes(command)) telemetry.trackCli(`${command.toUpperCase()}_START`);
  },

  // gatsby 5.13.1 does this from an exit hook and hands over the exit code alone. The library takes a duration as well,
  // so what the host was asked to report is handed over. Either way two senders start: for this event and at the exit.
  "command-finished": ({ command, durationMillis }) => {
    if (!COMMANDS.includes(command)) return;
    const ending = SERVERS.includes(command) ? "STOP" : "END";
    telemetry.trackCli(`${command.toUpperCase()}_${ending}`, { exitCode: 0, duration: durationMillis });
  },

  // As the reporter's endActivity does.
  "activity-measured": ({ name, durationMillis }) => {
    telemetry.trackCli("ACTIVITY_DURATION", { name, duration: Math.round(durationMillis) });
  },

  // The reporter's structured error: the id under "code", the stack inside "error", and always a context.
  "error-raised": ({ id, text, stack }) => {
    const error = { context: {}, level: "ERROR", type: "HTML.COMPILATION", text, code: id };
    if (stack !== undefined) error.error = { stack };
    telemetry.trackError("BUILD", { error });
  },
};

function emit() {
  const { events } = JSON.parse(readFileSync(0, "utf8"));
  start(events.find(({ attributes }) => attributes?.command)?.attributes.command ?? "build");
  for (const { name, attributes } of events) EMITTERS[name]?.(attributes ?? {});
}

const STIMULI = {
  emit,
  "consent deny": () => choose("--disable", false),
  "consent grant": () => choose("--enable", true),
  // The smallest start of the tool. It too records its command line.
  idle: () => start("--version"),
};

const stimulus = STIMULI[process.argv.slice(2).join(" ")];
stimulus?.();
// As gatsby-cli's handlerP does after every command. A process that ends by itself would be held open by its senders'
// IPC channels until the endpoint answers, which a user of "gatsby build" does not see outside a CI.
process.exit(stimulus ? 0 : 64);
