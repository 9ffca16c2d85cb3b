import { readParameter } from '@plimsoll/schemas/codec'
import { isParameterName, parameterNames } from '@plimsoll/schemas/parameters'
import { decodeQuery } from '@plimsoll/schemas/query'
import { describe, expect, it } from 'vitest'
import { controls, type FieldName } from './controls.ts'
import { presets } from './preset-queries.ts'
import { type PresetId, presetDraft, presetOf } from './presets.ts'
import { stepOf } from './sections.ts'
import { stopOf } from './slider.ts'
import { writeQuery } from './url.ts'

const names = Object.keys(controls) as FieldName[]

describe('the fields', () => {
  it('ask for every parameter but those that the page writes', () => {
    const others = parameterNames.filter((name) => name !== 'policy' && name !== 'lang')
    expect(names.toSorted()).toEqual(others.toSorted())
  })

  it.each(names)('%s has a step that asks for it', (name) => {
    expect(isParameterName(name)).toBe(true)
    expect(stepOf(name)).not.toBeNull()
  })

  const sliders = names.flatMap((name) => {
    const control = controls[name]
    return control.as === 'quantity' ? [[name, control.stops as readonly string[]] as const] : []
  })

  it.each(sliders)('each stop of %s is within its bounds, and found again', (name, stops) => {
    stops.forEach((stop, index) => {
      expect(readParameter(name, [stop])).not.toHaveProperty('error')
      expect(stopOf(name, stops, stop)).toBe(index)
    })
  })
})

describe('a slider', () => {
  const stops = ['0', '64MiB', '1GiB', '1.5GiB', '2GiB']

  it('stands at the nearest stop, by ratio', () => {
    expect(stopOf('model', stops, '1.4 GiB')).toBe(3)
    expect(stopOf('model', stops, '1GB')).toBe(2)
    expect(stopOf('model', stops, '900GB')).toBe(4)
    expect(stopOf('model', stops, '1KiB')).toBe(1)
    expect(stopOf('model', stops, '0')).toBe(0)
  })

  it('says nothing of a text that can’t be read', () => {
    expect(stopOf('model', stops, 'big')).toBeNull()
  })
})

describe('the presets', () => {
  it.each(Object.keys(presets) as PresetId[])('%s is a plan query, and known again', (id) => {
    const draft = presetDraft(id, { lang: ['es'], rate: ['7'] })
    expect(decodeQuery(new URLSearchParams(writeQuery(draft))).errors).toEqual([])
    expect(draft.lang).toEqual(['es'])
    expect(presetOf(draft)).toBe(id)
  })

  it('know no preset in a draft that was changed', () => {
    expect(presetOf({ ...presetDraft('model', {}), rate: ['6/s'] })).toBeNull()
  })
})
