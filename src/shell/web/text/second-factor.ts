import { texts } from './text.ts'

export const secondFactorText = texts(
  {
    title: 'Set up a second factor',
    why: 'Staff sign in with a password and a six-digit code from an authenticator app.',
    password: 'Your password, again',
    begin: 'Show the key',
    key: 'Type this key into your authenticator app',
    code: 'Six-digit code from the app',
    confirm: 'Confirm the code',
    backup: 'Keep these recovery codes somewhere safe. Each works once; they are shown only now.',
    done: 'The second factor is set up.',
    on: 'Continue',
    wrong: 'That code doesn’t fit. Wait for the next one and try again.',
  },
  {
    title: 'Configurar un segundo factor',
    why: 'El personal entra con contraseña y un código de seis cifras de una aplicación de autenticación.',
    password: 'Su contraseña, otra vez',
    begin: 'Mostrar la clave',
    key: 'Escriba esta clave en su aplicación de autenticación',
    code: 'Código de seis cifras de la aplicación',
    confirm: 'Confirmar el código',
    backup: 'Guarde estos códigos de recuperación en un lugar seguro. Cada uno sirve una vez; solo se muestran ahora.',
    done: 'El segundo factor está configurado.',
    on: 'Continuar',
    wrong: 'Ese código no coincide. Espere al siguiente e inténtelo de nuevo.',
  },
)
