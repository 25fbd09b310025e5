import { expect, test } from 'vitest'
import { Kept } from './Kept'

test('a read that was asked for before a write and answered after it changes nothing', () => {
  const kept = new Kept()
  const asked = kept.ask()
  kept.put('/filing', 'accepted', '"2"')
  kept.put('/filing', 'submitted', '"1"', asked)
  expect(kept.get('/filing')).toMatchObject({ value: 'accepted', etag: '"2"' })
})

test('of two reads the later asked counts, in whichever order they arrive', () => {
  const kept = new Kept()
  const [first, second] = [kept.ask(), kept.ask()]
  kept.put('/late', 'new', null, second)
  kept.put('/late', 'old', null, first)
  kept.put('/early', 'old', null, first)
  kept.put('/early', 'new', null, second)
  expect(kept.get('/late')?.value).toBe('new')
  expect(kept.get('/early')?.value).toBe('new')
})

test('what was forgotten can be read anew', () => {
  const kept = new Kept()
  kept.put('/filing', 'mine', null)
  kept.forget()
  expect(kept.get('/filing')).toBeUndefined()
  kept.put('/filing', 'theirs', null)
  expect(kept.get('/filing')?.value).toBe('theirs')
})

test('whoever watches is told of what is kept, and of nothing that is older', () => {
  const kept = new Kept()
  let told = 0
  const leave = kept.watch(() => told++)
  const asked = kept.ask()
  kept.put('/filing', 'accepted', null)
  kept.put('/filing', 'submitted', null, asked)
  expect(told).toBe(1)
  leave()
  kept.put('/filing', 'returned', null)
  expect(told).toBe(1)
})
