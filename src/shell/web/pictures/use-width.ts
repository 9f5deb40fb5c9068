import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width of an element in CSS pixels, so that a picture is drawn at its real size and its words stay readable. */
export const useWidth = <T extends HTMLElement>(first: number): readonly [RefObject<T | null>, number] => {
  const element = useRef<T>(null)
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const seen = element.current
    if (!seen) return
    const measure = () => setWidth(Math.round(seen.clientWidth) || first)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(seen)
    return () => observer.disconnect()
  }, [first])
  return [element, width]
}
