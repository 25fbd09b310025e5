import { describe, expect, it } from 'vitest'
import { at } from './address'

describe('addresses', () => {
  it('put values into the path and the rest behind it', () => {
    expect(at('/api/filings/{filingId}/parts/{partId}', { filingId: '990121-2024', partId: 'a/b' })).toBe(
      '/api/filings/990121-2024/parts/a%2Fb',
    )
    expect(at('/api/mail-ledger', { continuation: '{"x"}' })).toBe(
      '/api/mail-ledger?continuation=%7B%22x%22%7D',
    )
    expect(at('/api/me')).toBe('/api/me')
  })
})
