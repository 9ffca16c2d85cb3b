import type { derivations as source } from '../en/derivations.ts'

export const derivations = {
  'derivation.overhead': 'sobrecoste del framework',
  'derivation.service-time': 'tiempo de servicio',
  'derivation.mean-rate': 'tasa media de llegadas',
  'derivation.peak-rate': 'tasa de llegadas en el pico',
  'derivation.server-rate': 'tasa de llegadas de un servidor',
  'derivation.offered-load': 'carga ofrecida',
  'derivation.cores-in-use': 'núcleos en uso',
  'derivation.parallel': 'peticiones que calculan a la vez',
  'derivation.parallel-left': 'pods o instancias que quedan',
  'derivation.cores-left': 'núcleos en uso que quedan',
  'derivation.utilisation': 'utilización',
  'derivation.mean-utilisation': 'utilización media',
  'derivation.degraded-utilisation': 'utilización con servidores perdidos',
  'derivation.target': 'utilización objetivo',
  'derivation.servers': 'servidores',
  'derivation.servers.nodes': 'nodos',
  'derivation.servers.instances': 'instancias',
  'derivation.workers': 'workers',
  'derivation.workers.pods': 'pods',
  'derivation.workers.instances': 'instancias',
  'derivation.pods-per-node': 'pods que caben en un nodo',
  'derivation.cost': 'coste al mes',
  'derivation.mean-wait': 'espera media por un núcleo',
  'derivation.mean-response': 'tiempo medio de respuesta donde hay más carga',
  'derivation.response-time': 'tiempo de respuesta, percentil 99',
  'derivation.in-flight': 'peticiones en curso por worker',
  'derivation.concurrency-limit': 'límite de concurrencia por worker',
  'derivation.app-limit': 'límite de conexiones del servidor de aplicaciones',
  'derivation.worker-memory': 'memoria de un worker',
  'derivation.unit-memory': 'presupuesto de memoria de una unidad',
  'derivation.memory-limit': 'límite de memoria que se impone',
  'derivation.server-memory': 'memoria de un servidor',
  'derivation.safe-rate': 'tasa de llegadas segura',
  'derivation.replicas-min': 'mínimo de réplicas',
  'derivation.replicas-max': 'máximo de réplicas',
  'derivation.thread-pool': 'probabilidad de esperar un hilo',
  'derivation.database-connections': 'conexiones a la base de datos',
  'derivation.graceful-timeout': 'parada ordenada',
  'derivation.kill-timeout': 'tiempo hasta que la plataforma mata el proceso',
  'derivation.keep-alive': 'keep-alive de la aplicación',
  'derivation.read-timeout': 'tiempo de lectura del proxy',
  'derivation.startup-time': 'tiempo permitido para arrancar',
  'derivation.tier': 'memoria del tamaño alquilado',

  'derivation.rule.given': 'Dado en la consulta: se juzga, no se dimensiona.',
  'derivation.rule.servers-one': 'Con uno basta, y ninguno tiene que sobrar.',
  'derivation.rule.servers-survive':
    'Uno más de los que pueden fallar: lo que queda soporta el pico.',
  'derivation.rule.servers-load':
    'Los mínimos que soportan el pico. Con uno menos habría demasiada carga.',
  'derivation.rule.servers-packing':
    'Los mínimos en los que caben todos los pods y el que añade una actualización.',
  'derivation.rule.servers-carrying':
    'Con ningún número aguanta el plan. Se muestran los que la carga necesita.',
  'derivation.rule.servers-none': 'Con ningún número aguanta el plan. Se muestran los mínimos.',
  'derivation.rule.workers-load':
    'Los mínimos que quedan por debajo del objetivo en el pico. Con uno menos habría demasiada carga.',
  'derivation.rule.workers-survive':
    'Los mínimos con los que quedan bastantes para el pico cuando se pierden servidores.',
  'derivation.rule.workers-minimum':
    'Menos soportarían la carga; se mantienen al menos estos para que una caída no sea un corte.',
  'derivation.rule.workers-memory': 'Los que caben en la memoria. Uno más no cabría.',
  'derivation.rule.workers-cores':
    'Los que aprovechan los núcleos. Con más tampoco se soportaría la carga.',
  'derivation.rule.workers-none': 'En la memoria no cabe ni uno. Se muestra uno.',
  'derivation.rule.workers-busy':
    'Con ningún número aguanta el plan. Se muestran los que la carga ocupa hasta el techo.',
  'derivation.rule.target-ceiling':
    'Decide el techo de la banda: la regla de la espera permitiría más.',
  'derivation.rule.target-wait':
    'Sin objetivo: la utilización más alta con la que la espera media por un núcleo no supera el tiempo de servicio.',
  'derivation.rule.target-objective':
    'La más alta con la que 99 de cada 100 respuestas cumplen el objetivo.',
  'derivation.rule.target-threads': 'Decide el grupo de hilos, antes que los núcleos.',
  'derivation.rule.target-unloaded':
    'Incluso sin carga la respuesta llega tarde: no hay utilización objetivo.',
  'derivation.rule.wait-exact':
    'Una sola cola para todos los workers: la espera es exacta, por la fórmula Erlang C.',
  'derivation.rule.wait-table':
    'La espera, en tiempos de servicio, se busca en una tabla de colas simuladas según cómo llegan aquí las peticiones a los workers.',
  'derivation.rule.response-sum':
    'El percentil 99 de la suma de tiempos independientes con estas medias: se convolucionan sus distribuciones, porque los percentiles no se suman.',
  'derivation.rule.response-refused':
    'Lo que sería si hubiera memoria suficiente. No la hay, así que nadie lo obtiene.',
  'derivation.rule.in-flight-cut':
    'Sobrecarga: la cola crecería sin fin y se corta donde el límite rechaza peticiones.',
  'derivation.rule.limit-generous':
    'Una décima parte más que el presupuesto, para que un pico corto no mate el proceso.',
  'derivation.rule.limit-ram':
    'Lo que se queda el sistema no se toca: decide la RAM, y no la décima parte sobre el presupuesto.',
  'derivation.rule.tier-largest':
    'Ningún tamaño de alquiler es lo bastante grande. Se muestra el mayor.',
  'derivation.rule.safe-line':
    'Donde lo más cargado llega a su objetivo, perdidos los servidores que pueden fallar.',
  'derivation.rule.safe-in-flight':
    'Donde al límite de concurrencia aún le quedan tres desviaciones de margen. Decide antes que el objetivo.',
  'derivation.rule.safe-peak':
    'El propio pico previsto: el límite de concurrencia se hace para él, y por encima se pueden rechazar peticiones.',
  'derivation.rule.safe-none':
    'Ninguna tasa es segura: lo que falla no depende de la carga, o no queda nada que la soporte.',
} satisfies Record<keyof typeof source, string>
