import { expect, it } from 'vitest'
import type { PackValue } from '../api/views'
import { choices, grouped } from './values'

const value = (path: string, block: string): PackValue => ({
  path,
  block,
  name: path,
  value: '1',
  unit: '分',
  basis: '经验规则',
  isRuleOfThumb: true,
})

it('keeps the order of the pack, block by block', () => {
  const blocks = grouped([value('a', '等级'), value('b', '字数'), value('c', '等级')])
  expect(blocks.map(([block, values]) => [block, values.map((each) => each.path)])).toEqual([
    ['等级', ['a', 'c']],
    ['字数', ['b']],
  ])
})

it('offers words only where a value is no number', () => {
  expect(choices(value('grades[0].from', '等级'))).toBeNull()
  expect(choices(value('quantitative', '评分办法'))?.map((each) => each.value)).toEqual([
    'proportional',
    'allOrNothing',
  ])
})
