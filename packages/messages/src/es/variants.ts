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
} satisfies Record<keyof typeof source, string>
