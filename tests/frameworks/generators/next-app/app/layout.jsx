import Link from "next/link";
import { titles } from "../posts.js";
import { Counter } from "./counter.jsx";

export const metadata = { title: "A small blog" };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <nav>
          {Object.entries(titles).map(([name, title]) => (
            <Link key={name} href={`/${name}/`}>
              {title}
            </Link>
          ))}
        </nav>
        <Counter />
        <main>{children}</main>
      </body>
    </html>
  );
}
