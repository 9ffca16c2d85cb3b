/**
 * What is wrong with a field and what is allowed. Keys: `error.<code>`, or `error.<code>.<rule>`
 * where a rule has its own way out; `allowed.<rule>` is what bounds and choices don't say.
 */
export const fields = {
  'error.unknown': '“{param}” is no parameter here.',
  'error.repeated': '“{param}” may be given only once.',
  'error.repeated.variable-once':
    '“{param}” names the variable “{got}” more than once. Keep one of them.',
  'error.unreadable': '“{param}” cannot be read from “{got}”. Allowed: {allowed}.',
  'error.empty': '“{param}” is empty. Allowed: {allowed}.',
  'error.out-of-range': '“{param}” is “{got}”, which is out of bounds. Allowed: {allowed}.',
  'error.wrong-order':
    '“{param}” is “{got}”: the lower end comes first, and the ends differ. Allowed: {allowed}.',
  'error.not-a-choice': '“{param}” cannot be “{got}”. Allowed: {allowed}.',
  'error.too-long': '“{param}” is too long. Allowed: {allowed}.',
  'error.too-many': '“{param}” has too many entries. Allowed: {allowed}.',
  'error.unprintable':
    '“{param}” holds characters that cannot be shown, such as a line break or a control character.',
  'error.secret-in-link':
    '“{got}” looks like a secret, and a link is stored in histories, logs and chats. Write {expected} instead: the files will then ask the operator for the value.',
  'error.secret-in-link.from-environment':
    '“{got}” looks like a secret, and a link is stored in histories, logs and chats. Add {expected}, for whose value the files will ask the operator, and let the command take it from the variable {variable}.',
  'error.not-permitted': '“{param}” cannot be “{got}” here. Allowed: {allowed}.',

  'allowed.example': '{allowed}, as in {example}',
  'allowed.with': '{allowed}, with {with}',
  'allowed.month': 'a year and a month',
  'allowed.dns-label':
    'a lower-case letter, then lower-case letters, digits and inner hyphens, at most {max} characters',
  'allowed.program':
    'what the app server runs, no option and no space first, at most {max} characters',
  'allowed.import-string': 'a module, a colon and the name of the app in it',
  'allowed.script-file': 'the path of a .js, .mjs, .cjs or .ts file below the app’s directory',
  'allowed.command-line':
    'a program and its arguments, quoted where they hold spaces, without what a shell expands',
  'allowed.url-path': 'a path that starts with /, without a query, at most {max} characters',
  'allowed.host-name': 'a host name without scheme and port, at most {max} characters',
  'allowed.email-address': 'one e-mail address, at most {max} characters',
  'allowed.text-line': 'one line of text, at most {max} characters',
  'allowed.variable':
    'KEY=value or KEY, where KEY has letters, digits and _, no digit first, at most {maxName} characters, and the value at most {max}',
  'allowed.host-and-port': 'a host name, a colon and a port, at most {max} characters',
  'allowed.image-reference':
    'an image with its tag or digest, its name in lower case, at most {max} characters',
  'allowed.absolute-path':
    'a path that starts with /, of letters, digits, dots, hyphens and _, at most {max} characters',
  'allowed.nginx-version': 'a version of nginx 1',
  'allowed.range': '{expected}, for a field that may be a range',
  'allowed.lower-case-name': 'a name in lower case',
  'allowed.name-not-address': 'a name, not an address',
  'allowed.public-name': 'a public host name',
  'allowed.at-most': 'at most {max} characters',
  'allowed.no-system-unit': 'a name that no unit of the system has',
  'allowed.own-directory': 'a directory of its own that stays and that the app may see',
  'allowed.plain-program': 'a program whose path holds no quote, no backslash and no $',
  'allowed.no-braces': 'an address without braces',
  'allowed.not-empty': 'a value that is not empty',
  'allowed.not-reserved': 'a name that {owner} does not set by itself',
  'allowed.not-expanded': 'a text without {what}',
  'allowed.reachable-app': '{expected}, since the app listens on its machine alone',
  'allowed.tls-here': '{expected}, since nothing here ends TLS',
} as const
