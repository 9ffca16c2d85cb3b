import type { findings as source } from '../en/findings.ts'

export const findings = {
  'finding.memory-exceeded':
    '{workers} {workers|worker necesita|workers necesitan} más de lo que tiene el servidor: {neededMiB@}, y para la aplicación quedan {freeMiB@} de {ramMiB@}. Los procesos no comparten nada, así que cada uno carga su propia copia. Pon más RAM, menos workers, precarga el modelo antes del fork si el runtime lo permite o lleva el modelo a un servidor aparte.',
  'finding.cpu-overloaded':
    'En el pico los workers tendrían que estar ocupados el {percent%} del tiempo. La cola crece sin fin. Añade servidores o núcleos, o abarata las peticiones.',
  'finding.target-exceeded':
    'La utilización en el pico, {percent%}, supera la línea segura de {target%}. Las peticiones esperarían por un núcleo más de lo que calculan. Añade workers, núcleos o un servidor.',
  'finding.slo-missed':
    'Con una utilización del {percent%}, 1 de cada 100 peticiones tardaría más de {p99} ms; el objetivo son {slo} ms. Se cumple hasta el {target%}. Añade workers o un servidor, o reparte las peticiones al worker menos ocupado.',
  'finding.slo-below-unloaded':
    'El objetivo de {slo} ms es menor de lo que un servidor en reposo necesita para 99 de cada 100 peticiones ({unloaded} ms). Ningún número de servidores lo arregla: haz la petición más rápida o menos variable.',
  'finding.no-server-left':
    'Con {servers} {servers|servidor|servidores} y {survive} que pueden fallar, no queda ninguno. Pon al menos uno más de los que pueden fallar.',
  'finding.thread-pool-exhausted':
    'Los handlers síncronos usan un grupo de {threads} hilos por worker, y en el pico están todos ocupados. Añade workers o haz asíncrono el handler.',
  'finding.database-exceeded':
    '{workers} {workers|worker|workers} con {pool} conexiones cada uno pueden abrir {connections}, contando las actualizaciones; la base de datos admite {limit}. Reduce el pool o pon delante un agrupador de conexiones.',
  'finding.node-too-small':
    'Un nodo tendría que alojar {pods} {pods|copia|copias} de la aplicación{spare| y tener sitio para una más durante una actualización|}, cada una de {podMiB@} y {podCores} {podCores|núcleo|núcleos}, y tiene sitio para {capacity}. Usa nodos más grandes, más nodos o haz más pequeña la copia.',
  'finding.target-below-band':
    'La línea segura está en el {target%}, por debajo del {floor%} que pediste. Es lo que permite la regla de latencia con estos workers; más workers tras una misma cola aguantan más.',
  'finding.no-edge':
    '{servers} servidores y nada delante que reparta las peticiones. Elige el borde: DNS, HAProxy o el balanceador de tu proveedor.',
  'finding.no-domain':
    'Sin dominio, los archivos sirven HTTP sin cifrar en localhost. Indica el nombre público para tener HTTPS.',
  'finding.no-proxy':
    'Sin proxy: la aplicación responde HTTP sin cifrar en el puerto {port#}, solo a esta máquina. Lo que haya delante debe terminar TLS, poner las cabeceras de reenvío y limitar lo que un cliente puede enviar.',
  'finding.no-email':
    'Sin un correo, la autoridad de certificación no puede escribirte sobre tu cuenta o un certificado revocado. No sirve para vigilar la caducidad: Let’s Encrypt no avisa desde junio de 2025. Ejecuta verify.sh con un temporizador; falla cuando al certificado le quedan pocos días.',
  'finding.private-name':
    'Ninguna autoridad pública firma para {domain}: es una dirección IP, una sola etiqueta o un nombre de red privada. El certificado es propio, y cada cliente tiene que aprender a fiarse de él. Indica un nombre de host público para tener uno del que se fíen todos.',
  'finding.single-worker':
    'Un solo worker es un único punto de fallo: mientras se reinicia, nadie recibe respuesta.',
  'finding.single-server':
    'Un solo servidor: cuando cae, cae la API. Indica cuántos servidores pueden fallar para preverlo.',
  'finding.idle-capacity':
    'En el pico solo trabaja el {percent%} de los núcleos que pagas. Bastarían servidores más pequeños.',
  'finding.preload-unsupported':
    'Este runtime arranca cada worker desde cero y no puede compartir un modelo ya cargado. Cada worker carga el suyo; gunicorn con precarga sí comparte.',
  'finding.preload-costs':
    'Precargar sin compartir nada cuesta un modelo más ({modelMiB@} en el padre). Solo compensa si las páginas siguen compartidas, como con arrays de NumPy; indícala en «Parte del modelo que sigue compartida».',
  'finding.burst-underestimated':
    'Con una utilización del {percent%}, una petición que calcula antes y después de esperar pasa dos veces por la cola. Cuenta con tiempos mayores que los mostrados; el modelo es bueno hasta el 80\u00a0%.',
  'finding.policy-changed':
    'Este enlace se hizo con las constantes de {from}; los números mostrados usan las de {to}.',
  'finding.uncertain':
    'Con los rangos dados, el plan aguanta en el {percent%} de lo posible. La duda viene sobre todo de «{param}»; las opciones de «Hasta qué punto es seguro» dicen qué aguanta en más casos.',
  'finding.thread-pool-waits':
    'De {threads} hilos por worker, {busy} están ocupados en el pico, y el {percent%} de las peticiones espera por uno. Ayudarían más workers o un handler asíncrono.',
  'finding.other-dispatch':
    'Los mismos servidores aguantarían {times} veces más con un proceso por puerto tras {dispatch}: hasta {rate} peticiones por segundo.',
  'finding.servers-saved':
    '{enough|Basta|Bastan} {enough} de {servers} servidores: la utilización en el pico pasa del {now%} al {after%}, y {saved|se ahorra|se ahorran} {saved} {saved|servidor|servidores}.',
  'finding.cost-saved': 'Eso ahorra {cost} al mes.',
  'finding.worker-time-slicing':
    '{workers} workers comparten {cores} {cores|núcleo|núcleos}. Casi siempre esperan E/S, así que se turnan; las peticiones que calculan no ganan nada.',
  'finding.hsts-later':
    'Cuando HTTPS lleve unas semanas funcionando, activa HSTS: los navegadores rechazarán HTTP sin cifrar durante dos años, así que no se deshace deprisa.',
  'finding.egress-open':
    'La política de red deja que la aplicación llame a cualquier sitio. Enumera en «Conexión saliente» a quién llama para cerrar el resto.',
  'finding.steps-repeat':
    '{steps|El paso previo se ejecuta|Los pasos previos se ejecutan} en cada arranque, varios a la vez. Solo es correcto si repetirlos no hace daño.',
  'finding.parameter-unused': 'Has dado «{param}» y aquí no hace nada: {because} no lo usa.',
  'finding.parameter-alone': 'Has dado «{param}» y no hace nada mientras falte «{needed}».',
  'finding.vcpu-hyperthread':
    'Una vCPU suele ser medio núcleo físico, y en máquinas con créditos solo es tuya mientras duren. Mide el tiempo de CPU en la máquina que vayas a usar.',
  'finding.measure-next':
    'El dato que más cambiaría este plan es «{param}». Mídelo a continuación.',
  'finding.no-tier':
    'Una instancia necesita {cores} {cores|núcleo|núcleos} y {limitMiB@}, y el mayor tamaño que se alquila tiene {largestCores} y {largestMiB@}. Haz la instancia más pequeña, lleva el modelo a un servidor propio o elige otra plataforma.',
  'finding.too-many-instances':
    'Hacen falta {instances} instancias, y el proveedor ejecuta como mucho {mostInstances} de un servicio.',
  'finding.instance-concurrency':
    'Una instancia tendría que atender {limit} peticiones a la vez; el proveedor deja entrar como mucho {mostConcurrency}. Con más instancias se reparten.',
  'finding.startup-too-long':
    'La aplicación tarda {startup} s en arrancar; el proveedor se rinde a los {most} s. Carga el modelo después, o hazlo más pequeño.',
  'finding.grace-short':
    'Una instancia que se detiene tiene {graceful} s para acabar sus peticiones, porque el proveedor la termina {kill} s después de la señal. Las que tarden más, aquí hasta {slowest} s, se cortarían.',
  'finding.keep-alive-short':
    'El proveedor mantiene una conexión ociosa {idle} s y la aplicación la cierra a los {keepAlive} s: de vez en cuando una petición encuentra la conexión cerrada y recibe un 502. Pon el keep-alive de la aplicación por encima de {idle} s.',
  'finding.hsts-by-app':
    'El proveedor no envía HSTS. Que la aplicación añada la cabecera Strict-Transport-Security.',
  'finding.forwarded-by-app':
    'Este servidor deja las cabeceras reenviadas a la aplicación. Sin eso, los enlaces dicen http y la dirección del cliente es la del proxy. Que la aplicación lea X-Forwarded-Proto y -For, solo del proxy; en Granian es wrap_asgi_with_proxy_headers de granian.utils.proxies.',
  'finding.provider-tier':
    'Una instancia es {name}: el menor tamaño que la contiene, con {cores} {cores|núcleo|núcleos} y {memoryMiB@}.',
  'finding.provider-name': 'Sin dominio, se llega a la API por un nombre del proveedor, con HTTPS.',
} satisfies Record<keyof typeof source, string>
