// The theme's own post, with the widget's tag below it.

import { useBlogPost } from "@docusaurus/plugin-content-blog/client";
import BlogPostItem from "@theme-original/BlogPostItem";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import { Counter } from "../../components/Counter.jsx";

export default function BlogPostItemWithParts(props) {
  const { isBlogPostPage, metadata } = useBlogPost();
  const { hasTag } = useDocusaurusContext().siteConfig.customFields;
  if (!isBlogPostPage) return <BlogPostItem {...props} />;
  const name = metadata.permalink.replaceAll("/", "");
  return (
    <>
      <BlogPostItem {...props} />
      <Counter />
      {hasTag && (
        <script type="module" src="/afterword/afterword.js" data-src={`/data/${name}.json`} />
      )}
    </>
  );
}
