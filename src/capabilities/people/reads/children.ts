export { childrenNamed, findChild } from '../store.ts'
