// Stands in for a test suite of pact-js in front of Pact's Rust core: the published one, untouched. The core is told neither
// the framework nor a number: it always says "pact_ffi", and it counts the interactions that it has verified or served.
import core from "@pact-foundation/pact-core";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";

const { default: pact, makeConsumerPact } = core;
const FOLDER = "pacts"; // Where pact-js keeps them, in the working folder.
const PROVIDER = "example-provider";
const HOST = "127.0.0.1";
const MOST = 100; // More interactions than any run here has; each is played.

/** A pact with one interaction, the least there can be, as a consumer's test leaves it. */
function writtenPact(number) {
  const consumer = `example-consumer-${number}`;
  const file = `${FOLDER}/${consumer}-${PROVIDER}.json`;
  const interaction = { description: "a request", request: { method: "GET", path: "/" }, response: { status: 204 } };
  const metadata = { pactSpecification: { version: "3.0.0" } };
  const content = { consumer: { name: consumer }, provider: { name: PROVIDER }, interactions: [interaction], metadata };
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const EMITTERS = {
  // As pact-js does in executeTest: a mock server, the requests of the consumer, the pact, and the end of the mock server.
  "consumer-tests-ran": async ({ interactions }) => {
    const consumed = makeConsumerPact("example-consumer", PROVIDER);
    const paths = Array.from({ length: interactions }, (_, number) => `/${number}`);
    for (const path of paths) {
      const interaction = consumed.newInteraction(`a request of ${path}`);
      interaction.uponReceiving(`a request of ${path}`);
      interaction.withRequest("GET", path);
      interaction.withStatus(200);
    }
    const port = consumed.createMockServer(HOST);
    for (const path of paths) await fetch(`http://${HOST}:${port}${path}`);
    // Its answer says nothing of telemetry, and comes now and then before the last request is counted.
    consumed.mockServerMatchedSuccessfully(port);
    consumed.writePactFile(FOLDER);
    consumed.cleanupMockServer(port);
  },

  // As pact-js does in verifyProvider, against a provider whose answers are all alike, since the core logs them.
  "pacts-verified": async ({ pacts }) => {
    const provider = createServer((request, response) => {
      response.sendDate = false;
      response.writeHead(204, { connection: "close" }).end();
    }).listen(0, HOST);
    await new Promise((resolve) => provider.once("listening", resolve));
    const pactUrls = Array.from({ length: pacts }, (_, number) => writtenPact(number));
    try {
      await pact.verifyPacts({ provider: PROVIDER, providerBaseUrl: `http://${HOST}:${provider.address().port}`, pactUrls });
    } finally {
      provider.close();
    }
  },
};

async function emit() {
  mkdirSync(FOLDER, { recursive: true });
  const { events } = JSON.parse(readFileSync(0, "utf8"));
  if (events.some(({ attributes }) => (attributes?.interactions ?? attributes?.pacts) > MOST)) process.exit(64);
  for (const { name, attributes } of events) await EMITTERS[name]?.(attributes);
}

const STIMULI = {
  emit,
  // Loading the core is all that a suite without a pact does.
  idle: () => {},
};

const stimulus = STIMULI[process.argv.slice(2).join(" ")];
if (!stimulus) process.exit(64);
await stimulus();
