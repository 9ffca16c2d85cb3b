import type { Deployment } from '@plimsoll/schemas/deployment'
import { shellWord } from '../format/shell.ts'
import { namesOf } from './names.ts'
import { programPath } from './process.ts'

/**
 * Lines of install.sh that bring what the lock file of the next release names, and the runtime with
 * it. They belong to its own directory: no program may name the link, which moves on.
 */
export function dependencyLines(deployment: Deployment): string {
  const { language, plan, units } = deployment
  const { deps, python } = plan.request
  const { next } = namesOf(deployment)
  const directory = shellWord(next)
  if (language === 'node') {
    return `say 'Dependencies'
(cd ${directory} && npm ci --omit=dev)`
  }
  const file = programPath({ ...deployment, path: next }, units[0]!.command[0]!)
  if (language === 'other') {
    return `say 'Program'
[ -x ${shellWord(file)} ] || die ${shellWord(`build the app first: ${file} is not there`)}`
  }
  const installation =
    deps === 'uv'
      ? `# not below /root: the app could not read its own interpreter there
export UV_PYTHON_INSTALL_DIR=/usr/local/share/uv/python
(cd ${directory} && uv sync --locked --no-dev --compile-bytecode --python ${python})`
      : `(
  cd ${directory}
  [ -x .venv/bin/python ] || python${python} -m venv .venv
  .venv/bin/python -m pip install --require-hashes --requirement requirements.txt
)`
  return `say 'Dependencies'
${installation}
[ -x ${shellWord(file)} ] || die ${shellWord(missing(deployment))}`
}

const packages = {
  uvicorn: 'uvicorn[standard]',
  fastapi: 'fastapi[standard]',
  gunicorn: 'gunicorn, uvicorn-worker and uvicorn[standard]',
  granian: 'granian[uvloop]',
  node: '',
  generic: '',
}
const missing = ({ plan }: Deployment) =>
  `add ${packages[plan.request.runtime]} to the app's dependencies`
