// Zod would try `new Function` when it makes a schema, which the content security policy refuses and reports.
// Schemas are made while modules load, so this must stand before the first module: hence a plain script.
globalThis.__zod_globalConfig = { jitless: true };
