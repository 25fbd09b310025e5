import type { PackValue } from '../api/views'

/** The values by block, in the order of the pack. */
export function grouped(values: PackValue[]): [string, PackValue[]][] {
  const blocks = new Map<string, PackValue[]>()
  for (const value of values) blocks.set(value.block, [...(blocks.get(value.block) ?? []), value])
  return [...blocks]
}

/** What a value can be where it is no number; null for a number. */
export function choices(value: PackValue): { value: string; label: string }[] | null {
  if (value.path === 'quantitative')
    return [
      { value: 'proportional', label: '按完成比例计分' },
      { value: 'allOrNothing', label: '未完成不得分' },
    ]
  if (value.path === 'rescalesInapplicable')
    return [
      { value: 'true', label: '折算' },
      { value: 'false', label: '不折算' },
    ]
  return null
}
