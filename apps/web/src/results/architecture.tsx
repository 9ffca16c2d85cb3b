import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { Panel } from '../ui/panel.tsx'
import { useTexts } from '../ui/texts.tsx'
import styles from './architecture.module.css'
import { architectureLayout, type Architecture as Layout, rolesOf } from './architecture-layout.ts'
import { boxTexts, frameTitle } from './architecture-texts.ts'

/** The path of a request, from the clients to the workers, with ports and memory. */
export function Architecture({ answer }: { answer: PlanAnswer }) {
  const texts = useTexts()
  const { t, lang } = texts
  const { outside, inside } = rolesOf(answer)
  const parts = [...outside.slice(1), ...inside].map((role) => {
    const { title, note } = boxTexts(texts, answer, role, 1, false)
    return t('results.architecture.then', { part: note ? `${title} (${note})` : title })
  })
  const path = new Intl.ListFormat(lang, { type: 'unit' }).format(parts)
  const text = `${frameTitle(texts, answer)}. ${t('results.architecture.text', { path })}`
  return (
    <Panel id="architecture" title={t('results.architecture.title')}>
      <Drawing
        answer={answer}
        layout={architectureLayout(answer, 'across')}
        text={text}
        way="across"
      />
      <Drawing answer={answer} layout={architectureLayout(answer, 'down')} text={text} way="down" />
    </Panel>
  )
}

function Drawing(props: {
  answer: PlanAnswer
  layout: Layout
  text: string
  way: 'across' | 'down'
}) {
  const { answer, layout, text, way } = props
  const texts = useTexts()
  const { server } = layout
  let worker = 0
  return (
    <svg
      className={`${styles.drawing} ${styles[way]}`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={{ maxInlineSize: `${layout.width * 1.3}px` }}
      role="img"
      aria-label={text}
    >
      {Array.from({ length: server.behind }, (_, i) => server.behind - i).map((back) => (
        <rect
          key={back}
          className={styles.behind}
          x={server.x + back * 6}
          y={server.y - back * 6}
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
      <text className={styles.head} x={layout.nameAt.x} y={layout.nameAt.y}>
        {frameTitle(texts, answer)}
      </text>
      {layout.wires.map(({ path }) => (
        <path key={path} className={styles.wire} d={path} />
      ))}
      {layout.boxes.map((box) => {
        if (box.role === 'worker') worker += 1
        const { title, note } = boxTexts(texts, answer, box.role, worker + box.more, box.more > 0)
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
              y={box.y + (note ? box.height / 2 - 5 : box.height / 2 + 5)}
            >
              {title}
            </text>
            {note && (
              <text
                className={styles.note}
                x={box.x + box.width / 2}
                y={box.y + box.height / 2 + 14}
              >
                {note}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
