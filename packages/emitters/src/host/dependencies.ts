import type { Deployment } from '@plimsoll/schemas/deployment'
import { shellWord } from '../format/shell.ts'
import { programPath } from './process.ts'

/** Lines of install.sh that bring what the app's lock file names, and the runtime with it. */
export function dependencyLines(deployment: Deployment): string {
  const { language, path, plan, units } = deployment
  const { deps, python } = plan.request
  const directory = shellWord(path)
  if (language === 'node') {
    return `say 'Dependencies'
(cd ${directory} && npm ci --omit=dev)`
  }
  const program = units[0]!.command[0]!
  if (language === 'other') {
    const file = programPath(deployment, program)
    return `say 'Program'
[ -x ${shellWord(file)} ] || die ${shellWord(`build the app first: ${file} is not there`)}`
  }
  const installation =
    deps === 'uv'
      ? `# not below /root: the app could not read its own interpreter there
export UV_PYTHON_INSTALL_DIR=/usr/local/share/uv/python
(cd ${directory} && uv sync --locked --no-dev --compile-bytecode --python ${python})`
      : `[ -x ${directory}/.venv/bin/python ] || python${python} -m venv ${directory}/.venv
${directory}/.venv/bin/python -m pip install --require-hashes --requirement ${directory}/requirements.txt`
  return `say 'Dependencies'
${installation}
[ -x ${shellWord(programPath(deployment, program))} ] || die ${shellWord(missing(deployment))}`
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
