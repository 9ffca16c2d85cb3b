/*
 * Numbers in the files that no plan and no choice changes, each with its reason. A line is read
 * without them; a number that is left comes from somewhere, and the line has to say from where.
 */
const constants: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ['of awk', /managed=\d|NR > 1|\$\d/g],
  ['parameters, exit codes and descriptors of a shell', /\$\{?\d|\$\{@:\d|&?\d?>+ ?(&\d)?|\d>&\d/g],
  ['shell grammar', /\b(exit|return|head -n|SECONDS=|-c) ?\d\b|-(eq|gt|ge) 0\b|:-0\}|&& \d\b/g],
  ['capture groups of sed', /\\\d/g],
  ['permissions', /(-m|chmod( =)?|umask|UMask=|Mode=|%a \S+\)" =) ?0?[0-7]{3}\b/g],
  ['user and group of the image', /\b10001(:10001)?\b|--user 0:0|user: "0:0"/g],
  [
    'versions of programs, images, packages and APIs',
    /[=:]v?\d+(\.\d+)+\S*|\bv\d\w*\b|\b\d+(\.\d+)*(?= or later)/g,
  ],
  ['image names', /FROM \S+|\S+:\d[\w.]*-(alpine|slim)\S*/g],
  ['version of a format', /"?\d{4}-\d\d-\d\d"?/g],
  [
    'names of ciphers, curves and protocols of TLS',
    /\b(TLS|ECDHE|X25519|ELBSecurity|VersionTLS)[\w:.-]+|\bTLS[\w.-]*\d|secp384r1|prime256v1/g,
  ],
  [
    'names that have a digit',
    /\b(\w+-)?[A-Za-z_]+\d[\w-]*(::\w+)?|k8s\/\d\d-\S+|127\.0\.0\.11:53|disable-l7-retry|\S*\d\S*\.ya?ml/g,
  ],
  ['everywhere and this machine', /\b0\.0\.0\.0(\/0)?|\b127\.0\.0\.1\b(?!:\d)/g],
  ['switches of Python and uv', /\b(PYTHON\w+|UV_\w+)=1/g],
  ['what a message says', /\bdie '[^']*'/g],
  ['first of a list', /\[\d?:?\d\]|\[0-9\]|Stacks\[0\]|count\[1\]|split\(|slice\(1\)/g],
  [
    'code of the answer or of the redirect',
    /HTTP[_/]\d[\d.]*|\bcode 30\d|= 200\b|http_version 1\.1/g,
  ],
  [
    'counters of verify.sh',
    /\b(passed|failed|skipped)=(0|\$\(\(\w+ \+ 1\)\))|\bshift \d|'exit code: .*/g,
  ],
]

/** The line without numbers that are always the same. */
export const withoutConstants = (line: string): string =>
  constants.reduce((text, [, pattern]) => text.replace(pattern, ' '), line)
