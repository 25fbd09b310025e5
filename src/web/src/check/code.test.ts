import { expect, test } from 'vitest'
import { asCode } from './code'

test('a code is taken however it was typed', () => {
  for (const typed of ['1a2b-3c4d-5e6f', '1A2B3C4D5E6F', ' 1A2B 3C4D 5E6F ', '１Ａ２Ｂ－３Ｃ４Ｄ－５Ｅ６Ｆ'])
    expect(asCode(typed)).toBe('1A2B-3C4D-5E6F')
})

test('what is too short or too long is no code', () => {
  for (const typed of ['', '1A2B-3C4D-5E6', '1A2B-3C4D-5E6F-0']) expect(asCode(typed)).toBeNull()
})
