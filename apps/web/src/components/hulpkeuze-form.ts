import { type Hulpkeuze, kiezers } from '@samenpad/contract';

/** What stands in the fields of who chose; nothing has to be filled in. */
export interface HulpkeuzeForm {
  hulpDoor: string;
  aanbiederDoor: string;
  aantal: number | undefined;
  geboden: Hulpkeuze['geboden'];
}

export const emptyHulpkeuze: HulpkeuzeForm = { hulpDoor: '', aanbiederDoor: '', aantal: undefined, geboden: [] };

const toKiezer = (chosen: string) => kiezers.find((kiezer) => kiezer === chosen) ?? null;

/** What goes to the server: nobody forces a number where aanbieders are named. */
export function readHulpkeuze({ hulpDoor, aanbiederDoor, aantal, geboden }: HulpkeuzeForm): Hulpkeuze {
  return { hulpDoor: toKiezer(hulpDoor), aanbiederDoor: toKiezer(aanbiederDoor), geboden, aantal: aantal ?? null };
}
