import { buildkit } from './buildkit.ts'
import { file, prove } from './proof.ts'

const of = 'Dockerfile'
const good = file(
  of,
  `FROM python:3.13-slim AS build
WORKDIR /app
COPY requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt

FROM python:3.13-slim
COPY --from=build /app /app
ENV PATH="/app/.venv/bin:$PATH" \\
    PYTHONUNBUFFERED=1
USER 10001:10001
EXPOSE 8000
CMD ["python", "-m", "app", "--greeting", "it's \\u005c\\"$HOME\\""]
`,
)

prove(
  buildkit,
  [good],
  [
    {
      of,
      from: 'USER 10001:10001',
      to: 'USERR 10001',
      says: /line 10.*unknown instruction: USERR/,
    },
    { of, from: 'USER 10001:10001', to: 'USER', says: /USER requires exactly one argument/ },
    { of, from: 'requirements.txt ./', to: 'requirements.txt', says: /COPY requires at least two/ },
    { of, from: ':$PATH"', to: ':$PATH', says: /looking for matching double-quote/ },
    { of, from: '$PATH"', to: '${PATH"', says: /failed to process.*substitution/ },
    { of, from: '$PATH"', to: '$PAHT"', says: /UndefinedVar/ },
    { of, from: 'type=cache', to: 'type=cashe', says: /unsupported mount type/ },
    { of, from: '--mount', to: '--mounts', says: /unknown flag/ },
    { of, from: 'EXPOSE 8000', to: 'EXPOSE 99999', says: /invalid containerPort/ },
    { of, from: 'EXPOSE 8000', to: 'CMD ["python"]', says: /MultipleInstructionsDisallowed/ },
    { of, from: 'WORKDIR /app', to: 'WORKDIR app', says: /WorkdirRelativePath/ },
    { of, from: 'FROM python', to: 'FROM Python', says: /must be lowercase/ },
    { of, from: 'FROM', to: 'RUN true\nFROM', says: /no build stage/ },
    { of, from: 'COPY r', to: 'COPY <<EOF /\nCOPY r', says: /unterminated heredoc/ },
    // an array with a flaw is run by a shell
    { of, from: '\\u005c', to: '\\u05c', says: /JSONArgsRecommended/ },
    { of, from: '"-m", ', to: '"-m",, ', says: /JSONArgsRecommended/ },
  ],
)
