import { describe, expect, it } from 'vitest'
import { bundleFor, permittedCombinations } from '../bundles.ts'
import { settingsBeyond } from './systemd-settings.ts'

const isUnit = (path: string) => /(^|\/)systemd\/[^/]+\.(service|socket|slice|target)$/.test(path)
const withUnits = permittedCombinations().filter(
  ({ target, runtime, variant }) =>
    (target === 'systemd' || target === 'supervisor') &&
    runtime === 'uvicorn' &&
    ['without a domain', 'a model', 'steps and secrets'].includes(variant),
)

describe('settings of units and the version that each is new in', () => {
  // both sides of every step, and the oldest and the newest that a plan may name
  it.each([245, 246, 247, 248, 249, 252, 253, 254, 255, 257, 262])('for systemd %i', (version) => {
    const units = withUnits.flatMap(({ query }) =>
      bundleFor(`${query}&systemd=${version}`).filter(({ path }) => isUnit(path)),
    )
    expect(units.length).toBeGreaterThan(0)
    expect(units.flatMap(({ text }) => settingsBeyond(version, text))).toEqual([])
  })

  it('finds a setting that is too new, by its name or by its value', () => {
    const unit = '[Service]\nType=notify-reload\nRestartSteps=4\nUser=api\n'
    expect(settingsBeyond(253, unit)).toEqual(['RestartSteps is new in systemd 254'])
    expect(settingsBeyond(252, unit)).toHaveLength(2)
    expect(settingsBeyond(254, unit)).toEqual([])
  })
})
