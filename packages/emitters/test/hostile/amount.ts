const isWhole = process.env.MATRIX === 'all'

/** Values that each format has to give back: all of them in the matrix, a part on a usual run. */
export const casesPerFormat = isWhole ? 10_000 : 300

/** The same, where each is read by the real tool. */
export const casesPerTool = isWhole ? 200 : 20

/** What the closing lines say of it. */
export const amountNote = isWhole ? '' : ' (a part: pnpm matrix runs all)'
