import { useTexts } from '../ui/texts.tsx'
import styles from './footer.module.css'

export function Footer({ policy }: { policy: string | null }) {
  const { t } = useTexts()
  return (
    <footer className={styles.footer}>
      <span>{policy !== null && t('page.footer.policy', { policy })}</span>
      <a href="/docs/model.html" hrefLang="en">
        {t('page.footer.model')}
      </a>
      <a href="/api/docs">{t('page.footer.reference')}</a>
      <a href="/api/openapi.json">{t('page.footer.schema')}</a>
    </footer>
  )
}
