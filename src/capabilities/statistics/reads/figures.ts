export { areaByCode, everyFigureOf, figuresFor, figuresPerSource, measureById, neighboursOf, newestOf, predecessorsOf, realAreas, sourcesById, topicsOf } from '../store.ts'
export type { StoredMeasure } from '../store.ts'
