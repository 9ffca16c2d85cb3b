/*
 * supervisord.conf: Python's ConfigParser with ` ;` and ` #` as comments inside a line, even inside
 * quotes, `%(name)s` expanded in every value, and commands split by shlex as a shell would.
 */

const plain = /^[A-Za-z0-9_@+=:,./-]+$/

/** A blank before what would begin a comment. */
const comment = /(\s)(?=[;#])/g

/** One word of `command=`, whatever it holds on one line. */
export function supervisorWord(text: string): string {
  if (/[\0\n\r]/.test(text)) throw new Error('supervisord.conf cannot hold a line break')
  if (plain.test(text)) return text
  const quoted = `'${text.replaceAll('%', '%%').replaceAll("'", `'"'"'`)}'`
  // an empty pair of quotes in between keeps each from being read as what it looks like
  return quoted.replace(comment, `$1''`).replaceAll('(here)s', `(''here)s`)
}

/** `%(name)s` of Supervisor's own, inside a word that is plain beside it. */
export const processNumber = '%(process_num)d'
