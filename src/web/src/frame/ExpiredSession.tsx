import { LockOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { useSession } from '../signIn/Session'

/** 登录到期: the page stays; signing in again leads back to it. */
export function ExpiredSession() {
  const { signIn } = useSession()
  const { pathname, search } = useLocation()
  const [later, setLater] = useState(false)
  const again = () => void signIn(pathname + search)
  if (later)
    return (
      <button className="expired-again" type="button" onClick={again}>
        登录到期了，重新登录
      </button>
    )
  return (
    <Modal open centered width={400} closable={false} footer={null} title={null}>
      <div className="blank" style={{ padding: '12px 0 4px' }}>
        <div className="blank-icon">
          <LockOutlined />
        </div>
        <h2>登录到期了</h2>
        <p className="sec">改动都在，没来得及上传的存在这台电脑上。重新登录后回到这一页接着办。</p>
        <div className="row blank-actions">
          <Button type="primary" autoFocus onClick={again}>
            重新登录
          </Button>
          <Button onClick={() => setLater(true)}>先不登录，继续看</Button>
        </div>
      </div>
    </Modal>
  )
}
