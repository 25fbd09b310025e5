import { describe, expect, it } from 'vitest'
import { compare, grouped, money, percent, plain, rounded, sum } from './decimal'

describe('decimals are shown exactly', () => {
  it('rounds half up, where binary numbers would not', () => {
    expect(rounded('1.005', 2)).toBe('1.01')
    expect(rounded('-1.005', 2)).toBe('-1.01')
    expect(rounded('95.5064', 2)).toBe('95.51')
    expect(rounded('0.994', 0)).toBe('1')
  })
  it('keeps every digit of an amount that a floating-point number would lose', () => {
    expect(money('90071992547409931.23')).toBe('90,071,992,547,409,931.23')
  })
  it('shows an amount in 万元 and 亿元 without changing it', () => {
    expect(money('14400000', '万元')).toBe('1,440.00')
    expect(money('13752922.50', '万元')).toBe('1,375.29')
    expect(money('976380000', '亿元')).toBe('9.76')
    expect(money('49', '万元')).toBe('0.00')
  })
  it('writes minus as U+2212 and never a minus before nothing', () => {
    expect(plain('-36000')).toBe('−36,000.00')
    expect(plain('-0.001')).toBe('0.00')
  })
  it('shows what is not stated as a dash, never as 0', () => {
    expect(plain(null)).toBe('—')
    expect(money(undefined)).toBe('—')
  })
  it('groups by thousands without touching the decimals', () => {
    expect(grouped('1234567.1234')).toBe('1,234,567.1234')
    expect(grouped('999')).toBe('999')
  })
  it('compares by value, not by spelling', () => {
    expect(compare('9.50', '9.5')).toBe(0)
    expect(compare('10', '9.99')).toBe(1)
    expect(compare('-2', '-1')).toBe(-1)
    expect(compare(null, '0')).toBe(-1)
  })
  it('adds without a floating-point number', () => {
    expect(sum('0.1', '0.2')).toBe('0.3')
    expect(sum('117696450.00', '-0.01')).toBe('117696449.99')
    expect(sum('-1', '1.00')).toBe('0.00')
  })
  it('divides half up, and 0 ÷ 0 is nothing', () => {
    expect(percent('13752922.50', '14400000')).toBe('95.51')
    expect(percent('1', '3')).toBe('33.33')
    expect(percent('2', '3')).toBe('66.67')
    expect(percent('0', '0.00')).toBeNull()
  })
})
