import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { useTexts } from '../ui/texts.tsx'
import styles from './architecture.module.css'
import { architectureLayout, rolesOf } from './architecture-layout.ts'
import { boxTexts, frameTexts, type Share } from './architecture-texts.ts'

/** The path of a request, from the clients to the workers, with ports and memory. */
export function ArchitectureDrawing(props: { answer: PlanAnswer; way: 'across' | 'down' }) {
  const { answer, way } = props
  const texts = useTexts()
  const layout = architectureLayout(answer, way)
  const { server, nameAt } = layout
  const frame = frameTexts(texts, answer)
  let worker = 0
  return (
    <svg
      className={`${styles.drawing} ${styles[way]}`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={{ maxInlineSize: `${layout.width * 1.3}px` }}
      role="img"
      aria-label={description()}
    >
      {Array.from({ length: server.behind }, (_, i) => server.behind - i).map((back) => (
        <rect
          key={back}
          className={styles.behind}
          x={server.x + back * layout.step}
          y={server.y - back * layout.step}
          width={server.width}
          height={server.height}
          rx="4"
        />
      ))}
      <rect
        className={styles.server}
        x={server.x}
        y={server.y}
        width={server.width}
        height={server.height}
        rx="4"
      />
      <text className={styles.head} x={nameAt.x} y={nameAt.y}>
        {way === 'across' ? (
          `${frame.title}: ${frame.note}`
        ) : (
          <>
            {frame.title}
            <tspan className={styles.size} x={nameAt.x} dy="1.3em">
              {frame.note}
            </tspan>
          </>
        )}
      </text>
      {layout.wires.map(({ path }) => (
        <path key={path} className={styles.wire} d={path} />
      ))}
      {layout.boxes.map((box) => {
        if (box.role === 'worker') worker += 1
        const { title, note } = boxTexts(texts, answer, box.role, shareOf(box.more))
        return (
          <g key={`${box.x}-${box.y}`} className={styles[box.role]}>
            {box.more > 0 && (
              <path
                className={styles.behind}
                d={`M ${box.x + 4} ${box.y + box.height + 3} h ${box.width - 8} M ${box.x + 8} ${box.y + box.height + 6} h ${box.width - 16}`}
              />
            )}
            <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="3" />
            <text
              className={styles.title}
              x={box.x + box.width / 2}
              y={box.y + box.height / 2 + (note ? -3 : 5)}
            >
              {title}
            </text>
            {note && (
              <text
                className={styles.note}
                x={box.x + box.width / 2}
                y={box.y + box.height / 2 + 12}
              >
                {note}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )

  function shareOf(more: number): Share {
    if (way === 'down') return { nth: 1, kind: 'all' }
    return { nth: worker + more, kind: more > 0 ? 'last' : 'one' }
  }

  function description(): string {
    const { t, lang } = texts
    const { outside, inside } = rolesOf(answer)
    const said = ({ title, note }: { title: string; note: string }) =>
      note ? `${title} (${note})` : title
    const parts = [...outside.slice(1), ...inside].map((role) =>
      t('results.architecture.then', {
        part: said(boxTexts(texts, answer, role, { nth: 1, kind: 'all' })),
      }),
    )
    const path = new Intl.ListFormat(lang, { type: 'unit' }).format(parts)
    const sentences = [`${frame.title}: ${frame.note}.`, t('results.architecture.text', { path })]
    if (layout.boxes.some(({ role }) => role === 'steps')) {
      sentences.push(`${said(boxTexts(texts, answer, 'steps', { nth: 1, kind: 'all' }))}.`)
    }
    return sentences.join(' ')
  }
}
