import type { systems as source } from '../en/systems.ts'

export const systems = {
  'none.certificates':
    'Aquí no hay proxy ni certificado: la aplicación responde HTTP sin cifrar en `127.0.0.1:{port#}`. Lo que haya delante en esta máquina termina TLS, sustituye `X-Forwarded-For` y `X-Forwarded-Proto` por lo que vio, limita el tamaño del cuerpo y guarda una conexión inactiva menos tiempo que la aplicación.',

  'traefik.install':
    'Traefik {version} o posterior va en `/usr/local/bin/traefik`, de las versiones del proyecto: las distribuciones no tienen paquete. `install.sh` añade su cuenta y su unidad, y conserva la configuración que hubiera como `/etc/traefik/traefik.yaml.before-{name}`; un servidor con otros sitios los necesita en `/etc/traefik/dynamic`.',
  'traefik.acme':
    'Traefik obtiene el certificado para `{domain}` por su cuenta y lo renueva a tiempo: no hay nada que ejecutar. El nombre debe llevar a este servidor, y los puertos 80 y 443 deben estar abiertos a todos.',
  'traefik.private':
    '`{domain}` es un nombre que ninguna autoridad pública firma, así que Traefik crea un certificado propio cada vez que arranca. Los clientes no pueden confiar en él: es para una prueba.',
  'traefik.edge':
    'El balanceador de delante tiene el certificado; Traefik sirve HTTP sin cifrar detrás. El de delante debe sustituir `X-Forwarded-For` en vez de añadirle algo. Cualquier dirección privada se toma por ese balanceador, porque el plan no conoce la suya: ponla en lugar de las de `trustedIPs` en `traefik/traefik.yaml`.',
  'traefik.none':
    'No hay dominio, así que no hay certificado: Traefik sirve HTTP sin cifrar en `localhost:8080`, para una prueba. Planifica con `domain=` antes de que lo use nadie más.',

  'haproxy.install':
    'HAProxy 2.4 o posterior viene del paquete de la distribución. `install.sh` conserva la configuración que hubiera como `/etc/haproxy/haproxy.cfg.before-{name}`; un servidor con otros sitios hay que combinarlo a mano.',
  'haproxy.acme':
    'HAProxy no renueva certificados; lo hace Certbot, que responde él mismo al reto en un puerto de esta máquina al que HAProxy se lo pasa. El primer certificado necesita un arranque sin TLS: `install.sh` sirve el reto por HTTP sin cifrar (`haproxy/bootstrap.cfg`), pide el certificado y después pone el sitio de verdad. El nombre `{domain}` debe llevar a este servidor, y los puertos 80 y 443 deben estar abiertos a todos. HAProxy lee `/etc/haproxy/certs/{name}.pem`, cadena y clave en un archivo.',
  'haproxy.acme.renew':
    'El temporizador del paquete renueva mucho antes del final, dure lo que dure, y el hook une cadena y clave y recarga HAProxy. Mira el temporizador, y prueba una renovación sin cambiar nada:',
  'haproxy.private':
    '`{domain}` es un nombre que ninguna autoridad pública firma, así que `install.sh` crea un certificado que se firma a sí mismo, válido un año, en `{path}`. Bórralo e instala de nuevo para renovarlo; los clientes deben confiar en él.',
  'haproxy.edge':
    'El balanceador de delante tiene el certificado; HAProxy sirve HTTP sin cifrar detrás. Cualquier dirección privada se toma por ese balanceador, porque el plan no conoce la suya: ponla en lugar de las redes de `acl from_edge` en `haproxy/haproxy.cfg`.',
  'haproxy.none':
    'No hay dominio, así que no hay certificado: HAProxy sirve HTTP sin cifrar en `localhost:8080`, para una prueba. Planifica con `domain=` antes de que lo use nadie más.',
  'haproxy.container.acme':
    'HAProxy sirve el reto por HTTP sin cifrar hasta que está el primer certificado para `{domain}`, después el sitio, y toma uno renovado en un minuto. El contenedor `certbot` responde al reto, pide el certificado y lo renueva cuando la autoridad dice que es hora. El nombre debe llevar a este servidor, y los puertos 80 y 443 deben estar abiertos a todos.',
  'haproxy.container.private':
    '`{domain}` es un nombre que ninguna autoridad pública firma, así que el contenedor `certbot` crea un certificado que se firma a sí mismo y lo cambia cada año. Los clientes deben confiar en él.',

  'docker.needs':
    'El servidor necesita Docker Engine 24 o posterior. Docker arranca con la máquina y levanta lo que estaba en marcha.',
  'docker.deploy':
    'Despliega. Primero se ejecutan los pasos previos, después la aplicación, y el proxy en cuanto la aplicación está sana; un paso que falla detiene el script, y lo que estaba en marcha sigue.',
  'docker.rollOut.manager':
    'Despliega de nuevo. El contenedor viejo acaba sus peticiones y se detiene antes de que arranque el nuevo.',
  'docker.rollOut.instances':
    'Despliega de nuevo. Los contenedores se sustituyen uno a uno: los demás responden entretanto, y el primero que no llega a estar sano lo detiene.',
  'docker.rollBack':
    'Devuelve a la imagen anterior su nombre y despliega. Los pasos se ejecutan de nuevo, y los datos que un paso cambió siguen cambiados.',
  'docker.change':
    'Descomprime el paquete nuevo sobre este; tus secretos se quedan. El proxy se sustituye solo si cambiaron sus opciones o sus archivos.',

  'swarm.needs':
    'Los nodos necesitan Docker Engine 24 o posterior y pertenecen a un mismo swarm; un solo nodo también lo es. Docker arranca con cada uno de ellos.',
  'swarm.secrets':
    'Escribe los secretos en `{path}`, un `NOMBRE=valor` por línea, sin comillas. El despliegue lee el archivo en el gestor, y los valores pasan a formar parte del servicio: quien puede preguntar a los gestores puede leerlos. El archivo no va nunca en el repositorio ni en una imagen.',
  'swarm.push':
    'Construye la imagen y súbela a un registro del que todos los nodos puedan descargarla.',
  'swarm.deploy':
    'Despliega, en un gestor. El script ejecuta los pasos previos como una tarea y espera a que acabe, después despliega el stack y espera a {replicas} {replicas|tarea|tareas}: Swarm no tiene autoescalado, así que hay tantas como pide el pico. Los clientes llegan al nodo en que se ejecutó la primera vez, donde se quedan Traefik y los certificados; otro recibe la etiqueta con `docker node update`.',
  'swarm.rollOut':
    'Construye y sube la imagen que nombra ese paquete y despliega. Una tarea nueva debe estar sana antes de que se detenga una vieja, y una actualización que no se mantiene se deshace sola.',
  'swarm.rollBack':
    'Vuelta a las tareas de antes; lo que un paso cambió sigue cambiado. Despliega también el paquete de antes, para que archivos y swarm coincidan.',
  'swarm.change':
    'Despliega el paquete nuevo. Los pasos previos se ejecutan de nuevo, como en cada despliegue.',
  'swarm.watch': 'Estado y registro de las tareas:',
  'swarm.backoff':
    'Swarm sustituye una tarea que termina a los pocos segundos y no se rinde: una versión que muere nada más arrancar se ve como una fila de tareas fallidas, y una actualización a ella se deshace.',

  'supervisor.needs':
    'El servidor necesita systemd, `curl`, el paquete `supervisor` 4.2 o posterior, y el proxy. El archivo de bloqueo es parte de la versión. La aplicación recibe un Supervisor propio, junto al que ejecute el paquete: no tiene límites propios, así que una unidad de systemd lo inicia al arrancar, limita su memoria y lo encierra.',
  'supervisor.install':
    'Instala. El programa añade la cuenta, las dependencias, el archivo de Supervisor, su unidad y la configuración del proxy, ejecuta los pasos previos e inicia todo. Se puede ejecutar de nuevo en cualquier momento.',
  'supervisor.rollOut.instances':
    'Si no cambiaron ni el plan ni la unidad, los procesos se reinician uno tras otro, cada uno cuando responde el anterior, y el proxy envía entretanto las peticiones a los demás. Un plan cambiado los reinicia todos juntos.',
  'supervisor.backoff':
    'Tras cinco arranques seguidos que no duraron, Supervisor deja en paz un proceso y lo llama `FATAL`, para que una versión rota no gire sin fin. Cuando la causa esté arreglada:',
} satisfies Record<keyof typeof source, string>
