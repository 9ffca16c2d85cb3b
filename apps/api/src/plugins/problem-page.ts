import { t } from '@plimsoll/messages/t'
import type { Lang } from '@plimsoll/schemas/ids'
import type { Problem } from '@plimsoll/schemas/problem'
import { escapeHtml as text } from '../escape-html.ts'

/** A problem as a page, for a reader; it looks like the reference. */
export const problemPage = ({ title, detail }: Problem, lang: Lang): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<main>
<img src="/icon.svg" alt="" width="64" height="64">
<h1>${text(title)}</h1>
<p>${text(detail ?? '')}</p>
<p><a href="/?lang=${lang}">Plimsoll</a> · <a href="/api/docs?lang=${lang}">${text(t(lang, 'doc.title'))}</a></p>
</main>
</body>
</html>
`
