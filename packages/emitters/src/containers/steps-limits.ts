/**
 * What ends the wait for the steps before the app where no person looks on. No parameter of a plan
 * says how long they take.
 */

/** An hour: a step that takes longer hangs. */
export const stepsSeconds = 3600

/** To pull the image and to find room; Kubernetes waits as long for a rollout. */
export const stepsStartSeconds = 600
