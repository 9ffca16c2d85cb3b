import type { Deployment } from '@plimsoll/schemas/deployment'

const python = `import http.client, sys
connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]), timeout=4)
connection.request("GET", sys.argv[2])
sys.exit(connection.getresponse().status != 200)`

const node = `const [port, path] = process.argv.slice(1);
fetch("http://127.0.0.1:" + port + path, { redirect: "manual", signal: AbortSignal.timeout(4000) })
  .then((answer) => process.exit(answer.status === 200 ? 0 : 1), () => process.exit(1))`

const oneLine = (program: string, joint: string) => program.split(/\n\s*/).join(joint)

/**
 * argv that exits 0 when the app answers 200 on its health path, with what the image has anyway.
 * Neither program honours a proxy variable, and both get their data as arguments.
 */
export function healthCommand({ plan, language }: Deployment): string[] {
  const { port, health } = plan.request
  const program =
    language === 'python'
      ? ['python', '-c', oneLine(python, '; ')]
      : ['node', '-e', oneLine(node, ' ')]
  return [...program, String(port), health]
}
