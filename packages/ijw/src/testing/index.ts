export { compareWithExpected, type GoldenCase, goldenFolder, listGoldenCases, listOrders } from './golden.ts';
