import { expect, test } from 'vitest'
import type { PackChange } from '../api/views'
import { byDifference, extremes } from './changes'

const change = (title: string, difference: string | null) => ({ title, difference }) as PackChange

test('what changes most stands first, whichever way, and what has no score last', () => {
  const list = [change('a', '-0.50'), change('b', null), change('c', '-12.40'), change('d', '3.00')]
  expect(byDifference(list).map((each) => each.title)).toEqual(['c', 'd', 'a', 'b'])
})

test('the range of the differences leaves out what has none', () => {
  expect(extremes([change('a', '-0.50'), change('b', null), change('c', '3.00')])).toEqual({
    least: '-0.50',
    greatest: '3.00',
  })
  expect(extremes([change('b', null)])).toBeNull()
})
