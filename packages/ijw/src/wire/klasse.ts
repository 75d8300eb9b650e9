import { findChild, getChild, type XmlElement } from '../xml/element.ts';
import type { NamespaceKind, Output } from '../xml/output.ts';

/** How the text of a leaf and a domain value stand for each other. */
export interface Atom<T> {
  parse: (text: string) => T;
  format: (value: T) => string;
}

/** How the children of an element and a domain value stand for each other. Reading expects a valid message. */
export interface Klasse<T> {
  read: (element: XmlElement) => T;
  write: (value: T, out: Output) => void;
}

/** One property of a class: it finds its element below the parent, and writes it. */
export interface Field<T> {
  read: (parent: XmlElement) => T;
  write: (value: T, kind: NamespaceKind, out: Output) => void;
}

/** A property for each key, in the order of the schema. */
export type Fields<T> = { readonly [K in keyof T]-?: Field<T[K]> };

/** A class described once, in the order of the schema: reading and writing both follow from it. */
export function klasse<T extends object>(kind: NamespaceKind, fields: Fields<T>): Klasse<T> {
  // Object.entries forgets which key is which; `Fields` made sure that there is a field for each key of T.
  const entries = Object.entries(fields) as [keyof T & string, Field<T[keyof T]>][];
  return {
    read(element) {
      const value: Record<string, unknown> = {};
      for (const [key, field] of entries) {
        const part = field.read(element);
        if (part !== undefined) value[key] = part;
      }
      // Every key has been read by its own field; absent ones are the optional ones.
      return value as T;
    },
    write(value, out) {
      for (const [key, field] of entries) field.write(value[key], kind, out);
    },
  };
}

/** A mandatory leaf. */
export function leaf<T>(name: string, atom: Atom<T>): Field<T> {
  return {
    read: (parent) => atom.parse(getChild(parent, name).text),
    write: (value, kind, out) => {
      out.leaf(kind, name, atom.format(value));
    },
  };
}

/** A mandatory class. */
export function nested<T>(name: string, content: Klasse<T>): Field<T> {
  return {
    read: (parent) => content.read(getChild(parent, name)),
    write: (value, kind, out) => {
      out.open(kind, name);
      content.write(value, out);
      out.close(kind, name);
    },
  };
}

/** A leaf that may be absent. */
export function optionalLeaf<T>(name: string, atom: Atom<T>): Field<T | undefined> {
  return optional(name, leaf(name, atom));
}

/** A class that may be absent. */
export function optionalNested<T>(name: string, content: Klasse<T>): Field<T | undefined> {
  return optional(name, nested(name, content));
}

function optional<T>(name: string, field: Field<T>): Field<T | undefined> {
  return {
    read: (parent) => (findChild(parent, name) === undefined ? undefined : field.read(parent)),
    write: (value, kind, out) => {
      if (value !== undefined) field.write(value, kind, out);
    },
  };
}

/** A list of classes inside a wrapper, such as StartProducten/StartProduct. An empty list has no wrapper. */
export function list<T>(wrapper: string, name: string, content: Klasse<T>): Field<T[]> {
  const item = nested(name, content);
  return {
    read: (parent) => findChild(parent, wrapper)?.children.map((child) => content.read(child)) ?? [],
    write: (values, kind, out) => {
      if (values.length === 0) return;
      out.open(kind, wrapper);
      for (const value of values) item.write(value, kind, out);
      out.close(kind, wrapper);
    },
  };
}

/** A class whose whole content is one leaf. */
export function single<T>(kind: NamespaceKind, name: string, atom: Atom<T>): Klasse<T> {
  const field = leaf(name, atom);
  return {
    read: field.read,
    write: (value, out) => {
      field.write(value, kind, out);
    },
  };
}

/** The properties of `content` stand one element deeper than in the domain value. */
export function inside<T>(kind: NamespaceKind, name: string, content: Klasse<T>): Klasse<T> {
  const field = nested(name, content);
  return {
    read: field.read,
    write: (value, out) => {
      field.write(value, kind, out);
    },
  };
}

/** Two classes that share one element: first the elements of `first`, then those of `second`. */
export function join<A extends object, B extends object>(first: Klasse<A>, second: Klasse<B>): Klasse<A & B> {
  return {
    read: (element) => ({ ...first.read(element), ...second.read(element) }),
    write: (value, out) => {
      first.write(value, out);
      second.write(value, out);
    },
  };
}
