export { startCluster, type Cluster } from './cluster.ts'
export { removeCluster } from './remove.ts'
