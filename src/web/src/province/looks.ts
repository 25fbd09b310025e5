import { font, type Tokens } from '../ui/theme'

/** The text of axes and labels. */
export const axisText = (t: Tokens) => ({ color: t.ink3, fontSize: 12, fontFamily: font })
export const labelText = (t: Tokens) => ({ color: t.ink, fontSize: 12, fontFamily: font })

/** A quiet value axis: no line, three or four ticks. */
export const valueAxis = (t: Tokens, name: string | null = null) => ({
  type: 'value',
  splitNumber: 3,
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: axisText(t),
  splitLine: { lineStyle: { color: t.line } },
  ...(name ? { name, nameTextStyle: axisText(t) } : {}),
})

/** A quiet category axis. */
export const categoryAxis = (t: Tokens, data: string[]) => ({
  type: 'category',
  data,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: t.lineStrong } },
  axisLabel: { ...axisText(t), interval: 0 },
})

export const tooltipLook = (t: Tokens) => ({
  backgroundColor: t.raised,
  borderColor: t.line,
  textStyle: { color: t.ink, fontSize: 12, fontFamily: font },
  padding: [6, 10],
})
