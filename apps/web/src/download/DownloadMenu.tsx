import { type RefObject, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useLanguage, useText } from '../text/catalogue.ts';
import { drawPicture } from './picture.ts';
import { drawPng } from './picture-png.ts';
import { readTable } from './read-table.ts';
import { saveFile } from './save-file.ts';
import { downloadTexts } from './text.ts';
import { type Note, type Subject, useNotes } from './useNotes.ts';
import { writeCsv, writeExcel } from './write-table.ts';

interface Props {
  subject: Subject;
  /** Stands in the figure or section whose table and chart are taken along. */
  place: RefObject<Element | null>;
}

const kinds = ['csv', 'xlsx', 'svg', 'png'] as const;
type Kind = (typeof kinds)[number];

/** Takes a figure along: its table as CSV or Excel, its chart as SVG or PNG, always with its account. */
export function DownloadMenu({ subject, place }: Props) {
  const t = useText(downloadTexts);
  const take = useTake(subject, place);
  const [offered, setOffered] = useState<readonly Kind[]>([]);
  const [failed, setFailed] = useState(false);
  return (
    <span className="not-in-print">
      <MenuTrigger
        onOpenChange={(open) => {
          const scope = open ? scopeOf(place) : undefined;
          if (scope === undefined) return;
          setOffered(kinds.filter((kind) => scope.querySelector(neededFor[kind]) !== null));
        }}
      >
        <Button className="text-button">
          {t('take')}
          <span className="visually-hidden">: {subject.title}</span>
        </Button>
        <Popover className="popover" placement="bottom start">
          <Menu
            className="options"
            aria-label={t('take')}
            onAction={(key) => {
              const kind = kinds.find((each) => each === key);
              if (kind === undefined) return;
              setFailed(false);
              take(kind).catch(() => {
                setFailed(true);
              });
            }}
          >
            {offered.map((kind) => (
              <MenuItem key={kind} id={kind}>
                {t(kind)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <span role="status">{failed ? ` ${t('failed')}` : ''}</span>
    </span>
  );
}

const neededFor: Readonly<Record<Kind, string>> = {
  csv: 'table',
  xlsx: 'table',
  svg: '.chart > svg',
  png: '.chart > svg',
};

function scopeOf(place: RefObject<Element | null>): Element | undefined {
  return place.current?.closest('figure, section') ?? undefined;
}

function useTake(subject: Subject, place: RefObject<Element | null>) {
  const t = useText(downloadTexts);
  const language = useLanguage();
  const notesOf = useNotes(subject);
  const words = {
    percentHead: (head: string) => t('percentHead', { head }),
    euroHead: (head: string) => t('euroHead', { head }),
    table: t('table'),
    about: t('about'),
    lower: (head: string) => t('lower', { head }),
    upper: (head: string) => t('upper', { head }),
    note: (head: string) => t('note', { head }),
  };
  const write = async (kind: Kind, scope: Element, notes: readonly Note[]): Promise<Blob> => {
    if (kind === 'svg' || kind === 'png') {
      const svg = drawPicture(scope, pictureWords(subject, notes));
      return kind === 'png' ? drawPng(svg) : new Blob([svg], { type: 'image/svg+xml' });
    }
    const table = scope.querySelector('table');
    if (table === null) throw new Error('no table to take along');
    const taken = readTable(table, language, words);
    return kind === 'csv' ? writeCsv(taken, notes, words) : writeExcel(taken, notes, words);
  };
  return async (kind: Kind): Promise<void> => {
    const scope = scopeOf(place);
    if (scope === undefined) throw new Error('no figure to take along');
    saveFile(`${fileName(subject.title)}.${kind}`, await write(kind, scope, notesOf()));
  };
}

/** Title and sub stand above the picture; the rest of the account below it. */
function pictureWords({ title, sub }: Subject, notes: readonly Note[]) {
  const foot = notes
    .filter(({ texts }) => texts[0] !== title && texts[0] !== sub)
    .map(({ term, texts }) => `${term}: ${texts.join(texts.every((text) => text.endsWith('.')) ? ' ' : '; ')}`);
  return { title, sub: sub ?? '', foot };
}

/** `De stand steeg van 100 naar 120` becomes `samenpad-de-stand-steeg-van-100-naar-120`. */
export function fileName(title: string): string {
  const plain = title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
  return `samenpad-${plain}`;
}
