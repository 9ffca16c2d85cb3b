/*
 * Numbers as the table rounds them: a difference is that of what is read beside it, so that 213 and
 * 615 are 402 apart whatever was rounded away. They follow `messages/format` and `quantity`.
 */

const toStep = (value: number, step: number) => Math.round(value / step) * step

export const shareAsRead = (share: number): number => toStep(share, share < 0.1 ? 0.001 : 0.01)

export const rateAsRead = (rps: number): number => Number(rps.toPrecision(rps >= 1000 ? 4 : 3))

export const msAsRead = (ms: number): number =>
  toStep(ms, ms >= 10_000 ? 1000 : ms >= 1000 ? 100 : ms >= 10 ? 1 : 0.1)

export const sizeAsRead = (MiB: number): number =>
  toStep(MiB, MiB >= 10_240 ? 102.4 : MiB >= 10 ? 1 : 0.1)

export const costAsRead = (perMonth: number): number => toStep(perMonth, perMonth < 1000 ? 0.01 : 1)
