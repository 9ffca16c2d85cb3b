import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { shellWord } from '../format/shell.ts'
import type { Step } from '../variant.ts'

/** Without a registry's or an owner's name it would belong to Docker Hub's own images. */
const isNobodys = (image: string) => !image.includes('/')

const pushed = (tag: string): string[] => [
  `docker build --tag ${tag} --file Dockerfile ..`,
  `docker push ${tag}`,
]

/** Builds the image of this plan, and brings it where others pull it. */
export function pushSteps({ lang, name, image }: Deployment, text: string): Step[] {
  const owner = isNobodys(image) ? ` ${t(lang, 'containers.registry', { image, name })}` : ''
  return [{ text: text + owner, commands: pushed(shellWord(image)) }]
}

/** A new release: another plan, whose files name its image; `path` is the one that does. */
export const releaseSteps = (
  { lang }: Deployment,
  path: string,
  text: string,
  deploy: readonly string[],
): Step[] => [
  { text: t(lang, 'containers.release') },
  {
    text,
    commands: [
      `image=$(sed -n 's/^[- ]*[Ii]mage[ =:]*"*\\([^"]*\\)"*$/\\1/p' ${path} | head -n 1)`,
      ...pushed('"$image"'),
      ...deploy,
    ],
  },
]
