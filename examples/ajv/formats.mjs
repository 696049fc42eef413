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

function handedDown(text) {
  const body = JSON.parse(text);
  for (const name of ['sentAt', 'context'].filter((shared) => shared in body)) {
    const without = body.batch.filter((track) => !(name in track));
    without.forEach((track) => (track[name] = body[name]));
    if (without.length > 0) delete body[name];
  }
  return body;
}

function unfolded(text) {
  const report = JSON.parse(text);
  return { ...report, content: JSON.parse(report.content) };
}
