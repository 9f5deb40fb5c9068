/** A number as somebody types it, with a comma or a point; `undefined` for an empty field and for what is none. */
export const typedNumber = (text: string): number | undefined => {
  const read = Number(text.replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(read) || read < 0 ? undefined : read
}
