export { beginUpload, forgottenUploads, moveUpload } from '../store.ts'
