/**
 * Reads a formula of the derivation, plain text such as `⌈L + 4·√L⌉ + 2` or `λ·S·t / C`, into a
 * tree that can be set as mathematics. What it can't read stays text: nothing is lost.
 */
export type Maths =
  | { kind: 'symbol'; text: string; sub?: string; sup?: string }
  | { kind: 'number' | 'operator' | 'text'; text: string }
  | { kind: 'row'; items: Maths[] }
  | { kind: 'fraction'; over: Maths; under: Maths }
  | { kind: 'root'; of: Maths }

type Token = { text: string; kind: 'number' | 'symbol' | 'open' | 'close' | 'root' | 'other' }

const token = [
  String.raw`(?<number>\d+(?:\.\d+)?(?:e[+-]?\d+)?)`,
  String.raw`(?<symbol>\p{L}[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)*(?:[²³]|\*(?![\p{L}\p{N}(]))?)`,
  '(?<open>[([⌈⌊{])',
  String.raw`(?<close>[)\]⌉⌋}])`,
  '(?<root>√)',
  String.raw`(?<other>[^\s])`,
].join('|')

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `names` may hold operators, as `l·hold` does: they are read as one symbol, the longest first. */
function tokensOf(formula: string, names: Iterable<string>): Token[] {
  const whole = [...names].filter((name) => /[^\p{L}\p{N}_]/u.test(name)).map(escaped)
  const known = whole.sort((a, b) => b.length - a.length).join('|')
  const expression = new RegExp(known ? `(?<name>${known})|${token}` : token, 'gu')
  return [...formula.matchAll(expression)].map(({ 0: text, groups = {} }) => {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined)
    return { text, kind: (kind === 'name' ? 'symbol' : (kind ?? 'other')) as Token['kind'] }
  })
}

const isProduct = (text: string) => text === '·' || text === '×' || text === '*' || text === '/'

type Reading = {
  /** Names that are one symbol though they hold operators. */
  names?: Iterable<string>
  /** What symbols are replaced by, already formatted. */
  values?: ReadonlyMap<string, string> | undefined
  /** How the language writes numbers and words of the formula, and what it puts between terms. */
  words?: Words
}

export type Words = {
  number: (text: string) => string
  word: (text: string) => string
  comma: string
}

const asWritten: Words = { number: (text) => text, word: (text) => text, comma: ',' }

export function readFormula(
  formula: string,
  { names = [], values, words = asWritten }: Reading = {},
): Maths {
  const tokens = tokensOf(formula, names)
  const operators: Record<string, string> = { '-': '−', ',': words.comma }
  let next = 0
  const peek = () => tokens[next]
  const row = (items: Maths[]): Maths =>
    items.length === 1 ? (items[0] as Maths) : { kind: 'row', items }

  function sum(): Maths {
    const items: Maths[] = []
    for (let t = peek(); t && t.kind !== 'close'; t = peek()) {
      if (t.kind === 'other' && !isProduct(t.text)) {
        next++
        items.push({ kind: 'operator', text: operators[t.text] ?? t.text })
      } else items.push(product())
    }
    return row(items)
  }

  function product(): Maths {
    let items: Maths[] = [factor()]
    for (let t = peek(); t && t.kind !== 'close'; t = peek()) {
      if (t.kind !== 'other') {
        items.push({ kind: 'operator', text: ' ' }, factor())
      } else if (!isProduct(t.text)) break
      else if (t.text === '/') {
        next++
        items = [{ kind: 'fraction', over: bare(row(items)), under: bare(factor()) }]
      } else {
        next++
        items.push({ kind: 'operator', text: t.text === '*' ? '·' : t.text }, factor())
      }
    }
    return row(items)
  }

  /** A symbol, number, bracket or root, with what is written right after it: `min(…)`, `4√L`. */
  function factor(): Maths {
    const items = [primary()]
    for (let t = peek(); t && (t.kind === 'open' || t.kind === 'root'); t = peek()) {
      items.push(primary())
    }
    return row(items)
  }

  function primary(): Maths {
    const t = tokens[next++]
    if (!t) return { kind: 'text', text: '' }
    if (t.kind === 'root') return { kind: 'root', of: bare(primary()) }
    if (t.kind === 'open') {
      const inner = sum()
      const close = peek()?.kind === 'close' ? tokens[next++] : undefined
      const items: Maths[] = [{ kind: 'operator', text: t.text }, inner]
      if (close) items.push({ kind: 'operator', text: close.text })
      return { kind: 'row', items }
    }
    if (t.kind === 'number') return { kind: 'number', text: words.number(t.text) }
    if (t.kind === 'symbol') return symbol(t.text, { values, words })
    return { kind: 'operator', text: t.text }
  }

  const items: Maths[] = []
  while (next < tokens.length) {
    items.push(sum())
    if (peek()?.kind === 'close') items.push({ kind: 'operator', text: tokens[next++]?.text ?? '' })
  }
  return row(items)
}

const raised: Readonly<Record<string, string>> = { '²': '2', '³': '3', '*': '∗' }

/** A name as it is set: what follows `_` below, a square or star above. */
export function symbol(name: string, { values, words = asWritten }: Reading = {}): Maths {
  const value = values?.get(name)
  if (value !== undefined) return { kind: 'number', text: value }
  const [head = '', ...subs] = name.split('_')
  const last = subs.length > 0 && !(head.at(-1)! in raised) ? subs.at(-1)! : head
  const above = raised[last.at(-1) ?? '']
  const without = (text: string) =>
    above !== undefined && text === last ? text.slice(0, -1) : text
  const text = values?.get(name.slice(0, -1)) ?? words.word(without(head))
  return {
    kind: 'symbol',
    text,
    ...(subs.length > 0 && { sub: subs.map((sub) => words.word(without(sub))).join(' ') }),
    ...(above !== undefined && { sup: above }),
  }
}

/** The terms of a sum or relation, each with the operator before it; a colon ends its term. */
export function piecesOf(maths: Maths): Maths[] {
  if (maths.kind !== 'row') return [maths]
  const pieces: Maths[][] = [[]]
  for (const item of maths.items) {
    const isNext = item.kind === 'operator' && /[+−≤≥>=]/.test(item.text)
    if (isNext && pieces.at(-1)!.length > 0) pieces.push([item])
    else pieces.at(-1)!.push(item)
    if (item.kind === 'operator' && item.text === ':') pieces.push([])
  }
  return pieces.map((items) => ({ kind: 'row', items }))
}

/** Without the round brackets that a fraction or root makes needless. */
function bare(maths: Maths): Maths {
  if (maths.kind !== 'row') return maths
  const [open, inner, close] = maths.items
  const isBracketed =
    maths.items.length === 3 &&
    open?.kind === 'operator' &&
    open.text === '(' &&
    close?.kind === 'operator' &&
    close.text === ')'
  return isBracketed && inner ? inner : maths
}
