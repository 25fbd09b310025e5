import { CompassOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useNavigate, useRouteError } from 'react-router'
import { Blank } from '../ui/Blank'
import { Mark } from '../ui/Mark'

/** A fault of ours: said plainly, with two ways on. */
export function ErrorPage() {
  const error = useRouteError()
  const outdated = error instanceof TypeError && /import|module/i.test(error.message)
  return (
    <main className="alone">
      <Blank
        icon={<Mark of="error" size={30} />}
        title={outdated ? '有新版本，刷新一下就好' : '这一页出了点问题'}
        actions={
          <>
            <Button type="primary" onClick={() => location.reload()}>
              刷新这一页
            </Button>
            <Button onClick={() => location.assign('/')}>回首页</Button>
          </>
        }
      >
        {outdated ? '您打开这一页之后，系统更新过。' : '已保存的改动都在。刷新后还不行，请回首页再进来。'}
      </Blank>
    </main>
  )
}

/** An address that leads nowhere. */
export function NotFoundPage() {
  const navigate = useNavigate()
  return (
    <main className="main">
      <Blank
        icon={<CompassOutlined />}
        title="没有这一页"
        actions={
          <Button type="primary" onClick={() => void navigate('/')}>
            回首页
          </Button>
        }
      >
        地址可能抄漏了几个字，或者这份材料不归您管。
      </Blank>
    </main>
  )
}
