/// `{{if}}`, `{{with}}` or `{{range}}` with what it guards; `else if` nests in `otherwise`.
struct Conditional: Sendable {
  enum Kind: Sendable {
    case `if`, with, range
  }

  let kind: Kind
  let pipeline: Pipeline
  let body: [TemplateNode]
  let otherwise: [TemplateNode]
}
