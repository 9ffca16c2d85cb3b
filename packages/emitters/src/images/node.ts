import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { appDirectory } from '../containers/app-user.ts'
import { bundleFile } from '../file.ts'
import { dockerignore } from './dockerignore.ts'
import { finalStage } from './final-stage.ts'
import { imageOrigins } from './origins.ts'

const base = 'node:24-trixie-slim'

/** Dockerfile and ignore list of a Node app that has a lock file. */
export function nodeImage(deployment: Deployment): BundleFile[] {
  const text = [
    `FROM ${base} AS build`,
    `WORKDIR ${appDirectory}`,
    '# Dependencies first: a change of the code alone leaves this layer as it is.',
    'COPY package.json package-lock.json ./',
    'RUN --mount=type=cache,target=/root/.npm npm ci',
    'COPY . .',
    'RUN npm run build --if-present && npm prune --omit=dev',
    '',
    ...finalStage(deployment, base, ['NODE_ENV=production']),
  ].join('\n')
  return [
    bundleFile(deployment.head, {
      path: 'Dockerfile',
      language: 'dockerfile',
      text,
      rules: imageOrigins,
    }),
    dockerignore(deployment, ['node_modules', 'coverage', '.npmrc']),
  ]
}
