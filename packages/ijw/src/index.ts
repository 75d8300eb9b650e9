export { writeBericht } from './write/write-bericht.ts';
