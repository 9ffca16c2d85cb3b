import { fnv1a } from './hash.ts'

/** Addresses of the project's own network. */
export type Network = {
  subnet: string
  /** Where containers without a fixed address get theirs, so that they never take a fixed one. */
  dynamicRange: string
  /** Address of the machine itself. */
  gateway: string
  proxyAddress: string
  /** Of the app's nth container, from 0. */
  appAddress(index: number): string
}

/**
 * A private /20 that follows from the name, so that two projects on a server hardly ever meet. The
 * app trusts forwarded headers from the proxy's address alone, and an nginx that resolved a name
 * once finds a container that was replaced: both need addresses that stay. Below 10.128 and above
 * 10.239 clusters and clouds have their habits.
 */
export function networkOf(name: string): Network {
  const hash = fnv1a(name)
  const second = 128 + (hash % 112)
  const third = 16 * ((hash >>> 8) % 16)
  return {
    subnet: `10.${second}.${third}.0/20`,
    dynamicRange: `10.${second}.${third + 8}.0/21`,
    gateway: `10.${second}.${third}.1`,
    proxyAddress: `10.${second}.${third}.2`,
    appAddress: (index) => {
      const host = 16 + index
      return `10.${second}.${third + Math.floor(host / 256)}.${host % 256}`
    },
  }
}
