import type { Me } from '../api/views'

/** What a person's roles let them do; the server checks again. */
export const duties = (me: Me) => {
  const has = (...roles: string[]) => roles.some((role) => me.roles.includes(role))
  const province = me.bureau.level === 'province'
  return {
    prepares: has('Preparer'),
    signs: has('UnitHead'),
    reviews: me.home === 'review' && has('Reviewer'),
    seesSummary:
      has('ProvinceReader', 'ProvinceAdministrator', 'Auditor') || (me.home === 'review' && has('Reviewer')),
    seesMail: province && has('ProvinceReader', 'ProvinceAdministrator', 'Auditor'),
    subscribes: has('ProvinceAdministrator'),
    keepsLetterhead: has('UnitHead', 'Administrator', 'ProvinceAdministrator'),
    keepsPacks: province && has('ProvinceAdministrator'),
  }
}

/** The county's own filing of a year. */
export const ownFiling = (me: Me, year: number) => `${me.bureau.code}-${year}`
