type Severity = string
type FundsView = { budget: string; executed: string; rate: string | null; projects: number; counties: number }
type ProgressView = { counties: number; submitted: number; accepted: number; late: number }
type BureauView = { code: string; name: string; area: string; level: string }
type ReturnItemView = { partId: string; partTitle: string; text: string; by: string; at: string }
type ValidityView = {
  canSubmit: boolean
  errors: number
  openWarnings: number
  warnings: number
  infos: number
  sentence: string
}
type PartSummaryView = {
  id: string
  kind: string
  title: string
  annualBudget: string | null
  executed: string | null
  statedRate: string | null
  computedRate: string | null
  passThrough: boolean
  claimedScore: string | null
  errors: number
  warnings: number
  openWarnings: number
  infos: number
  state: string
  draft: number
  document: string
  editedBy: string
  editedAt: string
}
type TotalsView = {
  projects: number
  annualBudget: string
  executed: string
  rate: string | null
  meanClaimedScore: string | null
}
type EditView = {
  block: number
  cell: string | null
  start: number
  length: number
  expected: string
  replacement: string
}
type PlaceView = {
  partId: string | null
  partTitle: string | null
  document: string
  block: number
  cell: string | null
  start: number
  length: number
  quote: string
  line: number | null
  page: number | null
}
type RecipientView = { memberId: string; name: string; bureau: string; maskedAddress: string }
type ReviewRowView = {
  filingId: string
  bureau: BureauView
  submittedAt: string | null
  submittedBy: string | null
  parts: number
  waiting: number
  returned: number
  errors: number
  warnings: number
  late: boolean
}
export interface components {
  schemas: {
    SignInView: { authority: string; clientId: string; scope: string; local: boolean }
    MeView: {
      name: string
      roles: string[]
      bureau: BureauView
      fiscalYears: number[]
      currentFiscalYear: number | null
      home: string
    }
    BureauView: BureauView
    CycleView: { fiscalYear: number; title: string; due: string; daysLeft: number; reviewedBy: string }
    ValidityView: ValidityView
    PartSummaryView: PartSummaryView
    TotalsView: TotalsView
    TodoView: { partId: string; partTitle: string; findingKey: string; severity: Severity; sentence: string }
    ReturnItemView: ReturnItemView
    ReportView: {
      id: string
      title: string
      state: string
      requestedAt: string
      readyAt: string | null
      fileName: string | null
      bytes: number | null
      sha256: string | null
    }
    FilingPermissionsView: {
      canImport: boolean
      canRequestSignOff: boolean
      canSign: boolean
      canSubmit: boolean
      canSendBack: boolean
      canAccept: boolean
      canReturn: boolean
    }
    FilingView: {
      id: string
      fiscalYear: number
      bureau: BureauView
      cycle: components['schemas']['CycleView'] | null
      validity: ValidityView
      parts: PartSummaryView[]
      totals: TotalsView
      ownTotals: TotalsView
      todo: components['schemas']['TodoView'][]
      returnItems: ReturnItemView[]
      reports: components['schemas']['ReportView'][]
      permissions: components['schemas']['FilingPermissionsView']
      checkedAt: string
    }
    ImportView: { files: components['schemas']['ImportedFileView'][] }
    ImportedFileView: {
      name: string
      outcome: string
      filingId: string | null
      fiscalYear: number | null
      kind: string | null
      parts: components['schemas']['ImportedPartView'][]
      refusal: { code: string; sentence: string } | null
    }
    ImportedPartView: {
      id: string
      title: string
      kind: string
      isNew: boolean
      errors: number
      warnings: number
    }
    ProjectView: {
      name: string
      fundSource: string | null
      initialBudget: string | null
      budgetAdjustment: string | null
      annualBudget: string | null
      executed: string | null
      executionRate: string | null
      surplus: string | null
      surplusDisposition: string | null
      claimedScore: string | null
      passThrough: boolean
    }
    OutlineView: {
      block: number
      level: number
      text: string
      errors: number
      warnings: number
      infos: number
    }
    CellView: {
      address: string
      row: number
      column: number
      rowSpan: number
      columnSpan: number
      text: string
    }
    BlockView: {
      index: number
      type: string
      level: number | null
      text: string
      line: number | null
      page: number | null
      cells: components['schemas']['CellView'][]
    }
    FigureView: {
      block: number
      cell: string | null
      start: number
      length: number
      text: string
      kind: string
      label: string | null
      yuan: string | null
      asOf: string | null
      mark: string
      findingKeys: string[]
    }
    PlaceView: PlaceView
    EditView: EditView
    CorrectionView: { text: string; edits: EditView[] }
    ExplainedView: { text: string; by: string; at: string }
    FindingView: {
      key: string
      partId: string
      rule: string
      family: string
      severity: Severity
      title: string
      stated: string
      computed: string | null
      difference: string | null
      places: PlaceView[]
      explanation: string
      remedy: string
      basis: string
      correction: components['schemas']['CorrectionView'] | null
      explained: components['schemas']['ExplainedView'] | null
    }
    HistoryView: { at: string; by: string; action: string; draft: number }
    DeskPermissionsView: {
      canEdit: boolean
      canRequestSignOff: boolean
      canSign: boolean
      canSubmit: boolean
      canAccept: boolean
      canReturn: boolean
    }
    DeskView: {
      filingId: string
      part: PartSummaryView
      bureau: BureauView
      fiscalYear: number
      validity: ValidityView
      project: components['schemas']['ProjectView'] | null
      outline: components['schemas']['OutlineView'][]
      blocks: components['schemas']['BlockView'][]
      figures: components['schemas']['FigureView'][]
      findings: components['schemas']['FindingView'][]
      siblings: PartSummaryView[]
      returnItems: ReturnItemView[]
      history: components['schemas']['HistoryView'][]
      permissions: components['schemas']['DeskPermissionsView']
    }
    ReviewQueueView: { fiscalYear: number; waiting: ReviewRowView[]; done: ReviewRowView[] }
    ReviewRowView: ReviewRowView
    ProgressView: ProgressView
    FundsView: FundsView
    PrefectureView: {
      code: string
      name: string
      progress: ProgressView
      own: FundsView
      passThrough: FundsView
    }
    CountyView: {
      code: string
      name: string
      prefecture: string
      state: string
      late: boolean
      own: FundsView
      passThrough: FundsView
      meanClaimedScore: string | null
      errors: number
      warnings: number
      filingId: string | null
    }
    ExcludedView: { code: string; name: string; why: string }
    RuleCountView: {
      rule: string
      title: string
      severity: Severity
      total: number
      byCounty: Record<string, number>
    }
    PointView: { county: string; project: string; rate: string; score: string; aboveCeiling: boolean }
    SummaryView: {
      fiscalYear: number
      province: BureauView
      asOf: string | null
      progress: ProgressView
      own: FundsView
      passThrough: FundsView
      all: FundsView
      meanClaimedScore: string | null
      errors: number
      warnings: number
      prefectures: components['schemas']['PrefectureView'][]
      counties: components['schemas']['CountyView'][]
      excluded: components['schemas']['ExcludedView'][]
      rules: components['schemas']['RuleCountView'][]
      points: components['schemas']['PointView'][]
      years: number[]
    }
    RecipientView: RecipientView
    SubscriptionView: {
      id: string
      name: string
      fiscalYear: number
      schedule: string
      recipients: RecipientView[]
      on: boolean
      nextAt: string | null
      lastAt: string | null
    }
    LedgerEntryView: {
      id: string
      at: string
      issue: string
      recipient: string
      maskedAddress: string
      rights: string
      result: string
      reason: string | null
      sentAt: string | null
    }
    LedgerView: { entries: components['schemas']['LedgerEntryView'][]; continuation: string | null }
  }
}
