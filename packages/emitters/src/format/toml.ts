/**
 * A basic string of TOML 1.0: what may not stand in it is a control character, a quote or a
 * backslash, and each has an escape.
 */
export const tomlString = (text: string): string =>
  `"${text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be escaped
    /["\\\u0000-\u001f\u007f]/g,
    (char) =>
      char === '"' || char === '\\'
        ? `\\${char}`
        : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}"`

/** A key, quoted where it is not a bare one. */
export const tomlKey = (key: string): string =>
  /^[A-Za-z0-9_-]+$/.test(key) ? key : tomlString(key)
