// How a body carries events, by wire format: `read` decodes it, `events` are the places of its events.
import querystring from 'node:querystring';
import jsonpatch from 'fast-json-patch';

export const get = (body, pointer) => jsonpatch.getValueByPointer(body, pointer);

const whole = { read: JSON.parse, events: () => [''] };
const list = (pointer) => ({ read: JSON.parse, events: (body) => get(body, pointer).map((_, i) => `${pointer}/${i}`) });

export const formats = {
  'json-array': list(''),
  'candor-batch': list('/events'),
  ga4: list('/events'),
  'segment-track': whole,
  'jitsu-event': whole,
  'segment-batch': { ...list('/batch'), read: handedDown },
  'humbug-report': { ...whole, read: unfolded },
  'ga-measurement-v1': { ...whole, read: (body) => ({ ...querystring.parse(body) }) },
};

// What all tracks share may stand beside them, the library also where a track has a context of its own.
function handedDown(text) {
  const body = JSON.parse(text);
  const named = give(body.context, 'library', body.batch.map((track) => track.context));
  for (const name of ['sentAt', 'context']) if (give(body, name, body.batch)) delete body[name];
  if (named) delete body.context?.library;
  if (named && Object.keys(body.context ?? { not: 'there' }).length === 0) delete body.context;
  return body;
}

function give(from, name, to) {
  const without = to.filter((one) => isObject(one) && !(name in one));
  if (!isObject(from) || !(name in from) || without.length === 0) return false;
  without.forEach((one) => (one[name] = from[name]));
  return true;
}

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

function unfolded(text) {
  const report = JSON.parse(text);
  return { ...report, content: JSON.parse(report.content) };
}
