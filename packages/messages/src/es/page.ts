import type { page as source } from '../en/page.ts'

export const page = {
  'page.skip': 'Saltar al plan',
  'page.brand': 'Plimsoll',
  'page.title.feasible':
    '{name}: {workers} {workers|worker|workers} en {servers} {servers|servidor|servidores} · Plimsoll',
  'page.title.infeasible': '{name}: este plan no aguanta · Plimsoll',
  'page.tagline': '¿Cuánto puede cargar tu API sin riesgo?',
  'page.intro':
    'Describe la aplicación y su tráfico. Los workers, la memoria y la línea que no debe cruzar aparecen al momento, con el porqué de cada número.',
  'page.ways': 'Tres formas de usarlo',
  'page.way.plan': 'Plan',
  'page.way.files': 'Archivos',
  'page.way.api': 'API',
  'page.language': 'Idioma',
  'page.theme.to-dark': 'Cambiar al tema oscuro',
  'page.theme.to-light': 'Cambiar al tema claro',
  'page.copy': 'Copiar',
  'page.copied': 'Copiado',
  'page.copy-failed': 'No se ha podido copiar',
  'page.copy-link': 'Copiar enlace',
  'page.steps': 'Pasos',
  'page.step-of': 'Paso {step} de {steps}',
  'page.step.attention': 'requiere atención',
  'page.previous': 'Atrás',
  'page.next': 'Siguiente: {step}',
  'page.results': 'El plan',
  'page.no-plan': 'Todavía no hay plan',
  'page.loading': 'Calculando el plan',
  'page.footer.policy': 'Política {policy}',
  'page.footer.reference': 'Referencia de la API',
  'page.footer.schema': 'Documento OpenAPI',

  'page.presets': 'Partir de',
  'page.preset.default': 'Valores por defecto',
  'page.preset.crud': 'API CRUD pequeña',
  'page.preset.gateway': 'Pasarela de E/S',
  'page.preset.model': 'Modelo de 1 GB',
  'page.preset.embedding': 'Embeddings solo con CPU',
  'page.preset.kubernetes': 'Con mucho tráfico, en Kubernetes',
  'page.preset.judge': 'Juzgar lo que hay hoy',

  'page.connection.lost': 'Se ha perdido la conexión. Reintentando …',
  'page.connection.busy': 'El servidor está ocupado. Reintentando …',
  'page.connection.kept': 'El último plan sigue en la página y lo que escribes se conserva.',
  'page.errors.title':
    '{count|Hay un valor que aún no se puede|Hay valores que aún no se pueden} usar',
  'page.errors.kept': 'El plan que se muestra es el último que se pudo calcular.',
  'page.errors.left-out': 'El plan que se muestra es el de los demás valores.',
  'page.errors.none':
    'El enlace contiene un valor que no se entiende. Corrígelo y aparecerá el plan.',
  'page.errors.show': 'Ver',
  'page.errors.remove': 'Quitar del enlace',
  'page.error': '«{got}» no vale aquí. Se admite: {expected}',
  'page.error.empty': 'No se ha escrito nada. Se admite: {expected}',
  'page.error.unknown': 'El enlace contiene «{param}», que ningún plan conoce.',
  'page.error.secret-in-link':
    'Esto parece un secreto, y un enlace no es lugar para él. Escribe solo {expected} y los archivos lo pedirán.',
  'page.failed.title': 'De momento no hay plan',
  'page.failed.text':
    'El servidor ha respondido con un error ({status}). Lo que has escrito se conserva.',
  'page.failed.again': 'Reintentar',

  'page.live.feasible':
    'El plan aguanta: {workers} {workers|worker|workers} en {servers} {servers|servidor|servidores}.',
  'page.live.infeasible': 'El plan no aguanta.',
  'page.bar.holds': 'Aguanta',
  'page.bar.fails': 'No aguanta',
  'page.bar.servers': '{servers} {servers|servidor|servidores}',
  'page.bar.workers': '{workers} {workers|worker|workers} en cada uno',
  'page.bar.pods': '{workers} {workers|instancia|instancias}',
  'page.bar.target': 'objetivo {target}',
  'page.bar.see': 'Ver el plan',

  'page.field.measure': 'Cómo medirlo',
  'page.field.example': 'Por ejemplo, {example}',
  'page.field.optional': 'opcional',
  'page.field.by-hand': '{label}, con deslizador',
  'page.field.auto': 'Calcular',
  'page.field.set': 'Fijar',
  'page.field.count': 'número',
  'page.field.yes': 'Sí',
  'page.field.no': 'No',
  'page.field.add': 'Añadir',
  'page.field.remove': 'Quitar: {label} {n}',
  'page.field.move-up': 'Subir: {label} {n}',
  'page.field.nth': '{label} {n}',
  'page.field.not-with': 'no con {target}',

  'page.section.app': 'La aplicación',
  'page.section.memory': 'Memoria',
  'page.section.traffic': 'Tráfico',
  'page.section.servers': 'Servidores',
  'page.section.today': 'Calcular o juzgar',
  'page.section.app.note': 'Lo que cuesta una petición.',
  'page.section.memory.note': 'Lo que ocupa un proceso.',
  'page.section.traffic.note': 'Lo que llega y en cuánto tiempo hay que responder.',
  'page.section.servers.note': 'Sobre qué se ejecuta.',
  'page.section.today.note':
    'Déjalo en manos del planificador, o escribe lo que hay hoy para saber qué cede primero.',
  'page.section.app.more': 'Más sobre la aplicación',
  'page.section.memory.more': 'Más sobre la memoria',
  'page.section.traffic.more': 'Más sobre el tráfico',
  'page.section.servers.more': 'Más sobre los servidores',
  'page.section.files.more': 'Versiones y nombres',
  'page.machines': 'Tamaños habituales',
  'page.machine': '{cores} {cores|núcleo|núcleos}, {ram}',

  'page.step.app.title': 'Tu aplicación',
  'page.step.app.lead':
    'Con los valores por defecto ya hay un plan. Cambia lo que sepas; cada campo explica cómo medir lo que no.',
  'page.step.https.title': 'HTTPS',
  'page.step.https.lead':
    'La aplicación habla HTTP sin cifrar. Delante, un proxy guarda el certificado, descifra y le pasa las peticiones. Los certificados caducan a las pocas semanas, así que alguien tiene que renovarlos sin que nadie se lo pida: el propio proxy o un compañero suyo.',
  'page.step.startup.title': 'Arranque',
  'page.step.startup.lead':
    'Los servidores se reinician de madrugada, por una actualización o porque falló el anfitrión. Algo que siempre está ahí debe volver a arrancar la aplicación sin que nadie inicie sesión: el sistema de init, un motor de contenedores o el clúster.',
  'page.step.restarts.title': 'Reinicios',
  'page.step.restarts.lead':
    'Una excepción cuesta una petición; una caída cuesta el proceso. Quien lo arrancó lo vuelve a arrancar, cada vez un poco más tarde. Si muere nada más nacer, una y otra vez, no hay que insistir para siempre: es mejor parar y avisar.',
  'page.step.replication.title': 'Replicación',
  'page.step.replication.lead':
    'Un proceso de Python calcula en un solo núcleo a la vez, así que varios núcleos piden varios procesos. Pero en un puerto solo puede escuchar uno: un gestor reparte las peticiones entre sus workers, o un proxy las reparte entre procesos sueltos.',
  'page.step.memory.title': 'Memoria',
  'page.step.memory.lead':
    'Los procesos no comparten nada por sí solos. Un modelo de 1 GB está una vez en cada worker: cuatro workers guardan 4 GB de los mismos números. El balance cuenta cada MiB antes de que tenga que hacerlo el kernel, y los límites de los archivos lo imponen.',
  'page.step.previous-steps.title': 'Pasos previos',
  'page.step.previous-steps.lead':
    'Las migraciones y similares van antes que la aplicación, y en un solo proceso: dos que migran a la vez pueden estropear los datos. Se ejecutan una vez por despliegue, antes de cualquier worker, y si uno falla no arranca nada.',
  'page.step.utilisation.title': 'Utilización',
  'page.step.utilisation.lead':
    'Un servidor ocioso cuesta dinero; uno lleno hace esperar a todos. Las colas crecen despacio hasta cierto punto y, a partir de ahí, de golpe. El objetivo marca ese punto para tu tiempo de respuesta, con margen para un pico y para los servidores que puedan fallar.',

  'page.concept.more': 'Más ajustes',
  'page.to-files': 'Ir a los archivos',
  'page.concept.choice': 'Lo que elige el plan',
  'page.choice.fits': 'Cabe',
  'page.choice.exceeds': 'No cabe',
  'page.choice.none': 'Sin pasos',
  'page.choice.once': 'Una vez por despliegue',
  'page.choice.repeat': 'Antes de cada arranque',
  'page.choice.objective': 'Según tu objetivo',
  'page.choice.wait': 'Esperar no más de lo que se calcula',
  'page.concept.lines': 'Lo que pone en los archivos',
  'page.concept.lines.none': 'Nada: esta elección no necesita ninguna línea propia.',
  'page.concept.lines.waiting': 'Las líneas aparecen con los archivos.',
  'page.proxy-follows':
    '{proxy} no se puede usar con {target}, así que el plan usa el que {target} trae por defecto.',
  'page.undo': 'Deshacer',

  'page.ladder.title': 'Quién espera a quién',
  'page.ladder.note':
    'Cada uno espera más que el que lleva dentro, para que nada se corte a medias.',
  'page.ladder.upstream-idle': 'El proxy suelta una conexión ociosa',
  'page.ladder.keep-alive': 'La aplicación mantiene una conexión ociosa',
  'page.ladder.read': 'El proxy espera una respuesta',
  'page.ladder.graceful': 'Las peticiones en curso pueden terminar',
  'page.ladder.kill': 'Se mata el proceso',
  'page.ladder.startup': 'La aplicación debe estar lista',
  'page.ladder.seconds': '{seconds} s',

  'page.take.title': 'Llévatelo',
  'page.take.link': 'El enlace',
  'page.take.link.text': 'Abre este plan con los mismos números, a cualquiera.',
  'page.take.copy-link': 'Copiar el enlace',
  'page.take.files': 'Los archivos',
  'page.take.files.text':
    'Todo lo necesario para ponerlo en marcha, con un README y un script que lo comprueba.',
  'page.take.files.forced':
    'El plan no aguanta. Aun así se pueden obtener los archivos, con los avisos al principio de cada uno.',
  'page.take.zip': 'Descargar .zip',
  'page.take.tar': 'Descargar .tar.gz',
  'page.take.shell': 'La línea de órdenes',
  'page.take.shell.text':
    'La misma consulta devuelve los números en JSON y los archivos empaquetados.',
  'page.take.curl-plan': 'El plan en JSON',
  'page.take.curl-bundle': 'Los archivos empaquetados',
  'page.take.print': 'Imprimir el plan',

  'page.option.handler.async': 'async def',
  'page.option.handler.sync': 'def',
  'page.option.deps.uv': 'uv',
  'page.option.deps.pip': 'pip',

  'page.option.replication.auto': 'Según el destino',
  'page.option.replication.auto.note':
    'Un gestor en un servidor, procesos sueltos en un clúster; lo otro, solo si ahorra un servidor o cumple el objetivo.',
  'page.option.replication.manager': 'Un gestor y sus workers',
  'page.option.replication.manager.note':
    'Una sola unidad que arrancar, vigilar y limitar. Los workers toman de un mismo socket, el que esté libre.',
  'page.option.replication.instances': 'Procesos sueltos',
  'page.option.replication.instances.note':
    'El proxy ve cada uno y puede elegir el menos ocupado. Una caída es un solo proceso.',

  'page.option.edge.none': 'Nada',
  'page.option.edge.none.note': 'Un servidor, o ya se ocupa otra persona.',
  'page.option.edge.dns': 'DNS',
  'page.option.edge.dns.note':
    'Varias direcciones para un nombre. A un servidor muerto se le sigue llamando un rato.',
  'page.option.edge.haproxy': 'HAProxy',
  'page.option.edge.haproxy.note':
    'Comprueba la salud y reparte por igual. Una máquina más que mantener.',
  'page.option.edge.provider': 'El balanceador del proveedor',
  'page.option.edge.provider.note': 'Comprueba la salud, renueva certificados y cobra por ello.',
} satisfies Record<keyof typeof source, string>
