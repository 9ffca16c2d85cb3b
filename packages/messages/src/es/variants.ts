import type { variants as source } from '../en/variants.ts'

export const variants = {
  'variant.uvicorn.name': 'Uvicorn',
  'variant.uvicorn.note':
    'Su propio gestor sustituye a los workers que mueren. Permite fijar todos los tiempos y topes.',
  'variant.fastapi.name': 'fastapi run',
  'variant.fastapi.note':
    'La orden más corta. Le faltan algunas opciones de Uvicorn, así que el tope lo pone el proxy.',
  'variant.gunicorn.name': 'Gunicorn',
  'variant.gunicorn.note':
    'Puede cargar la aplicación una vez y hacer fork: los arrays grandes se comparten. Un paquete más.',
  'variant.node.name': 'Node',
  'variant.node.note':
    'Para una aplicación en JavaScript. Un bucle de eventos por proceso, como en Python.',
  'variant.systemd.name': 'systemd',
  'variant.systemd.note':
    'En cualquier servidor Linux, sin instalar nada. Trae límites, aislamiento y sockets.',
  'variant.compose.name': 'Docker Compose',
  'variant.compose.note':
    'Un servidor, todo en imágenes. El proxy y los pasos previos van en el mismo archivo.',
  'variant.kubernetes.name': 'Kubernetes',
  'variant.kubernetes.note':
    'Varios nodos, actualizaciones progresivas, autoescalado. Merece la pena si ya hay un clúster.',
  'variant.caddy.name': 'Caddy',
  'variant.caddy.note': 'Obtiene y renueva los certificados él solo. La configuración más corta.',
  'variant.nginx.name': 'nginx con Certbot',
  'variant.nginx.note':
    'Lo conoce todo el mundo. Certbot renueva con un temporizador y recarga nginx.',
  'variant.gateway.name': 'Gateway API con cert-manager',
  'variant.gateway.note':
    'El sucesor de Ingress: rutas y tiempos de espera forman parte del estándar.',
  'variant.ingress.name': 'Ingress con cert-manager',
  'variant.ingress.note':
    'Está en casi todos los clústeres. Lo que va más allá de las rutas depende del controlador.',
  'variant.granian.name': 'Granian',
  'variant.granian.note':
    'Un servidor en Rust con gestor. Las cabeceras reenviadas piden una línea en la aplicación.',
  'variant.generic.name': 'Cualquier orden',
  'variant.generic.note':
    'Un proceso en cualquier lenguaje. Go, la JVM y .NET usan todos los núcleos de su contenedor: un worker es un contenedor con sus núcleos.',
  'variant.cloudrun.name': 'Cloud Run',
  'variant.cloudrun.note':
    'Instancias según la demanda; Google pone HTTPS y reinicios. Diez segundos para acabar al final.',
  'variant.ecs.name': 'ECS en Fargate',
  'variant.ecs.note':
    'Contenedores sin servidores en AWS, tras un balanceador que elige el menos ocupado.',
  'variant.containerapps.name': 'Azure Container Apps',
  'variant.containerapps.note': 'Instancias según la CPU; Azure pone HTTPS y reinicios.',
  'variant.fly.name': 'Fly.io',
  'variant.fly.note': 'Máquinas cerca de la gente, que las peticiones arrancan y paran.',
  'variant.render.name': 'Render',
  'variant.render.note': 'Despliega desde el repositorio. Instancias de tamaños fijos.',
  'variant.provider.name': 'El proveedor',
  'variant.provider.note':
    'HTTPS, certificados y reparto de peticiones forman parte de lo que se paga.',
  'variant.docker.name': 'Docker',
  'variant.docker.note':
    'Un servidor, `docker run` en un script. No hay que instalar nada más que Docker.',
  'variant.swarm.name': 'Docker Swarm',
  'variant.swarm.note':
    'Varios nodos con lo que trae Docker. Actualizaciones progresivas y vuelta atrás, sin autoescalado.',
  'variant.supervisor.name': 'Supervisor',
  'variant.supervisor.note':
    'Donde ya se usa. Los límites y el arranque vienen de una unidad de systemd que lo envuelve.',
  'variant.traefik.name': 'Traefik',
  'variant.traefik.note':
    'Obtiene y renueva los certificados él solo, y encuentra las tareas de un swarm. Solo TCP hacia la aplicación.',
  'variant.haproxy.name': 'HAProxy con Certbot',
  'variant.haproxy.note':
    'Encola con precisión: si las peticiones solo calculan, hay una cola para todos los workers. Certbot renueva.',
  'variant.none.name': 'Sin proxy',
  'variant.none.note':
    'La aplicación responde HTTP sin cifrar en esta máquina. Para cuando ya hay algo delante.',
} satisfies Record<keyof typeof source, string>
