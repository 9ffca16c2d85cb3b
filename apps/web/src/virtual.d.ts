declare module 'virtual:parameter-options' {
  import type { ParameterName } from '@plimsoll/schemas/parameters'
  export const parameterOptions: Partial<Record<ParameterName, readonly string[]>>
  /** Those that may be given as a range. */
  export const rangedParameters: ReadonlySet<string>
}

declare module 'virtual:policies' {
  import type { Catalog } from '@plimsoll/schemas/catalog'
  export const policies: Pick<Catalog, 'policyVersion' | 'policies'>
}
