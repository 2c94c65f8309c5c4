/** Owns what webpack makes of a file that is no code: its address. */
declare module "*.xlsx" {
  const address: string;
  export default address;
}
declare module "*.zip" {
  const address: string;
  export default address;
}
