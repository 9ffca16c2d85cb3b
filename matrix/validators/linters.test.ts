import { hadolint } from './hadolint.ts'
import { file, prove } from './proof.ts'
import { shellcheck } from './shellcheck.ts'
import { yamllint } from './yamllint.ts'

const dockerfile = file(
  'Dockerfile',
  `FROM python:3.13-slim
WORKDIR /app
COPY . .
USER 10001:10001
CMD ["python", "-m", "app"]
`,
)
prove(
  hadolint,
  [dockerfile],
  [
    { of: 'Dockerfile', from: ':3.13-slim', to: '', says: /DL3006/ },
    { of: 'Dockerfile', from: 'WORKDIR /app', to: 'WORKDIR app', says: /DL3000/ },
    { of: 'Dockerfile', from: 'COPY . .', to: 'COPPY . .', says: /unexpected/ },
    {
      of: 'Dockerfile',
      from: 'CMD ["python", "-m", "app"]',
      to: 'CMD python -m app',
      says: /DL3025/,
    },
  ],
)

const script = file('verify.sh', '#!/bin/sh\nset -eu\nurl=$1\ncurl --fail "$url/health"\n')
prove(
  shellcheck,
  [script],
  [
    { of: 'verify.sh', from: '"$url/health"', to: '$url/health', says: /SC2086/ },
    { of: 'verify.sh', from: 'set -eu', to: 'if true; then', says: /SC1046|SC1073/ },
    { of: 'verify.sh', from: 'set -eu', to: 'set -eu -o pipefail\nunused=1', says: /SC2034/ },
  ],
)

const document = file('compose.yaml', 'services:\n  api:\n    image: "api:1"\n')
prove(
  yamllint,
  [document],
  [
    { of: 'compose.yaml', from: '    image', to: '   image', says: /indentation/ },
    { of: 'compose.yaml', from: '"api:1"\n', to: 'x\n    image: y\n', says: /duplication of key/ },
    { of: 'compose.yaml', from: '"api:1"', to: '"api:1', says: /syntax error/ },
  ],
)
