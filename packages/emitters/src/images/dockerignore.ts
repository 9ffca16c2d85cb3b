import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { bundleFile } from '../file.ts'

const always = ['.git', '.github', '**/.env', '**/*.env', 'deploy', '.idea', '.vscode']

/**
 * What the build must not see. It stands beside the Dockerfile and under its name, where BuildKit
 * looks first, so that it holds for a build from the directory above.
 */
export const dockerignore = ({ head }: Deployment, ofLanguage: readonly string[]): BundleFile =>
  bundleFile(head, {
    path: 'Dockerfile.dockerignore',
    language: 'text',
    text: [...always, ...ofLanguage].join('\n'),
    rules: [],
  })
