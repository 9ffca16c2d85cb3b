declare module 'virtual:parameter-options' {
  import type { ParameterName } from '@plimsoll/schemas/parameters'
  export const parameterOptions: Partial<Record<ParameterName, readonly string[]>>
}

interface Window {
  /** The plan of the first address, asked for by `start.js`. */
  firstPlan?: Promise<Response>
}
