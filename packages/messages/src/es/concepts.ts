import type { concepts as source } from '../en/concepts.ts'

export const concepts = {
  'concept.https.local':
    'Todavía no hay dominio, así que el proxy responde HTTP sin cifrar en localhost. Con un dominio termina TLS y consigue los certificados solo.',
  'concept.https.caddy':
    'Caddy termina TLS para {domain}, obtiene el certificado por su cuenta y lo renueva a tiempo. No hace falta nada más.',
  'concept.https.nginx':
    'nginx termina TLS para {domain}. Certbot obtiene el certificado y lo renueva con un temporizador; un hook hace que nginx cargue el nuevo.',
  'concept.https.gateway':
    'El Gateway del clúster termina TLS para {domain}; cert-manager obtiene el certificado y lo renueva.',
  'concept.https.ingress':
    'El controlador de Ingress termina TLS para {domain}; cert-manager obtiene el certificado y lo renueva.',
  'concept.startup.systemd':
    'systemd inicia la aplicación al arrancar la máquina, sin que nadie entre, y abre antes su socket para que ninguna conexión sea rechazada mientras arranca.',
  'concept.startup.compose':
    'El servicio de Docker arranca con la máquina y vuelve a iniciar lo que estaba en marcha; Compose dice qué es.',
  'concept.startup.kubernetes':
    'El kubelet de cada nodo inicia los pods que pide el Deployment, también cuando un nodo vuelve.',
  'concept.restarts.systemd':
    'systemd reinicia la aplicación siempre que termina, y se rinde si muere nada más arrancar varias veces seguidas. Un arranque puede tardar {startup} s; las peticiones en curso tienen {graceful} s para acabar.',
  'concept.restarts.compose':
    'Docker reinicia el contenedor siempre que termina, esperando más cada vez. Un arranque puede tardar {startup} s antes de contar como no sano; las peticiones en curso tienen {graceful} s para acabar.',
  'concept.restarts.kubernetes':
    'El kubelet reinicia el contenedor que termina o deja de aceptar conexiones, esperando más cada vez. Un arranque puede tardar {startup} s; las peticiones en curso tienen {graceful} s para acabar.',
  'concept.replication.manager.default':
    'Un proceso gestor abre el socket y {perServer} {perServer|worker acepta|workers aceptan} de él: lo más sencillo que aguanta la carga ({servers} {servers|servidor|servidores}).',
  'concept.replication.manager.asked':
    'Como pediste: un proceso gestor abre el socket y {perServer} {perServer|worker acepta|workers aceptan} de él.',
  'concept.replication.manager.only':
    'Este sistema ejecuta una unidad cuyo gestor inicia {perServer} {perServer|worker|workers}.',
  'concept.replication.manager.saves-servers':
    'Un gestor con {perServer} workers aguanta la carga con menos servidores ({servers}) que los procesos sueltos.',
  'concept.replication.manager.meets-objective':
    'Un gestor con {perServer} workers cumple el objetivo; los procesos sueltos no.',
  'concept.replication.instances.default':
    'Procesos sueltos, {workers} en total, que la plataforma replica: cada uno se limita, se reinicia y se mueve por separado.',
  'concept.replication.instances.asked':
    'Como pediste: {workers} procesos sueltos, con las peticiones repartidas por {dispatch}.',
  'concept.replication.instances.only':
    'Procesos sueltos, {workers} en total: esta combinación no tiene gestor propio.',
  'concept.replication.instances.saves-servers':
    'Procesos sueltos tras {dispatch}: ve lo ocupado que está cada uno, y la carga cabe en {servers} {servers|servidor|servidores}, menos de los que necesita un gestor.',
  'concept.replication.instances.meets-objective':
    'Procesos sueltos tras {dispatch}: ve lo ocupado que está cada uno y así se cumple el objetivo, que un gestor no cumpliría.',
  'concept.memory.fits':
    'Cada uno de {workers} {workers|worker|workers} puede llegar a {worker} MiB, con {requests} peticiones en curso. En total son {server} de {ram} MiB, y un límite de {limit} MiB por unidad lo garantiza.',
  'concept.memory.exceeds':
    '{workers} {workers|worker|workers} de {worker} MiB suman {server} MiB con lo que reserva el sistema, y el servidor tiene {ram}. Tarde o temprano el kernel mataría un proceso.',
  'concept.previous-steps.none': 'No hay que ejecutar nada antes de iniciar la aplicación.',
  'concept.previous-steps.once.systemd':
    'Una unidad propia ejecuta {steps} {steps|paso|pasos} una sola vez, en un servidor, antes de cualquier worker; si falla, la aplicación no arranca.',
  'concept.previous-steps.once.compose':
    'Un servicio propio ejecuta {steps} {steps|paso|pasos} una vez y termina; la aplicación solo arranca si salió bien.',
  'concept.previous-steps.once.kubernetes':
    'Un Job ejecuta {steps} {steps|paso|pasos} una vez por versión; el script de despliegue lo espera y solo después levanta los pods.',
  'concept.previous-steps.repeat.systemd':
    'Antes de cada arranque {steps|se ejecuta|se ejecutan} {steps} {steps|paso|pasos} en cada servidor; dijiste que repetir no hace daño.',
  'concept.previous-steps.repeat.compose':
    'Cada arranque repite {steps} {steps|paso|pasos}; dijiste que repetir no hace daño.',
  'concept.previous-steps.repeat.kubernetes':
    'Un contenedor de inicio ejecuta {steps} {steps|paso|pasos} en cada pod; dijiste que repetir no hace daño.',
  'concept.utilisation.wait':
    'No fijaste un objetivo de latencia, así que la línea está donde una petición espera por un núcleo tanto como calcula: {target} %. En el pico los núcleos en uso están ocupados al {peak} %.',
  'concept.utilisation.objective':
    'La línea está donde 99 de cada 100 peticiones aún acaban en {slo} ms: {target} %. En el pico los núcleos en uso están ocupados al {peak} %.',
  'dispatch.central': 'una sola cola en el proxy',
  'dispatch.least-connections': 'un proxy que elige el proceso menos ocupado',
  'dispatch.power-of-two': 'un proxy que elige el menos ocupado de dos',
  'dispatch.round-robin': 'un proxy que los toma por turno',
  'dispatch.random': 'una elección al azar',
  'dispatch.shared-socket': 'un socket compartido',
  'dispatch.sticky': 'conexiones persistentes',
} satisfies Record<keyof typeof source, string>
