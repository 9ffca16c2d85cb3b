import type { Deployment } from '@plimsoll/schemas/deployment'
import { appDirectory, appUserId, cacheDirectory } from '../containers/app-user.ts'
import { execForm } from '../format/dockerfile.ts'

/** The end of a Dockerfile: a user without rights, the built app owned by root, the command. */
export function finalStage(
  { plan, units }: Deployment,
  base: string,
  environment: readonly string[],
): string[] {
  const hasCache = plan.request.cacheMiB > 0
  const ids = `--owner=${appUserId} --group=${appUserId}`
  return [
    `FROM ${base}`,
    `RUN groupadd --gid ${appUserId} app \\`,
    ...(hasCache ? [` && install --directory ${ids} ${cacheDirectory} \\`] : []),
    ` && useradd --uid ${appUserId} --gid app --no-create-home --home-dir ${appDirectory} --shell /usr/sbin/nologin app`,
    `WORKDIR ${appDirectory}`,
    '# Owned by root: the app cannot change its own code.',
    `COPY --from=build ${appDirectory} ${appDirectory}`,
    `ENV ${environment.join(' \\\n    ')}`,
    '# Numeric, so that Kubernetes can see that it is not root.',
    `USER ${appUserId}:${appUserId}`,
    `EXPOSE ${plan.request.port}`,
    `CMD ${execForm(units[0]!.command)}`,
  ]
}
