import { BulbOutlined, MoonOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useAppearance, type Choice } from '../ui/Appearance'

/** 浅色 / 深色. */
export function AppearanceSwitch() {
  const { isDark, choice, choose } = useAppearance()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [choice],
        items: [
          { key: 'system', label: '跟随电脑' },
          { key: 'light', label: '浅色' },
          { key: 'dark', label: '深色' },
        ],
        onClick: ({ key }) => choose(key as Choice),
      }}
    >
      <Button size="small" type="text" icon={isDark ? <MoonOutlined /> : <BulbOutlined />}>
        {isDark ? '深色' : '浅色'}
      </Button>
    </Dropdown>
  )
}
