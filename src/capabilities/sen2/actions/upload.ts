export { beginUpload, forgetUpload, moveUpload, oldUploads } from '../store.ts'
