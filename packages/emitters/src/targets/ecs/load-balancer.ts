import type { Deployment } from '@plimsoll/schemas/deployment'
import { commented, type YamlData } from '../../format/yaml.ts'
import { imported, ref, resource } from './cloudformation.ts'
import { exportName } from './stacks.ts'

/** TLS 1.2 and 1.3 with forward secrecy and AEAD alone. Source: AWS, security policies. */
const tlsPolicy = 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06'
const twoYears = 63_072_000

const setting = (key: string, value: string | number): { [key: string]: YamlData } => ({
  Key: key,
  Value: String(value),
})

/** The load balancer, what it sends requests to, and where it listens. */
export function loadBalancer(deployment: Deployment): { [key: string]: YamlData } {
  const { name, plan } = deployment
  const { timeouts, request } = plan
  return {
    LoadBalancer: resource('ElasticLoadBalancingV2::LoadBalancer', {
      Type: 'application',
      Scheme: 'internet-facing',
      Subnets: ref('PublicSubnets'),
      SecurityGroups: [imported(exportName(name, 'BalancerGroup'))],
      LoadBalancerAttributes: [
        commented(
          setting('idle_timeout.timeout_seconds', timeouts.readSeconds),
          `Also of idle connections to the app, which keeps them ${timeouts.keepAliveSeconds} s.`,
        ),
        setting('routing.http.drop_invalid_header_fields.enabled', 'true'),
      ],
    }),
    TargetGroup: resource('ElasticLoadBalancingV2::TargetGroup', {
      VpcId: ref('Vpc'),
      TargetType: 'ip',
      Protocol: 'HTTP',
      Port: request.port,
      HealthCheckPath: request.health,
      HealthCheckIntervalSeconds: 10,
      HealthCheckTimeoutSeconds: 5,
      HealthyThresholdCount: 2,
      UnhealthyThresholdCount: commented(6, 'An app at its limit is not dead.'),
      Matcher: { HttpCode: '200' },
      TargetGroupAttributes: [
        setting('load_balancing.algorithm.type', 'least_outstanding_requests'),
        setting('deregistration_delay.timeout_seconds', timeouts.gracefulSeconds),
      ],
    }),
    ...listeners(deployment),
  }
}

function listeners({ site }: Deployment): { [key: string]: YamlData } {
  const forward: YamlData = [{ Type: 'forward', TargetGroupArn: ref('TargetGroup') }]
  const listener = (properties: { [key: string]: YamlData }) =>
    resource('ElasticLoadBalancingV2::Listener', {
      LoadBalancerArn: ref('LoadBalancer'),
      ...properties,
    })
  if (site.domain === null) {
    return {
      Listener: commented(
        listener({ Port: 80, Protocol: 'HTTP', DefaultActions: forward }),
        'Plain HTTP, for a trial: a certificate needs a domain.',
      ),
    }
  }
  return {
    Listener: listener({
      Port: 443,
      Protocol: 'HTTPS',
      SslPolicy: tlsPolicy,
      Certificates: [{ CertificateArn: ref('CertificateArn') }],
      ListenerAttributes: site.hsts
        ? [
            setting(
              'routing.http.response.strict_transport_security.header_value',
              `max-age=${twoYears}`,
            ),
          ]
        : undefined,
      DefaultActions: forward,
    }),
    RedirectListener: listener({
      Port: 80,
      Protocol: 'HTTP',
      DefaultActions: [
        {
          Type: 'redirect',
          RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' },
        },
      ],
    }),
  }
}
