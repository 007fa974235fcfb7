export { childrenLimitedTo, childrenNamed, findChild } from '../store.ts'
