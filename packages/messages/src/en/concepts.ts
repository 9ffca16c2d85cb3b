export const concepts = {} as const
