import { createRequire } from 'node:module'
import type { Lang } from '@plimsoll/schemas/ids'
import type { Plan } from '@plimsoll/schemas/plan'
import { cardSvg } from './card-svg.ts'
import { cardText } from './card-text.ts'

/** The page's face: what the page loads can't be read here, since it is compressed for browsers. */
const weights = ['400Regular/Archivo_400Regular', '600SemiBold/Archivo_600SemiBold']

/**
 * The plan's social card, a PNG of 1200 × 630 pixels; the same plan gives the same bytes wherever
 * it is drawn, since no font of the system is asked. Drawing takes some 20 ms and is done beside
 * the server's own thread.
 */
export async function cardPng(plan: Plan, lang: Lang): Promise<Buffer> {
  // Loaded when somebody asks for a card: a start does not wait for it.
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(cardSvg(plan, cardText(plan, lang)), {
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Archivo' },
  })
  return image.asPng()
}

const { resolve } = createRequire(import.meta.url)
const fontFiles = () => weights.map((path) => resolve(`@expo-google-fonts/archivo/${path}.ttf`))
