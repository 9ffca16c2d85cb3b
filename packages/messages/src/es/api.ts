import type { api as source } from '../en/api.ts'

export const api = {
  'start.ready': 'Plimsoll está listo en {address}',
  'start.bad-setting': '{name} es "{got}"; se admite {expected}.',
  'start.cannot-listen': 'Plimsoll no puede escuchar en {host}, puerto {port#}: {reason}',

  'problem.invalid-fields.title': 'Algunos campos no se pueden usar',
  'problem.invalid-fields.detail':
    'La lista de errores nombra cada campo con lo que se leyó y lo que se admite.',
  'problem.malformed-url.title': 'La URL no se puede leer',
  'problem.malformed-url.detail':
    'Su codificación por porcentaje está rota o no es UTF-8. Codifica cada valor una sola vez.',
  'problem.malformed-json.title': 'El cuerpo no es un objeto JSON',
  'problem.malformed-json.detail':
    'Envía un objeto JSON con los nombres de la consulta del plan o con los campos de una petición normalizada.',
  'problem.malformed-request.title': 'La petición no es HTTP válido',
  'problem.malformed-request.detail': 'El servidor no pudo leerla como una petición HTTP.',
  'problem.not-found.title': 'No hay nada en esta dirección',
  'problem.not-found.detail': 'La referencia en /api/docs enumera todas las direcciones de la API.',
  'problem.no-such-file.title': 'El paquete no tiene ese archivo',
  'problem.no-such-file.detail': 'La lista de errores nombra los archivos que tiene este plan.',
  'problem.method-not-allowed.title': 'Esta dirección no admite este método',
  'problem.method-not-allowed.detail': 'La cabecera Allow nombra los métodos que admite.',
  'problem.request-timeout.title': 'La petición tardó demasiado en llegar',
  'problem.request-timeout.detail': 'El servidor dejó de esperar el resto. Inténtalo de nuevo.',
  'problem.body-too-large.title': 'El cuerpo es demasiado grande',
  'problem.body-too-large.detail':
    'Un cuerpo puede tener 256 KiB, más que una petición con todas las listas llenas.',
  'problem.url-too-long.title': 'La URL es demasiado larga',
  'problem.url-too-long.detail':
    'Una URL puede tener 16 384 caracteres. Envía una petición más larga como cuerpo JSON a POST /api/v1/plan.',
  'problem.unsupported-media-type.title': 'El cuerpo es de un tipo que aquí no se lee',
  'problem.unsupported-media-type.detail': 'Envía JSON, con Content-Type: application/json.',
  'problem.infeasible.title': 'El plan no aguanta, así que no hay archivos para él',
  'problem.infeasible.detail':
    'Los avisos dicen por qué. Con force=yes los archivos se generan de todos modos, con los motivos al principio de cada uno.',
  'problem.too-many-requests.title': 'Demasiadas peticiones',
  'problem.too-many-requests.detail':
    'Espera los segundos que dice la cabecera Retry-After e inténtalo de nuevo.',
  'problem.headers-too-large.title': 'Las cabeceras de la petición son demasiado grandes',
  'problem.headers-too-large.detail': 'La URL y las cabeceras juntas pueden tener 32 KiB.',
  'problem.internal-error.title': 'Algo falló en el servidor',
  'problem.internal-error.detail':
    'El fallo es nuestro y no de la petición. Cita la cabecera X-Request-Id al comunicarlo.',
  'problem.page-not-built.title': 'La página no está construida',
  'problem.page-not-built.detail':
    'La API funciona. Ejecuta npm start en la raíz del proyecto, que primero construye la página.',

  'card.peak-rate': 'Peticiones en el pico',
  'card.memory': 'Memoria',
  'card.memory.of': '{used} de {ram}',
  'card.alt': '{name}: el plan como un casco en el agua, con su línea segura',

  'meta.title': 'Plimsoll: cuánta carga puede llevar tu API con seguridad',
  'meta.description':
    'Describe una API web y mira cuántos procesos en cuántos servidores, el presupuesto de memoria y la utilización objetivo, el porqué de cada número y los archivos de configuración para ponerla en marcha.',
  'meta.plan-description':
    '{peakPercent%} de ocupación en el pico, {used} de {ram} de memoria por servidor, seguro hasta {safe} peticiones por segundo. Con el porqué de cada número y los archivos de configuración.',

  'doc.title': 'Referencia de la API de Plimsoll',
  'doc.description':
    'Planifica el despliegue de una API web: procesos, servidores, memoria, utilización objetivo y los archivos de configuración para ponerla en marcha. Todo se deduce de la consulta; sin cuenta y sin estado.',
  'doc.contents': 'Contenido',
  'doc.this-language': 'En español',
  'doc.parameters': 'La consulta del plan',
  'doc.parameters-intro':
    'La misma consulta sirve en la página, en el plan y en el paquete. Los tamaños se escriben 512MiB, 1.5GiB o 1GB; las duraciones 8ms, 2s o 1m; las tasas 50/s o 3000/min; las proporciones 70%. Un número solo se lee como MiB, ms, por segundo o por ciento. También se lee lo que suele teclear la gente: 1,5 GB, 10 000/s, 1k rps, 2M/day, 100000 al día. Un punto solo es el signo decimal, y una coma sola también, salvo ante tres cifras exactas: 1.000 es uno y 1,000 es mil.',
  'doc.takes-plan-query': 'Admite la consulta del plan.',
  'doc.answers': 'Responde:',
  'doc.problems': 'Problemas',
  'doc.problems-intro':
    'Los errores son application/problem+json, como los describe RFC 9457. El tipo de un problema es su dirección en esta página.',
  'doc.schemas': 'Esquemas',
  'doc.column.name': 'Nombre',
  'doc.column.default': 'Por omisión',
  'doc.column.example': 'Valores o ejemplo',
  'doc.column.meaning': 'Significado',
  'doc.tag.plan': 'Lo que dice un plan.',
  'doc.tag.files': 'Los archivos para ponerlo en marcha.',
  'doc.tag.reference': 'Lo que se puede pedir.',
  'doc.tag.health': 'Si el servidor está bien.',
  'doc.param.v': 'Versión de la consulta.',
  'doc.param.bounds': 'De {min} a {max}.',
  'doc.param.force':
    'Generar los archivos de un plan que no aguanta, con los motivos al principio de cada uno.',
  'doc.param.format':
    'Archivo comprimido, o una lista JSON de los archivos con el origen de cada línea.',
  'doc.param.path': 'Ruta de un archivo dentro del paquete.',
  'doc.response.ok': 'Lo que se pidió.',
  'doc.response.bad-body': 'El cuerpo es demasiado grande o no es JSON.',
  'doc.response.not-modified': 'La copia con el ETag de If-None-Match sigue siendo válida.',
  'doc.getPlan.summary': 'Plan de una consulta',
  'doc.getPlan.description':
    'Un plan que no aguanta también es una respuesta: su veredicto es infeasible y sus avisos dicen por qué.',
  'doc.postPlan.summary': 'Plan de un cuerpo JSON',
  'doc.postPlan.description':
    'Admite los nombres de la consulta, los campos de la petición normalizada que contiene un plan, o ambos.',
  'doc.getBundle.summary': 'Los archivos de un plan',
  'doc.getBundle.description': 'La misma consulta da los mismos bytes en cualquier máquina.',
  'doc.getBundleFile.summary': 'Un archivo de un plan',
  'doc.getBundleFile.description': 'Como texto sin formato.',
  'doc.getCard.summary': 'Un plan como imagen',
  'doc.getCard.description':
    'Lo que aparece donde se comparte un enlace al plan: sus números y el casco con su línea segura.',
  'doc.getCatalog.summary': 'Qué combina con qué',
  'doc.getCatalog.description':
    'Los destinos con sus proxies, los servidores de aplicaciones y cada parámetro con su valor por omisión, sus límites, su significado y cómo medirlo.',
  'doc.getOpenApi.summary': 'Esta API como documento OpenAPI 3.1',
  'doc.getOpenApi.description':
    'Hecho a partir de los esquemas que comprueban peticiones y respuestas.',
  'doc.getHealth.summary': 'Vivo',
  'doc.getHealth.description': 'Responde mientras el proceso responda.',
  'doc.getReadiness.summary': 'Listo para más trabajo',
  'doc.getReadiness.description': 'Responde 503 desde que se pide al servidor que pare.',
  'problem.too-busy.title': 'Hay demasiadas simulaciones en espera',
  'problem.too-busy.detail':
    'Las simulaciones se ejecutan una tras otra. Inténtalo de nuevo en unos segundos.',
  'doc.getSimulation.summary': 'Qué le hace un escenario a un plan',
  'doc.getSimulation.description':
    'Reproduce un escenario sobre el plan de la consulta por simulación de eventos discretos: tasa, utilización, cola, p99 y peticiones rechazadas a lo largo del tiempo, y un veredicto. El trabajo está acotado; termina si el cliente se va.',
  'doc.param.scenario':
    'Qué ocurre: un pico constante, cinco veces el tráfico en un minuto, un servidor o un worker perdido en el pico, un reinicio escalonado o una dependencia que responde cinco veces más despacio durante un minuto.',
} satisfies Record<keyof typeof source, string>
