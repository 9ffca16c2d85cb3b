import type { fields as source } from '../en/fields.ts'

export const fields = {
  'error.unknown': '«{param}» no es un parámetro aquí.',
  'error.repeated': '«{param}» solo se puede dar una vez.',
  'error.repeated.variable-once':
    '«{param}» nombra la variable «{got}» más de una vez. Quédate con una.',
  'error.unreadable': '«{param}» no se puede leer de «{got}». Se admite: {allowed}.',
  'error.empty': '«{param}» está vacío. Se admite: {allowed}.',
  'error.out-of-range': '«{param}» es «{got}» y está fuera de los límites. Se admite: {allowed}.',
  'error.wrong-order':
    '«{param}» es «{got}»: primero va el extremo menor, y los extremos son distintos. Se admite: {allowed}.',
  'error.not-a-choice': '«{param}» no puede ser «{got}». Se admite: {allowed}.',
  'error.too-long': '«{param}» es demasiado largo. Se admite: {allowed}.',
  'error.too-many': '«{param}» tiene demasiadas entradas. Se admite: {allowed}.',
  'error.unprintable':
    '«{param}» contiene caracteres que no se pueden mostrar, como un salto de línea o un carácter de control.',
  'error.secret-in-link':
    '«{got}» parece un secreto, y un enlace queda guardado en historiales, registros y chats. Escribe {expected}: los archivos pedirán entonces el valor a quien opera el sistema.',
  'error.secret-in-link.from-environment':
    '«{got}» parece un secreto, y un enlace queda guardado en historiales, registros y chats. Añade {expected}, cuyo valor pedirán los archivos a quien opera el sistema, y haz que la orden lo tome de la variable {variable}.',
  'error.not-permitted': '«{param}» no puede ser «{got}» aquí. Se admite: {allowed}.',

  'allowed.example': '{allowed}, por ejemplo {example}',
  'allowed.with': '{allowed}, con {with}',
  'allowed.month': 'un año y un mes',
  'allowed.dns-label':
    'una letra minúscula y después minúsculas, cifras y guiones interiores, como mucho {max} caracteres',
  'allowed.program':
    'lo que ejecuta el servidor de aplicaciones, sin opción ni espacio al principio, como mucho {max} caracteres',
  'allowed.import-string': 'un módulo, dos puntos y el nombre de la aplicación en él',
  'allowed.script-file':
    'la ruta de un archivo .js, .mjs, .cjs o .ts dentro de la carpeta de la aplicación',
  'allowed.command-line':
    'un programa y sus argumentos, entre comillas si llevan espacios, sin nada que un shell expanda',
  'allowed.url-path': 'una ruta que empiece por /, sin consulta, como mucho {max} caracteres',
  'allowed.host-name': 'un nombre de host sin esquema ni puerto, como mucho {max} caracteres',
  'allowed.email-address': 'una dirección de correo, como mucho {max} caracteres',
  'allowed.text-line': 'una línea de texto, como mucho {max} caracteres',
  'allowed.variable':
    'CLAVE=valor o CLAVE, donde CLAVE lleva letras, cifras y _, sin cifra al principio, como mucho {maxName} caracteres, y el valor como mucho {max}',
  'allowed.host-and-port': 'un nombre de host, dos puntos y un puerto, como mucho {max} caracteres',
  'allowed.image-reference':
    'una imagen con su etiqueta o su digest, el nombre en minúsculas, como mucho {max} caracteres',
  'allowed.absolute-path':
    'una ruta que empiece por /, de letras, cifras, puntos, guiones y _, como mucho {max} caracteres',
  'allowed.nginx-version': 'una versión de nginx 1',
  'allowed.range': '{expected}, en un campo que pueda ser un rango',
  'allowed.lower-case-name': 'un nombre en minúsculas',
  'allowed.name-not-address': 'un nombre, no una dirección IP',
  'allowed.public-name': 'un nombre de host público',
  'allowed.at-most': 'como mucho {max} caracteres',
  'allowed.no-system-unit': 'un nombre que no tenga ninguna unidad del sistema',
  'allowed.own-directory': 'una carpeta propia que perdure y que la aplicación pueda ver',
  'allowed.plain-program': 'un programa cuya ruta no lleve comillas, barra invertida ni $',
  'allowed.no-braces': 'una dirección sin llaves',
  'allowed.not-empty': 'un valor que no esté vacío',
  'allowed.not-reserved': 'un nombre que no defina {owner}',
  'allowed.not-expanded': 'un texto sin {what}',
  'allowed.reachable-app': '{expected}, porque la aplicación solo escucha en su propia máquina',
  'allowed.tls-here': '{expected}, porque aquí nada termina TLS',
} satisfies Record<keyof typeof source, string>
