import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { imageNeeds } from '../containers/image-needs.ts'
import { pushSteps, releaseSteps } from '../containers/registry.ts'
import type { Step, Target } from '../variant.ts'

type ProviderGuide = {
  needs: Step
  /** The file that names the image to bring to the provider; null: it builds by itself. */
  imageFile: string | null
  secrets: readonly Step[]
  /** Commands that deploy. */
  deploy: readonly string[]
  rollBack: Step
  watch: Step
}

/** The README of a provider's target; only what differs is given. */
export function providerGuide(
  deployment: Deployment,
  { needs, imageFile, secrets, deploy, rollBack, watch }: ProviderGuide,
): ReturnType<Target['guide']> {
  const { lang, plan } = deployment
  const steps = deployment.before.commands.length > 0
  return {
    install: [
      needs,
      {
        text: `${t(lang, 'containers.source')} ${imageNeeds(deployment)}`,
        ...(imageFile === null ? {} : { commands: ['cd deploy'] }),
      },
      ...(imageFile === null ? [] : pushSteps(deployment, t(lang, 'provider.push'))),
      ...(deployment.secrets.length > 0 ? secrets : []),
      {
        text: t(lang, steps ? 'provider.deploy.steps' : 'provider.deploy'),
        commands: deploy,
      },
    ],
    rollOut:
      imageFile === null
        ? [{ text: t(lang, 'provider.rollOut.builds'), commands: deploy }]
        : releaseSteps(deployment, imageFile, t(lang, 'provider.rollOut'), deploy),
    rollBack: [rollBack],
    change: [{ text: t(lang, 'provider.change'), commands: deploy }],
    watch: [
      watch,
      {
        text: t(lang, 'provider.numbers', {
          rate: plan.safeRateRps,
          memory: plan.memory.unitMiB,
          most: plan.workers,
        }),
      },
    ],
  }
}
