import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { imageNeeds } from '../containers/image-needs.ts'
import type { Step, Target } from '../variant.ts'

type ProviderGuide = {
  needs: Step
  /** Commands that bring the image to the provider, from the project's folder; none: it builds. */
  push: readonly string[] | null
  secrets: readonly Step[]
  /** Commands that deploy. */
  deploy: readonly string[]
  rollBack: Step
  watch: Step
}

/** The README of a provider's target; only what differs is given. */
export function providerGuide(
  deployment: Deployment,
  { needs, push, secrets, deploy, rollBack, watch }: ProviderGuide,
): ReturnType<Target['guide']> {
  const { lang, plan } = deployment
  const build: Step[] = push === null ? [] : [{ text: t(lang, 'provider.push'), commands: push }]
  const steps = deployment.before.commands.length > 0
  return {
    install: [
      needs,
      { text: `${t(lang, 'containers.source')} ${imageNeeds(deployment)}` },
      ...build,
      ...(deployment.secrets.length > 0 ? secrets : []),
      {
        text: t(lang, steps ? 'provider.deploy.steps' : 'provider.deploy'),
        commands: deploy,
      },
    ],
    rollOut: [
      {
        text: t(lang, 'provider.rollOut'),
        commands: [...(push ?? []), ...deploy],
      },
    ],
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

/** Commands that build the image and push it where the provider pulls. */
export const buildAndPush = ({ image }: Deployment): string[] => [
  `docker build --file deploy/Dockerfile --tag ${image} .`,
  `docker push ${image}`,
]
