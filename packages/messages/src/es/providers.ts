import type { providers as source } from '../en/providers.ts'

export const providers = {
  'provider.push':
    'Construye la imagen y súbela a un registro del que el proveedor pueda descargarla.',
  'provider.deploy': 'Despliega.',
  'provider.deploy.steps':
    'Despliega. Los pasos previos se ejecutan antes y una sola vez; si uno falla, el despliegue termina y lo que había sigue en marcha.',
  'provider.rollOut':
    'Construye y sube la imagen que nombra ese paquete y despliega. El proveedor arranca las instancias nuevas y consulta su comprobación de salud antes de enviarles peticiones.',
  'provider.rollOut.builds':
    'Haz commit de la versión nueva y súbela: el proveedor la construye, arranca las instancias nuevas y consulta su comprobación de salud antes de enviarles peticiones.',
  'provider.change': 'Despliega el paquete nuevo; tus secretos se quedan.',
  'provider.numbers':
    'Pon las alertas del propio proveedor en los números de este plan: {rate} peticiones por segundo son la línea segura, {memory} MiB el presupuesto de memoria de una instancia, y {most} {most|instancia es|instancias son} lo máximo con que cuenta el plan.',
  'provider.certificate':
    'El proveedor obtiene el certificado de `{domain}` y lo renueva en cuanto el nombre lleve a él: el despliegue dice qué registro DNS quiere.',
  'provider.noDomain':
    'No hay dominio, así que la API tiene el nombre que le da el proveedor. Planifica con `domain=` para usar el tuyo.',
  'provider.dispatch':
    'El balanceador del proveedor reparte las peticiones {dispatch}, como dice su documentación o, donde calla, como el plan supone para ir sobre seguro.',
  'cloudrun.needs':
    'Un proyecto de Google Cloud con Cloud Run y Artifact Registry, y `gcloud` con sesión iniciada. Define `PROJECT` y `REGION` antes de cada orden de aquí. El servicio es público: pon delante Cloud Armor o IAM si no debe serlo.',
  'cloudrun.secrets':
    'Cada secreto es uno de Secret Manager, que la cuenta de servicio de la aplicación puede leer. Un valor nuevo lo lee el siguiente despliegue.',
  'cloudrun.rollBack':
    'Envía todas las peticiones a la revisión anterior. Lo que un paso cambió queda cambiado.',
  'cloudrun.watch':
    'Estado, registro y revisiones. El contenedor que termina o no responde a su sonda se sustituye.',
  'ecs.needs':
    'Una cuenta de AWS con una VPC que tenga subredes privadas con salida (un NAT gateway o endpoints) y públicas para el balanceador, y `aws` con sesión iniciada. Define `VPC`, `PRIVATE_SUBNETS` y `PUBLIC_SUBNETS` (listas con comas) antes de cada orden de aquí.',
  'ecs.certificate':
    'Con un dominio, pide antes su certificado a AWS Certificate Manager, confírmalo con el registro DNS que te indique y define `CERTIFICATE` con su ARN. Se renueva solo. Después lleva el dominio al nombre del balanceador.',
  'ecs.secrets':
    'Un secreto de Secrets Manager los contiene todos como JSON, y solo las tareas de la aplicación pueden leerlo. Define `SECRET` con su ARN.',
  'ecs.rollBack':
    'Despliega el paquete anterior. Un despliegue cuyas tareas no llegan a estar sanas vuelve atrás solo. Lo que un paso cambió queda cambiado.',
  'ecs.watch': 'Estado del despliegue, y el registro:',
  'containerapps.needs':
    'Un grupo de recursos de Azure con un entorno de Container Apps, y `az` con sesión iniciada. Define `RESOURCE_GROUP` y `ENVIRONMENT` antes de cada orden de aquí.',
  'containerapps.secrets':
    'Cada secreto es uno de un Key Vault, que lee una identidad administrada con el rol Key Vault Secrets User. Define `VAULT` con el nombre del almacén e `IDENTITY` con el id de recurso de la identidad.',
  'containerapps.rollBack':
    'Despliega el paquete anterior, o copia la revisión anterior en una nueva. Lo que un paso cambió queda cambiado.',
  'containerapps.watch': 'Estado, réplicas y registro:',
  'fly.needs':
    'Una cuenta en Fly.io, y `fly` con sesión iniciada. Define `REGION` para el primer despliegue. El tamaño es una máquina performance, porque una compartida calcula a un dieciseisavo de núcleo cuando gasta su saldo, y el plan cuenta con núcleos enteros. La dirección del cliente está en `Fly-Client-IP`.',
  'fly.secrets': 'Entrega los secretos; Fly.io los guarda.',
  'fly.rollBack': 'Despliega la imagen anterior. Lo que un paso cambió queda cambiado.',
  'fly.watch': 'Estado, registro y máquinas:',
  'render.needs':
    'Una cuenta en Render con un espacio de trabajo que pueda escalar solo (Pro). Copia `render.yaml` a la raíz del repositorio, junto a la carpeta `deploy`, y crea un Blueprint con él.',
  'render.secrets':
    'Render pide los valores de los secretos al crear el Blueprint; después se cambian en el panel.',
  'render.rollBack':
    'Elige el despliegue anterior en el panel y vuelve a él. Lo que un paso cambió queda cambiado.',
  'render.watch': 'Estado y registro; el panel muestra memoria y CPU.',
} satisfies Record<keyof typeof source, string>
