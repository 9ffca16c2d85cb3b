/** Above the ids that hosts give to people, so that an escape meets no account of the host. */
export const appUserId = 10_001

/** Where the image has the app. */
export const appDirectory = '/app'

/** Where model and package caches go, on a volume of their own. */
export const cacheDirectory = '/var/cache/app'

/** Room in `/tmp` for uploads that spill over and for sockets. */
export const temporaryMiB = 64
