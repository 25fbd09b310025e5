import { LogoutOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { useMe, useSession } from '../signIn/Session'
import { roleWord } from '../words/words'

/** Who is signed in, and the way out. */
export function Person() {
  const me = useMe()
  const { signOut } = useSession()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'who',
            type: 'group',
            label: me.roles.map(roleWord).join('、') || '还没有角色',
            children: [
              { key: 'out', label: '退出登录', icon: <LogoutOutlined />, onClick: () => void signOut() },
            ],
          },
        ],
      }}
    >
      <button type="button" className="bare person" title="退出登录在这里">
        <span className="face" aria-hidden>
          {me.name.slice(0, 1)}
        </span>
        {me.name}
      </button>
    </Dropdown>
  )
}
