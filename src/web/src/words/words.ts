/** Words for the names that the server uses. A name that is not known here is told as 其他, never shown raw. */
const said = (words: Record<string, string>) => (name: string) => words[name] ?? '其他'

export const stateWord = said({
  none: '未开始',
  draft: '填报中',
  awaitingSignOff: '待审签',
  signedOff: '已审签',
  submitted: '已报送',
  returned: '被退回',
  accepted: '已通过',
  published: '已公开',
})

export const kindWord = said({
  projectSelfEvaluation: '项目自评报告',
  projectSelfEvaluationForm: '项目自评表',
  transferPaymentForm: '转移支付自评表',
  departmentSelfEvaluation: '部门整体自评',
  finalAccounts: '部门决算',
  mixed: '多种材料',
  unknown: '没认出种类',
})

export const severityWord = said({ error: '错误', warning: '提示', info: '参考' })

export const roleWord = said({
  Preparer: '填报人',
  UnitHead: '单位负责人',
  Administrator: '本单位管理员',
  Reviewer: '审核人',
  ProvinceReader: '省级查看',
  ProvinceAdministrator: '省级管理员',
  Auditor: '审计',
  Operator: '运维',
})

export const familyWord = said({
  arithmetic: '算不拢',
  time: '时间',
  unit: '单位',
  consistency: '前后不一',
  text: '文字',
  completeness: '缺项',
  judgement: '结论',
})

export const mailWord = said({ queued: '排队中', sent: '已送出', withheld: '未发', failed: '没送到' })

export const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** 3.2 MB. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** Whether a file can carry comments; of others a list is made. */
export const takesComments = (document: string) => /\.(docx|xlsx)$/i.test(document)

/** What the copy with the comments in it is saved as, beside its original. */
export const annotatedName = (document: string) =>
  takesComments(document)
    ? document.replace(/\.[^.]+$/, (ending) => `（带批注）${ending}`)
    : `${document}.核验结果.docx`
