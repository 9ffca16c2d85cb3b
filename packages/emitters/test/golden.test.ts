import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundleOf } from './bundle-of.ts'

/* What the files look like, to be read in a review. UPDATE_GOLDEN=1 writes them anew. */

const cases = {
  'systemd-caddy': 'domain=api.example.com&email=ops@example.com&before=alembic upgrade head',
  'systemd-nginx-instances':
    'proxy=nginx&domain=api.example.com&email=ops@example.com&replication=instances&model=1GB&ram=16GiB&hsts=yes',
  'systemd-node-leader':
    'runtime=node&app=dist/server.js&servers=2&edge=haproxy&domain=api.example.com&before=npm run migrate&env=LOG_LEVEL=info&env=DATABASE_URL',
  'compose-caddy':
    'target=compose&domain=api.example.com&email=ops@example.com&before=alembic upgrade head',
  'compose-nginx':
    'target=compose&proxy=nginx&runtime=gunicorn&domain=api.example.com&env=SECRET_KEY',
  'docker-traefik':
    'target=docker&proxy=traefik&domain=api.example.com&email=ops@example.com&before=alembic upgrade head&replication=instances&env=SECRET_KEY',
  'compose-haproxy':
    'target=compose&proxy=haproxy&domain=api.example.com&email=ops@example.com&io=0&replication=instances',
  'swarm-traefik':
    'target=swarm&domain=api.example.com&email=ops@example.com&before=alembic upgrade head&hsts=yes',
  'supervisor-haproxy':
    'target=supervisor&proxy=haproxy&domain=api.example.com&email=ops@example.com&replication=instances&before=alembic upgrade head',
  'supervisor-none': 'target=supervisor&proxy=none&lang=es',
  'kubernetes-gateway':
    'target=kubernetes&domain=api.example.com&email=ops@example.com&before=alembic upgrade head&survive=1&slo=400ms',
  'kubernetes-ingress':
    'target=kubernetes&proxy=ingress&runtime=node&app=dist/server.js&domain=api.example.com&lang=es',
  cloudrun:
    'target=cloudrun&domain=api.example.com&before=alembic upgrade head&env=LOG_LEVEL=info&env=SECRET_KEY&survive=1&slo=400ms',
  ecs: 'target=ecs&domain=api.example.com&before=alembic upgrade head&env=SECRET_KEY&hsts=yes&model=1GB',
  containerapps:
    'target=containerapps&domain=api.example.com&before=alembic upgrade head&env=SECRET_KEY&runtime=granian',
  fly: 'target=fly&domain=api.example.com&before=alembic upgrade head&env=SECRET_KEY',
  render:
    'target=render&before=npm run migrate&runtime=node&app=dist/server.js&env=SECRET_KEY&lang=es',
  'compose-generic': 'target=compose&runtime=generic&app=java -jar app.jar&domain=api.example.com',
}

const root = join(import.meta.dirname, 'golden')

describe.each(Object.entries(cases))('%s', (name, query) => {
  const directory = join(root, name)
  const { bundle } = bundleOf(query)
  // the plan has golden answers of its own
  const files = bundle.files.filter((file) => file.path !== 'plan.json')

  if (process.env.UPDATE_GOLDEN === '1') {
    rmSync(directory, { recursive: true, force: true })
    for (const { path, text } of files) {
      mkdirSync(dirname(join(directory, path)), { recursive: true })
      writeFileSync(join(directory, path), text)
    }
  }

  test('the same files', () => {
    const paths = readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    expect(paths.sort()).toEqual(files.map((file) => file.path))
  })

  test.each(files.map((file) => [file.path, file.text]))('%s', (path, text) => {
    expect(text).toBe(readFileSync(join(directory, path), 'utf8'))
  })
})
