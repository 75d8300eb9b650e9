import { expect, it } from 'vitest';
import { isFresh, listFeestdagen } from './generate-feestdagen.ts';

it('keeps the committed feestdagen equal to what date-holidays gives', () => {
  expect(isFresh()).toBe(true);
});

it('has nine days in every year but those in which two coincide', () => {
  const days = listFeestdagen();
  const perYear = Map.groupBy(days, (day) => day.slice(0, 4));
  expect(perYear.size).toBe(36);
  // In 2016 Hemelvaartsdag fell on 5 May.
  const short = [...perYear].filter(([, dates]) => dates.length !== 9).map(([year]) => year);
  expect(short).toEqual(['2016']);
});
