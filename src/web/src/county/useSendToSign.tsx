import { App } from 'antd'
import { useState } from 'react'
import { at } from '../api/address'
import { post } from '../api/call'
import type { Filing, Part } from '../api/views'

/** 送审签: asks once, naming what goes, and tells what the server said. */
export function useSendToSign(filingId: string, take: (filing: Filing) => void) {
  const { modal, message } = App.useApp()
  const [sending, setSending] = useState(false)
  const send = (parts: Part[]) =>
    void modal.confirm({
      title: `把 ${parts.length} 份材料送给单位负责人审签`,
      content: (
        <>
          <p className="sec">送出后、签字前还能改；一改就要重新送。</p>
          <ul className="plainlist">
            {parts.map((part) => (
              <li key={part.id}>{part.title}</li>
            ))}
          </ul>
        </>
      ),
      icon: null,
      width: 460,
      okText: `送审签 ${parts.length} 份`,
      cancelText: '先不送',
      onOk: async () => {
        setSending(true)
        const answer = await post(at('/api/filings/{filingId}/sign-off-requests', { filingId }), {
          body: { parts: parts.map((part) => part.id) },
        })
        setSending(false)
        if (answer.ok) {
          take(answer.value)
          void message.success(`已送审签 ${parts.length} 份，等单位负责人签字`)
        } else void message.error(answer.refusal.sentence, 6)
      },
    })
  return { send, sending }
}
