import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { appDirectory } from '../containers/app-user.ts'
import { bundleFile } from '../file.ts'
import { dockerignore } from './dockerignore.ts'
import { finalStage } from './final-stage.ts'
import { imageOrigins } from './origins.ts'

const base = 'debian:trixie-slim'

/** Dockerfile and ignore list of a program that is built already, whatever it is written in. */
export function anyImage(deployment: Deployment): BundleFile[] {
  const text = [
    `FROM ${base} AS build`,
    `WORKDIR ${appDirectory}`,
    '# The folder holds the built program; a build of its own goes here.',
    'COPY . .',
    '',
    '# A program that needs a JVM, .NET or another runtime takes an image that has it; the health',
    '# check needs bash.',
    ...finalStage(deployment, base, [`PATH="${appDirectory}:$PATH"`]),
  ].join('\n')
  return [
    bundleFile(deployment.head, {
      path: 'Dockerfile',
      language: 'dockerfile',
      text,
      rules: imageOrigins,
    }),
    dockerignore(deployment, []),
  ]
}
