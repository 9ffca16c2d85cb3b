import { page } from './es/page.ts'
import { parameters } from './es/parameters.ts'
import { results } from './es/results.ts'
import { variants } from './es/variants.ts'
import type { PageTexts } from './page-texts.ts'

export const spanish = { ...page, ...parameters, ...results, ...variants } satisfies PageTexts
