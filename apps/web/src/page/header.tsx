import type { Lang } from '@plimsoll/schemas/ids'
import { memo } from 'react'
import { isDrawing } from '../drawn.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { jumpTo } from '../ui/jump.ts'
import { Mark } from '../ui/mark.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { useTexts } from '../ui/texts.tsx'
import { useWizard } from '../wizard/store.ts'
import styles from './header.module.css'
import { languageOf } from './language.ts'
import { useTheme } from './theme.ts'

/** Written in their own language, whatever the page's. */
const languages = [
  { value: 'en', label: 'EN', title: 'English', lang: 'en' },
  { value: 'es', label: 'ES', title: 'Español', lang: 'es' },
] as const satisfies readonly { value: Lang; label: string; title: string; lang: string }[]

export const Header = memo(function Header() {
  const { t } = useTexts()
  // As chosen: its texts may still be on their way.
  const lang = useWizard((state) => languageOf(state.draft))
  const edit = useWizard((state) => state.edit)
  const [theme, setTheme] = useTheme()
  return (
    <header className={styles.header}>
      <a className={styles.brand} href="/">
        <Mark size={30} />
        {t('page.brand')}
      </a>
      <nav className={styles.ways} aria-label={t('page.ways')}>
        <button type="button" onClick={() => jumpTo('wizard')}>
          {t('page.way.plan')}
        </button>
        <button type="button" onClick={() => jumpTo('take')}>
          {t('page.way.files')}
        </button>
        <a href="/api/docs">{t('page.way.api')}</a>
      </nav>
      <div className={styles.tools}>
        <Segmented
          small
          hideLegend
          name="page-language"
          legend={t('page.language')}
          value={lang}
          options={languages}
          onChange={(next) => edit('lang', [next])}
        />
        <Button
          small
          look="quiet"
          className={isDrawing ? (styles.unknown ?? '') : ''}
          icon={theme === 'dark' ? 'sun' : 'moon'}
          aria-label={t(theme === 'dark' ? 'page.theme.to-light' : 'page.theme.to-dark')}
          title={t(theme === 'dark' ? 'page.theme.to-light' : 'page.theme.to-dark')}
          onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        />
        <span className={styles.copy}>
          <CopyButton
            text={() => location.href}
            icon="link"
            look="line"
            label={t('page.copy-link')}
          />
        </span>
      </div>
    </header>
  )
})
