import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { stripPhoto } from './strip-photo.ts';

/**
 * Photos as a program writes them (ImageMagick): held on its side, with a place in the tags (N 51° 30′, E 5° 58′), an address
 * as description and as comment, and words behind the end. Baseline and progressive.
 */
const baseline = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4QC6RXhpZgAASUkqAAgAAAADAA4BAgAZAAAAMgAAABIBAwABAAAABgAAACWIBAABAAAATAAAAAAAAABEb3' +
    'Jwc3N0cmFhdCAxLCBCZWVrc3RlZGUAAAQAAQACAAIAAABOAAAAAgAFAAMAAACCAAAAAwACAAIAAABFAAAABAAFAAMAAACaAAAAAAAAADMAAAAB' +
    'AAAAHgAAAAEAAADSBAAAZAAAAAUAAAABAAAAOgAAAAEAAADhEAAAZAAAAP/+AA9Eb3Jwc3N0cmFhdCAx/9sAQwANCQoLCggNCwoLDg4NDxMgFR' +
    'MSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09P' +
    'T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAEQgAEgAWAwEiAAIRAQMRAf/EABoAAQACAwEAAAAAAAAAAAAAAAAFBgEDBAf/xA' +
    'AoEAABAwMDAgYDAAAAAAAAAAABAgMEAAURBiExEkETUXGBkaEUMmH/xAAYAQADAQEAAAAAAAAAAAAAAAADBAUBAv/EACIRAAICAAQHAAAAAAAA' +
    'AAAAAAECAAMEEzHwBREyM0FRcf/aAAwDAQACEQMRAD8AnNf3t2B+JEiPraeUS6pSFEEJGwHoTn4qJtuvJ7GEzW25SPP9FfI2+q6NY6RvNyur1y' +
    'hutSEqACWSehSQBwM7HueRzVFlR5lve8KdGejr7BxJGfTzqgnDVuQNU/M78SlhsVQKxVaoO/c9lsd+h3tDhihxK28daVp4z/Rt2NKjtAwDE042' +
    '+tOHJZ8U556eE/W/vSkCpQlTqIlfl5hy9JZq1SWGZLCmpLLbrZG6HEhQPsaUolPcX7AnSZjoS3HaQ2kJQlACUpGABjgUpSuH6jNn/9l0cmFpbG' +
    'VyIERvcnBzc3RyYWF0IDE=',
  'base64',
);
const progressive = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4QC6RXhpZgAASUkqAAgAAAADAA4BAgAZAAAAMgAAABIBAwABAAAABgAAACWIBAABAAAATAAAAAAAAABEb3' +
    'Jwc3N0cmFhdCAxLCBCZWVrc3RlZGUAAAQAAQACAAIAAABOAAAAAgAFAAMAAACCAAAAAwACAAIAAABFAAAABAAFAAMAAACaAAAAAAAAADMAAAAB' +
    'AAAAHgAAAAEAAADSBAAAZAAAAAUAAAABAAAAOgAAAAEAAADhEAAAZAAAAP/+AA9Eb3Jwc3N0cmFhdCAx/9sAQwANCQoLCggNCwoLDg4NDxMgFR' +
    'MSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09P' +
    'T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8IAEQgAEgAWAwEiAAIRAQMRAf/EABkAAQACAwAAAAAAAAAAAAAAAAAEBQIDBv/EAB' +
    'cBAQEBAQAAAAAAAAAAAAAAAAMBAAT/2gAMAwEAAhADEAAAAZkXZRv0dgjgK0wKYTf/xAAaEAADAQEBAQAAAAAAAAAAAAABAgMEABIy/9oACAEB' +
    'AAEFAt9inT3OOjdbDXkrSjK6HBPzn5gGVPj/xAAbEQABBAMAAAAAAAAAAAAAAAACAAMREgEQIf/aAAgBAwEBPwFtwIqWEVZ5v//EABoRAAIDAQ' +
    'EAAAAAAAAAAAAAAAABAiExAyL/2gAIAQIBAT8BjwU15Y6ojo9P/8QAHhAAAgICAgMAAAAAAAAAAAAAAQIAESExAxAiYXH/2gAIAQEABj8CVVNH' +
    'c8qaGrxDyKQ3qU6lfsBO2z1TAGCf/8QAHhABAAICAQUAAAAAAAAAAAAAAQARITFBEFFhkeH/2gAIAQEAAT8hsfTJHiYMh6Zvi2EgUh1qksavCf' +
    'AS46PAnZLgAQoqf//aAAwDAQACAAMAAAAQl8j/AP/EABoRAQABBQAAAAAAAAAAAAAAAAEAECFBUfD/2gAIAQMBAT8QCRPbl/hX/8QAGhEAAgID' +
    'AAAAAAAAAAAAAAAAAAERMSFB8P/aAAgBAgEBPxBJeXtCN5FZcf/EACAQAQACAgEEAwAAAAAAAAAAAAEAESFBMVFxgaFhkcH/2gAIAQEAAT8QWd' +
    '5ZCDAdlv6lX1b/AEMeo8EUai/kxphX4BGgHBeHbyczpCkQvt1lGqS186emfM1HcMyIPhgogIAUGJ//2XRyYWlsZXIgRG9ycHNzdHJhYXQgMQ==',
  'base64',
);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGBAMAAAAMK8LIAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAA' +
    'A6mAAAF3CculE8AAAAFVBMVEX/AADMADOZAGZmAJkzAMwAAP////9+T0jOAAAAAWJLR0QGYWa4fQAAAAd0SU1FB+oLFwkiJ8x8BLcAAAAcSURB' +
    'VAjXY2AAAUEgYFACAgZjIGBwAQKGUCAAACSkA/0DiwyQAAAACXRFWHRjb21tZW50AHhVBfarAAAAJXRFWHRkYXRlOmNyZWF0ZQAyMDI2LTExLT' +
    'IzVDA5OjM0OjM5KzAwOjAwPZct+gAAACV0RVh0ZGF0ZTptb2RpZnkAMjAyNi0xMS0yM1QwOTozNDozOSswMDowMEzKlUYAAAAASUVORK5CYII=',
  'base64',
);
/** The one tag that stays: 6, a quarter turn. */
const turned = Buffer.from('457869660000' + '4d4d002a00000008000101120003000000010006000000000000', 'hex');
const place = Buffer.from('25880400', 'hex');

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
/** From the first table to the end: what a viewer draws. */
const pictureOf = (bytes: Buffer) =>
  bytes.subarray(bytes.indexOf(Buffer.from('ffdb', 'hex')), bytes.lastIndexOf(Buffer.from('ffd9', 'hex')));

