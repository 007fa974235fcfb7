import type { Page } from '../../../platform/web/index.ts'
import { addPersonPage, checkPersonPage } from './add-person.ts'
import { changeMembershipPage } from './change-membership.ts'
import { coverPage, endCoverPage } from './cover.ts'
import { endMembershipPage } from './end-membership.ts'
import { lookingPage } from './looking.ts'
import { peopleAndRolesCsv, peopleAndRolesPage } from './people-and-roles.ts'
import { endSessionsPage, personPage } from './person.ts'
import { checkUploadPage, examplePeopleFile, uploadPeoplePage } from './upload-people.ts'
import { questionPage } from './question.ts'
import { questionsPage } from './questions.ts'
import { whoLookedCsv } from './who-looked-csv.ts'
import { whoLookedPage } from './who-looked.ts'
import { yourAreaPage } from './your-area.ts'

export { askWhy } from './ask-why.ts'
export { looksByDay } from './looks-table.ts'

/** The pages of this room. */
export const pages: readonly Page[] = [lookingPage, yourAreaPage, whoLookedPage, whoLookedCsv, questionsPage, questionPage, peopleAndRolesPage, peopleAndRolesCsv, addPersonPage, checkPersonPage, personPage, changeMembershipPage, endMembershipPage, coverPage, endCoverPage, uploadPeoplePage, checkUploadPage, examplePeopleFile, endSessionsPage]
