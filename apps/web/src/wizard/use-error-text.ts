import type { FieldError } from '@plimsoll/schemas/problem'
import { useTexts } from '../ui/texts.tsx'

/** The sentence about a bad field: the API's own, or one made of its parts. */
export function useErrorText(): (error: FieldError) => string {
  const { t } = useTexts()
  return ({ message, param, got, expected, code }) => {
    if (message !== undefined) return message
    if (code === 'unknown') return t('page.error.unknown', { param })
    if (code === 'secret-in-link') return t('page.error.secret-in-link', { expected })
    if (got.trim() === '') return t('page.error.empty', { expected })
    return t('page.error', { got, expected })
  }
}
