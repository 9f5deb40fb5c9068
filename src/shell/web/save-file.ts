interface FileToSave {
  readonly name: string
  readonly text: string
  /** MIME. */
  readonly type: string
}

/** Hands a text to the person as a file. It is made here: nothing is asked of a server. */
export const saveFile = ({ name, text, type }: FileToSave): void => {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
