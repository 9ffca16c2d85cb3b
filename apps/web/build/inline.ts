import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/**
 * Puts into the document what its first picture needs: the script that must run before it, and, in
 * a build, the first style sheet, which would otherwise be asked for once the document is read.
 */
export function inline(): Plugin[] {
  return [
    {
      name: 'inline-start',
      transformIndexHtml(html) {
        const start = readFileSync(new URL('../src/start.js', import.meta.url), 'utf8')
        return html.replace('<!--plimsoll:start-->', () => `<script>\n${start}</script>`)
      },
    },
    {
      name: 'inline-styles',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        handler: (html, { bundle }) =>
          html.replace(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (link, path: string) => {
            const file = bundle?.[path]
            if (file?.type !== 'asset') return link
            // It is there: no later part of the page has to ask for it.
            delete bundle?.[path]
            for (const chunk of Object.values(bundle ?? {})) {
              if (chunk.type === 'chunk') chunk.viteMetadata?.importedCss.delete(path)
            }
            return `<style>${file.source}</style>`
          }),
      },
    },
  ]
}
