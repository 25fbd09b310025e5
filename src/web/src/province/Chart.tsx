import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { useStable } from '../ui/useStable'

/** A drawing whose sentence says the same. Click names the series and the place in it. */
export function Chart({
  option,
  label,
  onPick,
}: {
  option: EChartsCoreOption
  label: string
  onPick?(index: number): void
}) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  const latest = useRef(option)
  latest.current = option
  const pick = useStable((index: number) => onPick?.(index))

  useEffect(() => {
    let gone = false
    const watch = new ResizeObserver(() => chart.current?.resize())
    void import('./echarts').then(({ init }) => {
      if (gone || !box.current) return
      const made = init(box.current, undefined, { renderer: 'svg' })
      made.on('click', (event) => {
        if (typeof event.dataIndex === 'number') pick(event.dataIndex)
      })
      made.setOption({ animation: false, ...latest.current })
      chart.current = made
      watch.observe(box.current)
    })
    return () => {
      gone = true
      watch.disconnect()
      chart.current?.dispose()
      chart.current = null
    }
  }, [pick])
  useEffect(() => {
    chart.current?.setOption({ animation: false, ...option }, { notMerge: true })
  }, [option])
  return <div ref={box} role="img" aria-label={label} style={{ width: '100%', height: '100%' }} />
}
