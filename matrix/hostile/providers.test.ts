import { join } from 'node:path'
import { expect } from 'vitest'
import type { Place } from '../../packages/emitters/test/hostile/emitted.ts'
import { readersOf } from '../../packages/emitters/test/hostile/read/all.ts'
import { tomlOf } from '../../packages/emitters/test/hostile/read/providers.ts'
import { documents } from '../../packages/emitters/test/hostile/read/yaml.ts'
import { must } from '../process.ts'
import { type BundleFile, inScratch, putAll } from '../scratch.ts'
import { tools, venvDir } from '../tools.ts'
import { cfnLint } from '../validators/cfn-lint.ts'
import { containerapps } from '../validators/containerapps.ts'
import { documented } from '../validators/documented.ts'
import { kubeconform } from '../validators/kubeconform.ts'
import type { Validator } from '../validators/validator.ts'
import { inTurn, proveReal } from './real.ts'

const script = join(import.meta.dirname, 'read_data.py')

/** The parsers that the command lines of most providers have, YAML 1.1 and TOML, find the same. */
async function isReadTheSame(files: BundleFile[]): Promise<void> {
  await inScratch(async (dir) => {
    const paths = await putAll(dir, files)
    const found = JSON.parse(await must(join(venvDir, 'bin/python'), [script, ...paths]))
    const own = files.map(({ path, text }) =>
      path.endsWith('.toml') ? [tomlOf(text)] : documents(text),
    )
    expect(found).toEqual(JSON.parse(JSON.stringify(own)))
  })
}

const places: readonly [Place, readonly Validator[]][] = [
  [['kubernetes', 'gateway'], [kubeconform]],
  [['kubernetes', 'ingress'], [kubeconform]],
  [
    ['cloudrun', 'provider'],
    [kubeconform, documented],
  ],
  [['ecs', 'provider'], [cfnLint]],
  [['containerapps', 'provider'], [containerapps]],
  [['fly', 'provider'], [documented]],
  [['render', 'provider'], [documented]],
]

for (const [place, [first, ...others]] of places) {
  proveReal({
    tool: first!.tool,
    place,
    holdsTexts: true,
    bundles: 4,
    read: (samples, program) =>
      inTurn(samples, async ({ files }) => {
        const judged = new Set<BundleFile>()
        for (const validator of [first!, ...others]) {
          const concerned = files.filter(({ path }) => validator.judges(path))
          const path = validator === first ? program : tools[validator.tool].find()
          if (path === undefined) continue
          const { ok, output } = await validator.check(concerned, path)
          expect(ok, output).toBe(true)
          for (const file of concerned) judged.add(file)
        }
        await isReadTheSame([...judged])
        return [...judged].map((file) =>
          Object.assign({}, ...readersOf(file.path).map((reader) => reader.read(file as never))),
        )
      }),
  })
}
