import fc from 'fast-check'

/**
 * Set up before each test file: properties draw the same cases on every machine, so that what is
 * green here is green in CI. `PROPERTY_SEED=random` hunts for new ones, and a number repeats a hunt.
 */
const { PROPERTY_SEED = '1127' } = process.env
if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) })
