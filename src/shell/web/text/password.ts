import { texts } from './text.ts'

export const passwordText = texts(
  {
    title: 'Change your password',
    rule: 'At least 15 characters. A sentence is good; nothing else is asked for.',
    now: 'Your password now',
    next: 'The new one',
    change: 'Change my password',
    done: 'Your password is changed. Other devices are signed out.',
    wrong: 'That is not your password now.',
    short: 'At least 15 characters, please.',
  },
  {
    title: 'Cambiar la contraseña',
    rule: 'Al menos 15 caracteres. Una frase sirve; no se pide nada más.',
    now: 'Su contraseña actual',
    next: 'La nueva',
    change: 'Cambiar mi contraseña',
    done: 'Su contraseña ha cambiado. Los otros dispositivos quedan desconectados.',
    wrong: 'Esa no es su contraseña actual.',
    short: 'Al menos 15 caracteres, por favor.',
  },
)
