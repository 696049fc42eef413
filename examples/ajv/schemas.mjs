// Where a decoded body is wrong by the schemas of its profile.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonpatch from 'fast-json-patch';
import { formats, get } from './formats.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const profiles = join(root, 'schemas', 'profiles');
export const text = (file) => readFileSync(file, 'utf8');
export const json = (file) => JSON.parse(text(file));
export const files = (folder) =>
  readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((file) => statSync(file).isFile()).sort();

const ajv = addFormats(new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }));
const schemas = [...files(profiles), ...files(join(root, 'schemas', 'core'))].filter((file) => file.endsWith('.schema.json'));
schemas.forEach((file) => ajv.addSchema(json(file)));
schemas.forEach((file) => ajv.getSchema(json(file).$id));

// A missing or superfluous field is found at its own place, not at its parent's.
function place({ instancePath, params }) {
  const name = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty ?? params.propertyName;
  return name === undefined ? instancePath : `${instancePath}/${jsonpatch.escapePathComponent(name)}`;
}

// What a condition asks for is reported by itself; that the condition fails is said on top.
const isOwn = (error) => error.keyword !== 'if';

/** Where a decoded body is wrong at an endpoint, all of whose events should be of one type. */
export function problems({ profile, endpoint, id, collected }, body) {
  const first = profile.endpoints[0].name;
  const own = endpoint.insteadOf ?? endpoint.name;
  const type = profile.events.find((event) => event.id === id);
  const form = own === first ? type : type.elsewhere?.find((other) => other.endpoint === own);
  if (!form) return [''];
  const judge = (file, of, at) => {
    const late = profile.fields.filter((field) => !collected && field.by === 'collector' && field.of === of && (field.endpoint ?? first) === own);
    const later = late.map((field) => field.pointer);
    const validate = ajv.getSchema(json(join(profiles, profile.id, file)).$id);
    const wrong = validate(get(body, at)) ? [] : validate.errors.filter(isOwn).map(place).filter((pointer) => !later.includes(pointer));
    return [...wrong, ...later.filter((pointer) => get(body, at + pointer) !== undefined)].map((pointer) => at + pointer);
  };
  const around = endpoint.schema ? judge(endpoint.schema, 'request', '') : [];
  return [...around, ...formats[endpoint.wireFormat].events(body).flatMap((at) => judge(form.schema, 'event', at))];
}
