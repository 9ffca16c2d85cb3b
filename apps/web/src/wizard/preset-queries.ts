/**
 * Common apps to start from, as plan queries: what differs from the defaults. Each holds as it is,
 * but for `judge`, which shows what the page says of one that does not.
 */
export const presets = {
  default: {},
  crud: { rate: '20/s', cpu: '8ms', io: '25ms', cores: '2', ram: '4GiB' },
  gateway: {
    rate: '300/s',
    cpu: '3ms',
    io: '200ms',
    iocv: '0.5',
    hold: '256KiB',
    slo: '800ms',
  },
  model: {
    model: '1GB',
    cores: '4',
    ram: '3GB',
    rate: '5/s',
    cpu: '80ms',
    io: '0ms',
    startup: '15s',
  },
  embedding: {
    cpu: '60ms',
    io: '0ms',
    cv: '0.5',
    threads: '2',
    model: '500MB',
    rate: '15/s',
    cores: '8',
    ram: '16GiB',
  },
  kubernetes: {
    target: 'kubernetes',
    rate: '400/s',
    cpu: '15ms',
    io: '60ms',
    slo: '400ms',
    survive: '1',
    cores: '8',
    ram: '32GiB',
  },
  judge: {
    model: '1GB',
    cores: '4',
    ram: '3GB',
    workers: '4',
    servers: '1',
    rate: '5/s',
  },
} as const satisfies Record<string, Record<string, string>>
