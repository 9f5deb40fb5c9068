import { useEffect, useState } from 'react'
import type { Priority } from '#core/session/alarm-rules.ts'

const key = 'alarm-sound'

/** Soft pulses; more of them and more often the more urgent. Nothing on the screen blinks. */
const pattern: Readonly<Record<Priority, { readonly pulses: number; readonly everyMs: number | null }>> = {
  advisory: { pulses: 0, everyMs: null },
  low: { pulses: 1, everyMs: null },
  medium: { pulses: 3, everyMs: 15_000 },
  high: { pulses: 10, everyMs: 5000 },
}

let context: AudioContext | null = null

const pulse = (audio: AudioContext, at: number): void => {
  const [tone, volume] = [audio.createOscillator(), audio.createGain()]
  tone.frequency.value = 523
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(0.2, at + 0.03)
  volume.gain.linearRampToValueAtTime(0, at + 0.16)
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + 0.18)
}

/** Browsers let a page sound only after somebody touched it: the test is that touch. */
export const play = (priority: Priority): void => {
  context ??= new AudioContext()
  void context.resume()
  for (let i = 0; i < pattern[priority].pulses; i++) pulse(context, context.currentTime + i * 0.22)
}

/** Sound on this device: off until somebody has heard it once. */
export const useAlarmSound = (priority: Priority | null) => {
  const [isOn, setOn] = useState(() => localStorage.getItem(key) === 'on')
  useEffect(() => {
    if (!isOn || priority === null || context === null) return
    play(priority)
    const { everyMs } = pattern[priority]
    if (everyMs === null) return
    const timer = setInterval(() => play(priority), everyMs)
    return () => clearInterval(timer)
  }, [isOn, priority])
  const choose = (on: boolean): void => {
    localStorage.setItem(key, on ? 'on' : 'off')
    setOn(on)
    if (on) play('medium')
  }
  return { isOn: isOn && context !== null, choose }
}
