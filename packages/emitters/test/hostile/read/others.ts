import { type Reader, said } from './reading.ts'

export const others: readonly Reader[] = [
  {
    format: 'plan.json',
    writer: 'plan',
    holdsTexts: true,
    reads: (path) => path === 'plan.json',
    read: ({ text }) => {
      const { request } = JSON.parse(text)
      const { name, namespace, domain, email, image, path, health, before, env } = request
      const given = (env as { name: string; value: string | null }[]).filter(
        (v) => v.value !== null,
      )
      return said({
        ...{ name, namespace, domain, email, image, path, health, steps: before },
        environment: new Map(given.map((variable) => [variable.name, variable.value!])),
      })
    },
  },
  {
    format: 'file of secrets',
    writer: 'target',
    reads: (path) => path.endsWith('.env.example'),
    read: ({ text }) => ({
      secrets: text
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => line.replace(/=$/, '')),
    }),
  },
]
