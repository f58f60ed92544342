import type { HTMLAttributes } from "react";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "afterword-faq": HTMLAttributes<HTMLElement> & { src?: string };
    }
  }
}
