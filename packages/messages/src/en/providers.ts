/* Sentences of the README where a provider runs the app: Markdown. */
export const providers = {
  'provider.push': 'Build the image and push it to a registry that the provider may pull from.',
  'provider.deploy': 'Deploy.',
  'provider.deploy.steps':
    'Deploy. The steps before the app run first and once; one that fails ends the deployment, and what ran before goes on running.',
  'provider.rollOut':
    'Build and push what that bundle names, and deploy. The provider starts the new instances and asks their health check before it sends them requests.',
  'provider.rollOut.builds':
    'Commit the new version and push it: the provider builds it, starts the new instances, and asks their health check before it sends them requests.',
  'provider.change': 'Deploy the new bundle; your secrets stay.',
  'provider.numbers':
    'Set the provider’s own alerts at the numbers of this plan: {rate} requests a second is the safe line, {memory} MiB the memory budget of an instance, and {most} {most|instance is|instances are} the most that the plan counts on.',
  'provider.certificate':
    'The provider gets the certificate for `{domain}` and renews it, once the name leads to it: the deployment says which DNS record it wants.',
  'provider.noDomain':
    'There is no domain, so the API has the name that the provider gives it. Plan with `domain=` for your own.',
  'provider.dispatch':
    'The provider’s balancer hands requests {dispatch}, as its documentation says or, where it does not, as the plan assumes to be safe.',
  'cloudrun.needs':
    'A Google Cloud project with Cloud Run and Artifact Registry, and `gcloud` signed in. Set `PROJECT` and `REGION` before each command here. The service is public: put Cloud Armor or IAM in front if it should not be.',
  'cloudrun.secrets':
    'Each secret is one of Secret Manager, which the service account of the app may read. A new value is read by the next deployment.',
  'cloudrun.rollBack':
    'Send all requests to the revision before. What a step changed stays changed.',
  'cloudrun.watch':
    'State, log and revisions. A container that ends or does not answer its probe is replaced.',
  'ecs.needs':
    'An AWS account with a VPC that has private subnets with a way out (a NAT gateway or endpoints) and public ones for the load balancer, and `aws` signed in. Set `VPC`, `PRIVATE_SUBNETS` and `PUBLIC_SUBNETS` (lists with commas) before each command here.',
  'ecs.certificate':
    'With a domain, ask AWS Certificate Manager for its certificate first, confirm it by the DNS record that it names, and set `CERTIFICATE` to its ARN. It renews by itself. Then lead the domain to the load balancer’s name.',
  'ecs.secrets':
    'One secret of Secrets Manager holds all of them as JSON, and only the tasks of the app may read it. Set `SECRET` to its ARN.',
  'ecs.rollBack':
    'Deploy the bundle of before. A rollout whose tasks do not become healthy goes back by itself. What a step changed stays changed.',
  'ecs.watch': 'State of the rollout, and the log:',
  'containerapps.needs':
    'An Azure resource group with a Container Apps environment, and `az` signed in. Set `RESOURCE_GROUP` and `ENVIRONMENT` before each command here.',
  'containerapps.secrets':
    'Each secret is one of a Key Vault, read by a managed identity that has the role Key Vault Secrets User. Set `VAULT` to the vault’s name and `IDENTITY` to the identity’s resource id.',
  'containerapps.rollBack':
    'Deploy the bundle of before, or copy the revision of before into a new one. What a step changed stays changed.',
  'containerapps.watch': 'State, replicas and log:',
  'fly.needs':
    'An account at Fly.io, and `fly` signed in. Set `REGION` for the first deployment. The size is a performance machine, since a shared one computes at a sixteenth of a core when its balance is spent, and the plan counts on whole cores. The client’s address is in `Fly-Client-IP`.',
  'fly.secrets': 'Hand the secrets over; Fly.io keeps them.',
  'fly.rollBack': 'Deploy the image of before. What a step changed stays changed.',
  'fly.watch': 'State, log and machines:',
  'render.needs':
    'An account at Render with a workspace that may scale by itself (Pro). Copy `render.yaml` into the root of the repository, beside the folder `deploy`, and create a Blueprint from it.',
  'render.secrets':
    'Render asks for the values of the secrets when the Blueprint is created; later they change in the dashboard.',
  'render.rollBack':
    'Choose the deployment of before in the dashboard and roll back to it. What a step changed stays changed.',
  'render.watch': 'State and log; the dashboard shows memory and CPU.',
} as const
