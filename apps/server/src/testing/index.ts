export { startTestApp, type TestApp } from './start-app.ts';
export { Visitor } from './visitor.ts';
