// The package brings no types.
declare module "har-validator/lib/async.js" {
  const validator: { har(file: unknown, done: (problem: unknown) => void): void };
  export default validator;
}
