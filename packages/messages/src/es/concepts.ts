import type { concepts as source } from '../en/concepts.ts'

export const concepts = {
  'concept.https.local':
    'Todavía no hay dominio, así que el proxy responde HTTP sin cifrar en localhost. Con un dominio termina TLS y consigue los certificados solo.',
  'concept.https.plain':
    'Todavía no hay dominio, así que la entrada del clúster responde HTTP sin cifrar en el puerto 80, con cualquier nombre. Con un dominio termina TLS, y cert-manager consigue el certificado.',
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
  'concept.https.traefik':
    'Traefik termina TLS para {domain}, obtiene el certificado por su cuenta y lo renueva a tiempo. No hace falta nada más.',
  'concept.https.haproxy':
    'HAProxy termina TLS para {domain}. Certbot obtiene el certificado y lo renueva; un hook une cadena y clave y hace que HAProxy las cargue.',
  'concept.https.none':
    'Sin proxy: la aplicación responde HTTP sin cifrar, y solo a esta máquina. Lo que haya delante termina TLS.',
  'concept.startup.docker':
    'El servicio de Docker arranca con la máquina y vuelve a iniciar lo que estaba en marcha; un script dice qué es.',
  'concept.startup.swarm':
    'Docker arranca con cada nodo, y los gestores inician las tareas que pide el stack, también cuando un nodo vuelve.',
  'concept.startup.supervisor':
    'systemd inicia Supervisor al arrancar la máquina, sin que nadie entre, y Supervisor inicia la aplicación.',
  'concept.restarts.docker':
    'Docker reinicia el contenedor siempre que termina, esperando más cada vez. Un arranque puede tardar {startup} s antes de contar como no sano; las peticiones en curso tienen {graceful} s para acabar.',
  'concept.restarts.swarm':
    'Swarm sustituye la tarea que termina o no está sana, y deshace una actualización que no se mantiene. Un arranque puede tardar {startup} s; las peticiones en curso tienen {graceful} s para acabar.',
  'concept.restarts.supervisor':
    'Supervisor reinicia la aplicación siempre que termina, y se rinde si varias veces seguidas no aguanta {startup} s. Las peticiones en curso tienen {graceful} s para acabar.',
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
    'Cada uno de {workers} {workers|worker|workers} puede llegar a {worker@}, con {requests} peticiones en curso. En total son {server@} de {ram@}, y un límite de {limit@} por unidad lo garantiza.',
  'concept.memory.exceeds':
    '{workers} {workers|worker|workers} de {worker@} suman {server@} con lo que reserva el sistema, y el servidor tiene {ram@}. Tarde o temprano el kernel mataría un proceso.',
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
  'concept.previous-steps.once.docker':
    'El script de despliegue ejecuta {steps} {steps|paso|pasos} una vez en un contenedor propio, antes de cualquier worker; si falla, el script se detiene y lo que estaba en marcha sigue.',
  'concept.previous-steps.once.swarm':
    'Una tarea ejecuta {steps} {steps|paso|pasos} una vez por despliegue; el script de despliegue espera a que acabe y solo después despliega el stack.',
  'concept.previous-steps.once.supervisor':
    'Una unidad propia ejecuta {steps} {steps|paso|pasos} una sola vez, en un servidor, antes de que Supervisor inicie ningún worker; si falla, la aplicación no arranca.',
  'concept.previous-steps.repeat.docker':
    'Cada despliegue repite {steps} {steps|paso|pasos} en cada servidor; dijiste que repetir no hace daño.',
  'concept.previous-steps.repeat.swarm':
    'Cada despliegue repite {steps} {steps|paso|pasos} como una tarea; dijiste que repetir no hace daño.',
  'concept.previous-steps.repeat.supervisor':
    'Antes de cada arranque {steps|se ejecuta|se ejecutan} {steps} {steps|paso|pasos} en cada servidor; dijiste que repetir no hace daño.',
  'concept.utilisation.wait':
    'No fijaste un objetivo de latencia, así que la línea está donde una petición espera por un núcleo tanto como calcula: {target%}. En el pico los núcleos en uso están ocupados al {peak%}.',
  'concept.utilisation.objective':
    'La línea está donde 99 de cada 100 peticiones aún acaban en {slo} ms: {target%}. En el pico los núcleos en uso están ocupados al {peak%}.',
  'dispatch.central': 'una sola cola en el proxy',
  'dispatch.least-connections': 'un proxy que elige el proceso menos ocupado',
  'dispatch.power-of-two': 'un proxy que elige el menos ocupado de dos',
  'dispatch.round-robin': 'un proxy que los toma por turno',
  'dispatch.random': 'una elección al azar',
  'dispatch.shared-socket': 'un socket compartido',
  'dispatch.sticky': 'conexiones persistentes',
  'concept.https.provider':
    'El proveedor termina TLS para {domain}, obtiene el certificado y lo renueva; ningún archivo de aquí tiene que hacerlo.',
  'concept.startup.cloudrun':
    'Cloud Run arranca instancias cuando llegan peticiones y mantiene en marcha el mínimo.',
  'concept.restarts.cloudrun':
    'Google sustituye la instancia que termina o no responde a su sonda. Un arranque puede tardar {startup} s; las peticiones en curso tienen {graceful} s para acabar.',
  'concept.previous-steps.once.cloudrun':
    'Un job ejecuta {steps} {steps|paso|pasos} una vez; el script de despliegue lo espera y solo entonces cambia el servicio.',
  'concept.previous-steps.repeat.cloudrun':
    'Un job ejecuta {steps} {steps|paso|pasos} una vez; el script de despliegue lo espera y solo entonces cambia el servicio. Dijiste que repetir es inofensivo; aquí no hace falta.',
  'concept.startup.ecs':
    'ECS arranca tantas tareas como pide el servicio, en máquinas que nadie tiene que cuidar.',
  'concept.restarts.ecs':
    'ECS sustituye la tarea que termina o no pasa la prueba del balanceador, y un despliegue que falla una y otra vez vuelve atrás solo. Un arranque puede tardar {startup} s; las peticiones en curso tienen {graceful} s para acabar.',
  'concept.previous-steps.once.ecs':
    'Una tarea propia ejecuta {steps} {steps|paso|pasos} una vez; el script de despliegue espera su código de salida y solo entonces actualiza el servicio.',
  'concept.previous-steps.repeat.ecs':
    'Una tarea propia ejecuta {steps} {steps|paso|pasos} una vez; el script de despliegue espera su código de salida y solo entonces actualiza el servicio. Dijiste que repetir es inofensivo; aquí no hace falta.',
  'concept.startup.containerapps':
    'Container Apps arranca tantas réplicas como pide su regla de escala y mantiene en marcha el mínimo.',
  'concept.restarts.containerapps':
    'Azure reinicia la réplica que termina o no acepta conexiones. Un arranque puede tardar {startup} s; las peticiones en curso tienen {graceful} s para acabar.',
  'concept.previous-steps.once.containerapps':
    'Un job ejecuta {steps} {steps|paso|pasos} una vez; el script de despliegue lo espera y solo entonces actualiza la aplicación.',
  'concept.previous-steps.repeat.containerapps':
    'Un job ejecuta {steps} {steps|paso|pasos} una vez; el script de despliegue lo espera y solo entonces actualiza la aplicación. Dijiste que repetir es inofensivo; aquí no hace falta.',
  'concept.startup.fly':
    'Fly.io arranca máquinas cuando llegan peticiones y mantiene en marcha el mínimo.',
  'concept.restarts.fly':
    'Fly.io reinicia la máquina cuyo programa termina, y no envía peticiones a la que no pasa su prueba. Un arranque puede tardar {startup} s; las peticiones en curso tienen {graceful} s para acabar.',
  'concept.previous-steps.once.fly':
    'La orden de publicación ejecuta {steps} {steps|paso|pasos} una vez en una máquina propia, antes de cambiar ninguna máquina.',
  'concept.previous-steps.repeat.fly':
    'La orden de publicación ejecuta {steps} {steps|paso|pasos} una vez en una máquina propia, antes de cambiar ninguna máquina. Dijiste que repetir es inofensivo; aquí no hace falta.',
  'concept.startup.render': 'Render arranca las instancias y mantiene en marcha el mínimo.',
  'concept.restarts.render':
    'Render reinicia la instancia que termina o no pasa su prueba. Un arranque puede tardar {startup} s; las peticiones en curso tienen {graceful} s para acabar.',
  'concept.previous-steps.once.render':
    'La orden previa al despliegue ejecuta {steps} {steps|paso|pasos} una vez, antes de cambiar ninguna instancia.',
  'concept.previous-steps.repeat.render':
    'La orden previa al despliegue ejecuta {steps} {steps|paso|pasos} una vez, antes de cambiar ninguna instancia. Dijiste que repetir es inofensivo; aquí no hace falta.',
} satisfies Record<keyof typeof source, string>
