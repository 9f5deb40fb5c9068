import { expect, test } from 'vitest'
import { modelOf, models } from './models/index.ts'
import { shownModels } from './shown-models.ts'

test.each(Object.entries(shownModels))(
  '%s is shown by models of that drug that know the route',
  (of, { first, others }) => {
    for (const id of [first, ...others]) {
      const model = modelOf(id)!
      expect(of).toBe(`${model.drug}/${model.routes.find((route) => of.endsWith(route))}`)
    }
  },
)

test('every model says where its numbers come from, and none claims a second reader it has not had', () => {
  expect(new Set(models.map(({ id }) => id)).size).toBe(models.length)
  for (const { sources, transcription, note } of models) {
    expect(sources.length).toBeGreaterThan(0)
    expect(note).not.toBe('')
    expect(transcription.secondReader).toBeNull()
  }
})
