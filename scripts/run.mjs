#!/usr/bin/env node
// Entry of `npm start`, `npm test` and `pnpm matrix`: plain JavaScript without dependencies, since
// it runs before anything is installed, on whatever Node >= 20 the machine has.
import { matrix, start, test } from './commands.mjs'
import { StepFailed } from './exec.mjs'

const commands = { start, test, matrix }
const name = process.argv[2]

if (!Object.hasOwn(commands, name ?? '')) {
  console.error(`usage: node scripts/run.mjs ${Object.keys(commands).join('|')}`)
  process.exit(2)
}

try {
  process.exitCode = await commands[name]()
} catch (error) {
  if (!(error instanceof StepFailed)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = error.exitCode
}
