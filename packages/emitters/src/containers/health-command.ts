import type { Deployment } from '@plimsoll/schemas/deployment'

const python = `import http.client, sys
connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]), timeout=4)
connection.request("GET", sys.argv[2])
sys.exit(connection.getresponse().status != 200)`

const node = `const [port, path] = process.argv.slice(1);
fetch("http://127.0.0.1:" + port + path, { redirect: "manual", signal: AbortSignal.timeout(4000) })
  .then((answer) => process.exit(answer.status === 200 ? 0 : 1), () => process.exit(1))`

const bash = `exec 3<> "/dev/tcp/127.0.0.1/$0"
printf "GET %s HTTP/1.0\\r\\n\\r\\n" "$1" >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]`

const oneLine = (program: string, joint: string) => program.split(/\n\s*/).join(joint)

const programs: Record<Deployment['language'], readonly string[]> = {
  python: ['python', '-c', oneLine(python, '; ')],
  node: ['node', '-e', oneLine(node, ' ')],
  other: ['bash', '-ec', oneLine(bash, '; ')],
}

/**
 * argv that exits 0 when the app answers 200 on its health path, with what the image has anyway.
 * No program honours a proxy variable, and each gets its data as arguments.
 */
export function healthCommand({ plan, language }: Deployment): string[] {
  const { port, health } = plan.request
  return [...programs[language], String(port), health]
}
