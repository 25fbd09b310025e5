import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link, Navigate, useSearchParams } from 'react-router'
import { at } from '../api/address'
import { useResource } from '../api/useResource'
import { useKeys } from '../ui/keys'
import { Logo } from '../ui/Logo'
import { ProductPicture } from './ProductPicture'
import { useSession, type Standing } from './Session'

/** 登录: left the product in one picture, right one button. */
export function Component() {
  const { standing, signIn, signOut } = useSession()
  const [search] = useSearchParams()
  const [leaving, setLeaving] = useState(false)
  const where = useResource(at('/api/sign-in'))
  const returnTo = search.get('to') ?? '/'
  const go = () => {
    setLeaving(true)
    void signIn(returnTo).finally(() => setLeaving(false))
  }
  useKeys({ enter: () => go() })
  if (standing.is === 'in' && !standing.expired) return <Navigate to={returnTo} replace />
  return (
    <main className="signin">
      <ProductPicture />
      <section className="signin-door" aria-label="登录">
        <div className="signin-box">
          <div className="signin-small-logo row">
            <Logo size={26} />
            <b className="brand">医保绩效</b>
          </div>
          <h1>登录</h1>
          <p className="sec">用单位分配的工作账号登录，本系统不另设密码</p>
          <Obstacle
            standing={where.refusal ? { is: 'down' } : standing}
            again={search.has('again')}
            onOther={() => void signOut()}
          />
          <Button
            type="primary"
            block
            className="signin-button"
            icon={<SafetyCertificateOutlined />}
            loading={leaving}
            onClick={go}
          >
            用单位账号登录
          </Button>
          <p className="dim s12">还没有开通？请本单位管理员把您加进来，加好后再登录。</p>
          <p className="dim s12">
            收到一份自评报告，想知道是不是报送的那一份？
            <Link to="/check" className="inline-link">
              核对公文
            </Link>
            ，不用登录。
          </p>
          {where.value?.local && (
            <div className="signin-local">
              <b>本机运行</b>
              <p className="sec">下一页列出几个身份，选一个进去看看。数据都存在这台电脑上。</p>
            </div>
          )}
        </div>
      </section>
    </main>
  )
}

/** Why the last attempt did not lead in, and who can help. */
function Obstacle({ standing, again, onOther }: { standing: Standing; again: boolean; onOther(): void }) {
  const change = (
    <Button size="small" onClick={onOther}>
      换个账号
    </Button>
  )
  switch (standing.is) {
    case 'notMember':
      return (
        <Alert
          className="signin-alert"
          type="warning"
          showIcon
          title="还不是本单位的成员"
          description={standing.sentence}
          action={change}
        />
      )
    case 'notRegistered':
      return (
        <Alert
          className="signin-alert"
          type="warning"
          showIcon
          title="这个单位还没有开通"
          description="账号能登录，但您的单位没有登记在本系统里。请上级医保局的管理员先登记单位。"
          action={change}
        />
      )
    case 'down':
      return (
        <Alert
          className="signin-alert"
          type="error"
          showIcon
          title="登录服务连不上"
          description="不是您的账号有问题。请检查网络，过一会儿再点登录。"
        />
      )
    default:
      return again ? (
        <Alert
          className="signin-alert"
          type="warning"
          showIcon
          title="这次没有登录成"
          description="登录页停留太久，或者中途关掉了。请再点一次登录。"
        />
      ) : null
  }
}
