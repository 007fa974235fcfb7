export { findUpload, openUploads } from '../store.ts'
export type { Upload, UploadState } from '../store.ts'
