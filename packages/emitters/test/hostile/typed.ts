import type { ProxyId, TargetId } from '@plimsoll/schemas/ids'
import { decodeQuery } from '@plimsoll/schemas/query'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { looksLikeSecret, secretOf } from '@plimsoll/schemas/secret'
import * as fc from 'fast-check'
import { selectionErrors } from '../../src/registry.ts'
import { hostileLine } from './text.ts'

/** What a person typed, and what each file has to give back of it. */
export type Typed = {
  name: string
  namespace: string
  domain: string
  email: string
  image: string
  path: string
  health: string
  /** argv of the app. */
  command: readonly string[]
  steps: readonly string[]
  environment: ReadonlyMap<string, string>
  secrets: readonly string[]
}

const lower = 'abcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'
const of = (characters: string, maxLength: number, minLength = 1) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength })

/** A DNS label: a letter, and no dash at the end. */
const label = (maxLength: number) =>
  fc
    .tuple(of(lower, 1), of(`${lower}${digits}-`, maxLength - 2, 0), of(lower + digits, 1))
    .map((parts) => parts.join(''))

const domain = fc
  .tuple(
    fc.array(of(lower + digits, 20), { minLength: 2, maxLength: 6 }),
    fc.constantFrom(true, false, false, false),
  )
  .map(([labels, isLoud]) => {
    const name = `${labels.join('.')}.example.com`
    return isLoud ? name.toUpperCase() : name
  })

/** Marks that the grammar of an address allows before the @. */
const email = fc
  .tuple(of(`${lower}${digits}.!#$%&*+/=?^_{|}~-`, 60), domain)
  .map((parts) => parts.join('@'))

const image = fc
  .tuple(of(lower + digits, 20), label(20), of(`${lower}${digits}._-`, 20, 0))
  .map(([host, repository, tag]) => `${host}.example.com/${repository}:v${tag}`)

const path = fc
  .array(of(`${lower}${digits}_-`, 20), { minLength: 2, maxLength: 5 })
  .map((parts) => `/srv/${parts.join('/')}`)

const health = of(`${lower}${digits}._~/-`, 40).map((rest) => `/${rest}`)

/** Names that objects of JavaScript, shells and loaders have a meaning for. */
const tellingNames =
  '__proto__ constructor toString hasOwnProperty PATH IFS LD_PRELOAD BASH_ENV ENV PS4 _ a'.split(
    ' ',
  )
/** What runtimes and platforms set by themselves, whatever is typed: see the runtimes. */
const takenNames =
  /^(HOST|PORT|GOMAXPROCS|GOMEMLIMIT|JAVA_TOOL_OPTIONS|DOTNET_PROCESSOR_COUNT|K_\w+|RENDER\w*)$/

const variableName = fc
  .oneof(
    fc.constantFrom(...tellingNames),
    fc
      .tuple(of(`${lower}_`, 1), of(`${lower}${lower.toUpperCase()}${digits}_`, 30, 0))
      .map((p) => p.join('')),
  )
  .filter((name) => !takenNames.test(name))

const variable = fc
  .record({
    name: variableName,
    value: fc.oneof(
      { weight: 200, arbitrary: hostileLine(2000) },
      { weight: 1, arbitrary: fc.constant('') },
    ),
  })
  .filter((one) => !looksLikeSecret(one))

const variables = (minLength: number, maxLength: number) =>
  fc
    .uniqueArray(variable, { selector: ({ name }) => name, minLength, maxLength, size: 'max' })
    .map((all) => new Map(all.map(({ name, value }): [string, string] => [name, value])))

const secretNames = fc.uniqueArray(
  of(lower.toUpperCase(), 12).map((name) => `SECRET_${name}`),
  { minLength: 1, maxLength: 20, size: 'max' },
)

const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`

/** A program by its path, then arguments of any kind. */
const command = fc
  .tuple(
    of(`${lower}${digits}${lower} %#;&(){}*?!~é$'"\\`, 12).filter((text) => text === text.trim()),
    fc.array(hostileLine(12), { maxLength: 8, size: 'max' }),
  )
  .map(([program, words]) => [`/srv/bin/${program}`, ...words])
  .filter((words) => words.map(quoted).join(' ').length <= 200)
  .filter((words) => secretOf(words.map(quoted).join(' ')) === null)

/** What a link may hold. */
const step = hostileLine(1000).filter((text) => secretOf(text) === null)

const fields = {
  name: label(20),
  namespace: label(40),
  ...{ domain, email, image, path, health, command },
  secrets: secretNames,
}

/** What formats with the app's steps and environment are tried with. */
export const many: fc.Arbitrary<Typed> = fc.record({
  ...fields,
  steps: fc.array(step, { minLength: 10, maxLength: 20, size: 'max' }),
  environment: variables(30, 60),
})

/** What the others are tried with. */
export const few: fc.Arbitrary<Typed> = fc.record({
  ...fields,
  steps: fc.array(step, { minLength: 1, maxLength: 2 }),
  environment: variables(0, 2),
})

const programOf = ({ command }: Typed): [string, string][] => [
  ['runtime', 'generic'],
  ['app', command.map(quoted).join(' ')],
]

/** The plan query that says it. */
export const queryOf = (text: Typed, target: TargetId, proxy: ProxyId): [string, string][] => [
  ['target', target],
  ['proxy', proxy],
  // without a proxy a program has to have its own manager
  ...(proxy === 'none' ? [] : programOf(text)),
  ['name', text.name],
  ['namespace', text.namespace],
  ['domain', text.domain],
  ['email', text.email],
  ['image', text.image],
  ['path', text.path],
  ['health', text.health],
  ...text.steps.map((step): [string, string] => ['before', step]),
  ...[...text.environment].map((pair): [string, string] => ['env', pair.join('=')]),
  ...text.secrets.map((name): [string, string] => ['env', name]),
]

/** The request of a query through the schema, or the names of what was refused. */
export function accepted(query: [string, string][]): PlanRequest | { refused: string[] } {
  const { request, errors } = decodeQuery(query)
  const all = [...errors, ...selectionErrors(request)]
  return all.length === 0 ? request : { refused: all.map(({ param }) => param) }
}
