// Who may import whom. Each rule is a wall of the house; tests/architecture.test.ts proves that each one is alive by
// planting a crossing, and that the tree has none. The reasons stand in docs/decisions/0001.

const TEST = '\\.test\\.ts$';
/** Order of the model's rooms: a room may look down to earlier ones, never up. */
const ROOMS = [
  ['kernel'],
  ['market', 'demand', 'parameters'],
  ['access'],
  ['gaps', 'viability', 'growth', 'pooling', 'siting', 'disclosure'],
  ['scenarios'],
];

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const wall = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: TEST, ...from },
  to,
});

const rooms = ROOMS.slice(0, -1).map((own, level) => {
  const above = ROOMS.slice(level + 1).flat();
  return wall(
    `domain-${own.join('-')}-looks-down`,
    'Inside the model a room uses only the rooms below it.',
    { path: `^src/lib/domain/(${own.join('|')})/` },
    { path: `^src/lib/domain/((${above.join('|')})/|model\\.ts$)` },
  );
});

module.exports = {
  forbidden: [
    wall(
      'domain-is-pure',
      'The model imports only itself: no packages, no input or output.',
      { path: '^src/lib/domain/' },
      { pathNot: '^src/lib/domain/' },
    ),
    ...rooms,
    wall(
      'example-is-pure',
      'The example council is generated from the model’s types alone, so that it is the same everywhere.',
      { path: '^src/lib/example/' },
      { pathNot: ['^src/lib/(domain|example)/', 'node_modules/d3-'] },
    ),
    wall(
      'view-shapes-only',
      'Shapes and words know the model, and nothing of servers, components or Node.',
      { path: '^src/lib/view/' },
      { pathNot: ['^src/lib/(domain|view)/', 'node_modules/'] },
    ),
    wall(
      'view-without-framework',
      'Shapes and words work without the web framework and the database.',
      { path: '^src/lib/view/' },
      { path: 'node_modules/(svelte|@sveltejs|drizzle-orm|postgres|pino|lucia|maplibre-gl)/' },
    ),
    wall(
      'repositories-only-read-and-save',
      'A repository turns rows into domain values; it calls no service and shapes no page.',
      { path: '^src/lib/server/repositories/' },
      { path: '^src/(?!lib/(domain|server/(db|repositories))/)' },
    ),
    wall(
      'services-below-the-pages',
      'A service knows nothing of components, pages or the command line.',
      { path: '^src/lib/server/(?!exports/)' },
      { path: '^src/(routes|cli|lib/(ui|charts|map|panels))/|^src/hooks' },
    ),
    wall(
      'files-draw-without-components',
      'A file is drawn from the marks of a chart or map, never from a component or a page.',
      { path: '^src/lib/server/exports/' },
      { path: '^src/(routes|cli|lib/(ui|panels))/|^src/hooks|\\.svelte$' },
    ),
    wall(
      'database-below-services',
      'The database layer is called, it does not call.',
      { path: '^src/lib/server/db/' },
      { path: '^src/lib/server/(services|repositories|auth|imports|exports|jobs)/' },
    ),
    wall(
      'rows-only-by-repositories',
      'Tables are read and written in repositories, in sign-in’s own adapter and in the audit trail.',
      {
        path: '^src/',
        pathNot: `^src/lib/server/(db|repositories|auth)/|^src/lib/server/audit\\.ts$|${TEST}`,
      },
      { path: '^src/lib/server/db/schema/', dependencyTypesNot: ['type-only'] },
    ),
    wall(
      'components-know-no-model',
      'Plain components, charts and maps draw what the view has shaped.',
      { path: '^src/lib/(ui|charts|map)/' },
      { path: '^src/(?!lib/(view|ui|charts|map)/)' },
    ),
    wall(
      'panels-see-types-of-the-model',
      'A panel may name the model’s types; arithmetic happens elsewhere.',
      { path: '^src/lib/panels/' },
      { path: '^src/lib/domain/', dependencyTypesNot: ['type-only'] },
    ),
    wall(
      'panels-stay-in-the-front',
      'A panel uses shapes, components, charts and maps.',
      { path: '^src/lib/panels/' },
      { path: '^src/(?!lib/(domain|view|ui|charts|map|panels)/)' },
    ),
    wall(
      'panels-keep-to-their-subject',
      'A panel uses no panel of another subject.',
      { path: '^src/lib/panels/([^/]+)/' },
      { path: '^src/lib/panels/', pathNot: '^src/lib/panels/$1/' },
    ),
    wall(
      'routes-call-services',
      'The server side of a page parses the address, calls a service and answers.',
      { path: '^src/(routes/.*\\.server\\.ts|routes/.*\\+server\\.ts|hooks\\.server\\.ts)$' },
      { path: '^src/lib/(server/(db|repositories|imports|jobs)|ui|charts|map|panels|example)/' },
    ),
    wall(
      'pages-see-no-server',
      'A page shows what its server side handed over.',
      { path: '^src/routes/.*\\.svelte$' },
      { path: '^src/(lib/(domain|server|example)|cli)/' },
    ),
    wall(
      'workers-host-the-model',
      'A worker runs the model and nothing else of the product.',
      { path: '^src/worker/' },
      { path: '^src/(?!lib/(domain|view)/|worker/)' },
    ),
    wall(
      'cli-needs-no-page',
      'The command line uses the model, shapes and the server side.',
      { path: '^src/cli/' },
      { path: '^src/(routes|lib/(ui|charts|map|panels))/' },
    ),
    wall(
      'launchers-need-nothing',
      'The launchers run before anything is installed.',
      { path: '^src/cli/launch/' },
      { pathNot: '^src/cli/launch/', dependencyTypesNot: ['core'] },
    ),
    wall(
      'nobody-calls-the-cli',
      'The command line is a host; nothing is built on it.',
      { path: '^src/', pathNot: `^src/cli/|${TEST}` },
      { path: '^src/cli/' },
    ),
    wall(
      'lucia-behind-its-wall',
      'Sign-in can be replaced in one folder.',
      { path: '^src/', pathNot: '^src/lib/server/auth/' },
      { path: 'node_modules/(lucia|@node-rs/argon2)/' },
    ),
    wall(
      'driver-behind-the-database',
      'One driver, in one folder.',
      { path: '^src/', pathNot: `^src/lib/server/db/|${TEST}` },
      { path: 'node_modules/(postgres|@electric-sql)/' },
    ),
    wall(
      'no-product-code-in-tests-only',
      'The product does not use what is made for its tests.',
      { path: '^src/' },
      { path: `^tests/|${TEST}` },
    ),
    wall(
      'no-circles',
      'Files that need each other are one file.',
      { path: '^src/' },
      { circular: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts'],
    },
  },
};
