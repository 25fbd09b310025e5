import { MailOutlined, PlusOutlined, SendOutlined } from '@ant-design/icons'
import { App, Button, Switch } from 'antd'
import { useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { at } from '../api/address'
import { post, put } from '../api/call'
import { useResource, type Resource } from '../api/useResource'
import type { Subscription } from '../api/views'
import { duties } from '../frame/duties'
import { Problem } from '../frame/Problem'
import { useMe } from '../signIn/Session'
import { Blank, Bones } from '../ui/Blank'
import { day, moment } from '../words/dates'
import { LedgerTable } from './LedgerTable'
import { NewSubscription } from './NewSubscription'

/** 汇编与订阅: what goes out when and to whom, and the ledger of what went. */
export function Component() {
  const can = duties(useMe())
  const subscriptions = useResource(can.seesMail ? at('/api/subscriptions') : null)
  const ledger = useResource(can.seesMail ? at('/api/mail-ledger') : null)
  const [search, setSearch] = useSearchParams()
  const [creating, setCreating] = useState(false)
  const list = subscriptions.value ?? []
  const chosen = list.find((each) => each.id === search.get('subscription')) ?? list[0]
  const choose = (id: string) => setSearch({ subscription: id }, { replace: true })

  return (
    <main className="main reports">
      <div className="reports-left">
        <div className="row">
          <h1 className="grow">汇编与订阅</h1>
          {can.subscribes && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
              新建订阅
            </Button>
          )}
        </div>
        <Subscriptions
          resource={subscriptions}
          chosen={chosen?.id ?? null}
          onChoose={choose}
          mayChange={can.subscribes}
          onNew={() => setCreating(true)}
        />
        <LedgerTable ledger={ledger} />
      </div>
      {chosen && (
        <aside className="reports-right" aria-label={chosen.name}>
          <NextIssue
            subscription={chosen}
            maySend={can.subscribes}
            onSent={() => Promise.all([ledger.reload(), subscriptions.reload()])}
          />
        </aside>
      )}
      {creating && (
        <NewSubscription
          onClose={() => setCreating(false)}
          onCreated={(made) => {
            setCreating(false)
            subscriptions.take([...list, made])
            choose(made.id)
          }}
        />
      )}
    </main>
  )
}

function Subscriptions({
  resource,
  chosen,
  onChoose,
  mayChange,
  onNew,
}: {
  resource: Resource<Subscription[]>
  chosen: string | null
  onChoose(id: string): void
  mayChange: boolean
  onNew(): void
}) {
  const { message } = App.useApp()
  const { value: list, refusal, take, reload } = resource
  const turn = async (subscription: Subscription, on: boolean) => {
    const answer = await put(at('/api/subscriptions/{subscriptionId}', { subscriptionId: subscription.id }), {
      body: { on },
    })
    if (answer.ok) take((list ?? []).map((each) => (each.id === subscription.id ? answer.value : each)))
    else void message.error(answer.refusal.sentence, 6)
  }
  return (
    <section className="card" aria-label="订阅">
      <div className="hd">
        <h2>订阅</h2>
        {list && <span className="dim s12">{list.length} 个</span>}
      </div>
      {!list ? (
        refusal ? (
          <Problem refusal={refusal} onRetry={() => void reload()} />
        ) : (
          <Bones rows={3} />
        )
      ) : list.length === 0 ? (
        <Blank
          icon={<MailOutlined />}
          title="还没有订阅"
          actions={
            mayChange && (
              <Button type="primary" onClick={onNew}>
                新建订阅
              </Button>
            )
          }
        >
          订阅按时把汇编发给选定的人，各人只看到自己有权看的。
        </Blank>
      ) : (
        <div className="scroll">
          <table className="t">
            <thead>
              <tr>
                <th>名称</th>
                <th>年度</th>
                <th>什么时候发</th>
                <th>发给</th>
                <th>下一次</th>
                <th>上一次</th>
                <th>启用</th>
              </tr>
            </thead>
            <tbody>
              {list.map((each) => (
                <tr
                  key={each.id}
                  className={each.id === chosen ? 'go sel' : 'go'}
                  onClick={() => onChoose(each.id)}
                >
                  <td>
                    <button
                      type="button"
                      className="bare"
                      aria-pressed={each.id === chosen}
                      onClick={() => onChoose(each.id)}
                    >
                      <b>{each.name}</b>
                    </button>
                  </td>
                  <td className="sec">{each.fiscalYear}</td>
                  <td className="sec">{each.schedule}</td>
                  <td>{each.recipients.length} 人</td>
                  <td className="sec">{each.nextAt ? day(each.nextAt) : '—'}</td>
                  <td className="sec">{each.lastAt ? day(each.lastAt) : '—'}</td>
                  <td onClick={(event) => event.stopPropagation()}>
                    <Switch
                      size="small"
                      checked={each.on}
                      disabled={!mayChange}
                      aria-label={`${each.name}，启用`}
                      onChange={(on) => void turn(each, on)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function NextIssue({
  subscription,
  maySend,
  onSent,
}: {
  subscription: Subscription
  maySend: boolean
  onSent(): Promise<unknown>
}) {
  const { message } = App.useApp()
  const [sending, setSending] = useState(false)
  const key = useRef(crypto.randomUUID())
  const send = async () => {
    setSending(true)
    const answer = await post(
      at('/api/subscriptions/{subscriptionId}/issues', { subscriptionId: subscription.id }),
      {
        key: key.current,
      },
    )
    if (answer.ok) {
      key.current = crypto.randomUUID()
      void message.success(`正在汇编，发给 ${subscription.recipients.length} 人`)
      // The mails go out one by one; the ledger is looked at until they have.
      for (const wait of [800, 1500, 3000, 5000]) {
        await new Promise((resolve) => setTimeout(resolve, wait))
        await onSent()
      }
    } else void message.error(answer.refusal.sentence, 6)
    setSending(false)
  }
  return (
    <>
      <h2>{subscription.name}</h2>
      <dl className="kv wide">
        <dt>内容</dt>
        <dd>{subscription.fiscalYear}年度进度、执行率、问题</dd>
        <dt>时间</dt>
        <dd>{subscription.schedule}</dd>
        <dt>下一次</dt>
        <dd>{subscription.nextAt ? moment(subscription.nextAt) : '停用，不发'}</dd>
        <dt>上一次</dt>
        <dd>{subscription.lastAt ? moment(subscription.lastAt) : '还没发过'}</dd>
        <dt>收件人</dt>
        <dd>{subscription.recipients.length} 人，各看各的范围</dd>
      </dl>
      <ul className="recipients">
        {subscription.recipients.map((each) => (
          <li key={each.memberId} className="row">
            <span className="el grow">
              {each.name} <span className="dim s12">{each.bureau}</span>
            </span>
            <span className="dim s12">{each.maskedAddress}</span>
          </li>
        ))}
      </ul>
      <span className="grow" />
      <p className="dim s12">发出那一刻重新核对每个收件人的权限，权限收回的不发，记在台账里。</p>
      {maySend && (
        <Button type="primary" icon={<SendOutlined />} loading={sending} onClick={() => void send()}>
          立即汇编发送
        </Button>
      )}
    </>
  )
}
