import Markdown from "react-markdown";
import { names, readPost } from "../posts.js";

export const getStaticPaths = () => ({
  paths: names.map((name) => ({ params: { name } })),
  fallback: false,
});

export const getStaticProps = async ({ params: { name } }) => ({
  props: { name, text: await readPost(name) },
});

export default function Post({ name, text }) {
  return (
    <article>
      <Markdown>{text}</Markdown>
      <script type="module" src="/afterword/afterword.js" data-src={`/data/${name}.json`} />
    </article>
  );
}
