/** `package.module:attribute`, as uvicorn and gunicorn read it. */
export const importString = {
  pattern: /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*:[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/,
  expected: 'module:attribute, as in app.main:app',
}
