import { describe, expect, it } from 'vitest'
import { createWizard } from './store.ts'
import { readUrl } from './url.ts'

const wizardAt = (search: string, hash = '') => createWizard(readUrl(search, hash))

describe('the wizard', () => {
  it('starts at the place that the address says', () => {
    const { draft, step } = wizardAt('?rate=80/s', '#memory').getState()
    expect(draft).toEqual({ rate: ['80/s'] })
    expect(step).toBe('memory')
  })

  it('keeps a text that can’t be read, and the rest with it', () => {
    const wizard = wizardAt('?rate=80/s')
    wizard.getState().edit('cpu', ['12 parsecs'])
    expect(wizard.getState().draft).toEqual({ rate: ['80/s'], cpu: ['12 parsecs'] })
  })

  it('shares an entry of the history between edits of one field', () => {
    const wizard = wizardAt('')
    const { edit, go } = wizard.getState()
    const runs = () => wizard.getState().run
    edit('cpu', ['1'])
    const first = runs()
    edit('cpu', ['12'])
    expect(runs()).toBe(first)
    edit('rate', ['5'])
    const second = runs()
    expect(second).not.toBe(first)
    go('https')
    expect(runs()).not.toBe(second)
  })

  it('changes several fields at once and takes out those that are undefined', () => {
    const wizard = wizardAt('?target=systemd&proxy=nginx&rate=5')
    wizard.getState().editAll({ target: ['kubernetes'], proxy: undefined }, 'edit target')
    expect(wizard.getState().draft).toEqual({ target: ['kubernetes'], rate: ['5'] })
  })

  it('follows back and forward without a new entry', () => {
    const wizard = wizardAt('')
    wizard.getState().edit('cpu', ['1'])
    wizard.getState().load('?cpu=2', '#utilisation')
    expect(wizard.getState()).toMatchObject({ draft: { cpu: ['2'] }, step: 'utilisation', run: '' })
  })
})
