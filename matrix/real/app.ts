import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toolsDir } from '../tools.ts'

/** Where the example app is installed for the deployment test, with its environment in `.venv`. */
export const modelApiDir = join(toolsDir, 'model-api')

/** The example's source, in the repository. */
export const exampleDir = join(import.meta.dirname, '../../examples/model-api')

/** The pinned requirements of the example app. */
export async function requirements(): Promise<string[]> {
  const text = await readFile(join(exampleDir, 'requirements.txt'), 'utf8')
  return text.split('\n').filter((line) => line !== '')
}
