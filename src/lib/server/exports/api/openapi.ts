// The description of the programs' interface (OpenAPI 3.1), made from the schemas that its answers are held to.

import { z } from 'zod';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import { API_GROUPS, type ApiForm } from '#lib/view/api/groups.ts';
import { RATE } from './rate-limit.ts';
import { pagingShape, RESOURCES, type ApiResource } from './resources.ts';

type Json = Readonly<Record<string, unknown>>;

const MEDIA: Readonly<Record<ApiForm, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  geojson: 'application/geo+json',
};

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** A schema as JSON Schema, without the header that only a document of its own has. */
function schemaOf(shape: z.ZodType): Json {
  const { $schema: _$schema, ...schema } = z.toJSONSchema(shape, { io: 'input' });
  return schema;
}

/** Name of a group's record among the schemas. */
const nameOf = ({ group }: ApiResource): string =>
  `${group.charAt(0).toUpperCase()}${group.slice(1)}Record`;

function parametersOf(shape: z.ZodObject): Json[] {
  const { properties = {} } = schemaOf(shape) as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema,
    ...(schema['type'] === 'array' ? { style: 'form', explode: true } : {}),
  }));
}

const about: Json = {
  council: {
    type: 'object',
    properties: {
      slug: { type: 'string' },
      name: { type: 'string' },
      is_example: { type: 'boolean', description: 'True for invented figures' },
    },
    required: ['slug', 'name', 'is_example'],
  },
  records_cover_to: { type: ['string', 'null'], format: 'date' },
  model_version: { type: 'string', const: MODEL_VERSION },
  counts: {
    enum: ['shared', 'exact'],
    description: 'Whether small numbers are hidden, or exact for the purpose of the token',
  },
  total: { type: 'integer', description: 'Records in all answers together' },
  cursor: { type: ['string', 'null'], description: 'Where to go on; null after the last' },
  attribution: { type: 'string' },
  sources: { type: 'array', items: { type: 'object' } },
};

const envelope = (content: Json, required: string): Json => ({
  type: 'object',
  properties: { ...about, ...content },
  required: [...Object.keys(about), required],
});

function contentOf(resource: ApiResource): Json {
  const record = ref(nameOf(resource));
  const schemas: Readonly<Record<ApiForm, Json>> = {
    json: envelope({ data: { type: 'array', items: record } }, 'data'),
    csv: { type: 'string', description: 'A header row, then a record a line; lists by semicolons' },
    geojson: envelope(
      {
        type: { const: 'FeatureCollection' },
        features: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              type: { const: 'Feature' },
              properties: record,
              geometry: { type: ['object', 'null'] },
            },
            required: ['type', 'properties', 'geometry'],
          },
        },
      },
      'features',
    ),
  };
  return Object.fromEntries(resource.forms.map((form) => [MEDIA[form], { schema: schemas[form] }]));
}

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

function pathOf(resource: ApiResource): Json {
  const { group, title, about: description } = resource;
  return {
    get: {
      operationId: `read_${group}`,
      summary: title,
      description,
      tags: [group],
      parameters: [
        {
          name: 'council',
          in: 'path',
          required: true,
          description: 'Address of the council',
          schema: { type: 'string' },
        },
        ...parametersOf(pagingShape),
        ...parametersOf(resource.filters),
      ],
      responses: {
        200: {
          description: `${title}. A header "Link" with rel="next" leads to the next answer.`,
          headers: {
            ETag: { description: 'Send it back as If-None-Match', schema: { type: 'string' } },
            Link: { schema: { type: 'string' } },
          },
          content: contentOf(resource),
        },
        304: { description: 'Nothing has changed since the answer of that ETag' },
        400: problem('A parameter makes no sense; "field" names it and "help" says what to do'),
        401: problem('No token, or one that opens nothing'),
        403: problem('The token or the role does not allow this'),
        404: problem('There is no such council or group'),
        406: problem('The group cannot be had in this form'),
        429: problem('Too many requests; "Retry-After" says how long to wait'),
      },
      security: [{ token: [] }, { session: [] }],
    },
  };
}

const problemSchema: Json = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    field: { type: 'string' },
    help: { type: 'string' },
    request: { type: 'string', description: 'Reference for whoever looks into it' },
  },
  required: ['type', 'title', 'status', 'code', 'request'],
};

/** The whole description. */
export function describeApi(): Json {
  const resources = API_GROUPS.map((group) => RESOURCES[group]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Care Market Atlas',
      version: '1',
      description: `Read a council's market of care and support. Small numbers of people are hidden unless a token was made for exact ones. Add .json, .csv or .geojson to an address, or send Accept. At most ${RATE.burst} requests at once and ${RATE.perSecond} a second for each token.`,
    },
    servers: [{ url: '/api/v1' }],
    paths: Object.fromEntries(
      resources.map((resource) => [`/{council}/${resource.group}`, pathOf(resource)]),
    ),
    components: {
      schemas: {
        ...Object.fromEntries(
          resources.map((resource) => [nameOf(resource), schemaOf(resource.record)]),
        ),
        Problem: problemSchema,
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-atlas-session' },
      },
    },
  };
}
