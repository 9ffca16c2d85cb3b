import { compose } from './compose.ts'
import { file, prove } from './proof.ts'

const of = 'compose.yaml'
const good = file(
  of,
  `name: api
services:
  api:
    image: registry.example.org/api:1
    env_file: [api.env]
    environment:
      PRICE: "5$$"
      TOKEN: \${TOKEN:?set it in .env}
    depends_on:
      migrate: {condition: service_completed_successfully}
    healthcheck:
      test: ["CMD", "true"]
      start_period: 30s
    deploy: {resources: {limits: {memory: 512M}}}
  migrate:
    image: registry.example.org/api:1
    restart: "no"
`,
)

prove(
  compose,
  [good],
  [
    { of, from: 'env_file', to: 'env_files', says: /env_files (false schema|.*not allowed)/ },
    { of, from: '512M', to: 'lots', says: /invalid size|memory/ },
    { of, from: '30s', to: 'soon', says: /start_period|duration/ },
    { of, from: '5$$', to: '5$PRICE', says: /"PRICE\\?" variable is not set/ },
    { of, from: 'service_completed_successfully', to: 'service_completed', says: /condition/ },
  ],
)
