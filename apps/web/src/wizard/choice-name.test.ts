import { loadPageTexts, translator } from '@plimsoll/messages/page-texts'
import { expect, it } from 'vitest'
import { choiceName } from './choice-name.ts'

it.each([
  ['previous-steps', 'none', 'No steps'],
  ['https', 'none', 'No proxy'],
  ['startup', 'systemd', 'systemd'],
  ['replication', 'manager', 'A manager and its workers'],
  ['memory', 'fits', 'It fits'],
  ['utilisation', 'wait', 'Waiting no longer than computing'],
] as const)('names the choice of %s, %s', async (id, choice, name) => {
  const texts = translator('en', await loadPageTexts('en'))
  expect(choiceName(texts, { id, choice })).toBe(name)
})
