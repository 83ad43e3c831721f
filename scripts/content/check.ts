import { compileProject } from './compile-project.ts'

// Compiles the content and writes nothing: for whoever is writing an article.
const library = compileProject()
if (library !== undefined) {
  console.log(
    `${String(library.articles.length)} articles and ${String(library.references.length)} references are in order.`,
  )
}
