import { BarChartOutlined, TableOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'

/** A block of the dashboard: its title, what is in it and what is not, and the same as a table. */
export function Tile({
  title,
  sub,
  aside,
  chart,
  table,
}: {
  title: string
  sub?: ReactNode
  aside?: ReactNode
  chart: ReactNode
  table?: ReactNode
}) {
  const [asTable, setAsTable] = useState(false)
  return (
    <section className="card tile" aria-label={title}>
      <div className="hd">
        <h2>{title}</h2>
        <span className="dim s12 el grow">{sub}</span>
        {aside}
        {table && (
          <Button
            size="small"
            type="text"
            icon={asTable ? <BarChartOutlined /> : <TableOutlined />}
            aria-label={asTable ? `${title}：看图` : `${title}：看表`}
            title={asTable ? '看图' : '看表'}
            onClick={() => setAsTable(!asTable)}
          />
        )}
      </div>
      {asTable || !table ? (
        <div className="tile-body scroll" tabIndex={0} role="group" aria-label={title}>
          {asTable ? table : chart}
        </div>
      ) : (
        <div className="tile-body">{chart}</div>
      )}
    </section>
  )
}
