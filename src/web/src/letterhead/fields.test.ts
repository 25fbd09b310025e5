import { expect, it } from 'vitest'
import { changed, markSize, numberOf } from './fields'

it('leaves the number for the pen until there is one', () => {
  expect(numberOf('清医保', 2024)).toBe('清医保〔2024〕　　号')
  expect(numberOf(' 清医保 ', 2024, 7)).toBe('清医保〔2024〕7号')
  expect(numberOf(' ', 2024, 7)).toBeNull()
})

it('sets the mark on one line', () => {
  expect(markSize('清溪县医保局')).toBe(42)
  expect(markSize('局'.repeat(20))).toBeCloseTo(22.1)
})

it('counts what is not saved', () => {
  const saved = {
    mark: '甲',
    code: '',
    signer: '',
    copyTo: '',
    printedBy: '',
    seal: 'overDate',
    inUse: true,
  }
  expect(changed(saved, saved)).toBe(0)
  expect(changed(saved, { ...saved, mark: '乙', inUse: false })).toBe(2)
})
