export const derivations = {} as const
