import { Form, Input, Modal, Select } from 'antd'
import { useRef, useState } from 'react'
import { at } from '../api/address'
import { post, type Refusal } from '../api/call'
import { useResource } from '../api/useResource'
import type { Subscription } from '../api/views'
import { useYear } from '../frame/useYear'
import { Mark } from '../ui/Mark'
import { weekdays } from '../words/words'

interface Wish {
  name: string
  fiscalYear: number
  weekday: number
  hour: number
  recipients: string[]
}

/** 新建订阅. */
export function NewSubscription({
  onClose,
  onCreated,
}: {
  onClose(): void
  onCreated(made: Subscription): void
}) {
  const { year, years } = useYear()
  const recipients = useResource(at('/api/subscriptions/recipients'))
  const [form] = Form.useForm<Wish>()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [saving, setSaving] = useState(false)
  const key = useRef(crypto.randomUUID())
  const create = async (wish: Wish) => {
    setSaving(true)
    setRefusal(null)
    const answer = await post(at('/api/subscriptions'), {
      body: { ...wish, name: wish.name.trim() },
      key: key.current,
    })
    setSaving(false)
    if (answer.ok) return onCreated(answer.value)
    key.current = crypto.randomUUID()
    setRefusal(answer.refusal)
  }
  return (
    <Modal
      open
      title="新建订阅"
      okText="建好"
      cancelText="不建"
      width={480}
      okButtonProps={{ loading: saving }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ fiscalYear: year, weekday: 1, hour: 8, recipients: [] }}
        onFinish={(wish) => void create(wish)}
      >
        <Form.Item
          name="name"
          label="名称"
          rules={[{ required: true, whitespace: true, message: '给它起个名字' }]}
        >
          <Input maxLength={40} placeholder="例如：全省自评周报" autoFocus />
        </Form.Item>
        <div className="formrow">
          <Form.Item name="fiscalYear" label="年度">
            <Select options={years.map((each) => ({ value: each, label: `${each}年度` }))} />
          </Form.Item>
          <Form.Item name="weekday" label="哪一天">
            <Select options={weekdays.map((label, value) => ({ value, label: `每${label}` }))} />
          </Form.Item>
          <Form.Item name="hour" label="几点">
            <Select
              options={Array.from({ length: 24 }, (_, hour) => ({
                value: hour,
                label: `${String(hour).padStart(2, '0')}:00`,
              }))}
            />
          </Form.Item>
        </div>
        <Form.Item
          name="recipients"
          label="发给谁"
          extra="各人只收到自己有权看的范围"
          rules={[{ required: true, type: 'array', min: 1, message: '至少选一个人' }]}
        >
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="选人"
            loading={!recipients.value && !recipients.refusal}
            options={(recipients.value ?? []).map((each) => ({
              value: each.memberId,
              label: `${each.name}（${each.bureau}）`,
            }))}
          />
        </Form.Item>
        {(refusal ?? recipients.refusal) && (
          <p className="row" role="alert">
            <Mark of="error" />
            {(refusal ?? recipients.refusal)?.sentence}
          </p>
        )}
      </Form>
    </Modal>
  )
}
