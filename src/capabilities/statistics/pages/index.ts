import { areaFigure, areaFigureFile } from './area-figure.ts'
import { englandFigure, englandFigureFile } from './england-figure.ts'
import { areaFigures, englandFigures } from './list.ts'
import { sourcesPage } from './sources.ts'

/** The room's pages: figures of England and of each area, their files, and the sources. */
export const pages = [areaFigureFile, areaFigure, areaFigures, englandFigureFile, englandFigure, englandFigures, sourcesPage]
