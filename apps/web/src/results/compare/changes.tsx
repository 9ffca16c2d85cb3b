import { parameters } from '@plimsoll/schemas/parameters'
import { useTexts } from '../../ui/texts.tsx'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import styles from './compare.module.css'
import { changedParameters } from './differences.ts'

/** What was entered differently, as it stands in the queries. */
export function Changes({ kept, now }: { kept: string; now: string }) {
  const { textOf } = useTexts()
  const { t } = useWhatIfTexts()
  const changes = changedParameters(kept, now)
  if (changes.length === 0) return null
  return (
    <div>
      <h3>{t('compare.changed')}</h3>
      <ul className={styles.changes}>
        {changes.map(({ name, kept: before, now: after }) => (
          <li key={name}>
            {textOf(`param.${name}.label`) ?? name}{' '}
            <del>{before ?? parameters[name].fallback ?? t('compare.default')}</del>
            <span aria-hidden="true"> → </span>
            <ins>{after ?? parameters[name].fallback ?? t('compare.default')}</ins>
          </li>
        ))}
      </ul>
    </div>
  )
}
