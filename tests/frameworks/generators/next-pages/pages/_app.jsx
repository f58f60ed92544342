import Link from "next/link";
import { Counter } from "../counter.jsx";

export default function Blog({ Component, pageProps }) {
  return (
    <>
      <nav>
        <Link href="/barrels/">A Barrel Under Every Gutter</Link>
        <Link href="/compost/">A Heap That Does Not Smell</Link>
        <Link href="/bees/">Bees at the Water</Link>
      </nav>
      <Counter />
      <main>
        <Component {...pageProps} />
      </main>
    </>
  );
}
