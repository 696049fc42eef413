// Judges every file in examples/payloads with ajv. Exits with 1 where it and the kit, whose tests judge the same files, disagree.
import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import jsonpatch from 'fast-json-patch';
import { formats } from './formats.mjs';
import { files, json, problems, profiles, root, text } from './schemas.mjs';

const payloads = join(root, 'examples', 'payloads');

/** What a right body is, and its endpoint: the first one where nothing is wrong with it. */
function right(file) {
  const [tool, id] = relative(payloads, file).split(sep);
  const profile = json(join(profiles, tool, 'profile.json'));
  for (const endpoint of profile.endpoints) {
    const as = { profile, endpoint, id, collected: basename(file).startsWith('collected'), read: formats[endpoint.wireFormat].read };
    try {
      const body = as.read(text(file));
      if (problems(as, body).length === 0) return { ...as, body };
    } catch { /* A body of another endpoint. */ }
  }
  throw new Error('expected a right body, but it is wrong at every endpoint');
}

/** Whether a wrong body is wrong for a schema, or only for the kit. */
function wrong(file) {
  const change = json(file);
  const as = right(join(dirname(file), change.of));
  if (change.by && change.replace) return 'kit';
  const raw = text(join(dirname(file), change.of));
  const body = change.replace ? as.read(raw.replace(change.replace.text, () => change.replace.with)) : jsonpatch.applyPatch(as.body, change.patch, true, false).newDocument;
  const found = problems(as, body);
  if (change.by ? found.length > 0 : found.length === 0 || found.some((at) => at !== change.at)) {
    throw new Error(`expected ${change.by ? 'nothing' : `problems at "${change.at}" alone`}, but found ${JSON.stringify(found)}`);
  }
  return change.by ? 'kit' : 'wrong';
}

const counts = { right: 0, wrong: 0, kit: 0, disagreed: 0 };
// What was reconstructed is wrong in many places at once: the tests of the kit hold it against the problems beside it.
const reconstructed = join(payloads, 'reconstructed') + sep;
const judged = files(payloads).filter((file) => !file.endsWith('.md') && !file.startsWith(reconstructed));
for (const file of judged) {
  try {
    counts[basename(dirname(file)) === 'invalid' ? wrong(file) : right(file) && 'right']++;
  } catch (error) {
    counts.disagreed++;
    console.error(`${relative(root, file)}: ${error.message}`);
  }
}
for (const tool of readdirSync(profiles).filter((name) => !judged.some((file) => file.startsWith(join(payloads, name) + sep)))) {
  counts.disagreed++;
  console.error(`${tool}: expected payloads, but there are none`);
}
console.log(`${judged.length} payloads: ${counts.right} right, ${counts.wrong} wrong, ${counts.kit} wrong in ways that no schema sees, ${counts.disagreed} disagreed upon`);
process.exit(counts.disagreed > 0 || counts.right === 0 || counts.wrong === 0 ? 1 : 0);
