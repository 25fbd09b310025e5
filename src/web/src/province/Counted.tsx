import { Popover } from 'antd'
import type { Summary } from '../api/views'

/** 含 N 县 · 未含 M 县; a click lists who is left out and why. */
export function Counted({ included, excluded }: { included: number; excluded: Summary['excluded'] }) {
  const words = `含 ${included} 县`
  if (excluded.length === 0) return <span className="dim s12 nw">{words}</span>
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={`未含 ${excluded.length} 县`}
      content={
        <div className="excluded">
          <table className="t">
            <tbody>
              {excluded.map((county) => (
                <tr key={county.code}>
                  <td>{county.name}</td>
                  <td className="sec">{county.why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
    >
      <button type="button" className="bare dim s12 nw counted">
        {words} · 未含 {excluded.length} 县
      </button>
    </Popover>
  )
}
