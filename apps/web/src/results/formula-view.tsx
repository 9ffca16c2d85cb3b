import { createElement, type ReactNode } from 'react'
import type { Maths } from './formula.ts'

/* MathML has no JSX types; the elements are the standard's. */
const el = (name: string, ...children: ReactNode[]) => createElement(name, null, ...children)

function set(maths: Maths): ReactNode {
  switch (maths.kind) {
    case 'number':
      return el('mn', maths.text)
    case 'operator':
      if (/[+−≤≥>=]/.test(maths.text)) return createElement('mo', { form: 'infix' }, maths.text)
      return maths.text === ' '
        ? createElement('mspace', { width: '0.35em' })
        : createElement('mo', /[,;]/.test(maths.text) ? { separator: 'true' } : null, maths.text)
    case 'text':
      return el('mtext', maths.text)
    case 'row':
      return el('mrow', ...maths.items.map(set))
    case 'fraction':
      return el('mfrac', el('mrow', set(maths.over)), el('mrow', set(maths.under)))
    case 'root':
      return el('msqrt', set(maths.of))
    case 'symbol': {
      const base = el('mi', maths.text)
      const below = maths.sub === undefined ? null : el('mtext', maths.sub)
      const above = maths.sup === undefined ? null : el('mo', maths.sup)
      if (below && above) return el('msubsup', base, below, above)
      if (below) return el('msub', base, below)
      return above ? el('msup', base, above) : base
    }
  }
}

/** A formula set as mathematics, in the browser's own MathML. */
export const Formula = ({ maths }: { maths: Maths }) =>
  createElement('math', { display: 'inline' }, set(maths))
