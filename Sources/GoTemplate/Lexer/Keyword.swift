/// The words that begin an action (text/template's documentation, "Actions").
enum Keyword: String, Hashable, Sendable, CaseIterable {
  case block, define, `else`, end, `if`, range, template, with, `break`, `continue`
}
