import type { stress as source } from '../en/stress.ts'

export const stress = {
  'stress.steady.story': 'La tasa del pico se mantiene sin parar.',
  'stress.spike.story': 'En un minuto llega cinco veces el pico y después pasa.',
  'stress.server-lost.story': 'Se pierde un servidor en el pico.',
  'stress.worker-crash.story': 'Un worker cae en el pico y vuelve a arrancar.',
  'stress.rolling-restart.story': 'Los workers se reinician uno tras otro en el pico.',
  'stress.slow-dependency.story':
    'Aquello a lo que esperan las peticiones responde cinco veces más despacio durante un minuto.',
  'stress.holds':
    'El plan aguanta: 99 de cada 100 peticiones tardan {before} ms antes y {worst} ms en el peor momento, y se rechaza el {turnedAway%}.',
  'stress.recovers':
    'Durante un rato no aguanta: hasta {worst} ms para 99 de cada 100, cuando lo normal son {before} ms, y se rechaza el {turnedAway%}. Todo vuelve a la normalidad {recovery} s después de acabar el problema.',
  'stress.recovers-at-once':
    'Durante un rato no aguanta: hasta {worst} ms para 99 de cada 100, cuando lo normal son {before} ms, y se rechaza el {turnedAway%}. Todo vuelve a la normalidad en cuanto acaba el problema.',
  'stress.breaks':
    'El plan no aguanta: hasta {worst} ms para 99 de cada 100 peticiones, y se rechaza el {turnedAway%}. Al final aún no ha pasado.',
  'stress.nothing': 'Ya no responde nada.',
} satisfies Record<keyof typeof source, string>
