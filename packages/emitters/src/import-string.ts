import type { Runtime } from './variant.ts'

const pattern = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*:[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/

/** `package.module:attribute`, as uvicorn and gunicorn read it. */
export const importString: Runtime['appForm'] = {
  pattern,
  instead: {
    expected: pattern.source,
    rule: 'import-string',
    example: 'app.main:app',
  },
}
