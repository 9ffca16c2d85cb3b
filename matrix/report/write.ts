import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Source, type Tool, type ToolId, tools } from '../tools.ts'
import { matrixReport, type Result, type ToolVersion } from './report.ts'

const path = join(import.meta.dirname, '../../docs/matrix.md')

export async function writeReport(results: Result[]): Promise<void> {
  const every = Object.entries(tools) as [ToolId, Tool][]
  const versions = await Promise.all(every.map(async ([id, tool]) => versionOf(id, tool)))
  await writeFile(path, matrixReport(results, versions))
}

async function versionOf(id: ToolId, tool: Tool): Promise<ToolVersion> {
  const found = tool.find()
  const version = found === undefined ? 'absent' : await tool.version(found)
  return { id, version, source: sourceText(tool.source) }
}

function sourceText(source: Source): string {
  if ('apt' in source) return `Debian's ${source.apt.join(', ')}`
  if ('suite' in source) return `Debian ${source.suite}'s ${source.package}`
  if ('pip' in source) return source.pip
  if ('go' in source) return source.go
  return `matrix/${source.module}`
}
