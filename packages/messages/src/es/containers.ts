import type { containers as english } from '../en/containers.ts'

export const containers: Record<keyof typeof english, string> = {
  'containers.source':
    'Descomprime el paquete en una carpeta llamada `deploy` dentro del proyecto de la aplicación: la imagen se construye desde la carpeta que la contiene.',
  'containers.needs.uv':
    'El proyecto tiene un `pyproject.toml` y un `uv.lock`, y el servidor de aplicaciones figura entre sus dependencias.',
  'containers.needs.pip':
    'El proyecto tiene un `requirements.txt` con hashes, como lo escriben `uv export` o `pip-compile --generate-hashes`, y en él figura el servidor de aplicaciones.',
  'containers.needs.node':
    'El proyecto tiene un `package.json` y un `package-lock.json`; si hay un script `build`, se ejecuta.',
  'containers.registry':
    '`{image}` no nombra ningún registro, y nadie puede subir a Docker Hub con ese nombre: planifica antes con `image=` y un lugar tuyo, como `registry.example.com/{name}:1.0.0`.',
  'containers.release':
    'Planifica de nuevo con una etiqueta nueva en `image=` y descomprime ese paquete sobre este; tus secretos se conservan. Cada versión tiene su propia etiqueta: con una que ya está en marcha puede que no se sustituya nada.',
  'containers.secrets':
    'Escribe los secretos en `{path}`, un `NOMBRE=valor` por línea y sin comillas. Ese archivo nunca debe entrar en el repositorio ni en una imagen.',

  'compose.needs':
    'El servidor necesita Docker Engine 24 o posterior con Compose 2.30 o posterior. Docker arranca con el sistema y levanta lo que estaba en marcha.',
  'compose.build': 'Construye la imagen.',
  'compose.up':
    'Arranca. Primero se ejecutan los pasos previos, luego la aplicación, y el proxy en cuanto la aplicación está sana; si un paso falla, no se arranca nada más.',
  'compose.leader': 'en el único servidor que ejecuta los pasos previos, y allí primero',
  'compose.others': 'después, en cada uno de los demás',
  'compose.rollOut.build':
    'Guarda la imagen en uso con un segundo nombre y construye la nueva como `{image}`.',
  'compose.rollOut.manager':
    'Sustituye el contenedor. El antiguo termina sus peticiones y se detiene antes de que arranque el nuevo.',
  'compose.rollOut.instances':
    'Sustituye los contenedores uno a uno: mientras tanto responden los demás, y el primero que no llegue a estar sano detiene el proceso.',
  'compose.rollBack':
    'Devuelve su nombre a la imagen anterior. Los datos que un paso haya cambiado siguen cambiados.',
  'compose.change':
    'Descomprime el paquete nuevo sobre este; tus secretos se conservan. Compose sustituye solo los contenedores cuyos números han cambiado.',
  'compose.watch': 'Estado, registro y memoria de los contenedores:',
  'compose.backoff':
    'Docker reinicia el contenedor que termina, espera cada vez el doble hasta un minuto y no se rinde: una versión que muere al instante aparece como `Restarting` en la lista.',

  'kubernetes.needs':
    'El clúster usa Kubernetes {version} o posterior. `kubectl` apunta a él y puedes crear el espacio de nombres `{namespace}`.',
  'kubernetes.push':
    'Construye la imagen y súbela a un registro del que el clúster pueda descargarla.',
  'kubernetes.secrets':
    'Crea el Secret a partir de ese archivo. Los archivos de este paquete lo nombran y nunca lo contienen.',
  'kubernetes.deploy':
    'Despliega. El script ejecuta los pasos previos como un Job y espera a que termine, aplica el resto y espera a que todos los pods estén listos; si un paso falla se detiene, y lo que estaba en marcha sigue en marcha.',
  'kubernetes.deploy.plain':
    'Despliega. El script aplica los archivos y espera a que todos los pods estén listos.',
  'kubernetes.network':
    'La aplicación se fía de las cabeceras reenviadas desde direcciones privadas, porque los pods no tienen dirección fija, y la NetworkPolicy solo deja pasar a la pasarela. Hace falta un complemento de red que aplique las políticas. Si conoces el rango de los pods, ajusta `--forwarded-allow-ips` a él.',
  'kubernetes.rollOut':
    'Construye y sube la imagen que nombra ese paquete y despliega. Un pod nuevo debe estar listo antes de retirar uno antiguo, y el antiguo sale del servicio antes de detenerse, de modo que no se pierde ninguna petición.',
  'kubernetes.rollBack':
    'Vuelve a los pods anteriores; lo que un paso haya cambiado sigue cambiado. Despliega también el paquete anterior, para que archivos y clúster coincidan.',
  'kubernetes.change':
    'Despliega el paquete nuevo. Los pasos previos no se repiten con la misma imagen y los mismos comandos mientras se conserva su Job, que son siete días.',
  'kubernetes.watch': 'Estado, escalado, registro y memoria de los pods:',
  'kubernetes.backoff':
    'El kubelet reinicia el contenedor que termina, espera cada vez el doble hasta cinco minutos y no se rinde: una versión que muere al instante aparece como `CrashLoopBackOff`, y el despliegue se detiene en su plazo con los pods antiguos aún en servicio.',

  'gateway.install':
    'El clúster necesita la Gateway API, versión 1.2 o posterior, y un controlador con la clase `{class}`. No todos los controladores reparten igual las peticiones: este plan cuenta con uno que las reparte {dispatch}.',
  'gateway.acme':
    'cert-manager obtiene el certificado de `{domain}` por la anotación del Gateway y lo renueva a tiempo. Debe funcionar con `enableGatewayAPI: true`, y el nombre debe llevar a la dirección del Gateway. Para un primer intento, pon el directorio de pruebas (staging) en `k8s/70-issuer.yaml`: allí los límites son más amplios, y los navegadores no se fían de sus certificados.',
  'gateway.private':
    '`{domain}` es un nombre que ninguna autoridad pública firma: cert-manager crea un certificado autofirmado y lo renueva. Los clientes tienen que fiarse de él.',
  'gateway.edge':
    'El borde que está delante tiene el certificado; el Gateway sirve HTTP sin cifrar detrás de él.',
  'gateway.none':
    'No hay dominio, así que no hay certificado: el Gateway sirve HTTP sin cifrar, para una prueba. Planifica con `domain=` antes de que lo use alguien más.',
  'ingress.install':
    'El clúster necesita un controlador de Ingress con la clase `{class}`. El proyecto ingress-nginx terminó en marzo de 2026: usa Traefik, HAProxy o F5 NGINX. Lo que va más allá de las rutas se indica con anotaciones del controlador; este plan cuenta con uno que las reparte {dispatch}.',
  'ingress.acme':
    'cert-manager obtiene el certificado de `{domain}` por la anotación del Ingress y lo renueva a tiempo. El nombre debe llevar a la dirección del controlador. Para un primer intento, pon el directorio de pruebas (staging) en `k8s/70-issuer.yaml`: allí los límites son más amplios, y los navegadores no se fían de sus certificados.',
  'ingress.private':
    '`{domain}` es un nombre que ninguna autoridad pública firma: cert-manager crea un certificado autofirmado y lo renueva. Los clientes tienen que fiarse de él.',
  'ingress.edge':
    'El borde que está delante tiene el certificado; el Ingress sirve HTTP sin cifrar detrás de él.',
  'ingress.none':
    'No hay dominio, así que no hay certificado: el Ingress sirve HTTP sin cifrar, para una prueba. Planifica con `domain=` antes de que lo use alguien más.',
  'cluster.certificate': 'Si el certificado está y, si no está, qué falta:',
  'containers.needs.other':
    'La carpeta del proyecto tiene el programa ya construido; la imagen del `Dockerfile` tiene lo que lo ejecuta.',
}
