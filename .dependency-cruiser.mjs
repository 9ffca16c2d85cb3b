/** Who may import whom: the table in CONTRIBUTING.md, held. */
const packageMayUse = (name, allowed) => ({
  name: `${name}-imports-${allowed.join('-') || 'nothing'}`,
  severity: 'error',
  from: { path: `^packages/${name}/src`, pathNot: '\\.test\\.ts$' },
  to: {
    path: '^(packages|apps)/',
    pathNot: [`^packages/${name}/`, ...allowed.map((p) => `^packages/${p}/src`)],
  },
})

const purePackages =
  '^packages/(schemas|planner|simulator|calibration|numerics|emitters|hull|messages)/src'

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    packageMayUse('schemas', []),
    packageMayUse('planner', ['schemas', 'numerics']),
    packageMayUse('simulator', ['schemas']),
    packageMayUse('numerics', []),
    packageMayUse('hull', []),
    packageMayUse('messages', ['schemas']),
    packageMayUse('calibration', ['schemas', 'numerics']),
    packageMayUse('emitters', ['schemas', 'messages']),
    {
      name: 'web-asks-the-api',
      severity: 'error',
      from: { path: '^apps/web/src' },
      to: { path: '^(packages/(planner|simulator|calibration|numerics|emitters)|apps/api)/' },
    },
    {
      name: 'schemas-import-zod-alone',
      severity: 'error',
      from: { path: '^packages/schemas/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'pure-packages-know-no-node',
      severity: 'error',
      from: { path: purePackages, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'variants-are-islands',
      severity: 'error',
      from: { path: '^packages/emitters/src/(runtimes|targets|proxies)/([^/]+)/' },
      to: {
        path: '^packages/emitters/src/(runtimes|targets|proxies)/([^/]+)/',
        pathNot: '^packages/emitters/src/$1/$2/',
      },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
}
