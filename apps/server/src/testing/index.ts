export { startTestApp, type TestApp, type TestAppOptions } from './start-app.ts';
export { Visitor } from './visitor.ts';
