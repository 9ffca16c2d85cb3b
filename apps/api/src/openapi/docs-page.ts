import { t } from '@plimsoll/messages/t'
import type { Lang } from '@plimsoll/schemas/ids'
import { escapeHtml as text } from '../escape-html.ts'
import { type ProblemId, problemStatus } from '../plugins/problems.ts'
import type { OpenApiDocument, Operation } from './document.ts'
import type { ParameterObject, Schema } from './parameters.ts'

/** The reference as one page that needs no script: what the document says, to be read. */
export function docsPage(document: OpenApiDocument, lang: Lang): string {
  const { info, paths, components } = document
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = methods[method]
      return operation ? [{ method: method.toUpperCase(), path, operation }] : []
    }),
  )
  const other = lang === 'en' ? 'es' : 'en'
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(t(lang, 'doc.title'))}</title>
<meta name="description" content="${text(info.description)}">
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<header>
<h1>${text(t(lang, 'doc.title'))}</h1>
<p>${text(info.description)}</p>
<p><a href="/">Plimsoll</a> · <a href="/api/openapi.json?lang=${lang}">OpenAPI 3.1</a> · <a href="/api/docs?lang=${other}" hreflang="${other}" lang="${other}">${text(t(other, 'doc.this-language'))}</a></p>
<nav aria-label="${text(t(lang, 'doc.contents'))}"><ul>
${operations.map(({ method, path, operation }) => `<li><a href="#${operation.operationId}"><code>${method} ${text(path)}</code></a> ${text(operation.summary)}</li>`).join('\n')}
<li><a href="#parameters">${text(t(lang, 'doc.parameters'))}</a></li>
<li><a href="#problems">${text(t(lang, 'doc.problems'))}</a></li>
<li><a href="#schemas">${text(t(lang, 'doc.schemas'))}</a></li>
</ul></nav>
</header>
<main>
${operations.map(({ method, path, operation }) => section(method, path, operation, lang)).join('\n')}
<section id="parameters"><h2>${text(t(lang, 'doc.parameters'))}</h2>
<p>${text(t(lang, 'doc.parameters-intro'))}</p>
${parameterTable(Object.values(components.parameters), lang, t(lang, 'doc.parameters'))}</section>
<section id="problems"><h2>${text(t(lang, 'doc.problems'))}</h2>
<p>${text(t(lang, 'doc.problems-intro'))}</p>
<dl>
${Object.entries(problemStatus)
  .map(([id, status]) => problemEntry(id as ProblemId, status, lang))
  .join('\n')}
</dl></section>
<section id="schemas"><h2>${text(t(lang, 'doc.schemas'))}</h2>
${Object.entries(components.schemas).map(schemaEntry).join('\n')}</section>
</main>
</body>
</html>
`
}

function section(method: string, path: string, operation: Operation, lang: Lang): string {
  const own = (operation.parameters ?? []).filter((entry) => 'name' in entry)
  const asksPlan = (operation.parameters ?? []).length - own.length > 1
  return `<section id="${operation.operationId}">
<h2><code>${method} ${text(path)}</code></h2>
<p>${text(operation.summary)}. ${text(operation.description)}</p>
${asksPlan ? `<p><a href="#parameters">${text(t(lang, 'doc.takes-plan-query'))}</a></p>` : ''}
${own.length > 0 ? parameterTable(own, lang, `${t(lang, 'doc.parameters')}: ${method} ${path}`) : ''}
<p>${text(t(lang, 'doc.answers'))} ${Object.keys(operation.responses)
    .map((status) => `<code>${status}</code>`)
    .join(' ')}</p>
</section>`
}

function parameterTable(parameters: readonly ParameterObject[], lang: Lang, label: string): string {
  const heads = (['name', 'default', 'example', 'meaning'] as const).map(
    (column) => `<th scope="col">${text(t(lang, `doc.column.${column}`))}</th>`,
  )
  return `<div class="wide" tabindex="0" role="region" aria-label="${text(label)}"><table>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${parameters.map(parameterRow).join('\n')}
</tbody></table></div>`
}

function parameterRow({ name, schema, example, description }: ParameterObject): string {
  const code = (value: unknown) =>
    value === undefined ? '' : `<code>${text([value].flat().join(' '))}</code>`
  return `<tr><th scope="row"><code>${text(name)}</code></th><td>${code(schema.default)}</td><td>${code(schema.enum ?? example)}</td><td>${text(description)}</td></tr>`
}

const problemEntry = (id: ProblemId, status: number, lang: Lang): string =>
  `<dt id="problem-${id}"><code>${status}</code> ${text(t(lang, `problem.${id}.title`))}</dt><dd>${text(t(lang, `problem.${id}.detail`))}</dd>`

const schemaEntry = ([name, schema]: [string, Schema]): string =>
  `<details id="schema-${name}"><summary><code>${name}</code></summary><pre tabindex="0"><code>${text(JSON.stringify(schema, null, 2))}</code></pre></details>`

export const docsStyle = `:root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 20%,transparent)}
body{background:light-dark(#f4f3ee,#0a1521);color:light-dark(#0e2136,#e8eef2);font:1rem/1.55 system-ui,sans-serif;margin:0 auto;max-width:70rem;padding:1.5rem}
h1{font-size:1.75rem;margin:0 0 .5rem}
h2{font-size:1.2rem;margin:2.5rem 0 .5rem;overflow-wrap:anywhere}
code,pre{font:.9em/1.5 ui-monospace,monospace}
pre{overflow:auto;padding:1rem;border:1px solid var(--line);border-radius:.5rem}
main>p{max-width:75ch}
img{max-width:100%;height:auto}
.wide{overflow-x:auto}
table{border-collapse:collapse;min-width:40rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
thead th{font-weight:600}
tbody th{font-weight:400}
dt{margin-top:1rem;font-weight:600}
dd{margin:0}
summary{cursor:pointer;padding:.3rem 0}
nav ul{padding-left:1.2rem}
a{color:light-dark(#0a6570,#63c9cd)}
`
