import type { stress as source } from '../en/stress.ts'

export const stress = {
  'stress.steady.story': 'La tasa del pico se mantiene sin parar.',
  'stress.spike.story':
    'Desde {from} la tasa sube hasta cinco veces el pico; en {to} ya ha pasado.',
  'stress.server-lost.story': 'En {from} se pierde {one} y no vuelve.',
  'stress.server-lost.story.moved':
    'En {from} se pierde un nodo; en {to} sus pods ya han arrancado en los demás.',
  'stress.server-lost.story.no-room':
    'En {from} se pierde un nodo; no todos sus pods caben en los demás.',
  'stress.worker-crash.story': 'En {from} cae {one}; en {to} está de vuelta.',
  'stress.rolling-restart.story': 'De {from} a {to} se reinicia {each}, por turno.',
  'stress.slow-dependency.story':
    'De {from} a {to}, aquello a lo que esperan las peticiones responde cinco veces más despacio.',
  'stress.one.servers': 'un servidor',
  'stress.one.nodes': 'un nodo',
  'stress.one.instances': 'una instancia',
  'stress.one.tasks': 'una tarea',
  'stress.one.workers': 'un worker',
  'stress.one.pods': 'un pod',
  'stress.each.instances': 'cada instancia',
  'stress.each.tasks': 'cada tarea',
  'stress.each.workers': 'cada worker',
  'stress.each.pods': 'cada pod',
  'stress.holds':
    'El plan aguanta: 99 de cada 100 peticiones tardan {before} antes y, en los peores {interval} s desde entonces, {worst}.',
  'stress.holds.steady':
    'El plan aguanta: 99 de cada 100 peticiones tardan {before} y, en los peores {interval} s, {worst}.',
  'stress.recovers':
    'Durante un rato no aguanta: hasta {worst} para 99 de cada 100, cuando lo normal es {before}. Todo vuelve a la normalidad {recovery} s después de acabar el problema.',
  'stress.recovers-at-once':
    'Durante un rato no aguanta: hasta {worst} para 99 de cada 100, cuando lo normal es {before}. Todo vuelve a la normalidad en cuanto acaba el problema.',
  'stress.breaks':
    'El plan no aguanta: hasta {worst} para 99 de cada 100 peticiones, cuando lo normal es {before}. Al final aún no ha pasado.',
  'stress.breaks.steady':
    'El plan no aguanta: hasta {worst} para 99 de cada 100 peticiones, y sin que acabe.',
  'stress.nothing': 'Ya no responde nada.',
  'stress.away':
    'De las peticiones que llegan de {from} a {to}, se rechaza o se pierde el {away%}; en el peor momento, el {worstAway%}.',
  'stress.away.all': 'Se rechazan o se pierden todas las peticiones que llegan de {from} a {to}.',
  'stress.away.few':
    'De las peticiones que llegan de {from} a {to}, se rechaza o se pierde menos de 1 de cada 1000.',
  'stress.away.none': 'No se rechaza ni se pierde ninguna petición.',
  'stress.refused': 'Aun así, el plan en conjunto no es válido: {reason}',
  'stress.prevented':
    'No se simula nada, porque aquí no es la carga lo que falla. {outcome} {reason}',
  'stress.prevented.memory-exceeded':
    'Los workers mueren por falta de memoria según se llenan, vuelven a arrancar y mueren otra vez.',
  'stress.prevented.node-too-small':
    'Los pods que no caben en ningún nodo esperan para siempre y nunca arrancan.',
  'stress.prevented.no-tier':
    'No se puede alquilar ninguna instancia de este tamaño, así que ninguna arranca.',
  'stress.prevented.too-many-instances': 'El proveedor no arranca tantas instancias.',
  'stress.prevented.instance-concurrency':
    'El proveedor no acepta el ajuste, o rechaza peticiones con las que el plan cuenta.',
  'stress.prevented.startup-too-long':
    'Las instancias se detienen antes de estar listas y se vuelven a arrancar.',
  'stress.prevented.database-exceeded':
    'La base de datos rechaza conexiones, y fallan las peticiones que las necesitan.',
  'stress.prevented.thread-pool-exhausted':
    'Las peticiones hacen cola sin fin por un hilo, algo que esta simulación de núcleos no muestra.',
} satisfies Record<keyof typeof source, string>
