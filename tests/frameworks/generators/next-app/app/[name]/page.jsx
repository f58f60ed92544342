import Markdown from "react-markdown";
import { readPost, titles } from "../../posts.js";

export const generateStaticParams = () => Object.keys(titles).map((name) => ({ name }));

export default async function Post({ params }) {
  const { name } = await params;
  return (
    <article>
      <Markdown>{await readPost(name)}</Markdown>
      {process.env.AFTERWORD_TAG !== "no" && (
        <script type="module" src="/afterword/afterword.js" data-src={`/data/${name}.json`} />
      )}
    </article>
  );
}
