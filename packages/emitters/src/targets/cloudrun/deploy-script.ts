import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { deployFile } from '../../providers/script.ts'
import { hasSteps, stepsName } from '../../providers/steps.ts'
import { jobPath } from './job-file.ts'
import { servicePath } from './service-file.ts'

/** `gcloud run …` in the project and the region. */
export const inProject = '--project "$PROJECT" --region "$REGION"'

export const variables = [
  ['PROJECT', 'set PROJECT to the id of the Google Cloud project'],
  ['REGION', 'set REGION, such as europe-west1'],
] as const

export function script(deployment: Deployment): BundleFile {
  const { name, site } = deployment
  const job = stepsName(name)
  return deployFile(deployment, {
    tool: 'gcloud',
    variables,
    parts: [
      hasSteps(deployment)
        ? `say 'Steps before the app'
gcloud run jobs replace ${jobPath} ${inProject} --quiet
gcloud run jobs execute ${job} --wait ${inProject} --quiet \\
  || die 'a step failed; what ran before goes on running'`
        : '',
      `say 'App'
gcloud run services replace ${servicePath} ${inProject} --quiet
gcloud run services add-iam-policy-binding ${name} --member allUsers --role roles/run.invoker \\
  ${inProject} --quiet > /dev/null`,
      site.domain === null
        ? ''
        : `say 'Domain'
gcloud beta run domain-mappings describe --domain ${site.domain} ${inProject} > /dev/null 2>&1 \\
  || gcloud beta run domain-mappings create --service ${name} --domain ${site.domain} ${inProject}`,
    ],
  })
}
