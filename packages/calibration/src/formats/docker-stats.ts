import { ReadError } from '../lines.ts'
import { leadingNumber, sizeMiB } from '../measures.ts'
import type { Container, ContainerList } from '../observation.ts'
import { jsonObject } from './json.ts'

export const isDockerStats = (text: string): boolean =>
  text.includes('CONTAINER') && text.includes('CPU %') && text.includes('MEM USAGE')

export const isDockerStatsJson = (text: string): boolean =>
  text.includes('"CPUPerc"') && text.includes('"MemUsage"')

/** Table of `docker stats --no-stream`; columns are two or more spaces apart. */
export function readDockerStats(lines: readonly string[]): ContainerList {
  const at = lines.findIndex((line) => line.includes('CPU %') && line.includes('MEM USAGE'))
  const columns = cells(lines[at] ?? '')
  const cpu = columns.indexOf('CPU %')
  const memory = columns.findIndex((name) => name.startsWith('MEM USAGE'))
  const name = Math.max(columns.indexOf('NAME'), 0)
  const containers: Container[] = []
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.trim() === '') continue
    const row = cells(line)
    containers.push(containerOf(row[name] ?? '', row[cpu] ?? '', row[memory] ?? '', i + 1, line))
  }
  return nonEmpty(containers, at + 1)
}

/** Lines of `docker stats --no-stream --format json`. */
export function readDockerStatsJson(lines: readonly string[]): ContainerList {
  const containers: Container[] = []
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue
    const found = jsonObject(line)
    if (!found) throw new ReadError('{"Name":…,"CPUPerc":…,"MemUsage":…}', i + 1, line)
    const { Name, CPUPerc, MemUsage } = found
    containers.push(
      containerOf(String(Name ?? ''), String(CPUPerc ?? ''), String(MemUsage ?? ''), i + 1, line),
    )
  }
  return nonEmpty(containers, 1)
}

const cells = (line: string): string[] => line.trim().split(/ {2,}|\t+/)

function containerOf(
  name: string,
  cpu: string,
  memory: string,
  line: number,
  text: string,
): Container {
  const percent = cpu.endsWith('%') ? leadingNumber(cpu) : null
  const usedMiB = sizeMiB(memory.split('/')[0] ?? '')
  if (percent === null || usedMiB === null) {
    throw new ReadError('CPU % as in 12.5%, MEM USAGE / LIMIT as in 120MiB / 2GiB', line, text)
  }
  return {
    name,
    cpuShare: { value: percent / 100, line },
    memoryMiB: { value: usedMiB, line },
  }
}

function nonEmpty(containers: Container[], line: number): ContainerList {
  if (containers.length === 0) throw new ReadError('CPU %, MEM USAGE / LIMIT', line)
  return { kind: 'containers', containers }
}
