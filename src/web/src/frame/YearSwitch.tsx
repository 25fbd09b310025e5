import { DownOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { useYear } from './useYear'

/** The page's title with its year, which opens the list of years. */
export function YearSwitch({ title }: { title: string }) {
  const { year, years, setYear } = useYear()
  return (
    <h1 className="row" style={{ gap: 4 }}>
      <Dropdown
        trigger={['click']}
        menu={{
          selectedKeys: [String(year)],
          items: years.map((each) => ({ key: String(each), label: `${each}年度` })),
          onClick: ({ key }) => setYear(Number(key)),
        }}
      >
        <button type="button" className="bare year" aria-label={`${year}年度，换一个年度`}>
          {year}年度
          <DownOutlined aria-hidden />
        </button>
      </Dropdown>
      {title}
    </h1>
  )
}
