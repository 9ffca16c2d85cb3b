import { hash } from 'node:crypto'
import { pagePolicy } from './plugins/headers.ts'

/** What a document may run and style itself with, beside what this origin serves: by their hashes. */
type Own = { scripts: readonly string[]; styles: readonly string[] }

const blocks = (index: string, tag: 'script' | 'style') =>
  [...index.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, text = '']) => text)

/** What stands in the built document itself. Asked of that alone: what a reader sent is not in it. */
export const ownBlocks = (index: string): Own => ({
  scripts: blocks(index, 'script'),
  styles: blocks(index, 'style'),
})

export const policyOf = ({ scripts, styles }: Own): string =>
  pagePolicy(scripts.map(sourceOf), styles.map(sourceOf))

const sourceOf = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`
