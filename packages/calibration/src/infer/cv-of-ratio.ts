import { gammaQuantile } from '@plimsoll/numerics/gamma'

/*
 * The gamma distribution with mean 1 and a given coefficient of variation: the planner's own model
 * of service times, so a quantile ratio read backwards gives the cv that it has to be told.
 */

const CV_MIN = 0.01
const CV_MAX = 4

/** The cv whose quantiles at `low` and `high` have the ratio `ratio`; within 0.01 and 4. */
export function cvOfRatio(ratio: number, low: number, high: number): number {
  let from = CV_MIN
  let to = CV_MAX
  for (let i = 0; i < 13; i++) {
    const cv = (from + to) / 2
    const shape = 1 / cv ** 2
    if (gammaQuantile(shape, 1 - high) / gammaQuantile(shape, 1 - low) < ratio) from = cv
    else to = cv
  }
  return (from + to) / 2
}
