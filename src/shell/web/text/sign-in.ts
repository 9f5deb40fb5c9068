import { texts } from './text.ts'

export const signInText = texts(
  {
    title: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    enter: 'Sign in',
    wrong: 'E-mail and password don’t fit together. Nothing is locked; try again.',
    demo: 'Demo sign-ins',
    demoWhy: 'Everybody here is made up. These exist only beside demo data, on this machine.',
    as: 'Sign in as',
    code: 'Six-digit code from your authenticator app',
    wrongCode: 'That code doesn’t fit. Wait for the next one and try again.',
  },
  {
    title: 'Entrar',
    email: 'Correo electrónico',
    password: 'Contraseña',
    enter: 'Entrar',
    wrong: 'El correo y la contraseña no coinciden. Nada se bloquea; inténtelo de nuevo.',
    demo: 'Accesos de demostración',
    demoWhy: 'Todas las personas son inventadas. Existen solo junto a los datos de demostración, en esta máquina.',
    as: 'Entrar como',
    code: 'Código de seis cifras de su aplicación de autenticación',
    wrongCode: 'Ese código no coincide. Espere al siguiente e inténtelo de nuevo.',
  },
)
