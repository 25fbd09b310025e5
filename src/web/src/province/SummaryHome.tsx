import { duties } from '../frame/duties'
import { useMe } from '../signIn/Session'
import { Blank } from '../ui/Blank'
import { roleWord } from '../words/words'
import { Dashboard } from './Dashboard'

/** The province's home. */
export default function SummaryHome() {
  const me = useMe()
  if (duties(me).seesSummary) return <Dashboard />
  return (
    <main className="main">
      <Blank title="您的角色没有要看的页面">
        您是{me.bureau.name}的{me.roles.map(roleWord).join('、') || '成员'}
        。要看别的，请找本单位管理员加角色。
      </Blank>
    </main>
  )
}
