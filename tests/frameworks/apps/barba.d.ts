declare module "@barba/core" {
  const barba: { init(): void };
  export default barba;
}
