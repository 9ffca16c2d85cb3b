import type { Deployment } from '@plimsoll/schemas/deployment'
import { stepsCommand } from '../containers/steps-command.ts'

/** A provider runs the steps once for each deployment, whether repeating is harmless or not. */
export const hasSteps = ({ before }: Deployment): boolean => before.commands.length > 0

export const stepsName = (name: string) => `${name}-steps`

export const stepsArgv = ({ before }: Deployment): string[] => stepsCommand(before.commands)
