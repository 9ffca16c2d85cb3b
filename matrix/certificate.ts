import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from './process.ts'
import { tools } from './tools.ts'

export interface Certificate {
  certificate: string
  key: string
}

let made: Promise<Certificate> | undefined

/** Paths of a self-signed certificate for localhost, made once in a process. */
export function selfSigned(): Promise<Certificate> {
  made ??= make()
  return made
}

async function make(): Promise<Certificate> {
  const openssl = tools.openssl.find()
  if (openssl === undefined) throw new Error('openssl is absent')
  const dir = await mkdtemp(join(tmpdir(), 'plimsoll-certificate-'))
  const paths = { certificate: join(dir, 'fullchain.pem'), key: join(dir, 'privkey.pem') }
  const request = ['req', '-x509', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
  const subject = [
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-addext',
    'subjectAltName=DNS:localhost',
  ]
  await must(openssl, [...request, ...subject, '-keyout', paths.key, '-out', paths.certificate])
  return paths
}
