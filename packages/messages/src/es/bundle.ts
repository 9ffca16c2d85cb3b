import type { bundle as source } from '../en/bundle.ts'

export const bundle = {
  'readme.title': '{name}: cómo se ejecuta',
  'readme.intro':
    'Todo lo que pone `{name}` en marcha en {servers} {servers|servidor|servidores} y lo mantiene así, hecho a partir de un solo plan. Para cambiar un número, cambia el plan y descárgalo de nuevo: editar un archivo deja los demás como estaban.',
  'readme.forced': 'Este plan no aguanta, y se ha generado de todos modos:',
  'readme.numbers': 'Los números',
  'readme.number': 'Qué',
  'readme.value': 'Valor',
  'readme.why': 'Por qué',
  'readme.servers': 'Servidores',
  'readme.servers.why':
    'tienen que atender {rate} peticiones por segundo en el pico, con {survive} de ellos caídos',
  'readme.workers': 'Workers por servidor',
  'readme.workers.why':
    'un worker calcula en un núcleo a la vez; cada uno tiene su propia memoria, así que no hay más de los que ayudan',
  'readme.replicas': 'Pods, como mínimo y como máximo',
  'readme.replicas.why': 'el mínimo atiende la tasa media; el máximo, el pico con margen',
  'readme.target': 'Utilización objetivo',
  'readme.target.why': 'la más alta con la que la espera por un núcleo sigue siendo aceptable',
  'readme.peak': 'Utilización en el pico',
  'readme.peak.why': 'lo que queda es margen para una punta',
  'readme.p99': '99 de cada 100 peticiones se responden en',
  'readme.p99.why':
    'con la tasa del pico, según un modelo de cómo llegan las peticiones a los workers',
  'readme.safe': 'Seguro hasta',
  'readme.safe.why': 'la línea de Plimsoll: más allá, este plan ya no cumple lo que promete',
  'readme.memory': 'Memoria de una unidad: presupuesto y límite',
  'readme.memory.why':
    'los workers, sus modelos y las peticiones en curso, sumados; pasado el límite, el kernel termina un proceso en vez de que el servidor use swap',
  'readme.limit': 'Peticiones que un worker tiene a la vez',
  'readme.limit.why':
    'cuatro desviaciones por encima de la media en el pico, para que la memoria tenga un peor caso',
  'readme.rate': '{rate} peticiones/s',
  'readme.plan':
    '`plan.json` contiene cada paso de la derivación con su fórmula, sus datos y su fuente, y la ruta tras `Plan:` en la cabecera de cada archivo abre el plan en el sitio que lo hizo.',
  'readme.files': 'Qué hay en cada sitio',
  'readme.concept': 'Concepto',
  'readme.paths': 'Archivos',
  'readme.concept.https': 'Seguridad: HTTPS',
  'readme.concept.startup': 'Arranque',
  'readme.concept.restarts': 'Reinicios',
  'readme.concept.replication': 'Replicación',
  'readme.concept.memory': 'Memoria',
  'readme.concept.previous-steps': 'Pasos previos',
  'readme.concept.utilisation': 'Utilización',
  'readme.install': 'De cero a funcionando',
  'readme.install.verify':
    'Comprueba los archivos con las herramientas que haya, y después lo que se está ejecutando. Cada comprobación que no se puede hacer lo dice.',
  'readme.install.kill':
    'Una vez, antes de que nadie dependa de esto: mata un worker y comprueba que otro ocupa su lugar; las peticiones que atendía se pierden. `verify.sh` termina con 0 si no falló ninguna comprobación, con 1 si falló alguna, con 2 si se llamó mal y con 3 si no se pudo comprobar nada.',
  'readme.install.checkFiles': 'Comprueba primero los archivos; esto no cambia nada.',
  'readme.certificates': 'Certificados',
  'readme.rollOut': 'Una versión nueva',
  'readme.rollBack': 'Volver a la versión anterior',
  'readme.change': 'Un plan cambiado',
  'readme.watch': 'Qué vigilar',
  'readme.watch.alerts':
    '`monitoring/alerts.yml` contiene reglas para Prometheus. La primera se dispara en la línea segura: por encima de {rate} peticiones por segundo el plan ya no aguanta, así que vuelve a planificar antes.',
  'readme.watch.alerts.uncounted':
    'Aquí nada cuenta peticiones para Prometheus, así que ninguna regla puede vigilar la línea segura: que avise lo que haya delante, o el proveedor, por encima de {rate} peticiones por segundo, y vuelve a planificar antes. Lo demás que se puede vigilar está en `monitoring/alerts.yml`.',
  'readme.watch.scrape':
    'Sus series solo están al alcance de este servidor. Un Prometheus en él, o su agente, las lee con este trabajo:',
  'readme.watch.scrape.network':
    'Sus series solo están en la red `{network}` del stack, donde la aplicación se fía de cualquier servicio para la dirección de un cliente: que no entre en ella nada más que Prometheus, como servicio con `{network}` entre sus redes externas y este trabajo:',
  'readme.watch.scrape.servers':
    'Cada servidor cuenta sus propias peticiones y la regla las suma: que los agentes de todos los servidores escriban en un mismo Prometheus (`remote_write`), y carga allí las reglas.',
  'readme.watch.exporter':
    'nginx no cuenta nada para Prometheus por sí mismo, así que este exportador se pone entre los dos. Ve todas las peticiones de este nginx, también las de otros sitios, redirecciones y comprobaciones, así que la regla avisa antes y no después; no ve ni su estado ni cuánto tardaron: eso se vigila en el registro de nginx o en la aplicación.',
  'readme.watch.signals':
    'Vigila la tasa de peticiones frente a la línea segura, el percentil 99 del tiempo de respuesta, la memoria frente al límite, las respuestas con estado 502 y 503, y los reinicios.',
  'readme.edge': 'Varios servidores',
  'readme.edge.none':
    'Todavía nada reparte las peticiones entre los {servers} servidores. Pon un balanceador de carga delante y vuelve a planificar con `edge=haproxy` o `edge=provider`.',
  'readme.edge.dns':
    'El DNS reparte las peticiones: un registro de dirección por servidor, con vida corta, que se retira a mano o por una comprobación de salud cuando un servidor falla. El desafío de la autoridad de certificación puede llegar a cualquiera de los servidores: haz que el proxy use el desafío por DNS, o copia el certificado de un servidor a los demás.',
  'readme.edge.balancer':
    'El balanceador de carga de delante termina TLS y guarda el certificado. Los proxies de los servidores se fían de él para el esquema y la dirección del cliente, solo desde direcciones privadas: que nada más llegue al puerto 80 de los servidores.',
  'readme.edge.leader':
    'Los pasos previos al arranque se ejecutan en un solo servidor, el líder. Despliega primero el líder: los demás arrancan en cuanto se les pide, y cuentan con él.',
  'readme.unsized': 'Lo que no se dimensiona',
  'readme.unsized.sockets':
    '**WebSockets y eventos enviados por el servidor** mantienen una conexión mientras duran: súmalos a las peticiones en curso y dales memoria.',
  'readme.unsized.uploads':
    '**Las subidas** las limita el proxy a 10 MiB donde puede; cada una puede ocupar memoria mientras se lee.',
  'readme.unsized.background':
    '**Las tareas en segundo plano** calculan en los núcleos de los workers: lleva lo que tarda a una cola con sus propios workers.',
  'readme.unsized.gpu':
    '**Las GPU** no se cuentan: lo habitual para empezar es un proceso por GPU, y el aislamiento oculta los dispositivos.',
  'readme.unsized.cpu':
    '**Los núcleos virtuales** suelen ser medio núcleo real, y las máquinas con créditos se frenan cuando los gastan: mide el tiempo de CPU de una petición en la máquina que la va a atender.',

  'systemd.source':
    'Pon la versión en un directorio propio y haz que `{next}` apunte a él. `install.sh` la convierte en la que se ejecuta, `{path}`, cuando sus dependencias están instaladas y los pasos previos han terminado. El directorio pertenece a root; la app puede leerlo y solo escribe bajo `/var/lib/{name}`.',
  'systemd.source.command': '# como la traigas: git, rsync, un archivo comprimido',
  'systemd.needs.uv':
    'El servidor necesita systemd {version} o posterior, `curl`, `uv` y el proxy. El archivo `uv.lock` forma parte de la versión.',
  'systemd.needs.pip':
    'El servidor necesita systemd {version} o posterior, `curl`, Python {python} con `venv` y el proxy. `requirements.txt` lleva hashes, como los escriben `pip-compile --generate-hashes` o `uv export`.',
  'systemd.needs.node':
    'El servidor necesita systemd {version} o posterior, `curl`, Node.js 24 o posterior con npm, y el proxy. `package-lock.json` forma parte de la versión. La app tiene que escuchar en `HOST` y `PORT` de su entorno.',
  'systemd.secrets':
    'La primera ejecución se detiene y pide los secretos: rellena `{file}`. Solo root puede leerlo; systemd entrega los valores a la app.',
  'systemd.install':
    'Instala. El programa añade la cuenta, las dependencias, las unidades y la configuración del proxy, ejecuta los pasos previos y lo arranca todo. Se puede ejecutar de nuevo en cualquier momento.',
  'systemd.onLeader': 'en uno de los servidores, y primero en ese: ejecuta los pasos previos',
  'systemd.onOthers': 'en los demás',
  'systemd.rollOut':
    'Pon la versión nueva junto a la anterior, haz que `{next}` apunte a ella e instala de nuevo. Hasta que sus dependencias estén instaladas y los pasos previos hayan terminado, y también si alguno falla, `{path}` es la versión anterior: sigue en marcha, incluso tras un reinicio. Los pasos se ejecutan mientras esta sigue respondiendo, así que tienen que servir para las dos.',
  'systemd.rollOut.socket':
    'systemd mantiene el socket abierto mientras la app se reinicia: las peticiones esperan en su cola y no se rechaza ninguna. La que acababa de aceptar un worker que se detiene la repite el proxy si es seguro hacerlo, como con GET. Una petición en curso tiene {graceful} s para terminar.',
  'systemd.rollOut.instances':
    'Las instancias se reinician una tras otra, cada una cuando la anterior ya responde, y mientras tanto el proxy envía las peticiones a las demás. Una petición en curso tiene {graceful} s para terminar.',
  'rollOut.port.waits':
    'La propia app abre su puerto, que está cerrado hasta que la versión nueva ha arrancado. Entretanto el proxy retiene las peticiones, hasta {startup} s, así que no se rechaza ninguna; una petición en curso tiene {graceful} s para terminar.',
  'rollOut.port.refuses':
    'La propia app abre su puerto, que está cerrado hasta que la versión nueva ha arrancado: las peticiones que llegan entretanto se rechazan. Planifica con `replication=instances`, o con `proxy=caddy` o `proxy=haproxy`, que las retienen, y no se rechaza ninguna.',
  'rollOut.port.front':
    'La propia app abre su puerto, que está cerrado hasta que la versión nueva ha arrancado: lo que haya delante debe retener las peticiones entretanto, o reintentar durante un máximo de {startup} s. Una petición en curso tiene {graceful} s para terminar.',
  'systemd.rollBack':
    'Haz que `{next}` apunte a la versión anterior e instala de nuevo. Los pasos previos son los de esa versión: deshacer una migración queda en tus manos.',
  'systemd.change':
    'Descomprime el paquete nuevo sobre este directorio e instala de nuevo. Lo que tenía el plan anterior y este ya no tiene se detiene y se quita una vez terminados los pasos previos; los archivos de aquel plan que queden en este directorio no hacen nada.',
  'systemd.watch.state': 'Estado, reinicios y memoria frente al límite:',
  'systemd.watch.log': 'El registro, en vivo:',
  'systemd.watch.failed':
    'Tras cinco arranques fallidos seguidos systemd desiste, para que una versión rota no gire sin fin. Cuando el motivo esté arreglado:',

  'caddy.install':
    'Caddy viene del paquete de la distribución o del propio proyecto, 2.6 o posterior. `install.sh` guarda un Caddyfile que hubiera antes como `/etc/caddy/Caddyfile.before-{name}`; en un servidor con otros sitios hay que unirlos a mano.',
  'caddy.acme':
    'Caddy obtiene solo el certificado de `{domain}` y lo renueva a tiempo: no hay nada que ejecutar. El nombre tiene que llevar a este servidor, y los puertos 80 y 443 tienen que estar abiertos para todos.',
  'caddy.private':
    '`{domain}` es un nombre que ninguna autoridad pública firma, así que Caddy hace un certificado de su propia autoridad y lo renueva. Los clientes tienen que confiar en la raíz de esa autoridad:',
  'caddy.edge':
    'El equipo de delante guarda el certificado; Caddy sirve HTTP sin cifrar detrás de él. Cualquier dirección privada se toma por ese equipo, porque el plan no conoce la suya: ponla en lugar de `private_ranges` en `caddy/Caddyfile`.',
  'caddy.none':
    'No hay dominio, así que no hay certificado: Caddy sirve HTTP sin cifrar en `localhost:8080`, para una prueba. Planifica con `domain=` antes de que lo use nadie más.',

  'nginx.install':
    'nginx {version} o posterior viene del paquete de la distribución. `install.sh` escribe `/etc/nginx/conf.d/{name}.conf` y no toca otros sitios; donde `worker_connections` en `/etc/nginx/nginx.conf` es menor que {connections}, lo sube.',
  'nginx.acme':
    'nginx no renueva certificados; lo hace Certbot. El primer certificado necesita un arranque sin TLS: `install.sh` sirve el desafío por HTTP sin cifrar (`nginx/{name}-bootstrap.conf`), pide el certificado y después pone el sitio de verdad en su lugar. El nombre `{domain}` tiene que llevar a este servidor, y los puertos 80 y 443 tienen que estar abiertos para todos.',
  'nginx.acme.renew':
    'El temporizador del paquete renueva bastante antes del final, dure lo que dure el certificado, y el hook de despliegue recarga nginx. Mira el temporizador y prueba una renovación sin cambiar nada:',
  'nginx.private':
    '`{domain}` es un nombre que ninguna autoridad pública firma, así que `install.sh` hace un certificado autofirmado, válido un año, en `/etc/ssl/{name}`. Bórralo e instala de nuevo para renovarlo; los clientes tienen que confiar en él.',
  'nginx.edge':
    'El equipo de delante guarda el certificado; nginx sirve HTTP sin cifrar detrás de él. Cualquier dirección privada se toma por ese equipo, porque el plan no conoce la suya: ponla en lugar de las redes en `nginx/{name}.conf`, en `set_real_ip_from` y en `geo`.',
  'nginx.none':
    'No hay dominio, así que no hay certificado: nginx sirve HTTP sin cifrar en `localhost:8080`, para una prueba. Planifica con `domain=` antes de que lo use nadie más.',
  'nginx.container.acme':
    'nginx sirve el desafío por HTTP sin cifrar hasta que está el primer certificado de `{domain}`, después el sitio, y toma un certificado renovado en menos de un minuto. El contenedor `certbot` pide el certificado y lo renueva cuando la autoridad dice que es el momento. El nombre tiene que llevar a este servidor, y los puertos 80 y 443 tienen que estar abiertos para todos.',
  'nginx.container.private':
    '`{domain}` es un nombre que ninguna autoridad pública firma, así que el contenedor `certbot` hace un certificado autofirmado y lo cambia cada año. Los clientes tienen que confiar en él.',
  'readme.tier': 'Tamaño de una instancia',
  'readme.tier.value': '{name}: {cores} {cores|núcleo|núcleos}, {memory} MiB',
  'readme.tier.why':
    'el menor que se alquila y contiene el límite; los núcleos y la RAM de la consulta no cuentan',
  'systemd.needs.other':
    'El servidor necesita systemd {version} o posterior, y el programa ya construido con lo que lo ejecuta.',
} satisfies Record<keyof typeof source, string>
