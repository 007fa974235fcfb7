import { returnPage } from './one-return.ts'
import { returnsPage } from './returns.ts'
import { abandonUpload, confirmImport, findingsPage, leaveOutPage, uploadPage } from './upload.ts'
import { uploadReturnPage } from './upload-return.ts'

/** The room's pages. */
export const pages = [returnsPage, uploadReturnPage, uploadPage, findingsPage, confirmImport, leaveOutPage, abandonUpload, returnPage]
