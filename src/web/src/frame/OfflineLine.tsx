import { DisconnectOutlined } from '@ant-design/icons'
import { useEffect, useSyncExternalStore } from 'react'
import { at } from '../api/address'
import { connection, get } from '../api/call'

/** An amber line while the server cannot be reached; it looks every five seconds whether it is back. */
export function OfflineLine() {
  const online = useSyncExternalStore(connection.subscribe, connection.now)
  useEffect(() => {
    if (online) return
    const look = setInterval(() => void get(at('/api/health')), 5000)
    return () => clearInterval(look)
  }, [online])
  if (online) return null
  return (
    <div className="offline" role="status">
      <DisconnectOutlined aria-hidden />
      <b>网络断了</b>
      <span>可以接着看，改动连上后再存。送审签、报送和下载公文要等连上</span>
    </div>
  )
}
