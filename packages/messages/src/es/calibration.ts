import type { calibration as english } from '../en/calibration.ts'

export const calibration = {
  'calibration.how.cpu-scrapes':
    'El proceso calculó durante {cpuSeconds} s entre las dos lecturas y respondió {requests} peticiones: {serviceTimeMs} ms cada una, de los que el framework se lleva unos {overheadMs} ms, que el plan suma por su cuenta.',
  'calibration.how.cpu-one-scrape':
    'El proceso ha calculado durante {cpuSeconds} s y ha respondido {requests} peticiones. Eso cuenta también su arranque como trabajo, así que una petición tarda {serviceTimeMs} ms como mucho.',
  'calibration.how.cpu-process-times':
    'Entre las dos listas, {workers} {workers|worker calculó|workers calcularon} durante {cpuSeconds} s y se enviaron {requests} peticiones: {serviceTimeMs} ms cada una, de los que el framework se lleva unos {overheadMs} ms, que el plan suma por su cuenta.',
  'calibration.how.cpu-queueing':
    '{inFlight} peticiones en curso tardaron {meanMs} ms; de una en una, {lightMs} ms: el resto es cola, así que nunca hubo un worker parado ({workers} en total). Con {throughputRps} peticiones/s, cada una ocupa un worker {serviceTimeMs} ms, de los que el framework se lleva unos {overheadMs} ms.',
  'calibration.how.cpu-same-throughput':
    'Con más peticiones en curso no se terminaron más, así que nunca hubo un worker parado ({workers} en total). Con {throughputRps} peticiones/s, cada una ocupa un worker {serviceTimeMs} ms, de los que el framework se lleva unos {overheadMs} ms.',
  'calibration.how.cpu-some-queueing':
    '{inFlight} peticiones en curso tardaron {meanMs} ms; de una en una, {lightMs} ms: hubo algo de cola, pero quizá algún worker estuvo parado a ratos ({workers} en total). Si no fue así, una petición tarda {serviceTimeMs} ms; más no puede ser.',
  'calibration.how.cpu-crowded':
    'Con {inFlight} peticiones en curso es probable que ningún worker estuviera parado ({workers} en total). Si es así, una petición tarda {serviceTimeMs} ms con {throughputRps} peticiones/s; más no puede ser.',
  'calibration.how.cpu-containers':
    'Si la lista se tomó durante la carga, {cores} núcleos estaban ocupados con {throughputRps} peticiones/s: {serviceTimeMs} ms cada una.',
  'calibration.how.cpu-known-io':
    'De una en una, las peticiones tardaron {responseMs} ms, de los que {ioMs} ms son espera, según indicas; unos {overheadMs} ms del resto son del framework.',
  'calibration.how.io-light-run':
    'De una en una, las peticiones tardaron {responseMs} ms. No hacen cola, así que lo que dejan los {serviceMs} ms de trabajo es espera, incluida la red hasta el cliente.',
  'calibration.how.io-scrapes':
    'El tiempo de respuesta medio es de {responseMs} ms con el proceso ocupado al {busyPercent%}, así que apenas hubo cola: lo que dejan los {serviceMs} ms de trabajo es espera.',
  'calibration.how.io-scrapes-if-idle':
    'El tiempo de respuesta medio es de {responseMs} ms. Si el proceso estuvo casi siempre libre, lo que dejan los {serviceMs} ms de trabajo es espera.',
  'calibration.how.io-given': 'Según indicas.',
  'calibration.how.cv-quantiles':
    'La mitad de las peticiones tardó {medianMs} ms o menos y el {percent%} tardó {upperMs} ms o menos, casi todo trabajo. Los tiempos con distribución gamma guardan esa proporción con este cv.',
  'calibration.how.iocv-quantiles':
    'La mitad de las peticiones tardó {medianMs} ms o menos y el {percent%} tardó {upperMs} ms o menos, casi todo espera. Los tiempos con distribución gamma guardan esa proporción con este cv.',
  'calibration.how.cv-split':
    'Los tiempos en conjunto varían con un cv de {total}. Suponiendo que trabajo y espera varían igual y por separado, cada uno tiene este.',
  'calibration.how.iocv-split':
    'Los tiempos en conjunto varían con un cv de {total}. Suponiendo que trabajo y espera varían igual y por separado, cada uno tiene este.',
  'calibration.how.base-uss':
    'Memoria privada (USS) de {workers} {workers|worker|workers}, {workerMiB} MiB de media, menos {modelMiB} MiB del modelo: lo que añade un worker más.',
  'calibration.how.base-pss':
    'Memoria proporcional (PSS) de {workers} {workers|worker|workers}, {workerMiB} MiB de media, menos {modelMiB} MiB del modelo. Cuenta una parte de lo que comparten los workers, así que uno más añade algo menos.',
  'calibration.how.base-rss':
    'Memoria residente (RSS) de {workers} {workers|worker|workers}, {workerMiB} MiB de media, menos {modelMiB} MiB del modelo. Cuenta en cada uno las bibliotecas compartidas, así que uno más añade hasta unos 17 MiB menos.',
  'calibration.how.base-containers':
    'Los contenedores usan {memoryMiB} MiB; menos {managerMiB} MiB de los gestores, entre {workers} {workers|worker|workers}, menos {modelMiB} MiB del modelo en cada uno.',
  'calibration.how.model-difference':
    'Un worker tiene {withMiB} MiB con el modelo y {withoutMiB} MiB sin él.',
  'calibration.how.model-given': 'Según indicas.',
  'calibration.how.rate-scrapes': '{requests} peticiones en {seconds} s.',
  'calibration.how.rate-scrapes-share':
    '{requests} peticiones en {seconds} s en uno de {workers} workers, suponiendo que los demás recibieron otras tantas.',
  'calibration.how.hold-difference':
    'Con {more} {more|petición|peticiones} más en curso, los workers tienen {grewMiB} MiB más.',

  'calibration.missing.workers':
    '¿Cuántos workers respondieron? Indícalo junto a la salida {sample} («workers» en la API): el caudal por sí solo no dice cuánto tarda uno de ellos.',
  'calibration.missing.light-run':
    'Una prueba con una sola conexión mostraría el tiempo de respuesta sin cola y, con él, la espera de E/S: por ejemplo, wrk -t1 -c1 --latency.',
  'calibration.missing.saturating-run':
    'La prueba no tuvo siempre ocupados a todos los workers ({workers} en total), lo que solo muestra que una petición calcula {boundMs} ms como mucho. Sube las conexiones hasta que el caudal deje de crecer.',
  'calibration.missing.cpu-or-io':
    'De una en una, las peticiones tardan {responseMs} ms, trabajo y espera juntos. Para separarlos añade la salida de una prueba con muchas conexiones, o indica la espera de E/S si la conoces («io» en la API); también valen los segundos de CPU de antes y después (ps, /metrics).',
  'calibration.missing.errors':
    'El {percent%} de las peticiones de la salida {sample} falló: sus tiempos son en parte los de los errores.',
  'calibration.missing.quantiles':
    'Para saber cuánto varían los tiempos hacen falta su mediana y un percentil superior (con suficientes peticiones y con intervalos lo bastante finos): wrk --latency, o k6 con p(99).',
  'calibration.missing.variation-split':
    'Solo se ha visto variar el conjunto de trabajo y espera. Una prueba contra una ruta sin E/S mostraría la variación del trabajo solo.',
  'calibration.missing.uss':
    'Lo exacto sería la memoria propia del worker (USS): ps -o pid,ppid,rss,pss,uss,args, o Private_Clean + Private_Dirty de /proc/PID/smaps_rollup.',
  'calibration.missing.parents':
    'La salida {sample} no muestra qué proceso es el gestor: incluye también los padres, con ps -o pid,ppid,rss,pss,uss,args.',
  'calibration.missing.no-server-process':
    'La salida {sample} no contiene ningún proceso que se sepa que sirve (uvicorn, gunicorn, fastapi, granian, hypercorn, node, python).',
  'calibration.missing.memory-columns':
    'La salida {sample} no tiene una columna de memoria (RSS, PSS, USS) para cada worker.',
  'calibration.missing.model':
    'Un worker tiene {workerMiB} MiB, lo que parece incluir un modelo: indica lo que carga un worker («model» en la API), o añade una lista tomada sin el modelo y dilo («withoutModel»).',
  'calibration.missing.same-processes':
    'Las salidas {before} y {after} no muestran los mismos workers con su tiempo de CPU, así que el tiempo entre ambas no se puede contar.',
  'calibration.missing.longer-run':
    'Los workers calcularon durante {seconds} s entre ambas, y ps cuenta segundos enteros: deja correr la carga hasta que sean {wanted} s o más.',
  'calibration.missing.second-scrape':
    'Una segunda lectura, unos minutos después, dejaría fuera lo que el proceso hizo para arrancar.',
  'calibration.missing.same-process':
    'Las salidas {first} y {last} son de procesos distintos, o se reinició: si varios workers responden a /metrics, lee dos veces el mismo.',
  'calibration.missing.scrape-times':
    '¿Cuándo se leyó cada página? Con los segundos de date +%s en una línea antes de la página (o «at» en la API) se obtienen la tasa de llegadas y la utilización.',
  'calibration.missing.busy-scrapes':
    'El proceso estuvo ocupado al {busyPercent%}, así que los tiempos de respuesta incluyen cola: haz la lectura en un momento más tranquilo.',
  'calibration.missing.one-app':
    'La salida {sample} contiene contenedores de varias aplicaciones: deja solo los de esta.',

  'calibration.error.unknown-format':
    'La salida {sample} no está en ningún formato conocido. La línea {line#} dice «{got}». Se conocen wrk, hey, k6 y oha (como texto; k6 y oha, también como JSON), ps, docker stats (de ambas formas), smaps_rollup y una página de Prometheus.',
  'calibration.error.unreadable-line':
    'La salida {sample} se leyó como {tried}, y la línea {line#} no se pudo leer: «{got}». Se esperaba: {expected}.',
  'calibration.error.missing-line':
    'La salida {sample} se leyó como {tried}, que necesita algo que falta hasta su última línea, la {line#}: {expected}.',
  'calibration.error.unreadable-hint':
    'Lo indicado junto a la salida {sample} no se puede leer: «{got}». Escríbelo como en {expected}.',

  'calibration.format.wrk': 'wrk',
  'calibration.format.hey': 'hey',
  'calibration.format.k6': 'k6',
  'calibration.format.k6-json': 'k6 (JSON)',
  'calibration.format.oha': 'oha',
  'calibration.format.oha-json': 'oha (JSON)',
  'calibration.format.ps': 'ps',
  'calibration.format.docker-stats': 'docker stats',
  'calibration.format.docker-stats-json': 'docker stats (JSON)',
  'calibration.format.smaps-rollup': 'smaps_rollup',
  'calibration.format.prometheus': 'página de Prometheus',

  'problem.unreadable-samples.title': 'Las mediciones no se pueden leer',
  'problem.unreadable-samples.detail':
    'La lista samples dice de cada una qué formato se probó, en qué línea falló y qué se esperaba ahí.',
  'doc.postCalibrate.summary': 'Parámetros que se deducen de mediciones',
  'doc.postCalibrate.description':
    'Recibe lo que dicen wrk, hey, k6, oha, ps, docker stats, smaps_rollup o una página de Prometheus, una muestra o varias en el orden en que se tomaron, y responde una consulta de plan con cómo se obtuvo cada valor y qué falta para decir más.',
} satisfies Record<keyof typeof english, string>
