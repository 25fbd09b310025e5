import { describe, expect, it } from 'vitest'
import { exactClock, lately, moment } from './dates'

const now = new Date('2025-03-06T12:00:00+08:00')

describe('times are told in Beijing time', () => {
  it('names the day alone this year, and the year otherwise', () => {
    expect(moment('2025-03-06T02:42:00Z', now)).toBe('3月6日 10:42')
    expect(moment('2024-12-31T16:30:00Z', now)).toBe('1月1日 00:30')
    expect(moment('2024-12-31T15:30:00Z', now)).toBe('2024年12月31日 23:30')
  })
  it('says how lately: the clock today, 昨天, the day before that', () => {
    expect(lately('2025-03-06T01:15:00Z', now)).toBe('09:15')
    expect(lately('2025-03-05T10:00:00Z', now)).toBe('昨天')
    expect(lately('2025-03-04T10:00:00Z', now)).toBe('3月4日')
  })
  it('tells seconds where saving is confirmed', () => {
    expect(exactClock('2025-03-06T02:42:18Z')).toBe('10:42:18')
  })
})
