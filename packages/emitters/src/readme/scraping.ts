import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { type YamlData, yamlText } from '../format/yaml.ts'
import type { Scrape } from '../variant.ts'
import { codeBlock } from './markdown.ts'

/** How Prometheus comes to the series of the first rule, as paragraphs. */
export function scraping({ lang, name, proxy, plan }: Deployment, scrape: Scrape): string[] {
  const job = (targets: { [key: string]: YamlData }) => {
    const config = yamlText({ scrape_configs: [{ job_name: `${name}-${proxy}`, ...targets }] })
    return codeBlock([config.replace(/^---\n/, '').trimEnd()], 'yaml')
  }
  if ('network' in scrape) {
    const { network, service, port } = scrape
    return [
      t(lang, 'readme.watch.scrape.network', { network }),
      job({ dns_sd_configs: [{ names: [`tasks.${service}`], type: 'A', port }] }),
    ]
  }
  const { address, exporter } = scrape
  return [
    t(lang, 'readme.watch.scrape'),
    job({ static_configs: [{ targets: [address] }] }),
    ...(exporter
      ? [
          t(lang, 'readme.watch.exporter'),
          codeBlock([
            `${exporter.name} --nginx.scrape-uri=${exporter.url} --web.listen-address=${address}`,
          ]),
        ]
      : []),
    plan.servers > 1 ? t(lang, 'readme.watch.scrape.servers') : '',
  ]
}
