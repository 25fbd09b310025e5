import {
  AuditOutlined,
  BarChartOutlined,
  EditOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FlagOutlined,
  FormOutlined,
  HomeOutlined,
  MailOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link, Outlet, useLocation, useSearchParams } from 'react-router'
import type { Me } from '../api/views'
import { useMe } from '../signIn/Session'
import { Logo } from '../ui/Logo'
import { AppearanceSwitch } from './AppearanceSwitch'
import { duties, ownFiling } from './duties'
import { Person } from './Person'
import { useYear } from './useYear'

interface Item {
  to: string
  /** Other addresses that belong to it. */
  also?: string
  word: string
  icon: ReactNode
}

function items(me: Me, year: number): Item[] {
  const can = duties(me)
  const letterhead = can.keepsLetterhead
    ? [{ to: '/admin/letterheads', word: '版头', icon: <FlagOutlined /> }]
    : []
  if (me.home === 'filing')
    return [
      { to: '/', word: '首页', icon: <HomeOutlined /> },
      ...(can.prepares
        ? [{ to: `/filings/${ownFiling(me, year)}/next`, word: '填报', icon: <FormOutlined /> }]
        : []),
      ...(can.signs ? [{ to: `/sign/${ownFiling(me, year)}`, word: '审签', icon: <EditOutlined /> }] : []),
      { to: '/submitted', word: '已报送', icon: <FileDoneOutlined /> },
      ...letterhead,
    ]
  return [
    ...(can.reviews ? [{ to: '/', also: '/review', word: '审核', icon: <AuditOutlined /> }] : []),
    ...(can.seesSummary
      ? [{ to: me.home === 'summary' ? '/' : '/dashboard', word: '看板', icon: <BarChartOutlined /> }]
      : []),
    ...(can.seesMail ? [{ to: '/reports', word: '汇编', icon: <MailOutlined /> }] : []),
    ...(can.keepsPacks ? [{ to: '/admin/packs', word: '政策包', icon: <FileProtectOutlined /> }] : []),
    ...letterhead,
  ]
}

/** Top bar and rail: only what works, and for this person. */
export function Frame() {
  const me = useMe()
  const { year } = useYear()
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const kept = search.get('year') ? `?year=${search.get('year')}` : ''
  return (
    <div className="shell">
      <header className="top">
        <Logo />
        <b className="brand">医保绩效</b>
        <span className="vr" />
        <span className="org el">{me.bureau.name}</span>
        <span className="grow" />
        <AppearanceSwitch />
        <span className="vr" />
        <Person />
      </header>
      <nav className="rail" aria-label="主要页面">
        {items(me, year).map((item) => {
          const here = pathname === item.to || (item.also !== undefined && pathname.startsWith(item.also))
          return (
            <Link
              key={item.to}
              to={item.to + kept}
              className={here ? 'on' : ''}
              aria-current={here ? 'page' : undefined}
            >
              <span className="ri" aria-hidden>
                {item.icon}
              </span>
              {item.word}
            </Link>
          )
        })}
      </nav>
      <Outlet />
    </div>
  )
}