describe('a photo that is kept', () => {
  it.each([
    ['baseline', baseline],
    ['progressive', progressive],
  ])(
    'has no place, address or thumbnail any more, lies as it was held and is the same picture (%s)',
    (_name, photo) => {
      expect(photo.includes('Dorpsstraat')).toBe(true);
      expect(photo.includes(place)).toBe(true);
      const kept = stripPhoto('jpeg', photo)!;
      expect(kept.includes('Dorpsstraat')).toBe(false);
      expect(kept.includes(place)).toBe(false);
      expect(kept.includes(turned)).toBe(true);
      expect(kept.subarray(0, 4).toString('hex')).toBe('ffd8ffe1');
      expect(kept.subarray(-2).toString('hex')).toBe('ffd9');
      expect(pictureOf(kept).equals(pictureOf(photo))).toBe(true);
      // What was cleaned is clean: nothing more goes.
      expect(stripPhoto('jpeg', kept)?.equals(kept)).toBe(true);
    },
  );

  it('keeps of a PNG the picture and its colours, without texts and times', () => {
    const end = png.indexOf('IEND') - 4;
    const more = [
      chunk('eXIf', Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex')),
      chunk('iTXt', Buffer.from('Comment\0\0\0\0\0Dorpsstraat 1')),
      chunk('prVt', Buffer.from('Dorpsstraat 1')),
    ];
    const photo = Buffer.concat([png.subarray(0, end), ...more, png.subarray(end), Buffer.from('Dorpsstraat 1')]);
    const kept = stripPhoto('png', photo)!;
    for (const name of ['tEXt', 'iTXt', 'tIME', 'prVt', 'Dorpsstraat']) expect(kept.includes(name), name).toBe(false);
    for (const name of ['IHDR', 'PLTE', 'IDAT', 'IEND', 'gAMA', 'cHRM']) expect(kept.includes(name), name).toBe(true);
    expect(kept.includes(chunk('eXIf', turned.subarray(6)))).toBe(true);
    expect(stripPhoto('png', kept)?.equals(kept)).toBe(true);
    expect(stripPhoto('png', png)?.includes('eXIf')).toBe(false);
  });

  it('is refused when it cannot be read to its end', () => {
    const end = baseline.lastIndexOf(Buffer.from('ffd9', 'hex'));
    for (const broken of [
      baseline.subarray(0, end),
      baseline.subarray(0, 40),
      Buffer.from('ffd8ffe000104a464946', 'hex'),
      Buffer.concat([baseline.subarray(0, 2), Buffer.from('ffe10001', 'hex'), baseline.subarray(2)]),
      Buffer.concat([baseline.subarray(0, 2), Buffer.from('00'), baseline.subarray(2)]),
    ]) {
      expect(stripPhoto('jpeg', broken)).toBeUndefined();
    }
    expect(stripPhoto('png', png.subarray(0, -12))).toBeUndefined();
    expect(stripPhoto('png', png.subarray(0, 30))).toBeUndefined();
  });

  it('takes any bytes after a right beginning without a fault of its own', () => {
    for (let n = 0; n < 3000; n++) {
      const photo = Buffer.from(n % 2 === 0 ? progressive : png);
      for (let k = 0; k < 3; k++) photo[8 + ((n * 7919 + k * 104_729) % (photo.length - 8))] = (n * 31 + k * 17) % 256;
      const kept = stripPhoto(n % 2 === 0 ? 'jpeg' : 'png', photo);
      expect(kept === undefined || kept.length <= photo.length + 36).toBe(true);
    }
  });
});
