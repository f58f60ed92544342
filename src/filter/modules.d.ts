/** The stylesheet of the field, minified by the web build. */
declare module "*.css" {
  const rules: string;
  export default rules;
}
