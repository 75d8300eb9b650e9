import { type FigureTimes, timeFigures } from '../figures/time-figures.ts';
import { withEngine } from './engine.ts';

export type FigureTimesList = FigureTimes[];

const [dataFolder = ''] = process.argv.slice(2);
const times = await withEngine(dataFolder, ({ analytics }) => timeFigures(analytics));
process.stdout.write(JSON.stringify(times satisfies FigureTimesList));
